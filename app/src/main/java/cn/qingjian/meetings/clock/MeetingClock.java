package cn.qingjian.meetings.clock;

import cn.qingjian.meetings.AgendaItem;
import cn.qingjian.meetings.Rank;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A meeting's clock: which buttons were pressed when, over what was planned. Pure.
 *
 * @param presses in order
 * @param agenda the planned items
 * @param planned the planned minutes
 */
public record MeetingClock(List<Press> presses, List<AgendaItem> agenda, int planned) {
    private static final int SECONDS = 60;

    public MeetingClock {
        presses = List.copyOf(presses);
        agenda = List.copyOf(agenda);
    }

    /** Whether the meeting has begun. */
    public boolean started() {
        return !presses.isEmpty();
    }

    /** Whether it has ended. */
    public boolean ended() {
        return started() && presses.getLast().item() == 0;
    }

    /** Whether it is going on. */
    public boolean running() {
        return started() && !ended();
    }

    /** Whether nobody ended it and it was closed by itself. */
    public boolean forgotten() {
        return ended() && presses.getLast().forgotten();
    }

    /** How many presses there were; the next one must name this number. */
    public int place() {
        return presses.size();
    }

    /** Which agenda item is on, from 1; 0 where none is. */
    public int item() {
        return running() ? presses.getLast().item() : 0;
    }

    /** The agenda item that is on. */
    public Optional<AgendaItem> now() {
        return item() >= 1 && item() <= agenda.size() ? Optional.of(agenda.get(item() - 1)) : Optional.empty();
    }

    /** Whether another item follows. */
    public boolean hasNext() {
        return running() && item() < agenda.size();
    }

    /** Whole minutes since it began, up to its end or that moment. */
    public int elapsed(Instant at) {
        return started()
                ? minutes(presses.getFirst().at(), ended() ? presses.getLast().at() : at)
                : 0;
    }

    /** Whole minutes left of the meeting, below 0 once it is over time. */
    public int left(Instant at) {
        return planned - elapsed(at);
    }

    /** Whole minutes left of the item that is on, below 0 once it is over time. */
    public int leftOfItem(Instant at) {
        return now().map(item -> item.minutes() - minutes(presses.getLast().at(), at))
                .orElse(0);
    }

    /** What the meeting really lasted, begun minutes counted as whole; what was planned where the clock was forgotten. */
    public int measured() {
        if (!ended() || forgotten()) {
            return planned;
        }
        long seconds = Duration.between(
                        presses.getFirst().at(), presses.getLast().at())
                .toSeconds();
        return (int) Math.max(1, Math.ceilDiv(seconds, SECONDS));
    }

    /**
     * The moment at which it is closed because nobody ended it, once that has come: the first time after its start that it is that
     * hour, 0 to 23. Empty before, and where it doesn't run.
     */
    public Optional<Instant> leftRunning(Instant at, int hour, ZoneId zone) {
        if (!running()) {
            return Optional.empty();
        }
        ZonedDateTime start = presses.getFirst().at().atZone(zone);
        ZonedDateTime today = start.toLocalDate().atTime(hour, 0).atZone(zone);
        Instant closing = (today.isAfter(start) ? today : today.plusDays(1)).toInstant();
        return Optional.of(closing).filter(due -> !due.isAfter(at));
    }

    /** The items that took longer than planned; a forgotten clock knows of none. */
    public List<Overrun> overruns(int longestSpeech) {
        List<Overrun> overruns = new ArrayList<>();
        for (int i = 0; i < agenda.size() && ended() && !forgotten(); i++) {
            AgendaItem item = agenda.get(i);
            int actual = took(i + 1);
            boolean speech = item.main() || item.rank() == Rank.CHIEF;
            if (actual > item.minutes()) {
                overruns.add(new Overrun(
                        i + 1, item.topic(), item.speaker(), item.minutes(), actual, speech && actual > longestSpeech));
            }
        }
        return overruns;
    }

    private int took(int item) {
        int minutes = 0;
        for (int i = 0; i + 1 < presses.size(); i++) {
            if (presses.get(i).item() == item) {
                minutes += minutes(presses.get(i).at(), presses.get(i + 1).at());
            }
        }
        return minutes;
    }

    private static int minutes(Instant from, Instant to) {
        return (int) Math.max(0, Duration.between(from, to).toMinutes());
    }
}
