package cn.qingjian.scheduling;

import cn.qingjian.audit.Audit;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Undertaking;
import cn.qingjian.gate.Undertakings;
import cn.qingjian.gate.WorkCalendar;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays out what is under way, in the background, one run at a time; nothing changes until somebody takes the result over. */
@Service
public class Scheduling {
    private static final int STEP = 30;
    /** 每月第二周: the eighth to the fourteenth. */
    private static final int LAST_OF_FIRST_WEEK = 7;

    private static final int LAST_OF_SECOND_WEEK = 14;

    private final ObjectProvider<Placeables> rooms;
    private final ObjectProvider<Undertakings> underway;
    private final People people;
    private final ParameterBook parameters;
    private final WorkCalendar calendar;
    private final Audit audit;
    private final Clock clock;
    private final AtomicReference<Optional<Run>> last = new AtomicReference<>(Optional.empty());

    Scheduling(
            ObjectProvider<Placeables> rooms,
            ObjectProvider<Undertakings> underway,
            People people,
            ParameterBook parameters,
            WorkCalendar calendar,
            Audit audit,
            Clock clock) {
        this.rooms = rooms;
        this.underway = underway;
        this.people = people;
        this.parameters = parameters;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything that can be laid out and is still under way, in the order of arrival. */
    public List<Placeable> placeable() {
        Set<DemandId> still = new HashSet<>();
        underway.orderedStream()
                .forEach(room -> room.underway().stream().map(Undertaking::id).forEach(still::add));
        return rooms.orderedStream()
                .flatMap(room -> room.placeable().stream())
                .filter(one -> still.contains(one.id()))
                .sorted(Comparator.comparing((Placeable one) -> one.id().kind())
                        .thenComparingLong(one -> one.id().number()))
                .toList();
    }

    /** The last run of this server, going on or done. */
    public Optional<Run> run() {
        return last.get();
    }

    /** Starts a run; where one is going on, that one is kept. */
    public synchronized Run start(Account by) {
        Optional<Run> going = last.get().filter(run -> !run.done());
        if (going.isPresent()) {
            return going.get();
        }
        Parameters limits = parameters.on(LocalDate.now(clock), by.unit().id());
        List<Placeable> all = placeable();
        List<LocalDate> days = days(all, limits);
        List<Placeable> some =
                all.stream().filter(one -> !staysOutside(one, days)).toList();
        Run run = new Run(some, layout(some, days, limits), by.name(), clock.instant());
        last.set(Optional.of(run));
        Duration time =
                Duration.ofSeconds(limits.coefficient("scheduling.seconds").longValue());
        audit.record(by.login(), "排期", "%d件".formatted(some.size()), "开始");
        Thread.ofPlatform().daemon().name("layout").start(() -> run.work(time));
        return run;
    }

    /** What was announced for a day on which nothing is laid out stays there, and stands in nobody's way. */
    private static boolean staysOutside(Placeable one, List<LocalDate> days) {
        return one.told()
                && one.announced()
                        .filter(slot -> !days.contains(slot.start().toLocalDate()))
                        .isPresent();
    }

    private Layout layout(List<Placeable> some, List<LocalDate> days, Parameters limits) {
        Map<Long, Venue> venues = new LinkedHashMap<>();
        Map<Long, Long> homes = new HashMap<>();
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            Placeable one = some.get(i);
            Set<Long> own = new HashSet<>();
            one.venues().forEach(venue -> {
                venues.put(venue.id(), venue);
                own.add(venue.id());
            });
            for (long person : one.people()) {
                people.account(person)
                        .ifPresent(account -> homes.put(person, account.unit().id()));
            }
            requests.add(new Request(
                    i,
                    one.title(),
                    one.people(),
                    one.remote(),
                    one.minutes(),
                    own,
                    one.earliest(),
                    one.latest(),
                    one.announced(),
                    one.told(),
                    one.fixed() && one.announced().isPresent(),
                    one.management()));
        }
        int unknown = limits.coefficient("scheduling.unknownWay").intValue();
        return new Layout(
                days,
                Layout.OFFICE_HOURS,
                STEP,
                requests,
                List.copyOf(venues.values()),
                homes,
                (from, to) -> people.travelMinutes(from, to).orElse(unknown),
                new Layout.Costs(
                        limits.coefficient("scheduling.apart").intValue(),
                        limits.coefficient("scheduling.moved").intValue(),
                        limits.coefficient("scheduling.replanned").intValue()));
    }

    /** Working days from today to the last that anything may be on; no-meeting days are left out where they are kept. */
    private List<LocalDate> days(List<Placeable> some, Parameters limits) {
        LocalDate today = LocalDate.now(clock);
        LocalDate horizon =
                today.plusWeeks(limits.coefficient("scheduling.weeks").longValue());
        LocalDate end = some.stream()
                .map(one -> one.latest().toLocalDate())
                .max(Comparator.naturalOrder())
                .filter(horizon::isAfter)
                .orElse(horizon);
        boolean kept = limits.limit("mtg.noMeeting")
                .filter(limit -> limit.value().signum() > 0)
                .isPresent();
        return end.isBefore(today)
                ? List.of()
                : today.datesUntil(end.plusDays(1))
                        .filter(calendar.workdays())
                        .filter(day -> !kept || !noMeeting(day))
                        .toList();
    }

    private static boolean noMeeting(LocalDate day) {
        int number = day.getDayOfMonth();
        return day.getDayOfWeek() == DayOfWeek.MONDAY || (number > LAST_OF_FIRST_WEEK && number <= LAST_OF_SECOND_WEEK);
    }

    /** Stops the run that is going on, with the best so far. */
    public void stop() {
        run().ifPresent(Run::stop);
    }

    /**
     * Gives each thing the slot of the last run, if it has another one; all or none.
     *
     * @return how many were changed; empty where no run is done
     * @throws IllegalStateException where one of them can no longer change
     */
    @Transactional
    public Optional<Integer> takeOver(Account by) {
        Optional<Run> done = run().filter(Run::done);
        if (done.isEmpty()) {
            return Optional.empty();
        }
        List<Placeable> placed = new ArrayList<>();
        for (Run.Row row : done.get().rows()) {
            Optional<Slot> slot =
                    row.slot().filter(one -> !row.what().announced().equals(Optional.of(one)));
            if (slot.isPresent()) {
                row.what().place(slot.get(), by);
                placed.add(row.what());
            }
        }
        placed.forEach(Placeable::confirm);
        int changed = placed.size();
        audit.record(by.login(), "排期", "%d件".formatted(changed), "采用");
        last.compareAndSet(done, Optional.empty());
        return Optional.of(changed);
    }
}
