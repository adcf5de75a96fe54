package cn.qingjian.scheduling;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Makes layouts for tests: three places a quarter, a half and three quarters of an hour from each other. */
final class ALayout {
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final long CENTRE = 1;
    static final long NEAR = 2;
    static final long FAR = 3;
    private final List<Request> requests = new ArrayList<>();
    private final List<Venue> venues = new ArrayList<>();
    private final Map<Long, Long> homes = new HashMap<>();
    private List<LocalDate> days = List.of(MONDAY);
    private List<Layout.Session> sessions = Layout.OFFICE_HOURS;
    private int step = 30;

    static ALayout empty() {
        return new ALayout();
    }

    ALayout open(int count) {
        days = MONDAY.datesUntil(MONDAY.plusDays(count)).toList();
        return this;
    }

    ALayout without(LocalDate closed) {
        days = days.stream().filter(day -> !day.equals(closed)).toList();
        return this;
    }

    ALayout hours(int newStep, Layout.Session... newSessions) {
        step = newStep;
        sessions = List.of(newSessions);
        return this;
    }

    ALayout room(long id, long place, int seats) {
        venues.add(new Venue(id, "会议室" + id, place, seats));
        return this;
    }

    ALayout person(long id, long place) {
        homes.put(id, place);
        return this;
    }

    /** One that may be anywhere at any time. */
    ALayout wants(int minutes, Long... people) {
        Set<Long> all = new HashSet<>();
        venues.forEach(venue -> all.add(venue.id()));
        return wants(minutes, all, Set.of(people));
    }

    ALayout wants(int minutes, Set<Long> allowed, Set<Long> people) {
        requests.add(new Request(
                requests.size() + 1L,
                "第" + (requests.size() + 1) + "件",
                people,
                Set.of(),
                minutes,
                allowed,
                MONDAY.atStartOfDay(),
                MONDAY.plusDays(30).atStartOfDay(),
                Optional.empty(),
                false,
                false,
                false));
        return this;
    }

    /** Changes the one that was wanted last. */
    ALayout between(LocalDateTime earliest, LocalDateTime latest) {
        Request last = requests.removeLast();
        requests.add(new Request(
                last.id(),
                last.title(),
                last.people(),
                last.remote(),
                last.minutes(),
                last.venues(),
                earliest,
                latest,
                last.announced(),
                last.told(),
                last.fixed(),
                last.management()));
        return this;
    }

    ALayout announced(LocalDateTime start, long venue, boolean fixed) {
        return at(start, venue, true, fixed);
    }

    /** Somebody has thought of that slot, and nobody has been told. */
    ALayout thoughtOf(LocalDateTime start, long venue) {
        return at(start, venue, false, false);
    }

    private ALayout at(LocalDateTime start, long venue, boolean told, boolean fixed) {
        Request last = requests.removeLast();
        requests.add(new Request(
                last.id(),
                last.title(),
                last.people(),
                last.remote(),
                last.minutes(),
                last.venues(),
                last.earliest(),
                last.latest(),
                Optional.of(new Slot(start, venue)),
                told,
                fixed,
                last.management()));
        return this;
    }

    ALayout management() {
        Request last = requests.removeLast();
        requests.add(new Request(
                last.id(),
                last.title(),
                last.people(),
                last.remote(),
                last.minutes(),
                last.venues(),
                last.earliest(),
                last.latest(),
                last.announced(),
                last.told(),
                last.fixed(),
                true));
        return this;
    }

    /** Of those of the one that was wanted last, these join by video. */
    ALayout byVideo(Long... remote) {
        Request last = requests.removeLast();
        requests.add(new Request(
                last.id(),
                last.title(),
                last.people(),
                Set.of(remote),
                last.minutes(),
                last.venues(),
                last.earliest(),
                last.latest(),
                last.announced(),
                last.told(),
                last.fixed(),
                last.management()));
        return this;
    }

    Layout made() {
        return new Layout(days, sessions, step, requests, venues, homes, ALayout::travel, new Layout.Costs(15, 10, 1));
    }

    static int travel(long from, long to) {
        return (int) Math.abs(from - to) * 30 + (from == to ? 0 : 15);
    }

    static LocalDateTime at(int day, int hour, int minute) {
        return MONDAY.plusDays(day).atTime(hour, minute);
    }

    /** So small that all plans can be gone through. */
    static Layout tiny(int seed) {
        Random random = new Random(seed);
        ALayout tiny = empty().open(1 + random.nextInt(2))
                .hours(
                        60,
                        new Layout.Session(LocalTime.of(10, 0), LocalTime.of(12, 0)),
                        new Layout.Session(LocalTime.of(13, 0), LocalTime.of(14, 0)))
                .room(1, CENTRE, 5)
                .room(2, random.nextBoolean() ? CENTRE : NEAR, 5);
        if (random.nextBoolean()) {
            tiny.room(3, FAR, 2 + random.nextInt(3));
        }
        for (long person = 1; person <= 4; person++) {
            tiny.person(person, CENTRE + random.nextInt(3));
        }
        int wanted = 2 + random.nextInt(2);
        for (int i = 0; i < wanted; i++) {
            Set<Long> people = new HashSet<>();
            for (long person = 1; person <= 4; person++) {
                if (random.nextInt(2) == 0) {
                    people.add(person);
                }
            }
            people.add(1L + random.nextInt(4));
            tiny.wants(random.nextInt(3) == 0 ? 120 : 60, people.toArray(Long[]::new));
            if (random.nextInt(3) == 0) {
                tiny.byVideo(people.stream().filter(one -> random.nextBoolean()).toArray(Long[]::new));
            }
            if (random.nextInt(3) == 0) {
                tiny.between(at(0, 11, 0), at(1, 14, 0));
            }
            if (random.nextInt(4) == 0) {
                tiny.at(at(0, 11, 0), 1, random.nextBoolean(), false);
            }
            if (random.nextInt(3) == 0) {
                tiny.management();
            }
        }
        return tiny.made();
    }
}
