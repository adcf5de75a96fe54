package cn.qingjian.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Greedy insertion, then ruin and recreate (Schrimpf et al., 2000): takes a few requests that have people or a day in common off the
 * board, puts each back where it adds least, and keeps what isn't much worse. Runs in Java alone.
 */
final class LocalSearch {
    private static final int LEAST = 3;
    private static final int MOST = 16;

    private final Board board;
    private final Random random;

    LocalSearch(Board board, long seed) {
        this.board = board;
        this.random = new Random(seed);
    }

    /** Fills an empty board: what is fixed first, then what has most people and least choice. */
    void construct() {
        List<Integer> order = new ArrayList<>();
        for (int r = 0; r < board.size(); r++) {
            order.add(r);
        }
        order.sort(Comparator.comparing((Integer r) -> !board.fixed(r))
                .thenComparingInt(r -> -board.people[r].length * board.minutes[r]));
        order.forEach(r -> {
            if (!board.placed(r)) {
                insert(r);
            }
        });
    }

    /** Betters the board until told to stop; calls back at each better plan. The board ends at the best. */
    void improve(BooleanSupplier stop, Runnable better) {
        long current = board.objective();
        long best = current;
        int[][] kept = positions();
        double heat = Math.max(1, current * 0.0005);
        List<Integer> movable = movable();
        while (!movable.isEmpty() && !stop.getAsBoolean()) {
            int[][] before = positions();
            List<Integer> off = ruin(movable);
            recreate(off);
            long now = board.objective();
            if (now < current || random.nextDouble() < Math.exp((current - now) / heat)) {
                current = now;
            } else {
                restore(before, off);
            }
            if (current < best) {
                best = current;
                kept = positions();
                better.run();
            }
            heat = Math.max(0.5, heat * 0.9995);
        }
        restore(kept, movable);
    }

    private List<Integer> movable() {
        List<Integer> movable = new ArrayList<>();
        for (int r = 0; r < board.size(); r++) {
            if (!board.fixed(r)) {
                movable.add(r);
            }
        }
        return movable;
    }

    private int[][] positions() {
        return new int[][] {board.day.clone(), board.start.clone(), board.venue.clone()};
    }

    private void restore(int[][] positions, List<Integer> some) {
        for (int r : some) {
            if (board.placed(r)) {
                board.take(r);
            }
        }
        for (int r : some) {
            if (positions[0][r] != Board.NONE) {
                board.put(r, positions[0][r], positions[1][r], positions[2][r]);
            }
        }
    }

    /** One request at random, and those nearest to it in people, then in days. */
    List<Integer> ruin(List<Integer> movable) {
        List<Integer> off = neighbourhood(movable, LEAST + random.nextInt(MOST - LEAST + 1));
        for (int r : off) {
            if (board.placed(r)) {
                board.take(r);
            }
        }
        return off;
    }

    List<Integer> neighbourhood(List<Integer> movable, int count) {
        int seed = movable.get(random.nextInt(movable.size()));
        double[] near = new double[board.size()];
        boolean[] invited = new boolean[board.persons()];
        for (int p : board.people[seed]) {
            invited[p] = true;
        }
        boolean byDay = random.nextInt(4) == 0;
        for (int r : movable) {
            int shared = 0;
            for (int p : board.people[r]) {
                shared += invited[p] ? 1 : 0;
            }
            boolean sameDay = board.placed(r) && board.day[r] == board.day[seed];
            near[r] = (byDay
                            ? (sameDay ? 10 : 0)
                            : (double) shared / Math.min(board.people[r].length, board.people[seed].length))
                    + random.nextDouble() * 0.4
                    + (board.placed(r) ? 0 : 1);
        }
        near[seed] = Double.MAX_VALUE;
        List<Integer> chosen = new ArrayList<>(movable);
        chosen.sort(Comparator.comparingDouble((Integer r) -> -near[r]));
        return new ArrayList<>(chosen.subList(0, Math.min(count, chosen.size())));
    }

    private void recreate(List<Integer> off) {
        List<Integer> order = new ArrayList<>(off);
        java.util.Collections.shuffle(order, random);
        if (random.nextBoolean()) {
            order.sort(Comparator.comparingInt((Integer r) -> -board.people[r].length));
        }
        order.forEach(this::insert);
    }

    /** Where it adds least; stays off where nothing is allowed. */
    void insert(int r) {
        int[] starts = board.starts(r);
        long least = Long.MAX_VALUE;
        int[] where = {};
        boolean[] placeSeen = new boolean[board.travel.length];
        for (int d = 0; d < board.days; d++) {
            for (int s : starts) {
                Arrays.fill(placeSeen, false);
                for (int v : board.venues[r]) {
                    int place = board.placeOf[v];
                    if (placeSeen[place] || !board.allows(r, d, s, v)) {
                        continue;
                    }
                    placeSeen[place] = true;
                    long added = board.added(r, d, s, v);
                    if (added < least || (added == least && random.nextInt(3) == 0)) {
                        least = added;
                        where = new int[] {d, s, v};
                    }
                }
            }
        }
        if (where.length > 0) {
            board.put(r, where[0], where[1], where[2]);
        }
    }
}
