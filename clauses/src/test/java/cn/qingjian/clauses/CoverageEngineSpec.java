package cn.qingjian.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.Coverage.MeaningState;
import cn.qingjian.clauses.meaning.Embedder;
import cn.qingjian.clauses.meaning.Meaning;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CoverageEngineSpec {
    private static final String RULE = "窗口人员收到申请后，应当当场核对材料；材料不齐的，一次告知需要补正的全部内容，并出具书面凭证。";
    private static final String REWORDED = "窗口收件时要当场核对，材料缺少的，把需要补正的一回讲明，另给凭证。";
    private static final String ELSEWHERE = "停车场经营者应当在入口处公示收费标准和监督电话，不得在公示之外另行收费。";
    private static final List<SourceClause> RULES =
            List.of(new SourceClause("服务规范", "第三条", RULE), new SourceClause("停车管理办法", "第八条", ELSEWHERE));

    @TempDir
    private Path folder;

    /** A model that knows which texts mean the same; it may be told to wait before it embeds anything. */
    private static final class Knowing implements Embedder {
        private final Map<String, Integer> meanings;
        private final @Nullable CountDownLatch go;

        Knowing(Map<String, Integer> meanings, @Nullable CountDownLatch go) {
            this.meanings = meanings;
            this.go = go;
        }

        @Override
        public String name() {
            return "knowing";
        }

        @Override
        public int dimension() {
            return 8;
        }

        @Override
        public float[] embed(String text) {
            if (go != null && !text.equals(REWORDED)) {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            float[] vector = new float[8];
            vector[meanings.getOrDefault(text, Math.floorMod(text.hashCode(), 4) + 4)] = 1;
            return vector;
        }

        @Override
        public void close() {}
    }

    private Optional<Meaning> meaning(@Nullable CountDownLatch go) {
        return Optional.of(Meaning.open(new Knowing(Map.of(RULE, 0, REWORDED, 0, ELSEWHERE, 1), go), folder, 2));
    }

    private static void awaitVectors(CoverageEngine engine) throws InterruptedException {
        Meaning.Progress progress = engine.progress();
        while (!progress.complete()) {
            progress = engine.awaitProgress(progress);
        }
    }

    private static double score(Coverage coverage) {
        return coverage.matches().stream()
                .filter(match -> match.source().documentId().equals("服务规范"))
                .mapToDouble(Match::score)
                .max()
                .orElse(0);
    }

    @Test
    void 没有模型_只比字面_并且说出来() {
        try (CoverageEngine engine = CoverageEngine.open(ClauseIndex.of(RULES), Optional.empty())) {
            Coverage coverage = engine.cover(RULE, document -> true);
            assertThat(coverage.meaning()).isEqualTo(MeaningState.OFF);
            assertThat(coverage.matches().getFirst().kind()).isEqualTo(MatchClass.VERBATIM);
            assertThat(engine.progress().complete()).isTrue();
        }
    }

    @Test
    void 换了说法的_语义看得更准_同一件还规定了别的就更准() throws InterruptedException {
        try (CoverageEngine wording = CoverageEngine.open(ClauseIndex.of(RULES), Optional.empty());
                CoverageEngine both = CoverageEngine.open(ClauseIndex.of(RULES), meaning(null))) {
            awaitVectors(both);
            double byWording = score(wording.cover(REWORDED, document -> true));
            double byBoth = score(both.cover(REWORDED, document -> true));
            double inCompany =
                    score(both.cover(List.of(REWORDED, RULE), document -> true).getFirst());
            assertThat(byBoth).isGreaterThan(byWording);
            assertThat(inCompany).isGreaterThan(byBoth);
        }
    }

    @Test
    void 向量还在算_答案说还不全_算完就全() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        try (CoverageEngine engine = CoverageEngine.open(ClauseIndex.of(RULES), meaning(go))) {
            assertThat(engine.cover(REWORDED, document -> true).meaning()).isEqualTo(MeaningState.PARTIAL);
            go.countDown();
            awaitVectors(engine);
            assertThat(engine.cover(REWORDED, document -> true).meaning()).isEqualTo(MeaningState.COMPLETE);
        }
    }

    @Test
    void 规定来去_下一次就按新的答() {
        try (CoverageEngine engine = CoverageEngine.open(ClauseIndex.of(RULES), Optional.empty())) {
            engine.change(index -> index.without(Set.of("服务规范")));
            assertThat(engine.cover(RULE, document -> true).matches())
                    .noneMatch(match -> match.kind().provides());
            engine.change(index -> index.with(List.of(new SourceClause("新规范", "第一条", RULE))));
            assertThat(engine.cover(RULE, document -> true)
                            .matches()
                            .getFirst()
                            .source()
                            .documentId())
                    .isEqualTo("新规范");
        }
    }

    @Test
    void 不在范围内的文件不作依据() {
        try (CoverageEngine engine = CoverageEngine.open(ClauseIndex.of(RULES), Optional.empty())) {
            assertThat(engine.cover(RULE, document -> !document.equals("服务规范")).matches())
                    .noneMatch(match -> match.source().documentId().equals("服务规范"));
        }
    }

    @Test
    void 在办的文稿之间也能比_规定本身不作答_比过不留下() {
        try (CoverageEngine engine = CoverageEngine.open(ClauseIndex.of(RULES), Optional.empty())) {
            List<SourceClause> drafts = List.of(
                    new SourceClause("文稿/7", "一", RULE.replace("当场", "立即")),
                    new SourceClause("文稿/8", "一", "绿化带内不得堆放杂物，养护单位每日巡查。"));
            Coverage coverage = engine.coverAmong(drafts, List.of(RULE)).getFirst();
            assertThat(coverage.matches())
                    .isNotEmpty()
                    .allMatch(match -> match.source().documentId().startsWith("文稿/"));
            assertThat(coverage.matches().getFirst().source().documentId()).isEqualTo("文稿/7");
            assertThat(coverage.matches().getFirst().coveredShare()).isGreaterThan(0.9);
            assertThat(engine.index().size()).isEqualTo(RULES.size());
        }
    }

    @Test
    void 没有别的文稿_就没有相近() {
        try (CoverageEngine engine = CoverageEngine.open(ClauseIndex.of(RULES), Optional.empty())) {
            assertThat(engine.coverAmong(List.of(), List.of(RULE)).getFirst().matches())
                    .isEmpty();
        }
    }
}
