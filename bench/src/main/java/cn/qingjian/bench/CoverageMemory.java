package cn.qingjian.bench;

import cn.qingjian.clauses.ClauseIndex;
import cn.qingjian.clauses.CoverageEngine;
import java.util.Locale;

/** How much heap the whole corpus takes when it is loaded and indexed, the clauses' own texts included: by characters, and with meaning vectors. */
final class CoverageMemory {
    private static final long WORDING_LIMIT_MIB = 1024;
    private static final long MEANING_LIMIT_MIB = 2048;

    private CoverageMemory() {}

    static String run(String[] arguments) throws Exception {
        CorpusFolder corpus = CorpusFolder.from(arguments);
        double before = usedMiB();
        long start = System.nanoTime();
        ClauseIndex index = ClauseIndex.of(corpus.laws());
        double seconds = (System.nanoTime() - start) / 1e9;
        double wording = usedMiB() - before;
        try (CoverageEngine engine = Vectors.engine(index)) {
            double meaning = usedMiB() - before;
            return String.format(
                    Locale.ROOT,
                    "{\"bench\":\"coverage-memory\",\"clauses\":%d,\"wording_heap_mib\":%.0f,\"wording_limit_mib\":%d,\"wording_ratio\":%.2f,"
                            + "\"meaning_heap_mib\":%.0f,\"meaning_limit_mib\":%d,\"ratio\":%.2f,\"load_and_build_s\":%.1f}",
                    engine.index().size(),
                    wording,
                    WORDING_LIMIT_MIB,
                    wording / WORDING_LIMIT_MIB,
                    meaning,
                    MEANING_LIMIT_MIB,
                    meaning / MEANING_LIMIT_MIB,
                    seconds);
        }
    }

    private static double usedMiB() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least / (1024.0 * 1024.0);
    }
}
