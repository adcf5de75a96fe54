package cn.qingjian.serviceitems.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.FEELDialect;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.FEELBuilder;

class CellSpec {
    private static final FEEL ENGINE = FEELBuilder.builder().build();

    private static String chinese(String text) throws WrongCellException {
        return Cell.parse(text).chinese();
    }

    /** The engine's own reading is the oracle. */
    @TestFactory
    List<DynamicTest> 我们读的和引擎读的一样() {
        List<Object> numbers = Arrays.asList(
                null,
                new BigDecimal("0"),
                new BigDecimal("1"),
                new BigDecimal("4.99"),
                new BigDecimal("5"),
                new BigDecimal("5.00"),
                new BigDecimal("6"));
        List<Object> texts = Arrays.asList(null, "正常", "封存", "");
        List<Object> days =
                Arrays.asList(null, LocalDate.of(2026, 9, 19), LocalDate.of(2026, 9, 20), LocalDate.of(2026, 9, 21));
        List<Object> flags = Arrays.asList(null, true, false);
        Map<String, List<Object>> cases = Map.ofEntries(
                Map.entry("-", numbers),
                Map.entry("5", numbers),
                Map.entry(">= 5", numbers),
                Map.entry("< 5", numbers),
                Map.entry("<= 4.99", numbers),
                Map.entry("> 1", numbers),
                Map.entry("[1..5]", numbers),
                Map.entry("(1..5)", numbers),
                Map.entry("[1..5)", numbers),
                Map.entry("1,5", numbers),
                Map.entry("< 1, > 5", numbers),
                Map.entry("not(5)", numbers),
                Map.entry("null", numbers),
                Map.entry("\"正常\"", texts),
                Map.entry("\"正常\",\"封存\"", texts),
                Map.entry("not(\"正常\")", texts),
                Map.entry("not(\"正常\",\"封存\")", texts),
                Map.entry("not(null)", texts),
                Map.entry("date(\"2026-09-20\")", days),
                Map.entry(">= date(\"2026-09-20\")", days),
                Map.entry("< date(\"2026-09-20\")", days),
                Map.entry("true", flags),
                Map.entry("false", flags),
                Map.entry("true,null", flags));
        return cases.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    Cell cell = Cell.parse(one.getKey());
                    for (Object value : one.getValue()) {
                        assertThat(cell.matches(value))
                                .as(one.getKey() + " " + value)
                                .isEqualTo(engine(one.getKey(), value));
                    }
                }))
                .toList();
    }

    private static boolean engine(String cell, Object value) {
        var context = new EvaluationContextImpl(CellSpec.class.getClassLoader(), null, FEELDialect.FEEL);
        context.enterFrame();
        context.setValue("?", value);
        return ENGINE.evaluateUnaryTests(cell).stream()
                .anyMatch(test -> Boolean.TRUE.equals(test.apply(context, value)));
    }

    @Test
    void 用中文说得出来() throws WrongCellException {
        assertThat(chinese("-")).isEqualTo("不限");
        assertThat(chinese(">= 6")).isEqualTo("不少于6");
        assertThat(chinese("true")).isEqualTo("是");
        assertThat(chinese("\"正常\",\"封存\"")).isEqualTo("正常或封存");
        assertThat(chinese("[1..31]")).isEqualTo("不少于1且不超过31");
        assertThat(chinese("not(\"封存\")")).isEqualTo("不是封存");
        assertThat(chinese("< date(\"2026-09-20\")")).isEqualTo("早于2026-09-20");
        assertThat(chinese("null")).isEqualTo("没有数据");
    }

    @Test
    void 看不懂的说出来_不猜() {
        for (String wrong : List.of(
                "",
                "正常",
                "> 账户.余额",
                "5 5",
                "[1..",
                "[1..5",
                "not(>= 5)",
                "\"a",
                "1,",
                "date(\"2026-02-30\")",
                "[1..date(\"2026-01-01\")]",
                "truex",
                "f(1)",
                "x".repeat(500))) {
            assertThatThrownBy(() -> Cell.parse(wrong)).as(wrong).isInstanceOf(WrongCellException.class);
        }
    }
}
