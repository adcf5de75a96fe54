package cn.qingjian.bench;

import cn.qingjian.clauses.ClauseIndex;
import cn.qingjian.clauses.Coverage;
import cn.qingjian.clauses.Match;
import cn.qingjian.clauses.cli.JsonLines;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How often the wording level names the right source for the clauses of the five labelled sets, at the one threshold that the
 * library itself uses: F1 of the first match that provides, per set and on average.
 */
final class CoverageQuality {
    private static final List<String> SETS = List.of("verbatim", "edited", "real", "judged", "paraphrase");
    /** BM25 top 30 re-ranked by subsequence and edit distance, as measured by the makers of the sets. */
    private static final double BASELINE_MEAN_F1 = 0.793;

    private CoverageQuality() {}

    static String run(String[] arguments) throws Exception {
        CorpusFolder corpus = CorpusFolder.from(arguments);
        ClauseIndex index = ClauseIndex.of(corpus.nationalLaws());
        StringBuilder sets = new StringBuilder();
        double sum = 0;
        for (String set : SETS) {
            double f1 = f1(index, corpus, set);
            sum += f1;
            sets.append(String.format(Locale.ROOT, ",\"%s\":%.3f", set, f1));
        }
        double mean = sum / SETS.size();
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"coverage-quality\",\"level\":\"wording\",\"mean_f1\":%.3f%s,\"baseline_mean_f1\":%.3f,\"ratio\":%.2f}",
                mean,
                sets,
                BASELINE_MEAN_F1,
                mean / BASELINE_MEAN_F1);
    }

    private static double f1(ClauseIndex index, CorpusFolder corpus, String set) throws Exception {
        Map<String, Set<String>> truth = corpus.truth(set);
        int asserted = 0;
        int right = 0;
        for (JsonLines.DraftClause clause : corpus.drafts(set)) {
            Set<String> gold = truth.get(CorpusFolder.key(clause.draftId(), clause.index()));
            if (gold == null) {
                continue;
            }
            Coverage coverage = index.cover(clause.text(), document -> true, 1);
            for (Match match : coverage.matches()) {
                if (match.kind().provides()) {
                    asserted++;
                    right += gold.contains(CorpusFolder.key(
                                    match.source().documentId(), match.source().address()))
                            ? 1
                            : 0;
                }
            }
        }
        long covered = truth.values().stream().filter(gold -> !gold.isEmpty()).count();
        return asserted + covered == 0 ? 0 : 2.0 * right / (asserted + covered);
    }
}
