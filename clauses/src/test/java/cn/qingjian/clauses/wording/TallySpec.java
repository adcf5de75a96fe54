package cn.qingjian.clauses.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TallySpec {
    @Property(tries = 200)
    void 和数与逐条相加相同_达到门槛的各列一次(@ForAll long seed) {
        Random random = new Random(seed);
        int clauses = 1 + random.nextInt(50);
        int bar = 1 + random.nextInt(20);
        Tally tally = new Tally(clauses);
        int[] expected = new int[clauses];
        int[][] lists = new int[random.nextInt(12)][];
        for (int i = 0; i < lists.length; i++) {
            lists[i] = IntStream.range(0, clauses)
                    .filter(clause -> random.nextInt(3) == 0)
                    .toArray();
            int weight = 1 + random.nextInt(9);
            tally.add(lists[i], 0, lists[i].length, 0, weight, bar);
            for (int clause : lists[i]) {
                expected[clause] += weight;
            }
        }

        Set<Integer> reached = new TreeSet<>();
        for (int i = 0; i < tally.reached(); i++) {
            assertThat(reached.add(tally.clause(i))).isTrue();
        }
        for (int clause = 0; clause < clauses; clause++) {
            assertThat(tally.sum(clause)).isEqualTo(expected[clause]);
            assertThat(reached.contains(clause)).isEqualTo(expected[clause] >= bar);
        }

        for (int[] list : lists) {
            tally.clear(list, 0, list.length, 0);
        }
        tally.forget();
        assertThat(tally.reached()).isZero();
        assertThat(IntStream.range(0, clauses).map(tally::sum)).containsOnly(0);
    }

    @Test
    void 后一段的条款按起点编号() {
        Tally tally = new Tally(10);

        tally.add(new int[] {9, 0, 2, 9}, 1, 3, 5, 4, 4);

        assertThat(tally.clause(0)).isEqualTo(5);
        assertThat(tally.clause(1)).isEqualTo(7);
        assertThat(tally.sum(7)).isEqualTo(4);
        tally.clearAll();
        assertThat(tally.sum(7)).isZero();
    }

    @Test
    void 读得多时整块清零更快() {
        Tally tally = new Tally(1_600);

        assertThat(tally.clearsFasterAsAWhole(50)).isFalse();
        assertThat(tally.clearsFasterAsAWhole(500)).isTrue();
    }
}
