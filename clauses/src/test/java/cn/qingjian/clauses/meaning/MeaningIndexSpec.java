package cn.qingjian.clauses.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MeaningIndexSpec {
    private static final int DIMENSION = 64;

    private static float[] unit(Random random) {
        float[] vector = new float[DIMENSION];
        double squares = 0;
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static MeaningIndex index(List<float[]> vectors) {
        MeaningIndex index = new MeaningIndex(vectors.size(), vectors.size());
        for (int i = 0; i < vectors.size(); i++) {
            index.put(i, PackedVector.pack(vectors.get(i)));
        }
        return index;
    }

    private static List<float[]> vectors(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count).mapToObj(i -> unit(random)).toList();
    }

    private static List<MeaningIndex.Neighbour> nearest(
            MeaningIndex index, float[] query, IntPredicate eligible, int limit) {
        return index.nearest(List.of(query), eligible, limit).getFirst();
    }

    @Property(tries = 20)
    void 许多问题一起问_与一个一个问答案相同_跨过许多块也一样(@ForAll @IntRange(max = 10_000) int seed) {
        MeaningIndex index = index(vectors(1_500, seed));
        List<float[]> queries = vectors(7, seed + 1);
        List<List<MeaningIndex.Neighbour>> together = index.nearest(queries, ordinal -> ordinal % 3 != 0, 16);
        for (int i = 0; i < queries.size(); i++) {
            float[] query = queries.get(i);
            assertThat(together.get(i)).isEqualTo(nearest(index, query, ordinal -> ordinal % 3 != 0, 16));
            assertThat(together.get(i).getFirst().cosine())
                    .isEqualTo(IntStream.range(0, 1_500)
                            .filter(ordinal -> ordinal % 3 != 0)
                            .mapToDouble(ordinal -> index.cosine(query, ordinal))
                            .max()
                            .orElseThrow());
        }
    }

    @Property(tries = 60)
    void 与逐一算出的余弦相差不到百分之一(@ForAll @IntRange(max = 10_000) int seed) {
        List<float[]> vectors = vectors(200, seed);
        float[] query = unit(new Random(seed + 1));
        MeaningIndex index = index(vectors);
        for (MeaningIndex.Neighbour neighbour : nearest(index, query, ordinal -> true, 200)) {
            double exact = product(query, vectors.get(neighbour.ordinal()));
            assertThat(neighbour.cosine()).isCloseTo(exact, within(0.01));
            assertThat(index.cosine(query, neighbour.ordinal())).isEqualTo(neighbour.cosine());
        }
    }

    @Property(tries = 60)
    void 找出的正是最近的几条_由近到远(
            @ForAll @IntRange(max = 10_000) int seed,
            @ForAll @IntRange(min = 1, max = 60) int limit,
            @ForAll @IntRange(min = 1, max = 5) int every) {
        float[] query = unit(new Random(seed + 1));
        MeaningIndex index = index(vectors(120, seed));
        List<Integer> byOracle = new ArrayList<>(
                IntStream.range(0, 120).filter(i -> i % every == 0).boxed().toList());
        byOracle.sort(Comparator.comparingDouble((Integer i) -> index.cosine(query, i))
                .reversed());
        List<Integer> found = nearest(index, query, ordinal -> ordinal % every == 0, limit).stream()
                .map(MeaningIndex.Neighbour::ordinal)
                .toList();
        assertThat(found).isEqualTo(byOracle.subList(0, Math.min(limit, byOracle.size())));
    }

    @Test
    void 还没有向量的条文跳过_并计作缺少() {
        List<float[]> vectors = vectors(3, 1);
        MeaningIndex index = new MeaningIndex(4, 3);
        index.put(2, PackedVector.pack(vectors.get(2)));
        assertThat(index.missing()).isEqualTo(2);
        assertThat(nearest(index, vectors.getFirst(), ordinal -> true, 9))
                .extracting(MeaningIndex.Neighbour::ordinal)
                .containsExactly(2);
        assertThat(index.cosine(vectors.getFirst(), 0)).isNaN();
        index.put(2, PackedVector.pack(vectors.get(2)));
        assertThat(index.missing()).isEqualTo(2);
    }

    @Test
    void 空索引没有近邻() {
        assertThat(nearest(index(List.of()), unit(new Random(1)), ordinal -> true, 5))
                .isEmpty();
    }
}
