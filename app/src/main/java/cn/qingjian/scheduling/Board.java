package cn.qingjian.scheduling;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A plan in the making: puts requests on slots and takes them off, knows what is allowed and what it costs. People, days, venues
 * and requests are numbers from 0 here. Looking at one slot takes time linear in the request's people.
 */
final class Board {
    /** From this share of the same people on, management and business belong together. */
    private static final double SAME_PEOPLE = 0.8;

    private static final long TOLD_LEFT_OUT = 1_000_000;

    static final int NONE = -1;

    final Layout layout;
    final int days;
    final int[][] people;
    /** Those of them who come; the others join by video. */
    final int[][] coming;

    final int[] minutes;
    /** Allowed venues with seats enough, the smallest first; the one that it has now will do. */
    final int[][] venues;

    final int[] placeOf;
    final int[] home;
    final int[][] travel;
    final int[][] partners;
    final int[][] sharedWithPartner;
    final int breakMinutes;
    private final Map<Long, Integer> venueNumbers = new HashMap<>();
    private final LocalTime[] firstStart;
    private final int[][] starts;
    private final int[] announcedDay;
    private final int[] announcedStart;
    private final int[] announcedVenue;
    private final int[] earliest;
    private final int[] latest;

    final int[] day;
    final int[] start;
    final int[] venue;
    private final int[][][] personDay;
    /** What of it people go to. */
    private final int[][][] goesTo;

    private final int[][][] venueDay;

    Board(Layout layout) {
        this.layout = layout;
        days = layout.days().size();
        int requests = layout.requests().size();
        Map<Long, Integer> persons = new HashMap<>();
        Map<Long, Integer> places = new HashMap<>();
        List<Long> placeKeys = new ArrayList<>();
        for (Venue one : layout.venues()) {
            venueNumbers.put(one.id(), venueNumbers.size());
            place(one.place(), places, placeKeys);
        }
        placeOf = layout.venues().stream()
                .mapToInt(one -> place(one.place(), places, placeKeys))
                .toArray();
        people = new int[requests][];
        coming = new int[requests][];
        minutes = new int[requests];
        venues = new int[requests][];
        List<Integer> homes = new ArrayList<>();
        for (int r = 0; r < requests; r++) {
            Request request = layout.requests().get(r);
            people[r] = new int[request.people().size()];
            int i = 0;
            for (long person : request.people()) {
                Integer known = persons.get(person);
                if (known == null) {
                    known = persons.size();
                    persons.put(person, known);
                    homes.add(place(layout.homes().getOrDefault(person, Long.MIN_VALUE), places, placeKeys));
                }
                people[r][i++] = known;
            }
            coming[r] = request.people().stream()
                    .filter(person -> !request.remote().contains(person))
                    .mapToInt(persons::get)
                    .toArray();
            minutes[r] = request.minutes();
            Integer own = request.announced()
                    .map(slot -> venueNumbers.get(slot.venue()))
                    .orElse(NONE);
            venues[r] = request.venues().stream()
                    .map(venueNumbers::get)
                    .filter(v -> v != null
                            && (v.equals(own) || layout.venues().get(v).seats() >= request.seats()))
                    .sorted((one, other) -> Integer.compare(
                            layout.venues().get(one).seats(),
                            layout.venues().get(other).seats()))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        home = homes.stream().mapToInt(Integer::intValue).toArray();
        travel = new int[placeKeys.size()][placeKeys.size()];
        for (int i = 0; i < travel.length; i++) {
            for (int j = 0; j < travel.length; j++) {
                boolean nowhere = placeKeys.get(i) == Long.MIN_VALUE || placeKeys.get(j) == Long.MIN_VALUE;
                travel[i][j] = i == j || nowhere ? 0 : layout.travel().minutes(placeKeys.get(i), placeKeys.get(j));
            }
        }
        firstStart = layout.sessions().stream().map(Layout.Session::from).toArray(LocalTime[]::new);
        breakMinutes = layout.sessions().size() < 2
                ? 0
                : minuteOf(layout.sessions().get(1).from())
                        - minuteOf(layout.sessions().get(0).to());
        announcedDay = new int[requests];
        announcedStart = new int[requests];
        announcedVenue = new int[requests];
        earliest = new int[requests];
        latest = new int[requests];
        for (int r = 0; r < requests; r++) {
            Request request = layout.requests().get(r);
            Optional<Slot> announced = request.announced();
            announcedDay[r] = announced
                    .map(slot -> layout.days().indexOf(slot.start().toLocalDate()))
                    .orElse(NONE);
            announcedStart[r] =
                    announced.map(slot -> minuteOf(slot.start().toLocalTime())).orElse(NONE);
            announcedVenue[r] = announced
                    .map(slot -> venueNumbers.getOrDefault(slot.venue(), NONE))
                    .orElse(NONE);
            earliest[r] = absolute(request.earliest());
            latest[r] = absolute(request.latest());
        }
        starts = new int[requests][];
        for (int r = 0; r < requests; r++) {
            starts[r] = startsOf(r);
        }
        day = filled(requests);
        start = filled(requests);
        venue = filled(requests);
        personDay = new int[persons.size()][days][0];
        goesTo = new int[persons.size()][days][0];
        venueDay = new int[layout.venues().size()][days][0];
        partners = new int[requests][];
        sharedWithPartner = new int[requests][];
        pair();
    }

    private static int place(long key, Map<Long, Integer> places, List<Long> keys) {
        Integer known = places.get(key);
        if (known == null) {
            known = keys.size();
            places.put(key, known);
            keys.add(key);
        }
        return known;
    }

    private static int[] filled(int size) {
        int[] filled = new int[size];
        Arrays.fill(filled, NONE);
        return filled;
    }

    private void pair() {
        List<Request> requests = layout.requests();
        for (int r = 0; r < requests.size(); r++) {
            List<Integer> with = new ArrayList<>();
            List<Integer> shared = new ArrayList<>();
            for (int o = 0; o < requests.size(); o++) {
                if (requests.get(r).management() != requests.get(o).management()) {
                    Set<Long> both = new HashSet<>(requests.get(r).people());
                    both.retainAll(requests.get(o).people());
                    int larger = Math.max(people[r].length, people[o].length);
                    if (!both.isEmpty() && both.size() >= SAME_PEOPLE * larger) {
                        with.add(o);
                        shared.add(both.size());
                    }
                }
            }
            partners[r] = with.stream().mapToInt(Integer::intValue).toArray();
            sharedWithPartner[r] = shared.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    private int absolute(LocalDateTime time) {
        if (days == 0) {
            return 0;
        }
        return (int)
                Duration.between(layout.days().getFirst().atStartOfDay(), time).toMinutes();
    }

    private int absolute(int d, int minute) {
        return (int) (layout.days().get(d).toEpochDay()
                                - layout.days().getFirst().toEpochDay())
                        * 1440
                + minute;
    }

    static int minuteOf(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    int size() {
        return minutes.length;
    }

    int persons() {
        return home.length;
    }

    boolean fixed(int r) {
        return layout.requests().get(r).fixed();
    }

    /** The half of the day in which something begins. */
    int half(int minute) {
        return firstStart.length > 1 && minute >= minuteOf(firstStart[1]) ? 1 : 0;
    }

    /** All beginnings of a request in a day: the steps of each session, and the one that it has now. */
    int[] starts(int r) {
        return starts[r];
    }

    private int[] startsOf(int r) {
        Set<Integer> some = new TreeSet<>();
        for (Layout.Session session : layout.sessions()) {
            int last = minuteOf(session.to()) - minutes[r];
            for (int s = minuteOf(session.from()); s <= last; s += layout.step()) {
                some.add(s);
            }
            if (announcedStart[r] >= minuteOf(session.from()) && announcedStart[r] <= last) {
                some.add(announcedStart[r]);
            }
        }
        if (fixed(r)) {
            some.add(announcedStart[r]);
        }
        return some.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Day, beginning and venue that a request has now; empty where they aren't on this board. */
    Optional<int[]> now(int r) {
        return announcedDay[r] == NONE || announcedVenue[r] == NONE
                ? Optional.empty()
                : Optional.of(new int[] {announcedDay[r], announcedStart[r], announcedVenue[r]});
    }

    /** What keeps a request from a slot, the gravest first. */
    enum Bar {
        /** Nothing does. */
        NONE,
        /** Too early or too late, or fixed elsewhere. */
        WINDOW,
        /** The venue is taken. */
        VENUE,
        /** Somebody is elsewhere. */
        PERSON,
        /** Somebody can't get there in time. */
        WAY
    }

    boolean allows(int r, int d, int s, int v) {
        return bar(r, d, s, v) == Bar.NONE;
    }

    Bar bar(int r, int d, int s, int v) {
        if (outside(r, d, s, v)) {
            return Bar.WINDOW;
        }
        for (int o : venueDay[v][d]) {
            if (o != r && overlap(s, minutes[r], start[o], minutes[o])) {
                return Bar.VENUE;
            }
        }
        for (int p : people[r]) {
            for (int o : personDay[p][d]) {
                if (o != r && overlap(s, minutes[r], start[o], minutes[o])) {
                    return Bar.PERSON;
                }
            }
        }
        for (int p : coming[r]) {
            for (int o : goesTo[p][d]) {
                if (o != r && tooFar(s, placeOf[v], o)) {
                    return Bar.WAY;
                }
            }
        }
        return Bar.NONE;
    }

    boolean outside(int r, int d, int s, int v) {
        if (fixed(r) && (d != announcedDay[r] || s != announcedStart[r] || v != announcedVenue[r])) {
            return true;
        }
        int begin = absolute(d, s);
        return begin < earliest[r] || begin + minutes[r] > latest[r];
    }

    /** One place a half day, and between two of them the break must do. */
    private boolean tooFar(int s, int to, int o) {
        int from = placeOf[venue[o]];
        return from != to && (half(s) == half(start[o]) || travel[from][to] > breakMinutes);
    }

    static boolean overlap(int s, int length, int other, int otherLength) {
        return s < other + otherLength && other < s + length;
    }

    /** What a request adds at a slot; it is off the board. */
    long added(int r, int d, int s, int v) {
        long cost = moved(r, d, s, v);
        for (int p : coming[r]) {
            cost += personDayCost(p, d, r, s, v) - personDayCost(p, d, NONE, 0, 0);
        }
        return cost + apart(r, d, s, v);
    }

    boolean announcedAt(int r, int v) {
        return announcedVenue[r] == v;
    }

    long moved(int r, int d, int s, int v) {
        boolean stays =
                announcedStart[r] == NONE || (d == announcedDay[r] && s == announcedStart[r] && v == announcedVenue[r]);
        int each = layout.requests().get(r).told()
                ? layout.costs().moved()
                : layout.costs().replanned();
        return stays ? 0 : (long) each * people[r].length;
    }

    private long apart(int r, int d, int s, int v) {
        long cost = 0;
        for (int i = 0; i < partners[r].length; i++) {
            int o = partners[r][i];
            if (day[o] != NONE && !adjacent(d, s, minutes[r], placeOf[v], o)) {
                cost += (long) layout.costs().apart() * sharedWithPartner[r][i];
            }
        }
        return cost;
    }

    private boolean adjacent(int d, int s, int length, int place, int o) {
        return day[o] == d && placeOf[venue[o]] == place && (s + length == start[o] || start[o] + minutes[o] == s);
    }

    /** Ways and waiting of a person on a day, with one request more. */
    private long personDayCost(int p, int d, int more, int moreStart, int moreVenue) {
        int[] events = goesTo[p][d];
        int count = events.length + (more == NONE ? 0 : 1);
        long cost = 0;
        for (int i = 0; i < count; i++) {
            int place = place(events, i, moreVenue);
            if (place != home[p] && first(events, i, moreVenue, place)) {
                cost += 2L * travel[home[p]][place] + waiting(events, count, more, moreStart, moreVenue, place);
            }
        }
        return cost;
    }

    private int place(int[] events, int i, int moreVenue) {
        return placeOf[i < events.length ? venue[events[i]] : moreVenue];
    }

    private boolean first(int[] events, int i, int moreVenue, int place) {
        for (int j = 0; j < i; j++) {
            if (place(events, j, moreVenue) == place) {
                return false;
            }
        }
        return true;
    }

    private int waiting(int[] events, int count, int more, int moreStart, int moreVenue, int place) {
        int begin = Integer.MAX_VALUE;
        int end = 0;
        int there = 0;
        for (int i = 0; i < count; i++) {
            if (place(events, i, moreVenue) == place) {
                int s = i < events.length ? start[events[i]] : moreStart;
                int length = minutes[i < events.length ? events[i] : more];
                begin = Math.min(begin, s);
                end = Math.max(end, s + length);
                there += length;
            }
        }
        return end - begin - there - (half(begin) == half(end - 1) ? 0 : breakMinutes);
    }

    void put(int r, int d, int s, int v) {
        day[r] = d;
        start[r] = s;
        venue[r] = v;
        venueDay[v][d] = with(venueDay[v][d], r);
        for (int p : people[r]) {
            personDay[p][d] = with(personDay[p][d], r);
        }
        for (int p : coming[r]) {
            goesTo[p][d] = with(goesTo[p][d], r);
        }
    }

    void take(int r) {
        int d = day[r];
        venueDay[venue[r]][d] = without(venueDay[venue[r]][d], r);
        for (int p : people[r]) {
            personDay[p][d] = without(personDay[p][d], r);
        }
        for (int p : coming[r]) {
            goesTo[p][d] = without(goesTo[p][d], r);
        }
        day[r] = NONE;
        start[r] = NONE;
        venue[r] = NONE;
    }

    private static int[] with(int[] some, int one) {
        int[] more = Arrays.copyOf(some, some.length + 1);
        more[some.length] = one;
        return more;
    }

    private static int[] without(int[] some, int one) {
        int[] fewer = new int[some.length - 1];
        int n = 0;
        for (int any : some) {
            if (any != one) {
                fewer[n++] = any;
            }
        }
        return fewer;
    }

    boolean placed(int r) {
        return day[r] != NONE;
    }

    int[] events(int p, int d) {
        return personDay[p][d];
    }

    /** Of a person's day, what he goes to. */
    int[] goesTo(int p, int d) {
        return goesTo[p][d];
    }

    int[] eventsAt(int v, int d) {
        return venueDay[v][d];
    }

    Plan.Figures figures() {
        long there = 0;
        long way = 0;
        long waiting = 0;
        long apart = 0;
        long moved = 0;
        for (int r = 0; r < size(); r++) {
            if (placed(r)) {
                there += (long) minutes[r] * people[r].length;
                moved += moved(r, day[r], start[r], venue[r]);
                apart += apart(r, day[r], start[r], venue[r]);
            }
        }
        for (int p = 0; p < persons(); p++) {
            for (int d = 0; d < days; d++) {
                int[] events = goesTo[p][d];
                for (int i = 0; i < events.length; i++) {
                    int place = placeOf[venue[events[i]]];
                    if (place != home[p] && first(events, i, 0, place)) {
                        way += 2L * travel[home[p]][place];
                        waiting += waiting(events, events.length, NONE, 0, 0, place);
                    }
                }
            }
        }
        return new Plan.Figures(there, way, waiting, apart / 2, moved);
    }

    /** The cost with a heavy weight on each request that has no slot. */
    long objective() {
        long unplaced = 0;
        for (int r = 0; r < size(); r++) {
            unplaced += placed(r) ? 0 : unplacedCost(r);
        }
        return figures().cost() + unplaced;
    }

    /**
     * More than any slot can cost; its own minutes are in it, so that leaving the longer out is no gain. What people have been told
     * is left out last of all, since it would take place all the same.
     */
    long unplacedCost(int r) {
        return (layout.requests().get(r).told() ? TOLD_LEFT_OUT : 0)
                + 5000L * (people[r].length + 1)
                + (long) minutes[r] * people[r].length;
    }

    Plan plan() {
        Map<Long, Slot> slots = new HashMap<>();
        List<Long> unplaced = new ArrayList<>();
        for (int r = 0; r < size(); r++) {
            long id = layout.requests().get(r).id();
            if (placed(r)) {
                slots.put(id, slot(day[r], start[r], venue[r]));
            } else {
                unplaced.add(id);
            }
        }
        return new Plan(slots, unplaced, figures());
    }

    Slot slot(int d, int s, int v) {
        return new Slot(
                layout.days().get(d).atTime(s / 60, s % 60),
                layout.venues().get(v).id());
    }

    /** Puts what a plan says on an empty board; what isn't allowed stays off. */
    void put(Plan plan) {
        for (int r = 0; r < size(); r++) {
            Slot slot = plan.slots().get(layout.requests().get(r).id());
            if (slot != null) {
                int d = layout.days().indexOf(slot.start().toLocalDate());
                int s = minuteOf(slot.start().toLocalTime());
                int v = venueNumbers.getOrDefault(slot.venue(), NONE);
                if (d >= 0 && v >= 0 && allows(r, d, s, v)) {
                    put(r, d, s, v);
                }
            }
        }
    }
}
