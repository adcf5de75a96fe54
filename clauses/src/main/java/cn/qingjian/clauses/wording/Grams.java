package cn.qingjian.clauses.wording;

/** Hashes of character n-grams: a polynomial modulo 2^64, computed anew for each gram since grams are short. */
final class Grams {
    /** Length of the grams that carry the completeness guarantee. */
    static final int LONG = 5;
    /** Length of the grams that find rewordings. */
    static final int SHORT = 2;

    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long SPREAD = 0xD6E8FEB86659FD93L;

    private Grams() {}

    /** The hash of the {@code size} units from {@code at}. */
    static long hash(char[] units, int at, int size) {
        long hash = units[at];
        for (int i = 1; i < size; i++) {
            hash = hash * BASE + units[at + i];
        }
        return hash * SPREAD;
    }

    /** The bucket of a hash among 2^{@code bits} buckets; the upper bits are the well-mixed ones. */
    static int bucket(long hash, int bits) {
        return (int) (hash >>> (Long.SIZE - bits));
    }
}
