package cn.qingjian.clauses;

import java.util.List;

/**
 * A provision's clause that says, wholly or in part, what a draft clause says.
 *
 * @param source the provision's clause
 * @param kind how strongly
 * @param score calibrated: the estimated probability, 0 to 1, that a reader would call the draft clause provided for by it
 * @param draftSpans the draft's words that are found in the source
 * @param sourceSpans the source's words that are found in the draft
 * @param coveredShare the share of the draft clause's own words, boilerplate left out, that the source says, 0 to 1
 * @param differences numbers, modal words and bodies that differ
 */
public record Match(
        SourceClause source,
        MatchClass kind,
        double score,
        List<Span> draftSpans,
        List<Span> sourceSpans,
        double coveredShare,
        List<Difference> differences) {
    public Match {
        draftSpans = List.copyOf(draftSpans);
        sourceSpans = List.copyOf(sourceSpans);
        differences = List.copyOf(differences);
    }
}
