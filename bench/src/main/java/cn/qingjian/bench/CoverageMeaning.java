package cn.qingjian.bench;

import cn.qingjian.clauses.ClauseIndex;
import cn.qingjian.clauses.CoverageEngine;
import cn.qingjian.clauses.meaning.Meaning;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long a 5,000-character draft takes with meaning against all laws, on all cores, as a person waits for it: each draft is
 * one that was never asked about before, so that no vector is remembered. Beside it stands the wording level alone.
 */
final class CoverageMeaning {
    private static final int CHARACTERS = 5_000;
    private static final int WARM_UP = 20;
    private static final int DRAFTS = 40;

    private CoverageMeaning() {}

    static String run(String[] arguments) throws Exception {
        CorpusFolder corpus = CorpusFolder.from(arguments);
        ClauseIndex index = ClauseIndex.of(corpus.laws());
        List<List<String>> drafts = corpus.mixedDrafts(WARM_UP + DRAFTS, CHARACTERS);
        Meaning meaning = Vectors.open();
        double[] both;
        double share;
        try (CoverageEngine engine = Vectors.engine(index, meaning)) {
            times(engine, drafts.subList(0, WARM_UP));
            long before = meaning.modelNanos();
            both = times(engine, drafts.subList(WARM_UP, drafts.size()));
            double spent = Arrays.stream(both).sum() * Runtime.getRuntime().availableProcessors();
            share = (meaning.modelNanos() - before) / 1e6 / spent;
        }
        double[] wording;
        try (CoverageEngine engine = CoverageEngine.open(index, Optional.empty())) {
            times(engine, drafts);
            wording = times(engine, drafts.subList(WARM_UP, drafts.size()));
        }
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"coverage-meaning\",\"clauses\":%d,\"draft_characters\":%d,\"draft_clauses\":%.1f,\"cores\":%d,"
                        + "\"median_ms\":%.0f,\"p95_ms\":%.0f,\"limit_ms\":1000,\"model_share\":%.2f,"
                        + "\"wording_median_ms\":%.2f,\"ratio\":%.1f}",
                index.size(),
                CHARACTERS,
                drafts.stream().mapToInt(List::size).average().orElse(0),
                Runtime.getRuntime().availableProcessors(),
                quantile(both, 0.5),
                quantile(both, 0.95),
                share,
                quantile(wording, 0.5),
                quantile(both, 0.5) / quantile(wording, 0.5));
    }

    private static double[] times(CoverageEngine engine, List<List<String>> drafts) {
        double[] times = new double[drafts.size()];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            engine.cover(drafts.get(i), document -> true);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        return times;
    }

    private static double quantile(double[] times, double quantile) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * quantile)];
    }
}
