package cn.qingjian.bench;

import cn.qingjian.clauses.ClauseIndex;
import cn.qingjian.clauses.Coverage;
import cn.qingjian.clauses.CoverageEngine;
import cn.qingjian.clauses.Match;
import cn.qingjian.clauses.cli.JsonLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How often the right source is named for the clauses of the five labelled sets, at the one threshold that the library itself
 * uses: F1 of the first match that provides, per set and on average, by characters alone and with meaning.
 */
final class CoverageQuality {
    private static final List<String> SETS = List.of("verbatim", "edited", "real", "judged", "paraphrase");
    /** BM25 top 30 re-ranked by subsequence and edit distance, as measured by the makers of the sets. */
    private static final double BASELINE_MEAN_F1 = 0.793;

    private CoverageQuality() {}

    static String run(String[] arguments) throws Exception {
        CorpusFolder corpus = CorpusFolder.from(arguments);
        ClauseIndex index = ClauseIndex.of(corpus.nationalLaws());
        Level wording;
        try (CoverageEngine engine = CoverageEngine.open(index, Optional.empty())) {
            wording = level(engine, corpus);
        }
        Level meaning;
        try (CoverageEngine engine = Vectors.engine(index)) {
            meaning = level(engine, corpus);
        }
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"coverage-quality\",\"wording\":%s,\"meaning\":%s,\"baseline_mean_f1\":%.3f,\"ratio\":%.2f}",
                wording.json(),
                meaning.json(),
                BASELINE_MEAN_F1,
                meaning.mean() / BASELINE_MEAN_F1);
    }

    /** What one level reaches: F1 of each set, and the recall of single restated sentences. */
    private record Level(Map<String, Double> f1, double needleRecall) {
        double mean() {
            return f1.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(0);
        }

        String json() {
            StringBuilder json = new StringBuilder(String.format(Locale.ROOT, "{\"mean_f1\":%.3f", mean()));
            f1.forEach((set, value) -> json.append(String.format(Locale.ROOT, ",\"%s\":%.3f", set, value)));
            return json.append(String.format(Locale.ROOT, ",\"needle_recall\":%.3f}", needleRecall))
                    .toString();
        }
    }

    /** How many clauses were said to be provided for, how many of these rightly, and how many should have been. */
    private static final class Count {
        private int asserted;
        private int right;
        private int covered;

        void add(Set<String> gold, Optional<String> first) {
            covered += gold.isEmpty() ? 0 : 1;
            asserted += first.isPresent() ? 1 : 0;
            right += first.filter(gold::contains).isPresent() ? 1 : 0;
        }

        double f1() {
            return asserted + covered == 0 ? 0 : 2.0 * right / (asserted + covered);
        }

        double recall() {
            return covered == 0 ? 0 : (double) right / covered;
        }
    }

    private static Level level(CoverageEngine engine, CorpusFolder corpus) throws IOException {
        Map<String, Double> f1 = new LinkedHashMap<>();
        Count needles = new Count();
        for (String set : SETS) {
            Map<String, CorpusFolder.Truth> truth = corpus.truth(set);
            Count count = new Count();
            for (List<JsonLines.DraftClause> draft : drafts(corpus, set)) {
                List<Coverage> coverages = engine.cover(
                        draft.stream().map(JsonLines.DraftClause::text).toList(), document -> true, 1);
                for (int i = 0; i < draft.size(); i++) {
                    JsonLines.DraftClause clause = draft.get(i);
                    CorpusFolder.Truth one = truth.get(CorpusFolder.key(clause.draftId(), clause.index()));
                    if (one != null) {
                        count.add(one.gold(), first(coverages.get(i)));
                        if (one.needle()) {
                            needles.add(one.gold(), first(coverages.get(i)));
                        }
                    }
                }
            }
            f1.put(set, count.f1());
        }
        return new Level(f1, needles.recall());
    }

    private static List<List<JsonLines.DraftClause>> drafts(CorpusFolder corpus, String set) throws IOException {
        Map<String, List<JsonLines.DraftClause>> drafts = new LinkedHashMap<>();
        for (JsonLines.DraftClause clause : corpus.drafts(set)) {
            drafts.computeIfAbsent(clause.draftId(), id -> new ArrayList<>()).add(clause);
        }
        return List.copyOf(drafts.values());
    }

    private static Optional<String> first(Coverage coverage) {
        return coverage.matches().stream()
                .filter(match -> match.kind().provides())
                .findFirst()
                .map(Match::source)
                .map(source -> CorpusFolder.key(source.documentId(), source.address()));
    }
}
