package cn.qingjian.clauses.wording;

import java.util.Arrays;

/**
 * Longest common subsequence and edit distance of one pattern against many texts, 64 cells of the dynamic programme at a
 * time; time O(⌈pattern / 64⌉ · text) each, no allocation once its arrays have grown. Not safe for use by two threads.
 *
 * <p>Sources: E. W. Myers, A fast bit-vector algorithm for approximate string matching, JACM 46 (1999), in the block form of
 * H. Hyyrö (2003); H. Hyyrö, Bit-parallel LCS-length computation revisited (2004).
 */
final class BitParallel {
    private static final int ABSENT = 0;

    private final char[] ids = new char[Character.MAX_VALUE + 1];
    private char[] pattern = new char[0];
    private int patternLength;
    private int words;
    /** For each letter id of the pattern and each word, where in the pattern the letter stands; id 0 is any other letter. */
    private long[] masks = new long[64];

    private long[] first = new long[1];
    private long[] second = new long[1];

    /** Makes the first {@code length} units of {@code units} the pattern. */
    void prepare(char[] units, int length) {
        for (int i = 0; i < patternLength; i++) {
            ids[pattern[i]] = ABSENT;
        }
        if (pattern.length < length) {
            pattern = new char[length + length / 2];
        }
        System.arraycopy(units, 0, pattern, 0, length);
        patternLength = length;
        words = (length + Long.SIZE - 1) / Long.SIZE;
        int letters = 1;
        for (int i = 0; i < length; i++) {
            if (ids[pattern[i]] == ABSENT) {
                ids[pattern[i]] = (char) letters++;
            }
        }
        if (masks.length < letters * words) {
            masks = new long[letters * words * 2];
        }
        Arrays.fill(masks, 0, letters * words, 0);
        for (int i = 0; i < length; i++) {
            masks[ids[pattern[i]] * words + i / Long.SIZE] |= 1L << i;
        }
        if (first.length < words) {
            first = new long[words * 2];
            second = new long[words * 2];
        }
    }

    /** Length of the longest common subsequence of the pattern and {@code text[from, to)}. */
    int commonSubsequence(char[] text, int from, int to) {
        long[] row = first;
        Arrays.fill(row, 0, words, -1L);
        for (int t = from; t < to; t++) {
            int letter = ids[text[t]] * words;
            if (letter == ABSENT) {
                continue;
            }
            long carry = 0;
            for (int w = 0; w < words; w++) {
                long v = row[w];
                long u = v & masks[letter + w];
                long sum = v + u;
                long carried = sum + carry;
                carry = Long.compareUnsigned(sum, v) < 0 || Long.compareUnsigned(carried, sum) < 0 ? 1 : 0;
                row[w] = carried | (v & ~u);
            }
        }
        int length = 0;
        for (int i = 0; i < patternLength; i += Long.SIZE) {
            long zeros = ~row[i / Long.SIZE];
            int left = patternLength - i;
            length += Long.bitCount(left >= Long.SIZE ? zeros : zeros & ((1L << left) - 1));
        }
        return length;
    }

    /** Edit distance of the pattern to the stretch of {@code text[from, to)} that is nearest to it. */
    int distanceToNearestStretch(char[] text, int from, int to) {
        if (patternLength == 0) {
            return 0;
        }
        long[] plus = first;
        long[] minus = second;
        Arrays.fill(plus, 0, words, -1L);
        Arrays.fill(minus, 0, words, 0L);
        long lastBit = 1L << (patternLength - 1);
        int score = patternLength;
        int best = score;
        for (int t = from; t < to; t++) {
            int letter = ids[text[t]] * words;
            int step = 0;
            for (int w = 0; w < words; w++) {
                long pv = plus[w];
                long mv = minus[w];
                long eq = letter == ABSENT ? 0 : masks[letter + w];
                long xv = eq | mv;
                if (step < 0) {
                    eq |= 1;
                }
                long xh = (((eq & pv) + pv) ^ pv) | eq;
                long ph = mv | ~(xh | pv);
                long mh = pv & xh;
                long top = w == words - 1 ? lastBit : Long.MIN_VALUE;
                int out = (ph & top) != 0 ? 1 : (mh & top) != 0 ? -1 : 0;
                ph = ph << 1 | (step > 0 ? 1 : 0);
                mh = mh << 1 | (step < 0 ? 1 : 0);
                plus[w] = mh | ~(xv | ph);
                minus[w] = ph & xv;
                step = out;
            }
            score += step;
            best = Math.min(best, score);
        }
        return best;
    }
}
