package cn.qingjian.datarequests;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.datarequests.Asked.Way;
import cn.qingjian.kernel.FieldErrors;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormFieldsSpec {
    private static Field field(long element, ElementType type, boolean required) {
        return new Field(
                element,
                "E-" + element,
                "第" + element + "项",
                "口径",
                type,
                "",
                type.numeric() ? Optional.of(BigDecimal.ZERO) : Optional.empty(),
                type.numeric() ? Optional.of(BigDecimal.valueOf(100)) : Optional.empty(),
                type == ElementType.CHOICE ? List.of("正常", "停用") : List.of(),
                required,
                Way.TYPE);
    }

    private static final FormFields SUM = new FormFields(
            List.of(
                    field(1, ElementType.DECIMAL, true),
                    field(2, ElementType.DECIMAL, true),
                    field(3, ElementType.DECIMAL, false)),
            List.of(new FormFields.Sum(3, List.of(1L, 2L))));

    @ParameterizedTest
    @CsvSource({
        "INTEGER, 0, true",
        "INTEGER, 100, true",
        "INTEGER, -1, false",
        "INTEGER, 101, false",
        "INTEGER, 1.5, false",
        "INTEGER, 十, false",
        "INTEGER, 1e3, false",
        "DECIMAL, 12.5, true",
        "DECIMAL, 1.23456, false",
        "DATE, 2026-02-28, true",
        "DATE, 2026-02-30, false",
        "DATE, 26-02-28, false",
        "DATE, 0026-02-28, false",
        "CHOICE, 正常, true",
        "CHOICE, 别的, false",
        "TEXT, 随便写, true"
    })
    void 每种数据元按自己的要求核对(ElementType type, String value, boolean good) {
        assertThat(field(1, type, true).problem(value).isEmpty())
                .as(type + " " + value)
                .isEqualTo(good);
    }

    @Test
    void 文字最多五百字() {
        assertThat(field(1, ElementType.TEXT, true).problem("字".repeat(500))).isEmpty();
        assertThat(field(1, ElementType.TEXT, true).problem("字".repeat(501))).isPresent();
    }

    @Test
    void 边填边核对时空着不算错_报送时必填的要有() {
        assertThat(SUM.soFar(Map.of()).isEmpty()).isTrue();
        FieldErrors errors = SUM.whole(Map.of(2L, " "));
        assertThat(errors.all()).containsOnlyKeys("v1", "v2");
        assertThat(SUM.whole(Map.of(1L, "0", 2L, "0")).isEmpty()).isTrue();
    }

    @Test
    void 合计不等时在合计那一项旁边说明() {
        assertThat(SUM.soFar(Map.of(1L, "1.5", 2L, "2", 3L, "3.50")).isEmpty()).isTrue();
        FieldErrors errors = SUM.soFar(Map.of(1L, "1", 2L, "2", 3L, "4"));
        assertThat(errors.of("v3")).singleElement().asString().contains("第1项、第2项之和3", "现在填的是4");
        assertThat(SUM.soFar(Map.of(1L, "1", 3L, "4")).isEmpty()).as("还没填完的不核对").isTrue();
        assertThat(SUM.soFar(Map.of(1L, "甲", 2L, "2", 3L, "4")).of("v3"))
                .as("有一项不是数")
                .isEmpty();
    }

    @Property
    void 合计对得上就没有话说_差一就有(@ForAll @IntRange(max = 50) int one, @ForAll @IntRange(max = 49) int other) {
        Map<Long, String> right = Map.of(1L, "" + one, 2L, "" + other, 3L, "" + (one + other));
        Map<Long, String> wrong = Map.of(1L, "" + one, 2L, "" + other, 3L, "" + (one + other + 1));
        assertThat(SUM.whole(right).isEmpty()).isTrue();
        assertThat(SUM.whole(wrong).of("v3")).hasSize(1);
    }

    @Test
    void 填写要求写得明白() {
        assertThat(field(1, ElementType.INTEGER, true).hint()).isEqualTo("整数，从0到100");
        assertThat(field(1, ElementType.DATE, true).hint()).isEqualTo("日期");
    }
}
