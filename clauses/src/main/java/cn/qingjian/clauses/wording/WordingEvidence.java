package cn.qingjian.clauses.wording;

import cn.qingjian.clauses.SourceClause;

/**
 * What the characters alone say about one draft clause and one source clause. Shares are 0 to 1 and leave out the draft's
 * boilerplate; a weighted share counts each gram by its inverse document frequency, so that common phrases weigh little.
 *
 * @param ordinal the source clause's number in the index that answered
 * @param source the source clause
 * @param draftLength units of the draft clause's normal form, boilerplate left out
 * @param sourceLength units of the source clause's normal form
 * @param containment share of the draft's distinct 5-grams that the source holds
 * @param weightedContainment the same, weighted
 * @param reverseContainment share of the source's 5-gram places whose gram the draft holds
 * @param bigramContainment share of the draft's distinct 2-grams that the source holds, weighted
 * @param partContainment greatest weighted 5-gram share of any one sentence, 款 or 项 of the draft
 * @param partBigrams greatest weighted 2-gram share of any one sentence, 款 or 项 of the draft
 * @param longestRun length in units of the longest stretch that both have
 * @param information summed weight of the shared 5-grams
 * @param bigramInformation summed weight of the shared 2-grams
 * @param lcs length of the longest common subsequence by the draft's length
 * @param psim 1 − edit distance of the draft to the nearest stretch of the source by the draft's length; never above {@code lcs}
 * @param bm25 score of the draft's 2-grams by BM25, divided by the score that the draft would give itself
 * @param ties how many documents hold a clause that does about as well as the best, this one included
 * @param margin how far {@code bigramContainment} lies above that of the best clause of any other document; negative when below
 * @param background the {@code bigramContainment} that four documents reach: how much any text on the subject shares with the draft
 */
public record WordingEvidence(
        int ordinal,
        SourceClause source,
        int draftLength,
        int sourceLength,
        double containment,
        double weightedContainment,
        double reverseContainment,
        double bigramContainment,
        double partContainment,
        double partBigrams,
        int longestRun,
        double information,
        double bigramInformation,
        double lcs,
        double psim,
        double bm25,
        int ties,
        double margin,
        double background) {}
