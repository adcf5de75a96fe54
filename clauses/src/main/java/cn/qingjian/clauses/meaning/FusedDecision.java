package cn.qingjian.clauses.meaning;

import cn.qingjian.clauses.MatchClass;
import cn.qingjian.clauses.wording.WordingDecision;
import cn.qingjian.clauses.wording.WordingEvidence;

/**
 * Decides by characters and meaning together how probable it is that a reader would call a draft clause provided for by a
 * source clause: a logistic model over the decision of the wording level, the cosine and the company of the draft, or one
 * sentence restated, whichever says more. How it was fitted stands in docs/decisions.
 */
public final class FusedDecision {
    private static final double CONSTANT = -10.4;
    /** What the characters say, as log odds; that they see next to nothing in common doesn't count further against a rewording. */
    private static final double WORDING = 2.74;

    private static final double COSINE = 8.9;
    /** How near the draft comes to some stretch of the source: what the odds of the characters leave out. */
    private static final double NEAREST_STRETCH = 8;
    /** Who restates one article of a law restates others too: by the logarithm of how many, most of it for the first. */
    private static final double COMPANY = 0.14;

    private static final double FIRST_COMPANY = 3.8;
    private static final double MOST_FIRST_COMPANY = 0.5;

    /** One sentence restated inside other text: this share of its 5-grams and so long an unbroken stretch are even odds. */
    private static final double RESTATED_SHARE = 0.6;

    private static final double RESTATED_RUN = 18;
    private static final double PER_SHARE = 10;
    private static final double PER_UNIT_OF_RUN = 1 / 3.0;
    private static final double LEAST_ODDS = -1.5;
    private static final double MOST_ODDS = 30;

    private FusedDecision() {}

    /** The estimated probability, 0 to 1; by the characters alone where the source has no vector yet. */
    public static double score(FusedEvidence evidence) {
        WordingEvidence wording = evidence.wording();
        if (Double.isNaN(evidence.cosine())) {
            return WordingDecision.score(wording);
        }
        double company = Math.log1p(Math.max(0, evidence.company()));
        double whole = CONSTANT
                + WORDING * Math.clamp(WordingDecision.odds(wording), LEAST_ODDS, MOST_ODDS)
                + COSINE * evidence.cosine()
                + NEAREST_STRETCH * wording.psim()
                + COMPANY * company
                + FIRST_COMPANY * Math.min(MOST_FIRST_COMPANY, company);
        double sentence = Math.min(
                PER_SHARE * (wording.partContainment() - RESTATED_SHARE),
                PER_UNIT_OF_RUN * (wording.longestRun() - RESTATED_RUN));
        return 1 / (1 + Math.exp(-Math.max(whole, sentence)));
    }

    /** The class of a match with this score. */
    public static MatchClass kind(FusedEvidence evidence, double score) {
        return WordingDecision.kind(evidence.wording(), score);
    }
}
