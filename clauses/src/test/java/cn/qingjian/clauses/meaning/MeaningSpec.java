package cn.qingjian.clauses.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MeaningSpec {
    @TempDir
    private Path folder;

    /** A model that counts how often each text was embedded, and that waits before a text that it is told to wait at. */
    private static class Counting implements Embedder {
        private final Map<String, Integer> times = new ConcurrentHashMap<>();
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);
        private @Nullable String stopAt;

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public int dimension() {
            return 8;
        }

        @Override
        public float[] embed(String text) {
            if (text.equals(stopAt)) {
                reached.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            times.merge(text, 1, Integer::sum);
            float[] vector = new float[8];
            vector[Math.floorMod(text.hashCode(), 8)] = 1;
            return vector;
        }

        @Override
        public void close() {}
    }

    private static void finish(Meaning meaning) throws InterruptedException {
        Meaning.Progress progress = meaning.progress();
        while (!progress.complete()) {
            progress = meaning.awaitProgress(progress);
        }
    }

    private static MeaningIndex index(Meaning meaning, List<String> texts) {
        return meaning.index(texts.size(), texts::get);
    }

    @Test
    void 缺的向量在后台算好_每种文字只算一次() throws InterruptedException {
        Counting model = new Counting();
        List<String> texts =
                IntStream.range(0, 500).mapToObj(i -> "条文" + i % 100).toList();
        try (Meaning meaning = Meaning.open(model, folder, 4)) {
            MeaningIndex index = index(meaning, texts);
            finish(meaning);
            assertThat(index.missing()).isZero();
            assertThat(meaning.progress()).isEqualTo(new Meaning.Progress(100, 100));
        }
        assertThat(model.times)
                .hasSize(100)
                .allSatisfy((text, times) -> assertThat(times).isOne());
    }

    @Test
    void 重开后只算新增的() throws InterruptedException {
        try (Meaning meaning = Meaning.open(new Counting(), folder, 2)) {
            index(meaning, List.of("甲", "乙"));
            finish(meaning);
        }
        Counting model = new Counting();
        try (Meaning meaning = Meaning.open(model, folder, 2)) {
            MeaningIndex index = index(meaning, List.of("甲", "丙", "乙"));
            finish(meaning);
            assertThat(index.missing()).isZero();
        }
        assertThat(model.times).containsOnlyKeys("丙");
    }

    @Test
    void 算到一半时已有的可用_停下后接着算() throws InterruptedException {
        Counting slow = new Counting();
        slow.stopAt = "丙";
        try (Meaning meaning = Meaning.open(slow, folder, 1)) {
            MeaningIndex index = index(meaning, List.of("甲", "乙", "丙", "丁"));
            Meaning.Progress progress = meaning.progress();
            while (progress.done() < 2) {
                progress = meaning.awaitProgress(progress);
            }
            assertThat(index.missing()).isEqualTo(2);
            assertThat(index.nearest(List.of(slow.embed("甲")), ordinal -> true, 4)
                            .getFirst())
                    .hasSize(2);
            slow.reached.await();
            // another index is wanted now: the rest of the work for the first is dropped
            index(meaning, List.of());
            slow.go.countDown();
        }
        assertThat(slow.times).containsOnlyKeys("甲", "乙", "丙");
        Counting model = new Counting();
        try (Meaning meaning = Meaning.open(model, folder, 1)) {
            index(meaning, List.of("甲", "乙", "丙", "丁"));
            finish(meaning);
        }
        assertThat(model.times).containsOnlyKeys("丁");
    }

    @Test
    void 已撤下的条文不等向量() throws InterruptedException {
        Counting model = new Counting();
        try (Meaning meaning = Meaning.open(model, folder, 2)) {
            MeaningIndex index = meaning.index(3, ordinal -> ordinal == 1 ? null : "条文" + ordinal);
            finish(meaning);
            assertThat(index.missing()).isZero();
        }
        assertThat(model.times).containsOnlyKeys("条文0", "条文2");
    }

    @Test
    void 问过的文字不再算_次序不变() {
        Counting model = new Counting();
        try (Meaning meaning = Meaning.open(model, folder, 2)) {
            List<float[]> first = meaning.embed(List.of("甲", "乙", "丙"));
            assertThat(meaning.embed(List.of("丙", "甲"))).containsExactly(first.get(2), first.get(0));
            assertThat(model.times)
                    .allSatisfy((text, times) -> assertThat(times).isOne());
            assertThat(meaning.modelNanos()).isPositive();
        }
    }

    @Test
    void 模型出错时说得出原因() {
        Embedder broken = new Counting() {
            @Override
            public float[] embed(String text) {
                throw new IllegalArgumentException("坏了");
            }
        };
        try (Meaning meaning = Meaning.open(broken, folder, 1)) {
            assertThatThrownBy(() -> meaning.embed(List.of("甲")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("坏了");
        }
    }
}
