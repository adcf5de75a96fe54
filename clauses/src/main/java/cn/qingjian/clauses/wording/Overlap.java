package cn.qingjian.clauses.wording;

import java.util.Arrays;

/**
 * Which of a draft clause's grams a source clause holds, exactly, by one pass over the source's text: time linear in it.
 * Not safe for use by two threads.
 */
final class Overlap {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private Draft draft = new Draft();
    private double averageLength = 1;
    private double ownBm25 = 1;
    private int[] seenLong = new int[64];
    private int[] timesShort = new int[64];
    private int[] foundShort = new int[64];
    private float[] longPerPart = new float[8];
    private float[] shortPerPart = new float[8];
    private final boolean[] present = new boolean[Character.MAX_VALUE + 1];
    private char[] presentUnits = new char[0];
    private int presentCount;
    private int round;

    /** Prepares for comparisons with a draft clause. */
    void start(Draft draft, double averageLength) {
        this.draft = draft;
        this.averageLength = averageLength;
        if (seenLong.length < draft.longGrams.size()) {
            seenLong = new int[draft.longGrams.size() * 2];
        }
        if (timesShort.length < draft.shortGrams.size()) {
            timesShort = new int[draft.shortGrams.size() * 2];
            foundShort = new int[timesShort.length];
        }
        if (longPerPart.length < draft.text.parts()) {
            longPerPart = new float[draft.text.parts() * 2];
            shortPerPart = new float[longPerPart.length];
        }
        Arrays.fill(seenLong, 0, draft.longGrams.size(), 0);
        round = 0;
        notePresent(draft.text);
        ownBm25 = draft.shortWeights.total * (K1 + 1) / (1 + saturation(draft.text.length()));
    }

    /** Notes which units the draft has at all: most units of a source clause are dismissed by that alone. */
    private void notePresent(NormalText text) {
        for (int i = 0; i < presentCount; i++) {
            present[presentUnits[i]] = false;
        }
        presentUnits = text.units();
        presentCount = text.length();
        for (int i = 0; i < presentCount; i++) {
            present[presentUnits[i]] = true;
        }
    }

    private double saturation(int length) {
        return K1 * (1 - B + B * length / averageLength);
    }

    /** Compares with the source clause that stands at {@code text[from, to)}. */
    Shares with(int ordinal, String document, char[] text, int from, int to) {
        round++;
        Arrays.fill(longPerPart, 0, draft.text.parts(), 0);
        Arrays.fill(shortPerPart, 0, draft.text.parts(), 0);
        int held = 0;
        int places = 0;
        int run = 0;
        int longestRun = 0;
        double information = 0;
        Draft.Weights weights = draft.longWeights;
        Draft.Weights shortWeights = draft.shortWeights;
        double shortInformation = 0;
        int found = 0;
        // how many 2-grams in a row the draft has; it has a 5-gram only if it has the four 2-grams in it
        int row = 0;
        for (int i = from; i + Grams.SHORT <= to; i++) {
            int shortId = present[text[i]] && present[text[i + 1]] ? draft.shortGrams.find(text, i) : -1;
            if (shortId < 0) {
                row = 0;
                run = 0;
                continue;
            }
            if (shortWeights.weight[shortId] > 0 && timesShort[shortId]++ == 0) {
                foundShort[found++] = shortId;
            }
            row++;
            int at = i + Grams.SHORT - Grams.LONG;
            int id = row >= Grams.LONG - 1 ? draft.longGrams.find(text, at) : -1;
            if (id < 0) {
                run = 0;
                continue;
            }
            float weight = weights.weight[id];
            places++;
            run = weight > 0 ? run + 1 : 0;
            longestRun = Math.max(longestRun, run);
            if (seenLong[id] != round && weight > 0) {
                seenLong[id] = round;
                held++;
                information += weight;
                longPerPart[weights.part[id]] += weight;
            }
        }
        double bm25 = 0;
        double saturation = saturation(to - from);
        for (int i = 0; i < found; i++) {
            int id = foundShort[i];
            float weight = shortWeights.weight[id];
            shortInformation += weight;
            shortPerPart[shortWeights.part[id]] += weight;
            bm25 += weight * timesShort[id] * (K1 + 1) / (timesShort[id] + saturation);
            timesShort[id] = 0;
        }
        double partContainment = 0;
        double partBigrams = 0;
        for (int part = 0; part < draft.text.parts(); part++) {
            if (weights.weightPerPart[part] > 0) {
                partContainment = Math.max(partContainment, longPerPart[part] / weights.weightPerPart[part]);
            }
            if (shortWeights.weightPerPart[part] > 0) {
                partBigrams = Math.max(partBigrams, shortPerPart[part] / shortWeights.weightPerPart[part]);
            }
        }
        return new Shares(
                ordinal,
                document,
                held / (double) Math.max(1, weights.own),
                weights.total == 0 ? 0 : information / weights.total,
                places / (double) Math.max(1, to - from - Grams.LONG + 1),
                shortWeights.total == 0 ? 0 : shortInformation / shortWeights.total,
                partContainment,
                partBigrams,
                longestRun == 0 ? 0 : longestRun + Grams.LONG - 1,
                information,
                shortInformation,
                ownBm25 == 0 ? 0 : Math.min(1, bm25 / ownBm25));
    }

    /** What one pass finds; the fields are those of {@link WordingEvidence}. */
    record Shares(
            int ordinal,
            String document,
            double containment,
            double weightedContainment,
            double reverseContainment,
            double bigramContainment,
            double partContainment,
            double partBigrams,
            int longestRun,
            double information,
            double bigramInformation,
            double bm25) {
        /** A rough order of promise, good enough to choose whom to align. */
        double promise() {
            return bm25 + 0.5 * bigramContainment + 0.5 * weightedContainment + 0.5 * partContainment;
        }
    }
}
