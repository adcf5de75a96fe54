package cn.qingjian.clauses.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GramTableSpec {
    @Property(tries = 200)
    void 编号与首次出现的次序相同(@ForAll long seed, @ForAll @IntRange(max = 300) int length) {
        Random random = new Random(seed);
        GramTable table = new GramTable(Grams.LONG);
        for (int round = 0; round < 3; round++) {
            String text = Texts.random(random, random.nextInt(length + 1), 4);
            table.fill(text.toCharArray(), text.length());

            List<String> grams = new ArrayList<>(ContainmentOracle.grams(text, Grams.LONG));

            assertThat(table.size()).isEqualTo(grams.size());
            for (int id = 0; id < grams.size(); id++) {
                char[] gram = grams.get(id).toCharArray();
                assertThat(table.find(gram, 0)).isEqualTo(id);
                assertThat(table.position(id)).isEqualTo(text.indexOf(grams.get(id)));
                assertThat(table.hash(id)).isEqualTo(Grams.hash(gram, 0, Grams.LONG));
            }
        }
    }

    @Test
    void 没有的片段_找不到() {
        GramTable table = new GramTable(Grams.SHORT);
        table.fill("审核登记".toCharArray(), 4);

        assertThat(table.find("核登".toCharArray(), 0)).isEqualTo(1);
        assertThat(table.find("登核".toCharArray(), 0)).isNegative();
    }

    @Test
    void 短于片段的文本_没有片段() {
        GramTable table = new GramTable(Grams.LONG);
        table.fill("审核".toCharArray(), 2);

        assertThat(table.size()).isZero();
    }
}
