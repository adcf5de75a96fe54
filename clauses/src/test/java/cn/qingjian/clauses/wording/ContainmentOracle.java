package cn.qingjian.clauses.wording;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Slow and obviously right: what a source clause holds of a draft clause, by sets of strings. */
final class ContainmentOracle {
    private ContainmentOracle() {}

    static Set<String> grams(String normal, int size) {
        Set<String> grams = new LinkedHashSet<>();
        for (int i = 0; i + size <= normal.length(); i++) {
            grams.add(normal.substring(i, i + size));
        }
        return grams;
    }

    /** The share of the draft's distinct grams that the source holds; 0 for a draft without grams. */
    static double containment(String draft, String source, int size) {
        Set<String> mine = grams(NormalText.of(draft).toString(), size);
        Set<String> shared = new HashSet<>(mine);
        shared.retainAll(grams(NormalText.of(source).toString(), size));
        return mine.isEmpty() ? 0 : shared.size() / (double) mine.size();
    }

    /** The greatest containment of any one part of the draft. */
    static double bestPart(String draft, String source, int size) {
        NormalText text = NormalText.of(draft);
        double best = 0;
        for (int part = 0; part < text.parts(); part++) {
            best = Math.max(best, containment(text.sourceOfPart(part), source, size));
        }
        return best;
    }

    /** Length of the longest stretch of normal units that both have. */
    static int longestRun(String draft, String source) {
        String a = NormalText.of(draft).toString();
        String b = NormalText.of(source).toString();
        int longest = 0;
        for (int i = 0; i < a.length(); i++) {
            while (i + longest < a.length() && b.contains(a.substring(i, i + longest + 1))) {
                longest++;
            }
        }
        return longest;
    }
}
