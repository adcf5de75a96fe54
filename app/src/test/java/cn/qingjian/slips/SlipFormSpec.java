package cn.qingjian.slips;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.people.Unit;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipFormSpec {
    private static final Unit YUNDU = new Unit(1, "yundu", "云渡区管理部", Unit.Kind.COUNTY_OFFICE);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23,2026-11-23,true",
        "2026-11-23,2026-11-22,false",
        "2026-11-23,2026-12-02,true",
        "2026-11-23,2026-12-03,false",
        "昨天,2026-11-23,false",
        "2026-02-30,2026-03-01,false"
    })
    void 日期不颠倒_不过长_写法要对(String from, String to, boolean fine) {
        var form = SlipForm.blank().put("from", from).put("to", to);
        form.span("from", "to", 10);
        assertThat(form.errors().isEmpty()).isEqualTo(fine);
        assertThat(form.value("from")).isEqualTo(from);
    }

    @ParameterizedTest
    @CsvSource({
        "0,true,0",
        "5,true,5",
        "6,false,0",
        "-1,false,0",
        "1.5,false,0",
        "十,false,0",
        "99999999999,false,0",
        "'',true,0"
    })
    void 整数在范围里(String typed, boolean fine, int value) {
        var form = SlipForm.blank().put("count", typed);
        assertThat(form.count("count", 0, 5)).isEqualTo(value);
        assertThat(form.errors().isEmpty()).isEqualTo(fine);
    }

    @ParameterizedTest
    @CsvSource({
        "0,true",
        "2.5,true",
        "2.55,true",
        "2.555,false",
        "100,true",
        "100.01,false",
        "'',false",
        "1e3,false",
        "-1,false"
    })
    void 小数最多两位_在范围里(String typed, boolean fine) {
        var form = SlipForm.blank().put("hours", typed);
        form.number("hours", 100);
        assertThat(form.errors().isEmpty()).isEqualTo(fine);
    }

    @Test
    void 该填的没填在格子旁说明_填的都还在() {
        var form = SlipForm.blank().put("title", "  ").put("text", "留着");
        form.line("title", "请写名称。");
        form.text("text", "请写。");
        assertThat(form.errors().of("title")).containsExactly("请写名称。");
        assertThat(form.errors().of("text")).isEmpty();
        assertThat(form.value("text")).isEqualTo("留着");
    }

    @Test
    void 一行二百字_三十行() {
        var form = SlipForm.blank()
                .put("good", "字".repeat(200))
                .put("long", "字".repeat(201))
                .put("many", "行\n".repeat(31))
                .put("lines", " 一 \n\n二\n");
        form.line("good");
        form.line("long");
        form.lines("many");
        assertThat(form.errors().all()).containsOnlyKeys("long", "many");
        assertThat(form.lines("lines")).containsExactly("一", "二");
    }

    @Test
    void 没有给选的单位选不了() {
        var form = SlipForm.blank().put("unit", List.of(2L));
        assertThat(form.places("unit", List.of(YUNDU), "请选择单位。")).isEmpty();
        assertThat(form.errors().of("unit")).containsExactly("请选择单位。");
        assertThat(SlipForm.blank().put("unit", List.of(1L, 2L)).places("unit", List.of(YUNDU), ""))
                .containsExactly(Place.of(YUNDU));
    }

    @Test
    void 不认识的选项按原来的算() {
        assertThat(SlipForm.blank().put("state", "XX").one("state", SlipState.OPEN))
                .isEqualTo(SlipState.OPEN);
        assertThat(SlipForm.blank().put("state", "ENDED").one("state", SlipState.OPEN))
                .isEqualTo(SlipState.ENDED);
        assertThat(SlipForm.blank().put("state", List.of("ENDED", "XX", "OPEN")).some("state", SlipState.class))
                .containsExactly(SlipState.OPEN, SlipState.ENDED);
    }

    @Test
    void 两次空白表格各有各的号_同一张表格号不变() {
        SlipForm form = SlipForm.blank();
        assertThat(form.token())
                .isEqualTo(form.token())
                .isNotEqualTo(SlipForm.blank().token());
    }

    @Property(tries = 500)
    void 不管填什么都不出错(@ForAll String typed) {
        var form = SlipForm.blank().put("x", typed).put("token", typed).put("version", typed);
        form.count("x", 0, 9);
        form.number("x", 9);
        form.day("x", "");
        form.lines("x");
        form.key("x");
        form.seen();
        form.token();
        form.span("x", "x", 9);
        assertThat(form.value("x")).isEqualTo(typed);
        assertThat(form.day("x", "")).isBetween(LocalDate.MIN, LocalDate.MAX);
    }
}
