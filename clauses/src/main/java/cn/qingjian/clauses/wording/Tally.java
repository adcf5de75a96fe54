package cn.qingjian.clauses.wording;

import java.util.Arrays;

/**
 * Sums small whole weights per clause over many postings, and lists the clauses whose sum reaches a bar. The inner loop has
 * one branch, seldom taken, and touches two bytes a clause, so that the sums of a hundred thousand clauses stay in the cache.
 */
final class Tally {
    /** Sums may not exceed this; callers scale their weights. */
    static final int MOST = Character.MAX_VALUE;

    /** Clearing the whole array costs about as much as clearing one place in so many one by one. */
    private static final int CLEARING_RATIO = 16;

    private final char[] sums;
    private final int[] reached;
    private int reachedCount;

    Tally(int clauses) {
        sums = new char[clauses];
        reached = new int[clauses];
    }

    /** Adds {@code weight} to the clauses {@code postings[from, to)}, each shifted by {@code base}. */
    void add(int[] postings, int from, int to, int base, int weight, int bar) {
        char[] sums = this.sums;
        int count = reachedCount;
        for (int i = from; i < to; i++) {
            int clause = base + postings[i];
            int before = sums[clause];
            int after = before + weight;
            sums[clause] = (char) after;
            if (after >= bar && before < bar) {
                reached[count++] = clause;
            }
        }
        reachedCount = count;
    }

    /** Takes back what {@link #add} did to the sums of the same postings, whatever the weight. */
    void clear(int[] postings, int from, int to, int base) {
        char[] sums = this.sums;
        for (int i = from; i < to; i++) {
            sums[base + postings[i]] = 0;
        }
    }

    /** Whether clearing everything is cheaper than taking back {@code postings} one by one. */
    boolean clearsFasterAsAWhole(int postings) {
        return sums.length / CLEARING_RATIO < postings;
    }

    void clearAll() {
        Arrays.fill(sums, (char) 0);
    }

    /** How many clauses have reached the bar. */
    int reached() {
        return reachedCount;
    }

    /** The clause that reached the bar as the {@code rank}-th, from 0. */
    int clause(int rank) {
        return reached[rank];
    }

    int sum(int clause) {
        return sums[clause];
    }

    /** Forgets who reached the bar; the sums must be cleared too. */
    void forget() {
        reachedCount = 0;
    }
}
