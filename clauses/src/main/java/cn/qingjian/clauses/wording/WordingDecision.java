package cn.qingjian.clauses.wording;

import cn.qingjian.clauses.MatchClass;

/**
 * Decides by the characters alone how probable it is that a reader would call a draft clause provided for by a source clause:
 * a logistic model with signs that can be read. How it was fitted stands in docs/decisions.
 */
public final class WordingDecision {
    /** From this score on a source clause is said to provide for the draft clause. */
    public static final double PROVIDES = 0.5;
    /** Below this score a source clause isn't worth a reader's time. */
    public static final double WORTH_SHOWING = 0.03;
    /** A clause that so many documents hold is a formula of the trade, not a provision to cite. */
    public static final int FORMULA_DOCUMENTS = 12;

    private static final double SAME_WORDS = 0.98;
    static final double MOSTLY_SAME_WORDS = 0.5;

    private static final double CONSTANT = 6.36;
    /** The draft's words in their order: what a rewording keeps longest. */
    private static final double SUBSEQUENCE = 12.42;
    /** Rare words in common say more than common ones. */
    private static final double SHARED_WORDS = 0.061;
    /** One repeated sentence in a clause of new ones: by how much its phrases go beyond chance, in hundreds of nats. */
    private static final double SHARED_PHRASES = 0.862;

    private static final double PHRASES_BY_CHANCE = 0.6;
    private static final double MOST_PHRASES = 3;
    /** By how much the longest shared run goes beyond chance, in twenties of units. */
    private static final double SHARED_RUN = 0.435;

    private static final double RUN_BY_CHANCE = 14;
    /** Long texts share words by chance: squared logarithm of the draft's length, logarithm of the source's. */
    private static final double DRAFT_LENGTH = -0.874;

    private static final double SOURCE_LENGTH = -1.208;
    /** What other documents on the subject share too says nothing, unless whole phrases are repeated. */
    private static final double BACKGROUND = -26.63;
    /** A provision that several laws restate has a high background and is provided for all the same. */
    private static final double MOST_BACKGROUND = 0.4;

    /** Below this share of the draft's words the characters can't tell, however short and peculiar the draft is. */
    private static final double LEAST_SHARED = 0.15;

    private static final double NEARLY_NOTHING = 0.1;

    private WordingDecision() {}

    /** The estimated probability by the characters alone, 0 to 1. */
    public static double score(WordingEvidence evidence) {
        double probability = 1 / (1 + Math.exp(-odds(evidence)));
        double shared = Math.max(evidence.bigramContainment(), evidence.partContainment());
        return shared < LEAST_SHARED ? NEARLY_NOTHING * probability : probability;
    }

    /** The logarithm of the odds as the model has them, for a decision that knows more than the characters. */
    public static double odds(WordingEvidence evidence) {
        double draftLength = Math.log(evidence.draftLength() + 5.0);
        double background = Math.min(MOST_BACKGROUND, evidence.background()) * (1 - evidence.containment());
        double phrases = Math.clamp(evidence.information() / 100 - PHRASES_BY_CHANCE, 0, MOST_PHRASES);
        double run = Math.clamp((evidence.longestRun() - RUN_BY_CHANCE) / 20, 0, 1);
        return CONSTANT
                + SUBSEQUENCE * evidence.lcs()
                + SHARED_WORDS * Math.log1p(evidence.bigramInformation())
                + SHARED_PHRASES * phrases
                + SHARED_RUN * run
                + DRAFT_LENGTH * draftLength * draftLength / 5
                + SOURCE_LENGTH * Math.log(Math.max(10, evidence.sourceLength()))
                + BACKGROUND * background;
    }

    /** The class of a match with this score. */
    public static MatchClass kind(WordingEvidence evidence, double score) {
        if (score < PROVIDES || evidence.ties() >= FORMULA_DOCUMENTS) {
            return MatchClass.RELATED;
        }
        if (evidence.containment() >= SAME_WORDS && evidence.psim() >= SAME_WORDS) {
            return MatchClass.VERBATIM;
        }
        return Math.max(evidence.partContainment(), evidence.psim()) >= MOSTLY_SAME_WORDS
                ? MatchClass.NEAR
                : MatchClass.PARAPHRASE;
    }
}
