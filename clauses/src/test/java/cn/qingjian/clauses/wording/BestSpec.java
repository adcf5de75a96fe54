package cn.qingjian.clauses.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BestSpec {
    @Property(tries = 200)
    void 留下的是最高的几个_由高到低(@ForAll long seed) {
        Random random = new Random(seed);
        int most = 1 + random.nextInt(8);
        int[] scores = random.ints(random.nextInt(40), 0, 30).toArray();
        Best best = new Best(most);
        for (int i = 0; i < scores.length; i++) {
            if (best.admits(scores[i])) {
                best.add(i, scores[i]);
            }
        }

        int[] sorted = Arrays.stream(scores)
                .map(score -> -score)
                .sorted()
                .map(score -> -score)
                .toArray();

        assertThat(best.size()).isEqualTo(Math.min(most, scores.length));
        for (int rank = 0; rank < best.size(); rank++) {
            assertThat(scores[best.ordinal(rank)]).isEqualTo(sorted[rank]);
        }
        best.clear();
        assertThat(best.size()).isZero();
    }
}
