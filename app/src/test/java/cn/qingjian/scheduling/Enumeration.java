package cn.qingjian.scheduling;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Goes through every plan of a tiny layout, by the words of {@link Layout}, with dates and times and no table. */
final class Enumeration {
    private final Layout layout;
    private OptionalLong best = OptionalLong.empty();

    private record Event(Request request, Slot slot, Venue venue) {
        LocalDateTime end() {
            return slot.start().plusMinutes(request.minutes());
        }

        LocalDate day() {
            return slot.start().toLocalDate();
        }
    }

    private Enumeration(Layout layout) {
        this.layout = layout;
    }

    /** What the best plan that places all costs; empty where there is none. */
    static OptionalLong best(Layout layout) {
        var all = new Enumeration(layout);
        all.place(0, new ArrayList<>());
        return all.best;
    }

    /** What a plan costs; empty where it breaks a rule. */
    static OptionalLong cost(Layout layout, Plan plan) {
        var one = new Enumeration(layout);
        List<Event> events = new ArrayList<>();
        for (Request request : layout.requests()) {
            Slot slot = plan.slots().get(request.id());
            if (slot != null) {
                Event event = one.event(request, slot);
                if (!one.allowed(event, events)) {
                    return OptionalLong.empty();
                }
                events.add(event);
            }
        }
        return OptionalLong.of(one.cost(events));
    }

    private void place(int next, List<Event> events) {
        if (next == layout.requests().size()) {
            long cost = cost(events);
            best = OptionalLong.of(Math.min(cost, best.orElse(Long.MAX_VALUE)));
            return;
        }
        Request request = layout.requests().get(next);
        for (LocalDate day : layout.days()) {
            for (Layout.Session session : layout.sessions()) {
                for (LocalTime time = session.from();
                        time.isBefore(session.to());
                        time = time.plusMinutes(layout.step())) {
                    for (Venue venue : layout.venues()) {
                        Event event = event(request, new Slot(day.atTime(time), venue.id()));
                        if (allowed(event, events)) {
                            events.add(event);
                            place(next + 1, events);
                            events.removeLast();
                        }
                    }
                }
            }
        }
    }

    private Event event(Request request, Slot slot) {
        Venue venue = layout.venues().stream()
                .filter(one -> one.id() == slot.venue())
                .findFirst()
                .orElseThrow();
        return new Event(request, slot, venue);
    }

    private boolean allowed(Event event, List<Event> others) {
        Request request = event.request();
        LocalTime from = event.slot().start().toLocalTime();
        boolean hours = layout.sessions().stream()
                .anyMatch(session -> !from.isBefore(session.from())
                        && !event.end().isAfter(event.day().atTime(session.to())));
        return hours
                && layout.days().contains(event.day())
                && !event.slot().start().isBefore(request.earliest())
                && !event.end().isAfter(request.latest())
                && request.venues().contains(event.venue().id())
                && event.venue().seats() >= coming(request).size()
                && (!request.fixed() || request.announced().equals(Optional.of(event.slot())))
                && others.stream().allMatch(other -> compatible(event, other));
    }

    private boolean compatible(Event one, Event other) {
        boolean overlap =
                one.slot().start().isBefore(other.end()) && other.slot().start().isBefore(one.end());
        if (overlap && one.venue().equals(other.venue())) {
            return false;
        }
        if (overlap && shared(one, other) > 0) {
            return false;
        }
        Set<Long> onTheWay = coming(one.request());
        onTheWay.retainAll(coming(other.request()));
        boolean samePlace = one.venue().place() == other.venue().place();
        if (onTheWay.isEmpty() || samePlace || !one.day().equals(other.day())) {
            return true;
        }
        int pause = layout.sessions().size() < 2
                ? 0
                : (int) ChronoUnit.MINUTES.between(
                        layout.sessions().get(0).to(), layout.sessions().get(1).from());
        return session(one) != session(other)
                && layout.travel().minutes(one.venue().place(), other.venue().place()) <= pause;
    }

    private int session(Event event) {
        LocalTime from = event.slot().start().toLocalTime();
        for (int i = 0; i < layout.sessions().size(); i++) {
            Layout.Session session = layout.sessions().get(i);
            if (!from.isBefore(session.from()) && from.isBefore(session.to())) {
                return i;
            }
        }
        throw new IllegalArgumentException("outside: " + event);
    }

    private static Set<Long> coming(Request request) {
        Set<Long> coming = new HashSet<>(request.people());
        coming.removeAll(request.remote());
        return coming;
    }

    private static int shared(Event one, Event other) {
        Set<Long> both = new HashSet<>(one.request().people());
        both.retainAll(other.request().people());
        return both.size();
    }

    private long cost(List<Event> events) {
        long cost = 0;
        for (Event event : events) {
            cost += (long) event.request().minutes() * event.request().people().size();
            Optional<Slot> announced = event.request().announced();
            boolean moved = announced.isPresent() && !announced.equals(Optional.of(event.slot()));
            int each = event.request().told()
                    ? layout.costs().moved()
                    : layout.costs().replanned();
            cost += moved ? (long) each * event.request().people().size() : 0;
        }
        for (var home : layout.homes().entrySet()) {
            for (LocalDate day : layout.days()) {
                for (long place :
                        layout.venues().stream().map(Venue::place).distinct().toList()) {
                    cost += trip(home.getKey(), home.getValue(), day, place, events);
                }
            }
        }
        for (int i = 0; i < events.size(); i++) {
            for (int j = i + 1; j < events.size(); j++) {
                cost += apart(events.get(i), events.get(j));
            }
        }
        return cost;
    }

    private long trip(long person, long home, LocalDate day, long place, List<Event> events) {
        List<Event> there = events.stream()
                .filter(event -> event.day().equals(day)
                        && event.venue().place() == place
                        && coming(event.request()).contains(person))
                .sorted((one, other) ->
                        one.slot().start().compareTo(other.slot().start()))
                .toList();
        if (there.isEmpty() || home == place) {
            return 0;
        }
        long minutes = 2L * layout.travel().minutes(home, place);
        for (int i = 1; i < there.size(); i++) {
            LocalDateTime from = there.get(i - 1).end();
            LocalDateTime to = there.get(i).slot().start();
            minutes += layout.sessions().stream()
                    .mapToLong(session -> within(from.toLocalTime(), to.toLocalTime(), session))
                    .sum();
        }
        return minutes;
    }

    /** Waiting that falls into a session; the break is one's own. */
    private static long within(LocalTime from, LocalTime to, Layout.Session session) {
        LocalTime begin = from.isAfter(session.from()) ? from : session.from();
        LocalTime end = to.isBefore(session.to()) ? to : session.to();
        return Math.max(0, ChronoUnit.MINUTES.between(begin, end));
    }

    private long apart(Event one, Event other) {
        int shared = shared(one, other);
        int larger =
                Math.max(one.request().people().size(), other.request().people().size());
        boolean belong = one.request().management() != other.request().management() && shared >= 0.8 * larger;
        boolean adjacent = one.venue().place() == other.venue().place()
                && (one.end().equals(other.slot().start())
                        || other.end().equals(one.slot().start()));
        return belong && !adjacent ? (long) layout.costs().apart() * shared : 0;
    }
}
