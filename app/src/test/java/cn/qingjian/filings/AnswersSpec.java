package cn.qingjian.filings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Money;
import cn.qingjian.serviceitems.Item.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersSpec {
    private static Question asked(Question.Type type, boolean required) {
        return new Question(
                "答", "问题？", "", type, required, type == Question.Type.CHOICE ? List.of("封存", "启封") : List.of(), "");
    }

    private static List<String> errors(Question.Type type, String typed) {
        return Answers.errors(asked(type, true), typed).of("答");
    }

    private static @Nullable Object value(Question.Type type, String typed) {
        return Answers.typed(List.of(asked(type, true)), Map.of("答", typed)).get("答");
    }

    private static void taken(Question.Type type, String typed, Object value) {
        assertThat(errors(type, typed)).as(typed).isEmpty();
        assertThat(value(type, typed)).as(typed).isEqualTo(value);
    }

    private static void refused(Question.Type type, String typed, String words) {
        assertThat(errors(type, typed)).as(typed).singleElement().asString().contains(words);
        assertThat(value(type, typed)).as(typed).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void 必答的空着_或者只有空格_请回答这一题(Question.Type type) {
        for (String blank : List.of("", " ", "　", "\t\n")) {
            assertThat(errors(type, blank)).containsExactly("请回答这一题。");
            assertThat(value(type, blank)).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void 可不填的空着_没有错(Question.Type type) {
        assertThat(Answers.errors(asked(type, false), " ").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.01|0.01", "0.1|0.10", "1500|1500.00", "1500.50|1500.50", " 1,234.5 元|1234.50", "１０００|1000.00"})
    void 金额_一分起_怎么写都认(String typed, String yuan) {
        taken(Question.Type.MONEY, typed, new BigDecimal(yuan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-0.01", "0.009", "一千", "1e3", "1000块", "+5"})
    void 金额_零_负数_不足一分_不是数的_说请填大于零的金额(String typed) {
        refused(Question.Type.MONEY, typed, "大于 0 的金额，最多两位小数");
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "0, 0", "0.08, 0.08", "-1, -1", "10, 10"})
    void 数字_零和负数也是数字_由决策表管范围(String typed, String number) {
        assertThat(errors(Question.Type.NUMBER, typed)).isEmpty();
        assertThat((BigDecimal) value(Question.Type.NUMBER, typed)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"十二", "0.085", "八%", "1/2", "NaN"})
    void 不是数字的_说请填数字(String typed) {
        refused(Question.Type.NUMBER, typed, "请填数字");
    }

    @Test
    void 日期_闰年有二月二十九日_平年没有() {
        taken(Question.Type.DATE, "2028-02-29", LocalDate.of(2028, 2, 29));
        taken(Question.Type.DATE, "2000-02-29", LocalDate.of(2000, 2, 29));
        refused(Question.Type.DATE, "2026-02-29", "日历上有的日子");
        refused(Question.Type.DATE, "2100-02-29", "日历上有的日子");
        taken(Question.Type.DATE, "2100-02-28", LocalDate.of(2100, 2, 28));
    }

    @Test
    void 日期_月末最后一天有_后一天没有() {
        taken(Question.Type.DATE, "2026-09-30", LocalDate.of(2026, 9, 30));
        refused(Question.Type.DATE, "2026-09-31", "请填日期");
        refused(Question.Type.DATE, "2026-12-32", "请填日期");
        refused(Question.Type.DATE, "2026-13-01", "请填日期");
        refused(Question.Type.DATE, "2026-00-10", "请填日期");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026/09/20",
                "2026-9-20",
                "20260920",
                "2026年9月20日",
                "昨天",
                "+12026-09-20",
                "-0001-01-01",
                "0000-01-01"
            })
    void 日期_写法不对的_没有的年份_都说怎么写(String typed) {
        refused(Question.Type.DATE, typed, "例如 2026-09-20");
    }

    @Test
    void 年月_十二月有_十三月没有() {
        taken(Question.Type.MONTH, "2026-12", "2026-12");
        taken(Question.Type.MONTH, "2026-01", "2026-01");
        refused(Question.Type.MONTH, "2026-13", "请填年月");
        refused(Question.Type.MONTH, "2026-00", "请填年月");
        refused(Question.Type.MONTH, "2026-1", "例如 2026-10");
        refused(Question.Type.MONTH, "2026-10-01", "请填年月");
        refused(Question.Type.MONTH, "+12026-01", "请填年月");
    }

    @Test
    void 是否只认是和否() {
        taken(Question.Type.YES_NO, "是", true);
        taken(Question.Type.YES_NO, "否", false);
        for (String other : List.of("对", "不", "true", "yes", "是的")) {
            refused(Question.Type.YES_NO, other, "请选择是或否");
        }
    }

    @Test
    void 选择只认给出的选项() {
        taken(Question.Type.CHOICE, "封存", "封存");
        taken(Question.Type.CHOICE, " 启封 ", "启封");
        refused(Question.Type.CHOICE, "销户", "从给出的选项里选一个");
        refused(Question.Type.CHOICE, "封存,启封", "从给出的选项里选一个");
    }

    @Test
    void 文字_五百个字可以_五百零一个不行() {
        taken(Question.Type.TEXT, "字".repeat(500), "字".repeat(500));
        assertThat(errors(Question.Type.TEXT, "字".repeat(501))).containsExactly("最多 500 个字。");
    }

    @Test
    void 没有答的题_值是空的_不是没有这一题() {
        Map<String, @Nullable Object> typed = Answers.typed(List.of(asked(Question.Type.MONEY, false)), Map.of());
        assertThat(typed).containsOnlyKeys("答").containsEntry("答", null);
    }

    @Test
    void 没有问的题_填了也不算() {
        assertThat(Answers.typed(List.of(), Map.of("多余", "1"))).isEmpty();
    }

    @Property(tries = 300)
    void 没有错的金额_决策表读到的就是写的那个数(@ForAll @LongRange(min = -1_000, max = 99_999_999_999L) long fen) {
        var money = new Money(fen);
        assertThat(errors(Question.Type.MONEY, money.print()).isEmpty()).isEqualTo(fen > 0);
        assertThat(value(Question.Type.MONEY, money.print())).isEqualTo(fen > 0 ? money.yuan() : null);
    }

    @Property(tries = 500)
    void 不管写什么_有值就没有错_有错就没有值(@ForAll String typed) {
        for (Question.Type type : Question.Type.values()) {
            boolean fine = errors(type, typed).isEmpty();
            assertThat(value(type, typed) != null).as(type + " " + typed).isEqualTo(fine);
        }
    }
}
