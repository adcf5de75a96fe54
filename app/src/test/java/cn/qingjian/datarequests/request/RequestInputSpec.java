package cn.qingjian.datarequests.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.datarequests.ElementType;
import cn.qingjian.datarequests.FormFields;
import cn.qingjian.datarequests.Frequency;
import cn.qingjian.datarequests.catalogue.Element;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestInputSpec {
    private static final List<Unit> UNITS =
            List.of(new Unit(11, "a", "甲管理部", Unit.Kind.COUNTY_OFFICE), new Unit(12, "b", "办公室", Unit.Kind.DEPARTMENT));
    private static final List<Element> CATALOGUE = List.of(
            element(1, "合计人数", ElementType.INTEGER, true),
            element(2, "在岗人数", ElementType.INTEGER, true),
            element(3, "离岗人数", ElementType.INTEGER, true),
            element(4, "困难", ElementType.TEXT, true),
            element(5, "没有来源的", ElementType.TEXT, false));

    private static Element element(long id, String name, ElementType type, boolean sourced) {
        return new Element(
                id,
                new Element.Words(
                        "E-" + id, name, "口径", type, "", Optional.empty(), Optional.empty(), List.of(), false),
                sourced ? Optional.of(new Element.Source(12, "办公室", Optional.empty())) : Optional.empty());
    }

    private static RequestInput input(
            String title, String due, List<String> units, List<String> elements, List<String> optional, String sums) {
        return new RequestInput(
                title, "做计划", null, "", "MONTHLY", due, "2026-12-31", units, elements, optional, sums, "3", null);
    }

    private static FieldErrors errors(RequestInput input) {
        var errors = new FieldErrors();
        input.read(CATALOGUE, UNITS, errors);
        return errors;
    }

    @Test
    void 填对的读成一张表() {
        var errors = new FieldErrors();
        RequestInput input =
                input("人员表", "2026-03-31", List.of("11"), List.of("2", "3", "1"), List.of("3"), "合计人数 = 在岗人数 + E-3");
        Request.Words words = input.read(CATALOGUE, UNITS, errors);
        assertThat(errors.all()).isEmpty();
        assertThat(words.frequency()).isEqualTo(Frequency.MONTHLY);
        assertThat(words.firstDue()).contains(LocalDate.of(2026, 3, 31));
        assertThat(words.units()).containsExactly(11L);
        assertThat(words.lines())
                .containsExactly(new Request.Line(2, true), new Request.Line(3, false), new Request.Line(1, true));
        assertThat(input.seen()).isEqualTo(3);
        assertThat(RequestInput.sums(words.sums(), CATALOGUE, errors))
                .containsExactly(new FormFields.Sum(1, List.of(2L, 3L)));
    }

    @Test
    void 空表每处都有提示() {
        assertThat(errors(RequestInput.empty("x")).all()).containsOnlyKeys("title", "purpose", "units", "elements");
    }

    @Test
    void 不是管理部的_目录里没有的_没有来源的_看不懂的日期都说清() {
        assertThat(errors(input("表", "2026-03-31", List.of("11", "12"), List.of("1"), List.of(), ""))
                        .all())
                .containsOnlyKeys("units");
        assertThat(errors(input("表", "2026-03-31", List.of("11"), List.of("1", "99"), List.of(), ""))
                        .all())
                .containsOnlyKeys("elements");
        assertThat(errors(input("表", "2026-03-31", List.of("11"), List.of("5"), List.of(), ""))
                        .of("elements"))
                .singleElement()
                .asString()
                .contains("没有来源");
        assertThat(errors(input("表", "三月底", List.of("11"), List.of("1"), List.of(), ""))
                        .all())
                .containsOnlyKeys("firstDue");
        assertThat(errors(input("表", "9999-03-31", List.of("11"), List.of("1"), List.of(), ""))
                        .all())
                .containsOnlyKeys("firstDue");
        assertThat(errors(input("表".repeat(101), "", List.of("11"), List.of("1"), List.of(), ""))
                        .all())
                .containsOnlyKeys("title");
    }

    @Test
    void 合计关系写错的说清() {
        for (String wrong : List.of("合计人数", "合计人数 = 在岗人数", "合计人数 = 在岗人数 + 困难", "总数 = 在岗人数 + 离岗人数", "=")) {
            assertThat(errors(input("表", "2026-03-31", List.of("11"), List.of("1", "2", "3", "4"), List.of(), wrong))
                            .all())
                    .as(wrong)
                    .containsOnlyKeys("sums");
        }
    }

    @Test
    void 两张表并成一张_数据元各一次_必填的从严() {
        var one = words(Set.of(11L), Frequency.YEARLY, new Request.Line(1, false), new Request.Line(2, true));
        var other = words(Set.of(13L), Frequency.MONTHLY, new Request.Line(1, true), new Request.Line(3, false));
        Request.Words both = RequestUndertakings.joined(one, other);
        assertThat(both.lines())
                .containsExactly(new Request.Line(1, true), new Request.Line(2, true), new Request.Line(3, false));
        assertThat(both.units()).containsExactlyInAnyOrder(11L, 13L);
        assertThat(both.frequency()).isEqualTo(Frequency.MONTHLY);
    }

    private static Request.Words words(Set<Long> units, Frequency frequency, Request.Line... lines) {
        return new Request.Words(
                "表", "用途", false, "", frequency, Optional.empty(), Optional.empty(), units, List.of(lines), "");
    }

    @Test
    void 表号有一定的样子() {
        assertThat(new FormNumber("青住金", 2026, 3)).hasToString("青住金〔2026〕表3号");
        assertThatThrownBy(() -> new FormNumber("青住金", 2026, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FormNumber("abc", 2026, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
