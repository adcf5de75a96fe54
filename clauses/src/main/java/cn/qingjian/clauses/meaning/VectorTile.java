package cn.qingjian.clauses.meaning;

import java.util.Arrays;

/**
 * The vectors of {@value #SIZE} neighbouring clauses, turned on their side: all first numbers stand together, then all second
 * ones, and so on. The products of a query with all of them run along these columns, each clause with a sum of its own, and of
 * such a loop the JVM makes vector instructions by itself. The sums are whole numbers below 2^24, which floats hold exactly.
 */
final class VectorTile {
    /** So many vectors of 512 bytes stay in a core's second cache beside the queries. */
    static final int SIZE = 256;

    /** So many columns are taken together, so that the sums are read and written less often. */
    private static final int STEP = 4;

    /** Of more numbers between −127 and 127 a product could be too great for a float to hold it exactly. */
    static final int MOST = (1 << 24) / (127 * 127);

    private final float[] scales = new float[SIZE];
    private byte[][] columns = new byte[0][];

    /** Keeps a vector of at most {@value #MOST} numbers; false where there was one already. */
    synchronized boolean put(int at, PackedVector vector) {
        byte[] bytes = vector.bytes();
        if (bytes.length > MOST) {
            throw new IllegalArgumentException("a vector of " + bytes.length + " numbers is too long");
        }
        if (scales[at] != 0) {
            return false;
        }
        if (columns.length == 0) {
            columns = new byte[Math.ceilDiv(bytes.length, STEP) * STEP][SIZE];
        }
        for (int i = 0; i < bytes.length; i++) {
            columns[i][at] = bytes[i];
        }
        scales[at] = vector.scale();
        return true;
    }

    /** The vectors that are there now, to be looked at while others still come in. */
    synchronized Look look() {
        return new Look(scales.clone(), columns);
    }

    /** The product of a query with one of the vectors; NaN where there is none. */
    synchronized double product(PackedVector query, int at) {
        if (scales[at] == 0) {
            return Double.NaN;
        }
        byte[] numbers = query.bytes();
        int sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += numbers[i] * columns[i][at];
        }
        return scaled((float) sum, query, scales[at]);
    }

    private static double scaled(float sum, PackedVector query, float scale) {
        return sum * (double) (query.scale() * scale);
    }

    /** What is there at one moment. */
    static final class Look {
        private final float[] scales;
        private final byte[][] columns;
        private final float[] sums = new float[SIZE];

        private Look(float[] scales, byte[][] columns) {
            this.scales = scales;
            this.columns = columns;
        }

        boolean has(int at) {
            return scales[at] != 0;
        }

        /** Multiplies the query with all vectors; {@link #product} tells the results until the next query. */
        void multiply(PackedVector query) {
            Arrays.fill(sums, 0);
            byte[] q = Arrays.copyOf(query.bytes(), columns.length);
            byte[][] c = columns;
            for (int i = 0; i < c.length; i += STEP) {
                add(q[i], c[i], q[i + 1], c[i + 1], q[i + 2], c[i + 2], q[i + 3], c[i + 3]);
            }
        }

        private void add(float q, byte[] a, float r, byte[] b, float s, byte[] c, float t, byte[] d) {
            float[] to = sums;
            for (int at = 0; at < to.length; at++) {
                to[at] += q * a[at] + r * b[at] + s * c[at] + t * d[at];
            }
        }

        double product(PackedVector query, int at) {
            return scaled(sums[at], query, scales[at]);
        }
    }
}
