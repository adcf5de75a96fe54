package cn.qingjian.merging;

import cn.qingjian.gate.Undertaking;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What a demand said when a merge was declined: the least hashes of its pairs of characters (Broder, 1997), by which a later
 * text is told to be materially the same. Dates and bearers count in full.
 *
 * @param frame whom it called and when
 * @param least the least hash under each of {@value #SIZE} functions
 */
public record Fingerprint(String frame, List<Long> least) {
    private static final int SIZE = 64;
    private static final double SAME = 0.8;
    private static final long ODD = 0x9E3779B97F4A7C15L;

    public Fingerprint {
        least = List.copyOf(least);
    }

    /** That of a demand as it stands. */
    public static Fingerprint of(Undertaking one) {
        long[] least = new long[SIZE];
        Arrays.fill(least, Long.MAX_VALUE);
        for (String gram :
                Wording.grams((one.title() + one.text()).replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]", ""))) {
            for (int i = 0; i < SIZE; i++) {
                least[i] = Math.min(least[i], mixed(gram.charAt(0) * 65536L + gram.charAt(1) + ODD * (i + 1)));
            }
        }
        return new Fingerprint(
                one.bearers().units() + " " + one.from() + " " + one.to(),
                LongStream.of(least).boxed().toList());
    }

    /** Whether the two are materially the same: called the same, at the same time, and four fifths of the words are. */
    public boolean like(Fingerprint other) {
        int same = 0;
        for (int i = 0; i < SIZE; i++) {
            same += least.get(i).equals(other.least.get(i)) ? 1 : 0;
        }
        return frame.equals(other.frame) && same >= SAME * SIZE;
    }

    /** The finaliser of SplitMix64. */
    private static long mixed(long seed) {
        long z = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
