package cn.qingjian.clauses.wording;

/**
 * An inverted index over character n-grams of one length: for each bucket of gram hashes, the clauses that hold such a gram.
 *
 * <p>No gram and no clause is left out. Different grams may share a bucket, so a bucket lists a superset of the clauses of a
 * gram, and a reader verifies against the text. Building takes two passes over the text; looking up is one array access.
 */
final class Postings {
    private final int bits;
    private final int[] starts;
    private final int[] clauses;

    private Postings(int bits, int[] starts, int[] clauses) {
        this.bits = bits;
        this.starts = starts;
        this.clauses = clauses;
    }

    /**
     * Indexes clauses whose normal texts stand one after another in {@code text}.
     *
     * @param textStarts where each clause begins; one entry more than there are clauses
     * @param gram length of the grams
     * @param mostBits upper bound on the binary logarithm of the number of buckets
     */
    static Postings build(char[] text, int[] textStarts, int gram, int mostBits) {
        int count = textStarts.length - 1;
        int bits = bitsFor(textStarts[count], mostBits);
        int[] starts = new int[(1 << bits) + 1];
        int[] last = new int[1 << bits];
        for (int clause = 0; clause < count; clause++) {
            for (int i = textStarts[clause]; i + gram <= textStarts[clause + 1]; i++) {
                int bucket = Grams.bucket(Grams.hash(text, i, gram), bits);
                if (last[bucket] != clause + 1) {
                    last[bucket] = clause + 1;
                    starts[bucket + 1]++;
                }
            }
        }
        for (int bucket = 0; bucket + 1 < starts.length; bucket++) {
            starts[bucket + 1] += starts[bucket];
        }
        int[] clauses = new int[starts[starts.length - 1]];
        // from here on, last holds the next free place of each bucket
        System.arraycopy(starts, 0, last, 0, last.length);
        for (int clause = 0; clause < count; clause++) {
            for (int i = textStarts[clause]; i + gram <= textStarts[clause + 1]; i++) {
                int bucket = Grams.bucket(Grams.hash(text, i, gram), bits);
                int next = last[bucket];
                if (next == starts[bucket] || clauses[next - 1] != clause) {
                    clauses[next] = clause;
                    last[bucket] = next + 1;
                }
            }
        }
        return new Postings(bits, starts, clauses);
    }

    private static int bitsFor(int grams, int mostBits) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, grams - 1));
        return Math.clamp(bits, 4, mostBits);
    }

    int bucket(long hash) {
        return Grams.bucket(hash, bits);
    }

    /** How many clauses a bucket lists. */
    int size(int bucket) {
        return starts[bucket + 1] - starts[bucket];
    }

    int start(int bucket) {
        return starts[bucket];
    }

    /** All lists, one after another, clause numbers ascending within each; nobody may write to it. */
    int[] clauses() {
        return clauses;
    }
}
