package cn.qingjian.bench;

import cn.qingjian.scheduling.FirstComeFirstServed;
import cn.qingjian.scheduling.Layout;
import cn.qingjian.scheduling.LayoutSolver;
import cn.qingjian.scheduling.Plan;
import cn.qingjian.scheduling.Request;
import cn.qingjian.scheduling.Venue;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * How good the layouts are. Small: 60 requests, 40 people, 10 venues, 5 days in 10 s, against the bound that the exact model of the
 * whole proves in a longer run. Large: 600 requests, 300 people, 12 weeks in 60 s, against first come, first served, which keeps
 * the same hard rules. Both plans are checked by {@link LayoutCheck}.
 */
final class LayoutQuality {
    private static final long CENTRE = 1;
    private static final int OFFICES = 6;
    private static final int[] MINUTES = {30, 60, 60, 90, 90, 120};
    /** Minutes by car from the centre to each office. */
    private static final int[] FAR = {20, 25, 55, 70, 85, 95};

    private LayoutQuality() {}

    static String run(String[] arguments) {
        int exactSeconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 120;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 4;
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"layout\",\"seed\":%d,\"small\":%s,\"large\":%s}",
                seed,
                small(seed, exactSeconds),
                arguments.length > 2 ? "{}" : large(seed));
    }

    private static String small(long seed, int exactSeconds) {
        Layout layout = layout(new Random(seed), 60, 40, 10, 5, 5);
        long begin = System.nanoTime();
        LayoutSolver.Progress quick = new LayoutSolver().solve(layout, Duration.ofSeconds(10), () -> false, any -> {});
        double seconds = (System.nanoTime() - begin) / 1e9;
        Bound bound = bound(layout, exactSeconds);
        Plan first = FirstComeFirstServed.plan(layout);
        return String.format(
                Locale.ROOT,
                "{\"seconds\":%.1f,\"cost\":%d,\"bound\":%.0f,\"lines\":%d,\"lines_proven\":%d,\"gap_pct\":%.2f,\"whole_bound\":%.0f,\"exact_seconds\":%.0f,%s,\"fcfs_person_minutes\":%d,\"fcfs_unplaced\":%d}",
                seconds,
                quick.plan().figures().cost(),
                bound.least(),
                bound.lines(),
                bound.proven(),
                100 * (quick.plan().figures().cost() - bound.least()) / bound.least(),
                quick.bound(),
                bound.seconds(),
                checked(layout, quick.plan()),
                new LayoutCheck(layout).personMinutes(first),
                first.unplaced().size());
    }

    /** No plan of the whole costs less; reached where all lines are proven and their plans go together. */
    private record Bound(double least, int lines, int proven, double seconds) {}

    /**
     * People who never meet don't cost each other anything, and fight for venues alone. So the exact model is solved for each set of
     * requests that hang together by their people, with all venues to itself; the sum is a bound for the whole.
     */
    private static Bound bound(Layout layout, int seconds) {
        long begin = System.nanoTime();
        double least = 0;
        int lines = 0;
        int proven = 0;
        for (List<Request> line : lines(layout.requests())) {
            Layout alone = new Layout(
                    layout.days(),
                    layout.sessions(),
                    layout.step(),
                    line,
                    layout.venues(),
                    layout.homes(),
                    layout.travel(),
                    layout.costs());
            LayoutSolver.Progress exact =
                    new LayoutSolver().solve(alone, Duration.ofSeconds(seconds), () -> false, any -> {});
            lines++;
            proven += exact.proven() ? 1 : 0;
            least += exact.proven() ? exact.plan().figures().cost() : exact.bound();
        }
        return new Bound(least, lines, proven, (System.nanoTime() - begin) / 1e9);
    }

    private static List<List<Request>> lines(List<Request> requests) {
        List<List<Request>> lines = new ArrayList<>();
        for (Request request : requests) {
            List<Request> joined = new ArrayList<>(List.of(request));
            lines.removeIf(line ->
                    line.stream().anyMatch(one -> one.people().stream().anyMatch(request.people()::contains))
                            && joined.addAll(line));
            lines.add(joined);
        }
        return lines;
    }

    private static String large(long seed) {
        Layout layout = layout(new Random(seed), 600, 300, 20, 48, 12);
        long begin = System.nanoTime();
        Plan plan = new LayoutSolver()
                .solve(layout, Duration.ofSeconds(60), () -> false, any -> {})
                .plan();
        double seconds = (System.nanoTime() - begin) / 1e9;
        Plan first = FirstComeFirstServed.plan(layout);
        long ours = new LayoutCheck(layout).personMinutes(plan);
        long theirs = new LayoutCheck(layout).personMinutes(first);
        return String.format(
                Locale.ROOT,
                "{\"seconds\":%.1f,%s,\"way\":%d,\"waiting\":%d,\"fcfs_person_minutes\":%d,\"fcfs_way\":%d,\"fcfs_waiting\":%d,\"fcfs_unplaced\":%d,\"fcfs_breaches\":%d,\"saved_pct\":%.1f}",
                seconds,
                checked(layout, plan),
                plan.figures().way(),
                plan.figures().waiting(),
                theirs,
                first.figures().way(),
                first.figures().waiting(),
                first.unplaced().size(),
                new LayoutCheck(layout).breaches(first).size(),
                100.0 * (theirs - ours) / theirs);
    }

    private static String checked(Layout layout, Plan plan) {
        List<String> breaches = new LayoutCheck(layout).breaches(plan);
        breaches.stream().limit(5).forEach(System.err::println);
        long minutes = new LayoutCheck(layout).personMinutes(plan);
        if (minutes != plan.figures().personMinutes()) {
            throw new IllegalStateException(minutes + " is not " + plan.figures());
        }
        return String.format(
                Locale.ROOT,
                "\"requests\":%d,\"unplaced\":%d,\"breaches\":%d,\"person_minutes\":%d",
                layout.requests().size(),
                plan.unplaced().size(),
                breaches.size(),
                minutes);
    }

    /**
     * An invented agency: a third of the people at the centre, the others at six offices; circles that meet again and again, four of
     * six times at the centre, once at an office, once anywhere; each thing within two or three days, in the large one two to four weeks.
     */
    private static Layout layout(Random random, int requests, int people, int venues, int days, int weeks) {
        List<LocalDate> open = open(days);
        Map<Long, Long> homes = new HashMap<>();
        for (long person = 1; person <= people; person++) {
            int place = person % 3 == 0 ? 0 : 1 + (int) ((person / 3 * 2 + person % 3 - 1) % OFFICES);
            homes.put(person, CENTRE + place);
        }
        List<Venue> rooms = new ArrayList<>();
        for (int i = 0; i < venues; i++) {
            long place = i < venues / 2 ? CENTRE : CENTRE + 1 + i % OFFICES;
            rooms.add(new Venue(i + 1L, "会议室" + (i + 1), place, i % 2 == 0 ? 40 : 15));
        }
        List<Set<Long>> circles = circles(random, people > 100 ? people / 5 : people / 4, people);
        List<Request> wanted = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            wanted.add(request(random, i + 1L, circles, rooms, open, weeks));
        }
        return new Layout(
                open,
                Layout.OFFICE_HOURS,
                30,
                wanted,
                rooms,
                homes,
                LayoutQuality::travel,
                new Layout.Costs(15, 10, 10));
    }

    /** Working days without Wednesdays, on which nobody meets. */
    private static List<LocalDate> open(int days) {
        List<LocalDate> open = new ArrayList<>();
        LocalDate day = LocalDate.of(2026, 3, 2);
        while (open.size() < days) {
            boolean weekend = day.getDayOfWeek().getValue() > 5;
            if (!weekend && day.getDayOfWeek() != DayOfWeek.WEDNESDAY) {
                open.add(day);
            }
            day = day.plusDays(1);
        }
        return open;
    }

    private static int travel(long from, long to) {
        if (from == to) {
            return 0;
        }
        int one = from == CENTRE ? 0 : FAR[(int) (from - CENTRE - 1)];
        int other = to == CENTRE ? 0 : FAR[(int) (to - CENTRE - 1)];
        return one == 0 || other == 0 ? one + other : Math.max(25, (one + other) * 3 / 4);
    }

    /** The heads, the accountants, the loan officers …: each circle meets again and again, and belongs to a line of work. */
    private static List<Set<Long>> circles(Random random, int count, int people) {
        List<Set<Long>> circles = new ArrayList<>();
        int lines = people > 100 ? 1 : 5;
        for (int i = 0; i < count; i++) {
            Set<Long> circle = new TreeSet<>();
            int size = people > 100 ? 4 + random.nextInt(9) : 3 + random.nextInt(3);
            while (circle.size() < size) {
                circle.add(1L + i % lines + (long) lines * random.nextInt(people / lines));
            }
            circles.add(circle);
        }
        return circles;
    }

    private static Request request(
            Random random, long id, List<Set<Long>> circles, List<Venue> rooms, List<LocalDate> open, int weeks) {
        List<Long> circle = new ArrayList<>(circles.get(random.nextInt(circles.size())));
        Set<Long> people = new HashSet<>(circle);
        if (random.nextInt(3) == 0) {
            people.remove(circle.get(random.nextInt(circle.size())));
        }
        int from = random.nextInt(open.size() - (weeks > 5 ? 8 : 1 + random.nextInt(3)));
        int to = Math.min(open.size() - 1, from + (weeks > 5 ? 8 + random.nextInt(9) : 1 + random.nextInt(3)));
        Set<Long> allowed = new HashSet<>();
        int where = random.nextInt(6);
        long office = where == 0 ? CENTRE + 1 + random.nextInt(OFFICES) : CENTRE;
        for (Venue room : rooms) {
            if (where == 1 || room.place() == office) {
                allowed.add(room.id());
            }
        }
        if (allowed.isEmpty()) {
            rooms.forEach(room -> allowed.add(room.id()));
        }
        return new Request(
                id,
                "事项" + id,
                people,
                Set.of(),
                MINUTES[random.nextInt(MINUTES.length)],
                allowed,
                open.get(from).atStartOfDay(),
                open.get(to).atTime(LocalTime.of(18, 0)),
                Optional.empty(),
                false,
                false,
                random.nextInt(4) == 0);
    }
}
