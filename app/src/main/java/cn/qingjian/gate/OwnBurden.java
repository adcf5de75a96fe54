package cn.qingjian.gate;

import cn.qingjian.gate.store.OwnBurdenStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * What Qingjian itself costs those who work in it: the time between one page and the next, as long as it is short enough to
 * have been spent here. Kept by unit and day, never by person: no time-online counts.
 */
@Service
public class OwnBurden {
    /** A longer pause was spent elsewhere. */
    static final Duration PAUSE = Duration.ofMinutes(5);

    private final OwnBurdenStore store;
    private final Clock clock;
    private final Map<Long, Instant> last = new ConcurrentHashMap<>();
    private final Map<Long, Long> seconds = new ConcurrentHashMap<>();

    OwnBurden(OwnBurdenStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Somebody of a unit has opened a page. */
    public void opened(long account, long unit) {
        Instant now = clock.instant();
        Instant before = last.put(account, now);
        if (before != null) {
            Duration gap = Duration.between(before, now);
            if (gap.isPositive() && gap.compareTo(PAUSE) <= 0) {
                seconds.merge(unit, gap.toSeconds(), Long::sum);
            }
        }
    }

    /** Person-minutes spent in Qingjian in a year, all units together. */
    public long minutes(int year) {
        long waiting = seconds.values().stream().mapToLong(Long::longValue).sum();
        return (store.seconds(year) + (year == LocalDate.now(clock).getYear() ? waiting : 0)) / 60;
    }

    /** Writes down what has been counted, and forgets who was here. */
    @Scheduled(fixedDelayString = "PT1M")
    void keep() {
        Instant gone = clock.instant().minus(PAUSE);
        last.values().removeIf(at -> at.isBefore(gone));
        for (Long unit : List.copyOf(seconds.keySet())) {
            Long counted = seconds.remove(unit);
            if (counted != null) {
                store.add(LocalDate.now(clock), unit, counted);
            }
        }
    }
}
