package cn.qingjian.bench;

import cn.qingjian.clauses.ClauseIndex;
import cn.qingjian.clauses.CoverageEngine;
import cn.qingjian.clauses.meaning.Meaning;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The meaning vectors of the corpus, kept in the folder that {@code QINGJIAN_VECTORS} names, by default {@code bench/target/vectors}:
 * the first benchmark that asks for them computes them on all cores, which takes some 15 ms a clause and core.
 */
final class Vectors {
    private Vectors() {}

    /** An engine over an index at both levels, once all its vectors are there. */
    static CoverageEngine engine(ClauseIndex index) throws InterruptedException {
        return engine(index, open());
    }

    /** The same with a model that is open already. */
    static CoverageEngine engine(ClauseIndex index, Meaning meaning) throws InterruptedException {
        CoverageEngine engine = CoverageEngine.open(index, Optional.of(meaning));
        Meaning.Progress progress = engine.progress();
        while (!progress.complete()) {
            System.err.printf("\r正在计算语义向量：%d / %d", progress.done(), progress.total());
            progress = engine.awaitProgress(progress);
        }
        return engine;
    }

    static Meaning open() {
        String folder = System.getenv("QINGJIAN_VECTORS");
        return Meaning.open(
                folder == null ? Bench.HOME.resolve(Path.of("bench", "target", "vectors")) : Path.of(folder));
    }
}
