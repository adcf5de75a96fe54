package cn.qingjian.secondments;

import static cn.qingjian.slips.SomeWorld.DAY;
import static cn.qingjian.slips.SomeWorld.LINXI;
import static cn.qingjian.slips.SomeWorld.LOANS;
import static cn.qingjian.slips.SomeWorld.YUNDU;
import static cn.qingjian.slips.SomeWorld.change;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.DemandId;
import cn.qingjian.slips.SomeWorld;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondmentRulesSpec {
    private static final SecondmentWords WORDS =
            new SecondmentWords("祝安妍", LOANS, "档案电子化", "没有熟悉旧档案的人", DAY, DAY.plusDays(11), "党组会议纪要", "组织部备案");

    private final List<SecondmentWords> away = new ArrayList<>();
    private final SecondmentKind kind = new SecondmentKind(except -> away);
    private final SomeWorld world = SomeWorld.of(SecondmentKind.DAY, 480);

    private static Secondment secondment(Object... changes) {
        return new Secondment(new DemandId(SecondmentKind.CODE, 9), change(WORDS, changes), List.of(), 7, DAY);
    }

    private String label(String rule, Object... changes) {
        return world.label(kind, rule, secondment(changes));
    }

    @Test
    void 没有毛病的借调每条规则都通过() {
        assertThat(world.telling(kind, secondment())).isEmpty();
    }

    @Test
    void 原则上不得从县及以下单位借调() {
        assertThat(label("原则上不得从县及以下单位借调", "home", YUNDU)).isEqualTo("需说明");
        assertThat(label("原则上不得从县及以下单位借调", "home", LOANS)).isEqualTo("通过");
    }

    @ParameterizedTest
    @CsvSource({"person", "reason", "approval", "filing"})
    void 借调须严格审批备案(String field) {
        assertThat(label("借调须严格审批备案")).isEqualTo("通过");
        assertThat(label("借调须严格审批备案", field, " ")).isEqualTo("不予");
    }

    @Test
    void 缺几样一次说全() {
        assertThat(world.finding(kind, "借调须严格审批备案", secondment("approval", "", "filing", ""))
                        .reason()
                        .orElseThrow()
                        .message())
                .contains("审批、备案")
                .doesNotContain("事由");
    }

    @ParameterizedTest
    @CsvSource({"2027-05-22,通过", "2027-05-23,压减"})
    void 借调期限不超过规定(LocalDate to, String label) {
        assertThat(label("借调期限不超过规定", "to", to)).as("not verified, so off").isEqualTo("通过");
        assertThat(world.with("sec.term.maxMonths", 6).label(kind, "借调期限不超过规定", secondment("to", to)))
                .isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23,2026-11-30,不予",
        "2026-12-04,2026-12-30,不予",
        "2026-12-05,2026-12-30,通过",
        "2026-11-01,2026-11-23,不予",
        "2026-11-01,2026-11-22,通过"
    })
    void 一人不借两处(LocalDate from, LocalDate to, String label) {
        away.add(change(WORDS, "from", from, "to", to));
        assertThat(label("一人不借两处")).isEqualTo(label);
        assertThat(label("一人不借两处", "person", "安苗苗")).isEqualTo("通过");
        assertThat(label("一人不借两处", "home", LINXI))
                .as("somebody else of the same name")
                .isEqualTo("通过");
    }

    @Test
    void 负担是原单位少的工作日() {
        assertThat(world.asked(kind, secondment()))
                .as("two weeks without the weekend")
                .isEqualTo(10 * 480);
        assertThat(WORDS.weekdays(DAY.minusDays(1))).isZero();
        assertThat(WORDS.weekdays(DAY)).isEqualTo(1);
        assertThat(WORDS.weekdays(DAY.plusDays(6))).isEqualTo(5);
    }

    @Property(tries = 300)
    void 压减以后从不比要求的重_分到各单位的合起来就是全部(
            @ForAll @IntRange(max = 1_000) int days, @ForAll @IntRange(min = 1, max = 24) int months) {
        SomeWorld on = world.with("sec.term.maxMonths", months);
        Secondment asked = secondment("to", DAY.plusDays(days));
        assertThat(on.granted(kind, asked)).isLessThanOrEqualTo(on.asked(kind, asked));
        assertThat(on.granted(kind, asked))
                .isLessThanOrEqualTo(
                        on.asked(kind, secondment("to", DAY.plusMonths(months).minusDays(1))));
        assertThat(on.byUnit(kind, asked)).isEqualTo(on.asked(kind, asked));
        assertThat(world.granted(kind, asked)).as("off").isEqualTo(world.asked(kind, asked));
    }

    @Test
    void 规则遇到再乱的文字也不出错() {
        for (String text : SomeWorld.ODD) {
            assertThat(world.telling(kind, secondment("person", text, "reason", text, "approval", text, "task", text)))
                    .doesNotContainValue(null);
        }
    }

    @Test
    void 原单位看得到借谁到哪天() {
        assertThat(secondment().asks()).containsExactly("祝安妍 2026-11-23到2026-12-04，做档案电子化；到期回原单位");
        assertThat(secondment().title()).isEqualTo("借调祝安妍（贷款管理科）");
    }
}
