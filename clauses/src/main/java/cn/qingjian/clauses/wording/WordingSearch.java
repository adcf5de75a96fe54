package cn.qingjian.clauses.wording;

import cn.qingjian.clauses.SourceClause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One search at a time over one index, with the memory that it reuses. The steps: read the draft clause; collect candidates;
 * look through the text of the most promising; align the best. Not safe for use by two threads.
 */
final class WordingSearch {
    /** Candidates kept from the 5-grams, and again from the 2-grams. */
    private static final int KEPT = 12;
    /** Containment of at least so much of the best counts as a tie. */
    private static final double NEARLY = 0.9;
    /** See {@link #background}. */
    private static final int CROWD = 4;
    /** What {@link #background} is in a large library, assumed for one that is too small to tell. */
    private static final double USUAL_BACKGROUND = 0.2;
    /** What it is at least in a library that is all but empty; less in a larger one. */
    private static final double LEAST_BACKGROUND = 0.13;
    /** From so many clauses on a library has enough rivals to tell by itself; the decision was fitted on larger ones. */
    private static final double LARGE_LIBRARY = 20_000;

    private final WordingIndex index;
    private final Draft draft = new Draft();
    private final Candidates candidates;
    private final BitParallel aligner = new BitParallel();
    private final Overlap overlap = new Overlap();

    WordingSearch(WordingIndex index) {
        this.index = index;
        candidates = new Candidates(index, KEPT);
    }

    int[] candidates(String text) {
        draft.read(NormalText.of(text), index);
        return candidates.guaranteed(draft);
    }

    /** As {@link WordingIndex#evidence} says; {@code psim} is 0 where {@code lcs} stays below {@code leastLcs}. */
    List<WordingEvidence> evidence(
            NormalText text, Predicate<String> eligible, int limit, double leastLcs, int... also) {
        draft.read(text, index);
        List<Overlap.Shares> shares = new ArrayList<>();
        overlap.start(draft, index.averageLength());
        addShares(shares, candidates.repeating(draft, eligible));
        addShares(shares, candidates.sharingWords(draft, eligible));
        for (int ordinal : also) {
            addShares(shares, ordinal);
        }
        shares.sort((a, b) -> Double.compare(b.promise(), a.promise()));
        int ties = ties(shares);
        double background = background(shares);
        aligner.prepare(draft.text.units(), draft.text.length());
        List<WordingEvidence> evidence = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            Overlap.Shares one = shares.get(i);
            if (i < limit || contains(also, one.ordinal())) {
                evidence.add(align(one, ties, margin(shares, one), background, leastLcs));
            }
        }
        return evidence;
    }

    private void addShares(List<Overlap.Shares> shares, Best best) {
        for (int i = 0; i < best.size(); i++) {
            addShares(shares, best.ordinal(i));
        }
    }

    private void addShares(List<Overlap.Shares> shares, int ordinal) {
        for (Overlap.Shares known : shares) {
            if (known.ordinal() == ordinal) {
                return;
            }
        }
        int s = index.segmentOf(ordinal);
        Segment segment = index.segments()[s];
        int clause = ordinal - index.base(s);
        shares.add(overlap.with(
                ordinal,
                segment.source(clause).documentId(),
                segment.text(),
                segment.start(clause),
                segment.end(clause)));
    }

    /** How many documents hold a clause that says nearly as much of the draft as the best one does. */
    private static int ties(List<Overlap.Shares> shares) {
        double most = 0;
        for (Overlap.Shares one : shares) {
            most = Math.max(most, one.containment());
        }
        Set<String> documents = new HashSet<>();
        for (Overlap.Shares one : shares) {
            if (one.containment() > 0 && one.containment() >= NEARLY * most) {
                documents.add(one.document());
            }
        }
        return documents.size();
    }

    /**
     * The 2-gram containment that {@link #CROWD} documents reach at least: how much any text on the subject would share. A small
     * library has few texts on any subject, and what looks peculiar there would be common elsewhere.
     */
    private double background(List<Overlap.Shares> shares) {
        Map<String, Double> best = new HashMap<>();
        for (Overlap.Shares one : shares) {
            best.merge(one.document(), one.bigramContainment(), Math::max);
        }
        if (best.size() < CROWD) {
            return USUAL_BACKGROUND;
        }
        double[] reached =
                best.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double assumed = LEAST_BACKGROUND * (1 - index.alive() / LARGE_LIBRARY);
        return Math.max(assumed, reached[reached.length - CROWD]);
    }

    private static double margin(List<Overlap.Shares> shares, Overlap.Shares one) {
        double other = 0;
        for (Overlap.Shares rival : shares) {
            if (!rival.document().equals(one.document())) {
                other = Math.max(other, rival.bigramContainment());
            }
        }
        return one.bigramContainment() - other;
    }

    private WordingEvidence align(Overlap.Shares one, int ties, double margin, double background, double leastLcs) {
        int s = index.segmentOf(one.ordinal());
        Segment segment = index.segments()[s];
        int clause = one.ordinal() - index.base(s);
        int from = segment.start(clause);
        int to = segment.end(clause);
        char[] text = segment.text();
        double length = Math.max(1, draft.text.length());
        SourceClause source = segment.source(clause);
        double lcs = aligner.commonSubsequence(text, from, to) / length;
        return new WordingEvidence(
                one.ordinal(),
                source,
                draft.ownLength,
                to - from,
                one.containment(),
                one.weightedContainment(),
                one.reverseContainment(),
                one.bigramContainment(),
                one.partContainment(),
                one.partBigrams(),
                one.longestRun(),
                one.information(),
                one.bigramInformation(),
                lcs,
                lcs < leastLcs ? 0 : Math.max(0, 1 - aligner.distanceToNearestStretch(text, from, to) / length),
                one.bm25(),
                ties,
                margin,
                background);
    }

    private static boolean contains(int[] ordinals, int ordinal) {
        for (int one : ordinals) {
            if (one == ordinal) {
                return true;
            }
        }
        return false;
    }
}
