package cn.qingjian.clauses.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real model, on a handful of sentences. */
class BgeSmallZhSpec {
    private static BgeSmallZh model;

    @BeforeAll
    static void load() {
        model = BgeSmallZh.load();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    private static double cosine(String one, String other) {
        float[] a = model.embed(one);
        float[] b = model.embed(other);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    @Test
    void 向量长度为一() {
        for (String text : List.of("", "会", "开会时间不得超过九十分钟。", "会议".repeat(2000))) {
            float[] vector = model.embed(text);
            double squares = 0;
            for (float x : vector) {
                squares += x * x;
            }
            assertThat(vector).hasSize(model.dimension());
            assertThat(squares).isCloseTo(1, within(1e-4));
        }
    }

    @Test
    void 同义的话近_同题的话其次_无关的话远() {
        String rule = "职工缴了半年公积金，就能申请买房贷款。";
        double same = cosine(rule, "连续缴存住房公积金满六个月的职工，可以申请个人住房贷款。");
        double topic = cosine(rule, "公积金管理中心每年公布上一年度的收支情况。");
        double unrelated = cosine(rule, "会议室使用后应当关灯锁门。");
        assertThat(same).isGreaterThan(0.75).isGreaterThan(topic + 0.1);
        assertThat(topic).isGreaterThan(unrelated);
        assertThat(unrelated).isLessThan(0.45);
    }

    @Test
    void 只差书写形式的两句是同一向量() {
        assertThat(model.embed("缴存比例(5%)不变")).isEqualTo(model.embed("缴存 比例（5%）不变"));
    }

    @Test
    void 超长的文字只看开头() {
        String start = "公积金".repeat(200);
        assertThat(model.embed(start)).isEqualTo(model.embed(start + "另有规定"));
    }
}
