package cn.qingjian.scheduling;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The exact model of a layout, or of a part of it with the rest held, for OR-Tools CP-SAT: a choice of one slot a request; nobody,
 * no venue twice in a step of time; one place a person and half day; ways, waiting and the rest as they are counted on the board.
 * Durations are taken as whole steps. The native library is loaded when it is first asked for, and never where nobody does.
 */
final class CpSat {
    private static final Logger log = LoggerFactory.getLogger(CpSat.class);
    private static final int WORKERS = 2;
    private static final int DAY = 1440;
    private static final int PLACES = 1000;

    private CpSat() {}

    private static final class Native {
        static final boolean LOADED = load();

        private static boolean load() {
            try {
                Loader.loadNativeLibraries();
                return true;
            } catch (RuntimeException | LinkageError missing) {
                log.warn("OR-Tools can't be loaded here; a plain search lays out instead", missing);
                return false;
            }
        }
    }

    /** Whether the native library is here; loads it. */
    static boolean available() {
        return Native.LOADED;
    }

    /** What came of it. */
    record Outcome(boolean found, boolean proven, double bound) {}

    /** Told of each better plan, which is on the board then. */
    @FunctionalInterface
    interface Better {
        void found(double bound);
    }

    /** How many slots the free requests can choose from. */
    static long choices(Board board, Collection<Integer> free) {
        long choices = 0;
        for (int r : free) {
            choices += (long) board.days * board.starts(r).length * board.venues[r].length;
        }
        return choices;
    }

    /** One slot that a request may take. */
    private record Choice(int request, int day, int start, int venue, BoolVar taken) {}

    /** A model of the free requests; they must be off the board while it is built. */
    private static final class Model {
        final CpModel model = new CpModel();
        final Board board;
        final List<Integer> free;
        final Map<Integer, List<Choice>> choices = new LinkedHashMap<>();
        final LinearExprBuilder cost = LinearExpr.newBuilder();
        /** By request, what is taken at a day, beginning and place. */
        private final Map<Integer, Map<List<Integer>, LinearExprBuilder>> starts = new HashMap<>();
        /** Tell the solver what a plan means for each variable; a hint that leaves one out is as good as none. */
        private final List<Consumer<Set<Choice>>> hints = new ArrayList<>();
        /** People who have the same free requests, in the same manner, the same home and the same days count as one. */
        final Map<List<Object>, int[]> alike = new LinkedHashMap<>();

        /** Venues that the same requests can use, at one place, stand for one another; by number of the first of them. */
        final Map<Integer, List<Integer>> pools = new TreeMap<>();

        Model(Board board, Collection<Integer> free) {
            this.board = board;
            this.free = List.copyOf(free);
            pool();
            for (int r : this.free) {
                choices.put(r, choicesOf(r));
            }
            group();
            venues();
            people();
        }

        private void pool() {
            Map<List<Object>, List<Integer>> like = new LinkedHashMap<>();
            for (int v = 0; v < board.placeOf.length; v++) {
                int venue = v;
                List<Object> users = new ArrayList<>();
                users.add(board.placeOf[v]);
                for (int r : free) {
                    if (Arrays.stream(board.venues[r]).anyMatch(any -> any == venue)) {
                        users.add(r);
                    }
                    if (board.announcedAt(r, v)) {
                        users.add("alone " + v);
                    }
                }
                like.computeIfAbsent(users, any -> new ArrayList<>()).add(v);
            }
            like.values().forEach(pool -> pools.put(pool.getFirst(), pool));
        }

        /** The pool that a venue stands for on a day; where something is held in one of them, each stands for itself. */
        private List<Integer> pool(int v, int d) {
            List<Integer> pool = pools.getOrDefault(v, List.of());
            return pool.stream().allMatch(one -> board.eventsAt(one, d).length == 0) ? pool : List.of(v);
        }

        private boolean standsIn(int v, int d) {
            return pools.values().stream()
                    .noneMatch(pool -> pool.size() > 1
                            && pool.getFirst() != v
                            && pool.contains(v)
                            && pool(pool.getFirst(), d).size() > 1);
        }

        /** Puts what is taken on the board, each in the first free venue of its pool. */
        void put(java.util.function.Predicate<BoolVar> taken) {
            choices.values().stream()
                    .flatMap(List::stream)
                    .filter(choice -> taken.test(choice.taken()))
                    .sorted(java.util.Comparator.comparingInt(Choice::start))
                    .toList()
                    .forEach(choice -> {
                        int v = pools.getOrDefault(choice.venue(), List.of(choice.venue())).stream()
                                .filter(one -> board.allows(choice.request(), choice.day(), choice.start(), one))
                                .findFirst()
                                .orElse(choice.venue());
                        board.put(choice.request(), choice.day(), choice.start(), v);
                    });
        }

        private List<Choice> choicesOf(int r) {
            List<Choice> some = new ArrayList<>();
            for (int d = 0; d < board.days; d++) {
                for (int s : board.starts(r)) {
                    for (int v : board.venues[r]) {
                        if (standsIn(v, d) && board.allows(r, d, s, v)) {
                            some.add(new Choice(r, d, s, v, model.newBoolVar("")));
                        }
                    }
                }
            }
            return some;
        }

        private void group() {
            Map<Integer, List<Integer>> of = new TreeMap<>();
            for (int r : free) {
                for (int p : board.people[r]) {
                    of.computeIfAbsent(p, any -> new ArrayList<>()).add(r);
                }
            }
            of.forEach((p, requests) -> {
                List<Object> key = new ArrayList<>();
                key.add(board.home[p]);
                key.add(requests);
                key.add(requests.stream().filter(r -> comes(p, r)).toList());
                for (int d = 0; d < board.days; d++) {
                    if (board.events(p, d).length > 0) {
                        key.add(d);
                        key.add(sorted(board.events(p, d)));
                        key.add(sorted(board.goesTo(p, d)));
                    }
                }
                alike.merge(key, new int[] {p, 1}, (known, more) -> new int[] {known[0], known[1] + 1});
            });
        }

        private static List<Integer> sorted(int[] some) {
            return Arrays.stream(some).sorted().boxed().toList();
        }

        private boolean comes(int p, int r) {
            return Arrays.stream(board.coming[r]).anyMatch(one -> one == p);
        }

        /** The plan to begin with: the board as it was. */
        void hint(int[][] before) {
            Set<Choice> taken = new HashSet<>();
            choices.forEach((r, some) -> some.stream()
                    .filter(choice -> before[0][r] == choice.day()
                            && before[1][r] == choice.start()
                            && pool(choice.venue(), choice.day()).contains(before[2][r]))
                    .findFirst()
                    .ifPresent(taken::add));
            choices.values()
                    .forEach(some ->
                            some.forEach(choice -> model.addHint(choice.taken(), taken.contains(choice) ? 1 : 0)));
            hints.forEach(hint -> hint.accept(taken));
        }

        private void hintAny(BoolVar variable, List<Choice> some) {
            hints.add(taken -> model.addHint(variable, some.stream().anyMatch(taken::contains) ? 1 : 0));
        }

        /** Each free request takes exactly one slot, or stays out at a price. */
        void mayStayOut() {
            choices.forEach((r, some) -> {
                BoolVar out = model.newBoolVar("");
                hints.add(taken -> model.addHint(out, some.stream().noneMatch(taken::contains) ? 1 : 0));
                List<Literal> one = literals(some);
                one.add(out);
                model.addExactlyOne(one);
                cost.addTerm(out, board.unplacedCost(r) - (long) board.minutes[r] * board.people[r].length);
            });
        }

        /** Each takes a slot where its literal holds. */
        Map<Integer, BoolVar> wanted() {
            Map<Integer, BoolVar> wanted = new HashMap<>();
            choices.forEach((r, some) -> {
                BoolVar want = model.newBoolVar("");
                wanted.put(r, want);
                model.addAtMostOne(literals(some));
                LinearExprBuilder sum = LinearExpr.newBuilder();
                some.forEach(choice -> sum.add(choice.taken()));
                model.addGreaterOrEqual(sum, 1).onlyEnforceIf(want);
            });
            return wanted;
        }

        private List<Literal> literals(List<Choice> some) {
            List<Literal> literals = new ArrayList<>();
            some.forEach(choice -> literals.add(choice.taken()));
            return literals;
        }

        private void venues() {
            Map<Long, Map<Integer, List<Literal>>> taken = new HashMap<>();
            choices.forEach((r, some) -> some.forEach(choice -> steps(choice)
                    .forEach(step -> taken.computeIfAbsent(
                                    (choice.venue() * (long) board.days + choice.day()) * DAY + step,
                                    any -> new HashMap<>())
                            .computeIfAbsent(r, any -> new ArrayList<>())
                            .add(choice.taken()))));
            taken.forEach((key, byRequest) -> {
                long venueAndDay = key / DAY;
                int room = pool((int) (venueAndDay / board.days), (int) (venueAndDay % board.days))
                        .size();
                if (room == 1) {
                    atMostOne(byRequest);
                } else if (byRequest.size() > room) {
                    LinearExprBuilder sum = LinearExpr.newBuilder();
                    byRequest.values().forEach(some -> some.forEach(sum::add));
                    model.addLessOrEqual(sum, room);
                }
            });
        }

        private IntStream steps(Choice choice) {
            int step = board.layout.step();
            return IntStream.range(
                    Math.floorDiv(choice.start(), step),
                    Math.ceilDiv(choice.start() + board.minutes[choice.request()], step));
        }

        private void atMostOne(Map<Integer, List<Literal>> byRequest) {
            if (byRequest.size() > 1) {
                List<Literal> all = new ArrayList<>();
                byRequest.values().forEach(all::addAll);
                model.addAtMostOne(all);
            }
        }

        private void people() {
            Set<List<Integer>> timed = new HashSet<>();
            Set<List<Integer>> sited = new HashSet<>();
            alike.forEach((key, group) -> {
                List<Integer> requests = free.stream()
                        .filter(r -> Arrays.stream(board.people[r]).anyMatch(p -> p == group[0]))
                        .toList();
                List<Integer> goesTo =
                        requests.stream().filter(r -> comes(group[0], r)).toList();
                boolean once = requests.size() > 1 && timed.add(requests);
                boolean onePlace = goesTo.size() > 1 && sited.add(goesTo);
                for (int d = 0; d < board.days; d++) {
                    if (once) {
                        once(onDay(requests, d));
                    }
                    List<Choice> there = onDay(goesTo, d);
                    if (onePlace) {
                        onePlace(there);
                    }
                    waysAndWaiting(group[0], group[1], d, there);
                }
            });
        }

        private List<Choice> onDay(List<Integer> requests, int d) {
            List<Choice> day = new ArrayList<>();
            for (int r : requests) {
                for (Choice choice : choices.getOrDefault(r, List.of())) {
                    if (choice.day() == d) {
                        day.add(choice);
                    }
                }
            }
            return day;
        }

        private void once(List<Choice> day) {
            Map<Integer, Map<Integer, List<Literal>>> taken = new HashMap<>();
            day.forEach(choice -> steps(choice)
                    .forEach(step -> taken.computeIfAbsent(step, any -> new HashMap<>())
                            .computeIfAbsent(choice.request(), any -> new ArrayList<>())
                            .add(choice.taken())));
            taken.values().forEach(this::atMostOne);
        }

        /** One place a half day; and from the morning's to the afternoon's the break must be long enough. */
        private void onePlace(List<Choice> day) {
            Map<Integer, Map<Integer, BoolVar>> at = new TreeMap<>();
            sums(day, this::halfAndPlace).forEach((key, sums) -> {
                BoolVar here = model.newBoolVar("");
                hintAny(
                        here,
                        day.stream()
                                .filter(choice -> halfAndPlace(choice) == key)
                                .toList());
                sums.forEach(sum -> model.addLessOrEqual(sum, here));
                at.computeIfAbsent(key / PLACES, any -> new TreeMap<>()).put(key % PLACES, here);
            });
            at.values().forEach(places -> model.addAtMostOne(new ArrayList<Literal>(places.values())));
            at.getOrDefault(0, Map.of())
                    .forEach((from, morning) -> at.getOrDefault(1, Map.of()).forEach((to, afternoon) -> {
                        if (board.travel[from][to] > board.breakMinutes) {
                            model.addAtMostOne(List.<Literal>of(morning, afternoon));
                        }
                    }));
        }

        private int halfAndPlace(Choice choice) {
            return board.half(choice.start()) * PLACES + board.placeOf[choice.venue()];
        }

        @FunctionalInterface
        private interface Key {
            int of(Choice choice);
        }

        /** By key, one sum a request, each 0 or 1. */
        private static Map<Integer, List<LinearExprBuilder>> sums(List<Choice> some, Key key) {
            Map<Integer, Map<Integer, LinearExprBuilder>> sums = new TreeMap<>();
            some.forEach(choice -> sums.computeIfAbsent(key.of(choice), any -> new TreeMap<>())
                    .computeIfAbsent(choice.request(), any -> LinearExpr.newBuilder())
                    .add(choice.taken()));
            Map<Integer, List<LinearExprBuilder>> listed = new TreeMap<>();
            sums.forEach((one, byRequest) -> listed.put(one, List.copyOf(byRequest.values())));
            return listed;
        }

        private void waysAndWaiting(int p, int weight, int d, List<Choice> day) {
            Map<Integer, List<Choice>> byPlace = new TreeMap<>();
            day.forEach(choice -> byPlace.computeIfAbsent(board.placeOf[choice.venue()], any -> new ArrayList<>())
                    .add(choice));
            byPlace.forEach((place, there) -> {
                if (place == board.home[p]) {
                    return;
                }
                int[] held = Arrays.stream(board.goesTo(p, d))
                        .filter(o -> board.placeOf[board.venue[o]] == place)
                        .toArray();
                if (held.length == 0) {
                    BoolVar goes = model.newBoolVar("");
                    hintAny(goes, there);
                    sums(there, any -> 0).getOrDefault(0, List.of()).forEach(sum -> model.addLessOrEqual(sum, goes));
                    cost.addTerm(goes, 2L * board.travel[board.home[p]][place] * weight);
                }
                long requests =
                        there.stream().mapToInt(Choice::request).distinct().count();
                if (requests + held.length > 1) {
                    waiting(weight, there, held);
                }
            });
        }

        /** From the first beginning to the last end, without what one sits in and without the break. */
        private void waiting(int weight, List<Choice> there, int[] held) {
            int begin = DAY;
            int end = 0;
            int heldMinutes = 0;
            boolean morning = false;
            boolean afternoon = false;
            for (int o : held) {
                begin = Math.min(begin, board.start[o]);
                end = Math.max(end, board.start[o] + board.minutes[o]);
                heldMinutes += board.minutes[o];
                morning |= board.half(board.start[o]) == 0;
                afternoon |= board.half(board.start[o]) == 1;
            }
            long before =
                    held.length == 0 ? 0 : end - begin - heldMinutes - (morning && afternoon ? board.breakMinutes : 0);
            // the first beginning is counted from the day's end, so that of all auxiliary numbers the least is the best
            IntVar first = model.newIntVar(DAY - begin, DAY, "");
            IntVar last = model.newIntVar(end, DAY, "");
            Map<Integer, LinearExprBuilder> lasts = new TreeMap<>();
            Map<Integer, LinearExprBuilder> firsts = new TreeMap<>();
            LinearExprBuilder sitting = LinearExpr.newBuilder();
            LinearExprBuilder inMorning = LinearExpr.newBuilder();
            LinearExprBuilder inAfternoon = LinearExpr.newBuilder();
            for (Choice choice : there) {
                int length = board.minutes[choice.request()];
                lasts.computeIfAbsent(choice.request(), any -> LinearExpr.newBuilder())
                        .addTerm(choice.taken(), choice.start() + length);
                firsts.computeIfAbsent(choice.request(), any -> LinearExpr.newBuilder())
                        .addTerm(choice.taken(), DAY - choice.start());
                sitting.addTerm(choice.taken(), length);
                (board.half(choice.start()) == 0 ? inMorning : inAfternoon).add(choice.taken());
            }
            lasts.values().forEach(sum -> model.addLessOrEqual(sum, last));
            firsts.values().forEach(sum -> model.addLessOrEqual(sum, first));
            BoolVar over = model.newBoolVar("");
            if (!morning) {
                model.addLessOrEqual(over, inMorning);
            }
            if (!afternoon) {
                model.addLessOrEqual(over, inAfternoon);
            }
            IntVar waits = model.newIntVar(0, DAY, "");
            model.addGreaterOrEqual(
                    LinearExpr.newBuilder()
                            .add(waits)
                            .add(sitting)
                            .addTerm(over, board.breakMinutes)
                            .add(heldMinutes),
                    LinearExpr.newBuilder().add(last).add(first).add(-DAY));
            cost.addTerm(waits, weight);
            cost.add(-before * weight);
            int begins = begin;
            int ends = end;
            int heldThere = heldMinutes;
            boolean early = morning;
            boolean late = afternoon;
            hints.add(taken -> {
                List<Choice> now = there.stream().filter(taken::contains).toList();
                int from = DAY - begins;
                int to = ends;
                int within = heldThere;
                boolean inTheMorning = early;
                boolean inTheAfternoon = late;
                for (Choice choice : now) {
                    int length = board.minutes[choice.request()];
                    from = Math.max(from, DAY - choice.start());
                    to = Math.max(to, choice.start() + length);
                    within += length;
                    inTheMorning |= board.half(choice.start()) == 0;
                    inTheAfternoon |= board.half(choice.start()) == 1;
                }
                boolean both = inTheMorning && inTheAfternoon;
                model.addHint(first, from);
                model.addHint(last, to);
                model.addHint(over, both ? 1 : 0);
                model.addHint(waits, Math.max(0, to + from - DAY - within - (both ? board.breakMinutes : 0)));
            });
        }

        /** What is announced and what belongs together. */
        void weights() {
            choices.values()
                    .forEach(some -> some.forEach(choice -> {
                        long moved = board.moved(choice.request(), choice.day(), choice.start(), choice.venue());
                        if (moved != 0) {
                            cost.addTerm(choice.taken(), moved);
                        }
                    }));
            Map<List<Integer>, List<BoolVar>> sides = new LinkedHashMap<>();
            for (int r : free) {
                for (int i = 0; i < board.partners[r].length; i++) {
                    int o = board.partners[r][i];
                    long price = (long) board.layout.costs().apart() * board.sharedWithPartner[r][i];
                    if (choices.containsKey(o) ? r < o : board.placed(o)) {
                        cost.add(price);
                        together(r, o, price, sides);
                    }
                }
            }
            together(sides);
        }

        /**
         * A gain where the two are back to back; each of the two must be where it is said to be. On one side of a thing at a place there
         * is room for one partner alone, since partners share people: that is said too, or the relaxation would count each of them.
         */
        private void together(int r, int o, long price, Map<List<Integer>, List<BoolVar>> sides) {
            List<Literal> gains = new ArrayList<>();
            for (List<Integer> where : at(r).keySet()) {
                int d = where.get(0);
                int s = where.get(1);
                int place = where.get(2);
                for (int t : new int[] {s + board.minutes[r], s - board.minutes[o]}) {
                    boolean held = board.placed(o) && isAt(o, d, t, place);
                    if (held || at(o).containsKey(List.of(d, t, place))) {
                        BoolVar both = model.newBoolVar("");
                        int after = t > s ? 1 : 0;
                        sides.computeIfAbsent(List.of(r, d, s, place, after), any -> new ArrayList<>())
                                .add(both);
                        if (!held) {
                            sides.computeIfAbsent(List.of(o, d, t, place, 1 - after), any -> new ArrayList<>())
                                    .add(both);
                        }
                        cost.addTerm(both, -price);
                        gains.add(both);
                        hints.add(plan -> model.addHint(
                                both, takes(plan, r, d, s, place) && (held || takes(plan, o, d, t, place)) ? 1 : 0));
                    }
                }
            }
            if (gains.size() > 1) {
                model.addAtMostOne(gains);
            }
        }

        private void together(Map<List<Integer>, List<BoolVar>> sides) {
            sides.forEach((side, both) -> {
                LinearExprBuilder taken = at(side.get(0)).get(side.subList(1, 4));
                if (taken != null) {
                    model.addLessOrEqual(LinearExpr.sum(both.toArray(BoolVar[]::new)), taken);
                }
            });
        }

        private boolean isAt(int o, int d, int s, int place) {
            return board.day[o] == d && board.start[o] == s && board.placeOf[board.venue[o]] == place;
        }

        private boolean takes(Set<Choice> plan, int r, int d, int s, int place) {
            return plan.stream().anyMatch(choice -> choice.request() == r && is(choice, d, s, place));
        }

        private boolean is(Choice choice, int d, int s, int place) {
            return choice.day() == d && choice.start() == s && board.placeOf[choice.venue()] == place;
        }

        private Map<List<Integer>, LinearExprBuilder> at(int r) {
            return starts.computeIfAbsent(r, any -> {
                Map<List<Integer>, LinearExprBuilder> at = new LinkedHashMap<>();
                choices.getOrDefault(r, List.of())
                        .forEach(choice -> at.computeIfAbsent(
                                        List.of(choice.day(), choice.start(), board.placeOf[choice.venue()]),
                                        one -> LinearExpr.newBuilder())
                                .add(choice.taken()));
                return at;
            });
        }
    }

    /**
     * Betters the free requests' slots with the rest held. The board ends at the best that was found, at worst as it was.
     *
     * @param seconds at most
     * @param stop asked now and then
     * @param better told of each better plan
     */
    static Outcome improve(Board board, Collection<Integer> free, double seconds, BooleanSupplier stop, Better better) {
        int[][] before = {board.day.clone(), board.start.clone(), board.venue.clone()};
        takeOff(board, free);
        var model = new Model(board, free);
        model.mayStayOut();
        model.weights();
        model.model.minimize(model.cost);
        model.hint(before);
        var solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(Math.max(0.05, seconds)).setNumWorkers(WORKERS);
        var callback = new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                takeOff(board, free);
                model.put(this::booleanValue);
                better.found(bestObjectiveBound());
                if (stop.getAsBoolean()) {
                    stopSearch();
                }
            }
        };
        CpSolverStatus status;
        Thread watch = watch(solver, stop);
        try {
            status = solver.solve(model.model, callback);
        } finally {
            watch.interrupt();
        }
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        takeOff(board, free);
        if (found) {
            model.put(solver::booleanValue);
        } else {
            for (int r : free) {
                if (before[0][r] != Board.NONE) {
                    board.put(r, before[0][r], before[1][r], before[2][r]);
                }
            }
        }
        return new Outcome(found, status == CpSolverStatus.OPTIMAL, solver.bestObjectiveBound());
    }

    /** Stops the search when asked to, even between two solutions. */
    private static Thread watch(CpSolver solver, BooleanSupplier stop) {
        return Thread.ofVirtual().start(() -> {
            try {
                while (!stop.getAsBoolean()) {
                    Thread.sleep(50);
                }
                solver.stopSearch();
            } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void takeOff(Board board, Collection<Integer> free) {
        for (int r : free) {
            if (board.placed(r)) {
                board.take(r);
            }
        }
    }

    /**
     * Of some requests, a smallest set that can't all have a slot on an otherwise empty board: none of it can be left out. Empty
     * where they can, or where it isn't found out in time.
     */
    static Optional<List<Integer>> core(Board empty, Collection<Integer> requests, double seconds) {
        Optional<List<Integer>> core = unsatisfiable(empty, requests, seconds);
        if (core.isEmpty()) {
            return core;
        }
        List<Integer> least = new ArrayList<>(core.get());
        for (int one : List.copyOf(least)) {
            List<Integer> fewer = new ArrayList<>(least);
            fewer.remove(Integer.valueOf(one));
            if (!fewer.isEmpty() && unsatisfiable(empty, fewer, seconds).isPresent()) {
                least = fewer;
            }
        }
        return Optional.of(least);
    }

    private static Optional<List<Integer>> unsatisfiable(Board empty, Collection<Integer> requests, double seconds) {
        var model = new Model(empty, requests);
        Map<Integer, BoolVar> wanted = model.wanted();
        Map<Integer, Integer> byIndex = new HashMap<>();
        wanted.forEach((r, want) -> byIndex.put(want.getIndex(), r));
        model.model.addAssumptions(new ArrayList<Literal>(wanted.values()).toArray(Literal[]::new));
        var solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(seconds).setNumWorkers(1);
        if (solver.solve(model.model) != CpSolverStatus.INFEASIBLE) {
            return Optional.empty();
        }
        List<Integer> core = solver.sufficientAssumptionsForInfeasibility().stream()
                .map(byIndex::get)
                .filter(java.util.Objects::nonNull)
                .toList();
        return Optional.of(core.isEmpty() ? List.copyOf(requests) : core);
    }
}
