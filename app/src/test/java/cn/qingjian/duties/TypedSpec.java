package cn.qingjian.duties;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.DutyStanding.Sheet;
import cn.qingjian.people.Unit;
import cn.qingjian.spreadsheets.UnreadableWorkbookException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedSpec {
    private static final Unit YUNDU = new Unit(1, "yundu", "云渡区管理部", Unit.Kind.COUNTY_OFFICE);

    private static Typed typed(String sheet, String words, String by, String from, String until) {
        return new Typed(sheet, "窗口服务", words, "", by, "履职清单", from, until);
    }

    @Test
    void 写全的没有错_清单写代号写中文都行() {
        assertThat(typed("OWN", "窗口、排队", "", "2026-01-01", "").errors().isEmpty())
                .isTrue();
        assertThat(typed("收回", "", "", "2026-01-01", "").named()).contains(Sheet.TAKEN_BACK);
        assertThat(typed("OWN", " 窗口，排队、窗口;叫号 ", "", "2026-01-01", "").apart()).containsExactly("窗口", "排队", "叫号");
    }

    @ParameterizedTest
    @CsvSource({
        "别的,窗口,,2026-01-01,,sheet",
        "OWN,窗,,2026-01-01,,words",
        "OWN,窗口、工作,,2026-01-01,,words",
        "OWN,窗口,,一月一日,,from",
        "OWN,窗口,,2026-01-02,2026-01-01,until",
        "OWN,窗口,,2026-01-02,明年,until",
        "ASSIST,窗口,,2026-01-01,,by",
        "ADMITTED,窗口,,2026-01-01,,until"
    })
    void 不对的说在那一格(String sheet, String words, String by, String from, String until, String field) {
        assertThat(typed(sheet, words, text(by), from, text(until)).errors().all())
                .containsOnlyKeys(field);
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    @ParameterizedTest
    @ValueSource(strings = {"工作", "报送", "情况", "管理部"})
    void 哪里都有的词不能作用词(String word) {
        assertThat(typed("TAKEN_BACK", word, "", "2026-01-01", "").errors().of("words"))
                .singleElement()
                .asString()
                .contains("“" + word + "”");
    }

    @Test
    void 同一天同一部门同一项的算重复_前后相接的不算() {
        Duty old = typed("OWN", "", "", "2026-01-01", "2026-06-30").duty(Optional.empty());
        assertThat(typed("OWN", "", "", "2026-06-30", "").duty(Optional.empty()).repeats(old))
                .isTrue();
        assertThat(typed("OWN", "", "", "2026-07-01", "").duty(Optional.empty()).repeats(old))
                .isFalse();
        assertThat(typed("OWN", "", "", "2026-06-30", "").duty(Optional.of(1L)).repeats(old))
                .isFalse();
        assertThat(typed("收回", "", "", "2026-06-30", "").duty(Optional.empty()).repeats(old))
                .isFalse();
    }

    @Test
    void 导出的表读回来一样() throws UnreadableWorkbookException {
        Duty one = typed("OWN", "窗口、排队", "", "2026-01-01", "").duty(Optional.of(1L));
        Duty other = typed("ADMITTED", "", "办公室", "2026-01-01", "2026-12-31").duty(Optional.empty());
        byte[] workbook = DutySheet.write(List.of(one, other), Map.of(1L, YUNDU.name()));
        List<DutySheet.Row> rows = DutySheet.read(workbook, List.of(YUNDU));
        assertThat(rows)
                .allMatch(DutySheet.Row::known)
                .extracting(DutySheet.Row::number)
                .containsExactly(2, 3);
        assertThat(rows.get(0).typed().duty(Optional.of(1L))).isEqualTo(one);
        assertThat(rows.get(1).typed().duty(Optional.empty())).isEqualTo(other);
    }

    @Test
    void 表里的日期写成数字也认_没有的管理部说不认识_别的表没有行() throws UnreadableWorkbookException {
        byte[] workbook = cn.qingjian.spreadsheets.TextSheet.write(
                "清单",
                List.of(),
                List.of(
                        DutySheet.HEADINGS,
                        List.of("该干", "窗口服务", "", "没有的管理部", "", "履职清单", "46023"),
                        List.of("", "", "")));
        List<DutySheet.Row> rows = DutySheet.read(workbook, List.of(YUNDU));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.known()).isFalse();
            assertThat(row.typed().from()).isEqualTo(LocalDate.of(2026, 1, 1).toString());
        });
        byte[] another =
                cn.qingjian.spreadsheets.TextSheet.write("别的", List.of(), List.of(List.of("姓名"), List.of("甲")));
        assertThat(DutySheet.read(another, List.of(YUNDU))).isEmpty();
    }
}
