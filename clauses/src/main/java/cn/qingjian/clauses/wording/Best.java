package cn.qingjian.clauses.wording;

/** The greatest few of many scored clauses, in falling order; insertion into a short array. */
final class Best {
    private final int[] ordinals;
    private final int[] scores;
    private int size;

    Best(int most) {
        ordinals = new int[most];
        scores = new int[most];
    }

    void clear() {
        size = 0;
    }

    /** Whether a clause with this score would be among the best so far. */
    boolean admits(int score) {
        return size < ordinals.length || score > scores[size - 1];
    }

    /** Takes a clause in; call only when {@link #admits} says yes. */
    void add(int ordinal, int score) {
        int at = size < ordinals.length ? size++ : size - 1;
        while (at > 0 && scores[at - 1] < score) {
            scores[at] = scores[at - 1];
            ordinals[at] = ordinals[at - 1];
            at--;
        }
        scores[at] = score;
        ordinals[at] = ordinal;
    }

    int size() {
        return size;
    }

    int ordinal(int rank) {
        return ordinals[rank];
    }
}
