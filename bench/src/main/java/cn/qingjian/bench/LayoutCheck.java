package cn.qingjian.bench;

import cn.qingjian.scheduling.Layout;
import cn.qingjian.scheduling.Plan;
import cn.qingjian.scheduling.Request;
import cn.qingjian.scheduling.Slot;
import cn.qingjian.scheduling.Venue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks whether a plan keeps every hard rule, and reckons its person-minutes anew from dates and times. It shares no line with the
 * solver: every pair of things with a person or a venue in common is compared.
 */
final class LayoutCheck {
    private final Layout layout;
    private final Map<Long, Venue> venues = new HashMap<>();
    private final List<String> breaches = new ArrayList<>();

    LayoutCheck(Layout layout) {
        this.layout = layout;
        layout.venues().forEach(venue -> venues.put(venue.id(), venue));
    }

    /** What is broken, in words; empty where all is kept. */
    List<String> breaches(Plan plan) {
        List<Request> placed = layout.requests().stream()
                .filter(request -> plan.slots().containsKey(request.id()))
                .toList();
        for (Request request : placed) {
            alone(request, slot(plan, request));
        }
        for (int i = 0; i < placed.size(); i++) {
            for (int j = i + 1; j < placed.size(); j++) {
                together(placed.get(i), slot(plan, placed.get(i)), placed.get(j), slot(plan, placed.get(j)));
            }
        }
        return List.copyOf(breaches);
    }

    private static Slot slot(Plan plan, Request request) {
        Slot slot = plan.slots().get(request.id());
        if (slot == null) {
            throw new IllegalArgumentException("no slot: " + request.id());
        }
        return slot;
    }

    private Venue venue(Slot slot) {
        Venue venue = venues.get(slot.venue());
        if (venue == null) {
            throw new IllegalArgumentException("no venue: " + slot.venue());
        }
        return venue;
    }

    private static LocalDateTime end(Request request, Slot slot) {
        return slot.start().plusMinutes(request.minutes());
    }

    private void alone(Request request, Slot slot) {
        breach(layout.days().contains(slot.start().toLocalDate()), request, "day isn't open");
        LocalTime from = slot.start().toLocalTime();
        LocalTime to = end(request, slot).toLocalTime();
        breach(
                layout.sessions().stream()
                        .anyMatch(session ->
                                !from.isBefore(session.from()) && !to.isAfter(session.to()) && to.isAfter(from)),
                request,
                "outside the hours");
        breach(!slot.start().isBefore(request.earliest()), request, "too early");
        breach(!end(request, slot).isAfter(request.latest()), request, "too late");
        breach(request.venues().contains(slot.venue()), request, "venue not allowed");
        breach(venue(slot).seats() >= request.people().size(), request, "too few seats");
        breach(!request.fixed() || request.announced().filter(slot::equals).isPresent(), request, "fixed one moved");
    }

    private void together(Request one, Slot slot, Request other, Slot otherSlot) {
        boolean overlap = slot.start().isBefore(end(other, otherSlot))
                && otherSlot.start().isBefore(end(one, slot));
        breach(!(overlap && slot.venue() == otherSlot.venue()), one, "venue twice with " + other.id());
        if (one.people().stream().noneMatch(other.people()::contains)) {
            return;
        }
        breach(!overlap, one, "person twice with " + other.id());
        long place = venue(slot).place();
        long otherPlace = venue(otherSlot).place();
        if (place != otherPlace
                && slot.start().toLocalDate().equals(otherSlot.start().toLocalDate())) {
            LocalDateTime end = slot.start().isBefore(otherSlot.start()) ? end(one, slot) : end(other, otherSlot);
            LocalDateTime next = slot.start().isBefore(otherSlot.start()) ? otherSlot.start() : slot.start();
            breach(
                    ChronoUnit.MINUTES.between(end, next) >= layout.travel().minutes(place, otherPlace),
                    one,
                    "no time for the way to " + other.id());
            breach(half(slot) != half(otherSlot), one, "two places in half a day with " + other.id());
        }
    }

    private int half(Slot slot) {
        return layout.sessions().size() > 1
                        && !slot.start()
                                .toLocalTime()
                                .isBefore(layout.sessions().get(1).from())
                ? 1
                : 0;
    }

    private void breach(boolean kept, Request request, String what) {
        if (!kept) {
            breaches.add(request.id() + ": " + what);
        }
    }

    private record Trip(long person, LocalDate day, long place) {}

    /** What people spend: there, on the way, and waiting between two things away from home. */
    long personMinutes(Plan plan) {
        Map<Trip, List<LocalDateTime[]>> trips = new HashMap<>();
        long minutes = 0;
        for (Request request : layout.requests()) {
            Slot slot = plan.slots().get(request.id());
            if (slot == null) {
                continue;
            }
            minutes += (long) request.minutes() * request.people().size();
            for (long person : request.people()) {
                long place = venue(slot).place();
                if (layout.homes().getOrDefault(person, place) != place) {
                    trips.computeIfAbsent(new Trip(person, slot.start().toLocalDate(), place), any -> new ArrayList<>())
                            .add(new LocalDateTime[] {slot.start(), end(request, slot)});
                }
            }
        }
        for (var entry : trips.entrySet()) {
            Trip trip = entry.getKey();
            minutes += 2L
                    * layout.travel().minutes(layout.homes().getOrDefault(trip.person(), trip.place()), trip.place());
            List<LocalDateTime[]> there = entry.getValue();
            there.sort((one, other) -> one[0].compareTo(other[0]));
            for (int i = 1; i < there.size(); i++) {
                minutes += between(there.get(i - 1)[1], there.get(i)[0]);
            }
        }
        return minutes;
    }

    /** Minutes of waiting; the break isn't waiting. */
    private long between(LocalDateTime end, LocalDateTime next) {
        long minutes = ChronoUnit.MINUTES.between(end, next);
        if (layout.sessions().size() < 2) {
            return minutes;
        }
        LocalTime noon = layout.sessions().get(0).to();
        LocalTime again = layout.sessions().get(1).from();
        boolean over = !end.toLocalTime().isAfter(noon) && !next.toLocalTime().isBefore(again);
        return over ? minutes - ChronoUnit.MINUTES.between(noon, again) : minutes;
    }
}
