package cn.qingjian.scheduling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Lays out in two stages: a first plan by insertion, at once; then better ones. A small layout is given to CP-SAT after a short search,
 * line by line and then whole; a large one is bettered by search, and in turns by CP-SAT on a neighbourhood of requests with the rest held. Where the
 * native library isn't here, the search goes on alone. Can be stopped at any time, with the best so far.
 */
public final class LayoutSolver {
    private static final long WHOLE = 60_000;
    private static final double SEARCH_SHARE = 0.25;
    private static final long SEARCH_NANOS = 80_000_000;
    private static final double LINES_SHARE = 0.8;
    private static final int NEIGHBOURHOOD = 14;
    private static final double TURN_SECONDS = 3;
    private static final double NEIGHBOUR_SECONDS = 1.5;
    private static final long SEED = 20_260_101;

    private final boolean exact;

    /** With CP-SAT where it can be loaded. */
    public LayoutSolver() {
        this(true);
    }

    LayoutSolver(boolean exact) {
        this.exact = exact;
    }

    /**
     * How far the work is.
     *
     * @param plan the best so far
     * @param bound no plan can cost less; negative where nothing is known
     * @param proven whether the plan is the best there is
     * @param by what found it
     */
    public record Progress(Plan plan, double bound, boolean proven, String by) {}

    /**
     * Works until the time is over, the plan is proven best, or it is told to stop.
     *
     * @param told of the first plan and each better one
     * @return the last of them
     */
    public Progress solve(Layout layout, Duration time, BooleanSupplier stop, Consumer<Progress> told) {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        var run = new Run(new Board(layout), told);
        var search = new LocalSearch(run.board, SEED);
        search.construct();
        run.better("插入", -1, false);
        BooleanSupplier over = () -> stop.getAsBoolean() || System.nanoTime() >= end;
        List<Integer> free = run.free();
        if (free.isEmpty() || over.getAsBoolean()) {
            return run.last;
        }
        if (!exact || !CpSat.available()) {
            search.improve(over, () -> run.better("搜索", -1, false));
        } else if (CpSat.choices(run.board, free) <= WHOLE) {
            long searched = begin + Math.min((long) (time.toNanos() * SEARCH_SHARE), free.size() * SEARCH_NANOS);
            search.improve(
                    () -> over.getAsBoolean() || System.nanoTime() >= searched, () -> run.better("搜索", -1, false));
            whole(run, free, end, over);
        } else {
            turns(run, search, free, end, over);
        }
        run.finish();
        return run.last;
    }

    /** First each set of requests that hang together by their people, the rest held; then all at once, which may prove it best. */
    private static void whole(Run run, List<Integer> free, long end, BooleanSupplier over) {
        List<List<Integer>> lines = lines(run.board, free);
        for (int i = 0; i < lines.size() && lines.size() > 1 && !over.getAsBoolean(); i++) {
            double share = (end - System.nanoTime()) / 1e9 * LINES_SHARE / (lines.size() - i);
            CpSat.improve(run.board, lines.get(i), share, over, bound -> {});
            run.better("逐线精确模型", -1, false);
        }
        if (over.getAsBoolean()) {
            return;
        }
        long there = run.there();
        CpSat.Outcome outcome = CpSat.improve(
                run.board,
                free,
                (end - System.nanoTime()) / 1e9,
                over,
                bound -> run.better("精确模型", bound + there, false));
        run.better("精确模型", outcome.bound() + there, outcome.proven());
    }

    private static List<List<Integer>> lines(Board board, List<Integer> free) {
        List<List<Integer>> lines = new ArrayList<>();
        for (int r : free) {
            List<Integer> joined = new ArrayList<>(List.of(r));
            lines.removeIf(line -> line.stream().anyMatch(o -> meet(board, r, o)) && joined.addAll(line));
            lines.add(joined);
        }
        return lines;
    }

    private static boolean meet(Board board, int r, int o) {
        return Arrays.stream(board.people[r])
                .anyMatch(p -> Arrays.stream(board.people[o]).anyMatch(q -> p == q));
    }

    private static void turns(Run run, LocalSearch search, List<Integer> free, long end, BooleanSupplier over) {
        while (!over.getAsBoolean()) {
            long turn = Math.min(end, System.nanoTime() + (long) (TURN_SECONDS * 1e9));
            search.improve(() -> over.getAsBoolean() || System.nanoTime() >= turn, () -> run.better("搜索", -1, false));
            if (!over.getAsBoolean()) {
                List<Integer> some = search.neighbourhood(free, NEIGHBOURHOOD);
                double left = Math.min(NEIGHBOUR_SECONDS, (end - System.nanoTime()) / 1e9);
                CpSat.improve(run.board, some, left, over, bound -> {});
                run.better("邻域精确模型", -1, false);
            }
        }
    }

    /** One call's state. */
    private static final class Run {
        private final Board board;
        private final Consumer<Progress> told;
        private long best = Long.MAX_VALUE;
        private Progress last;

        Run(Board board, Consumer<Progress> told) {
            this.board = board;
            this.told = told;
            this.last = new Progress(board.plan(), -1, false, "");
        }

        List<Integer> free() {
            List<Integer> free = new ArrayList<>();
            for (int r = 0; r < board.size(); r++) {
                if (!board.fixed(r)) {
                    free.add(r);
                }
            }
            return free;
        }

        /** Minutes in the meetings and what the held ones cost, which the exact model leaves out. */
        long there() {
            long there = 0;
            for (int r = 0; r < board.size(); r++) {
                there += (long) board.minutes[r] * board.people[r].length;
            }
            Board held = new Board(board.layout);
            for (int r = 0; r < board.size(); r++) {
                if (board.fixed(r) && board.placed(r)) {
                    held.put(r, board.day[r], board.start[r], board.venue[r]);
                }
            }
            Plan.Figures figures = held.figures();
            return there + figures.cost() - figures.there();
        }

        void better(String by, double bound, boolean proven) {
            long now = board.objective();
            if (now < best || proven) {
                best = Math.min(best, now);
                last = new Progress(board.plan(), bound, proven, by);
                told.accept(last);
            } else if (bound > last.bound()) {
                last = new Progress(last.plan(), bound, last.proven(), last.by());
                told.accept(last);
            }
        }

        /** The board may have wandered off the best. */
        void finish() {
            if (board.objective() < best) {
                better(last.by(), last.bound(), last.proven());
            }
        }
    }
}
