package cn.qingjian.scheduling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says why something is where it is, and which things fight about whom and what where they can't all be placed. */
public final class Explainer {
    private static final int AROUND = 25;
    private static final double SECONDS = 2;

    private final Layout layout;
    private final Board board;
    private final boolean exact;

    /** Explains that plan. */
    public Explainer(Layout layout, Plan plan) {
        this(layout, plan, true);
    }

    Explainer(Layout layout, Plan plan, boolean exact) {
        this.layout = layout;
        this.exact = exact;
        this.board = new Board(layout);
        board.put(plan);
    }

    /**
     * Why a slot.
     *
     * @param allowed how many slots its window and venues leave
     * @param venue of these, how many are taken by others
     * @param person how many find somebody elsewhere
     * @param way how many leave no time for the way
     * @param free how many are left, this one included
     * @param cost what this one costs in person-minutes, ways and waiting
     * @param next what the next best of them costs, as much where there is none
     * @param together keys of the requests on the same day at the same place that share people: one way serves both
     * @param fixed whether there was nothing to choose
     */
    public record Why(
            int allowed,
            int venue,
            int person,
            int way,
            int free,
            long cost,
            long next,
            List<Long> together,
            boolean fixed) {
        public Why {
            together = List.copyOf(together);
        }

        /** The same in words. */
        public String sentence() {
            if (fixed) {
                return "已经通知并且不能再动，照原时间。";
            }
            return "允许的%d个时段和地点中，%d个场地有别的安排，%d个有人在别处，%d个路上来不及；剩下%d个里这一个花的时间最少，路上和等候共%d人分%s。"
                            .formatted(
                                    allowed,
                                    venue,
                                    person,
                                    way,
                                    free,
                                    cost,
                                    next > cost
                                            ? "，换次好的要多花%d人分".formatted(next - cost)
                                            : next < cost ? "，换一个能少%d人分，但整体更费".formatted(cost - next) : "")
                    + (together.isEmpty() ? "" : "同一天同一地点还有%d件有相同的人，一趟办完。".formatted(together.size()));
        }
    }

    /** Why a request that is placed is there. */
    public Why why(long request) {
        int r = number(request);
        int d = board.day[r];
        int s = board.start[r];
        int v = board.venue[r];
        if (d == Board.NONE) {
            throw new IllegalArgumentException(request + " is not placed");
        }
        List<Long> together = together(r);
        board.take(r);
        Map<Board.Bar, Integer> bars = new EnumMap<>(Board.Bar.class);
        long cost = board.added(r, d, s, v);
        long next = Long.MAX_VALUE;
        for (int day = 0; day < board.days; day++) {
            for (int start : board.starts(r)) {
                for (int venue : board.venues[r]) {
                    Board.Bar bar = board.bar(r, day, start, venue);
                    bars.merge(bar, 1, Integer::sum);
                    boolean same = day == d && start == s && venue == v;
                    if (bar == Board.Bar.NONE && !same) {
                        next = Math.min(next, board.added(r, day, start, venue));
                    }
                }
            }
        }
        board.put(r, d, s, v);
        int free = bars.getOrDefault(Board.Bar.NONE, 0);
        int venue = bars.getOrDefault(Board.Bar.VENUE, 0);
        int person = bars.getOrDefault(Board.Bar.PERSON, 0);
        int way = bars.getOrDefault(Board.Bar.WAY, 0);
        return new Why(
                free + venue + person + way,
                venue,
                person,
                way,
                free,
                cost,
                next == Long.MAX_VALUE ? cost : next,
                together,
                board.fixed(r));
    }

    /**
     * Why something isn't where people have been told.
     *
     * @param extra what it would cost more to leave it there with the rest held, in person-minutes; 0 where it can't stay
     * @param others keys of those that are now there, or want the same people at that time
     * @param sentence the same in words
     */
    public record Move(long extra, List<Long> others, String sentence) {
        public Move {
            others = List.copyOf(others);
        }
    }

    /** Why a request that is placed isn't at the slot that it had. */
    public Move move(long request) {
        int r = number(request);
        int[] here = {board.day[r], board.start[r], board.venue[r]};
        Optional<int[]> before = board.now(r);
        if (before.isEmpty()) {
            return new Move(0, List.of(), "原来的会议室现在不能用。");
        }
        int[] old = before.get();
        board.take(r);
        Board.Bar bar = board.bar(r, old[0], old[1], old[2]);
        long extra = board.added(r, old[0], old[1], old[2])
                - board.added(r, here[0], here[1], here[2])
                + board.moved(r, here[0], here[1], here[2]);
        List<Integer> others = bar == Board.Bar.NONE ? List.of() : there(r, old);
        board.put(r, here[0], here[1], here[2]);
        return new Move(
                bar == Board.Bar.NONE ? extra : 0,
                others.stream().map(this::id).toList(),
                switch (bar) {
                    case NONE -> "照原时间，路上和等候要多花%d人分。".formatted(extra);
                    case WINDOW -> "原来的时间已经不在可以排的日子里。";
                    case VENUE -> "原来的会议室那时给了%s，一起排才都排得下。".formatted(titles(others));
                    case PERSON -> "那时有人要去开%s，一起排才都排得下。".formatted(titles(others));
                    case WAY -> "那时有人刚从%s过来，路上来不及。".formatted(titles(others));
                });
    }

    private List<Integer> there(int r, int[] slot) {
        List<Integer> there = new ArrayList<>();
        for (int o = 0; o < board.size(); o++) {
            if (o != r && board.placed(o) && board.day[o] == slot[0]) {
                boolean overlap = Board.overlap(slot[1], board.minutes[r], board.start[o], board.minutes[o]);
                boolean elsewhere = board.placeOf[board.venue[o]] != board.placeOf[slot[2]];
                if ((overlap && board.venue[o] == slot[2]) || (sharesPeople(r, o) && (overlap || elsewhere))) {
                    there.add(o);
                }
            }
        }
        return there;
    }

    private String titles(List<Integer> some) {
        return some.stream()
                .map(one -> "“" + layout.requests().get(one).title() + "”")
                .collect(Collectors.joining("、"));
    }

    private List<Long> together(int r) {
        List<Long> together = new ArrayList<>();
        for (int o = 0; o < board.size(); o++) {
            if (o != r
                    && board.placed(o)
                    && board.day[o] == board.day[r]
                    && board.placeOf[board.venue[o]] == board.placeOf[board.venue[r]]
                    && !shared(List.of(r, o)).isEmpty()) {
                together.add(layout.requests().get(o).id());
            }
        }
        return together;
    }

    /**
     * Requests that can't all have a slot.
     *
     * @param unplaced key of the one that has none
     * @param requests keys of those that fight, it included; any of them left out, the others can be placed where {@code least}
     * @param people keys of the people whom more than one of them wants
     * @param venues keys of the venues that more than one of them could use
     * @param least whether it is proven that no smaller set fights
     * @param sentence the same in words
     */
    public record Conflict(
            long unplaced, List<Long> requests, Set<Long> people, Set<Long> venues, boolean least, String sentence) {
        public Conflict {
            requests = List.copyOf(requests);
            people = Set.copyOf(people);
            venues = Set.copyOf(venues);
        }
    }

    /** One conflict for each request that has no slot. */
    public List<Conflict> conflicts() {
        List<Conflict> conflicts = new ArrayList<>();
        for (int r = 0; r < board.size(); r++) {
            if (!board.placed(r)) {
                conflicts.add(conflict(r));
            }
        }
        return conflicts;
    }

    private Conflict conflict(int r) {
        Board empty = new Board(layout);
        if (nowhere(empty, r)) {
            return new Conflict(id(r), List.of(id(r)), Set.of(), Set.of(), true, alone(r));
        }
        List<Integer> near = near(r);
        if (exact && CpSat.available()) {
            var core = CpSat.core(empty, near, SECONDS);
            if (core.isPresent()) {
                return conflict(r, core.get(), true);
            }
        }
        return conflict(r, holders(r), false);
    }

    private static boolean nowhere(Board empty, int r) {
        for (int d = 0; d < empty.days; d++) {
            for (int s : empty.starts(r)) {
                for (int v : empty.venues[r]) {
                    if (empty.allows(r, d, s, v)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private String alone(int r) {
        return board.venues[r].length == 0
                ? "要%d个座位，没有一个允许的场地坐得下。".formatted(layout.requests().get(r).seats())
                : "它要的时间里没有一段办公时间容得下%d分钟，请放宽最早、最晚的时间，或者避开无会日。".formatted(board.minutes[r]);
    }

    /** It and those that share most people or venues with it. */
    private List<Integer> near(int r) {
        List<Integer> others = new ArrayList<>();
        for (int o = 0; o < board.size(); o++) {
            if (o != r && (sharesPeople(r, o) || sharesVenue(r, o))) {
                others.add(o);
            }
        }
        others.sort(
                java.util.Comparator.comparingInt(o -> -shared(List.of(r, o)).size()));
        List<Integer> near = new ArrayList<>(others.subList(0, Math.min(AROUND, others.size())));
        near.addFirst(r);
        return near;
    }

    private boolean sharesPeople(int r, int o) {
        return !shared(List.of(r, o)).isEmpty();
    }

    private boolean sharesVenue(int r, int o) {
        Set<Long> both = new HashSet<>(layout.requests().get(r).venues());
        both.retainAll(layout.requests().get(o).venues());
        return !both.isEmpty();
    }

    /** Those that stand in its way in this plan. */
    private List<Integer> holders(int r) {
        Set<Integer> holders = new TreeSet<>();
        holders.add(r);
        for (int o = 0; o < board.size(); o++) {
            if (board.placed(o) && inTheWay(r, o)) {
                holders.add(o);
            }
        }
        return List.copyOf(holders);
    }

    private boolean inTheWay(int r, int o) {
        for (int s : board.starts(r)) {
            for (int v : board.venues[r]) {
                boolean venue =
                        v == board.venue[o] && Board.overlap(s, board.minutes[r], board.start[o], board.minutes[o]);
                if (!board.outside(r, board.day[o], s, v) && (venue || sharesPeople(r, o))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Conflict conflict(int r, List<Integer> fighting, boolean least) {
        Set<Long> people = shared(fighting);
        Set<Long> venues = new TreeSet<>();
        Map<Long, Long> uses = fighting.stream()
                .flatMap(one -> layout.requests().get(one).venues().stream())
                .collect(Collectors.groupingBy(venue -> venue, Collectors.counting()));
        uses.forEach((venue, count) -> {
            if (count > 1) {
                venues.add(venue);
            }
        });
        String titles = titles(fighting);
        String sentence = least
                ? "%s这%d件不能都排上：%s。去掉或放宽其中任何一件，其余的就排得下。".formatted(titles, fighting.size(), about(people, venues))
                : "“%s”要的时间被%s占着：%s。".formatted(layout.requests().get(r).title(), titles, about(people, venues));
        return new Conflict(id(r), fighting.stream().map(this::id).toList(), people, venues, least, sentence);
    }

    private static String about(Set<Long> people, Set<Long> venues) {
        if (people.isEmpty()) {
            return "争%d个场地".formatted(venues.size());
        }
        return venues.isEmpty()
                ? "争%d个人".formatted(people.size())
                : "争%d个人和%d个场地".formatted(people.size(), venues.size());
    }

    private Set<Long> shared(Collection<Integer> some) {
        Set<Long> once = new HashSet<>();
        Set<Long> shared = new TreeSet<>();
        for (int one : some) {
            layout.requests().get(one).people().forEach(person -> {
                if (!once.add(person)) {
                    shared.add(person);
                }
            });
        }
        return shared;
    }

    private int number(long request) {
        for (int r = 0; r < board.size(); r++) {
            if (id(r) == request) {
                return r;
            }
        }
        throw new IllegalArgumentException("no request " + request);
    }

    private long id(int r) {
        return layout.requests().get(r).id();
    }
}
