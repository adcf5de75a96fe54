package cn.qingjian.bench;

import cn.qingjian.clauses.ClauseIndex;
import java.util.Locale;

/** How much heap the whole corpus takes when it is loaded and indexed at the wording level, the clauses' own texts included. */
final class CoverageMemory {
    private static final long LIMIT_MIB = 1024;

    private CoverageMemory() {}

    static String run(String[] arguments) throws Exception {
        CorpusFolder corpus = CorpusFolder.from(arguments);
        double before = usedMiB();
        long start = System.nanoTime();
        ClauseIndex index = ClauseIndex.of(corpus.laws());
        double seconds = (System.nanoTime() - start) / 1e9;
        double used = usedMiB() - before;
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"coverage-memory\",\"clauses\":%d,\"heap_mib\":%.0f,\"limit_mib\":%d,\"ratio\":%.2f,\"load_and_build_s\":%.1f}",
                index.size(),
                used,
                LIMIT_MIB,
                used / LIMIT_MIB,
                seconds);
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
