package cn.qingjian.duties;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.DutyStanding;
import cn.qingjian.gate.DutyStanding.Hit;
import cn.qingjian.gate.DutyStanding.Sheet;
import cn.qingjian.gate.Tasks;
import cn.qingjian.people.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingSpec {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Unit YUNDU = new Unit(1, "yundu", "云渡区管理部", Unit.Kind.COUNTY_OFFICE);
    private static final Unit LINXI = new Unit(2, "linxi", "临溪县管理部", Unit.Kind.COUNTY_OFFICE);

    private static final Duty WINDOWS = duty(Sheet.OWN, "窗口服务和群众来访接待", "", "窗口", "来访");
    private static final Duty LOANS = duty(Sheet.OWN, "个人住房贷款的受理", "", "贷款");
    private static final Duty MENDING = duty(Sheet.ASSIST, "稽核检查发现问题的整改", "稽核内审科", "整改");
    private static final Duty TABLES = duty(Sheet.TAKEN_BACK, "手工台账和纸质报表", "信息技术科", "手工台账", "台账");
    private static final Duty SWITCH = admitted("新系统上线现场支持", "青房金准入〔2026〕1号", "切换演练");
    private static final List<Duty> ALL = List.of(WINDOWS, LOANS, MENDING, TABLES, SWITCH);

    private static Duty duty(Sheet sheet, String text, String by, String... words) {
        return new Duty(
                1, sheet, text, List.of(words), Optional.empty(), by, "履职清单", DAY, Optional.empty(), Optional.empty());
    }

    private static Duty admitted(String text, String number, String... words) {
        return new Duty(
                1,
                Sheet.ADMITTED,
                text,
                List.of(words),
                Optional.empty(),
                "",
                number,
                DAY,
                Optional.of(DAY),
                Optional.empty());
    }

    private static Duty at(Unit office, Duty duty) {
        return new Duty(
                duty.id(),
                duty.sheet(),
                duty.text(),
                duty.words(),
                Optional.of(office.id()),
                duty.by(),
                duty.basis(),
                duty.from(),
                duty.until(),
                duty.ended());
    }

    private static DutyStanding standing(String about, String... lines) {
        return of(Tasks.in(List.of(lines), about, about + "。" + String.join("。", lines)), ALL);
    }

    private static DutyStanding of(Tasks tasks, List<Duty> duties) {
        return Wording.of(tasks, duties, List.of(YUNDU)).orElseThrow();
    }

    private static Hit only(DutyStanding standing) {
        assertThat(standing.outside()).isEmpty();
        assertThat(standing.hits()).hasSize(1);
        return standing.hits().getFirst();
    }

    @Test
    void 没有任务的_不到管理部的_不对清单() {
        assertThat(Wording.of(Tasks.NONE, ALL, List.of(YUNDU))).isEmpty();
        assertThat(Wording.of(Tasks.in(List.of("报送情况"), "", ""), ALL, List.of()))
                .isEmpty();
    }

    @Test
    void 任务里写到用词的_对上那一项_说明是哪个词() {
        assertThat(only(standing("", "报送窗口排队情况")))
                .isEqualTo(new Hit("报送窗口排队情况", Sheet.OWN, WINDOWS.text(), "", "都说到“窗口”"));
        assertThat(only(standing("", "报送问题整改结果")).by()).isEqualTo("稽核内审科");
    }

    @Test
    void 任务里没有的看题目() {
        assertThat(only(standing("贷款专项核查", "报送自查报告")).how()).isEqualTo("题目说到“贷款”");
        assertThat(standing("植树", "报送自查报告").outside()).containsExactly("报送自查报告");
    }

    @Test
    void 每项任务分别对_一项在清单外就说那一项() {
        DutyStanding standing = standing("", "报送窗口排队情况", "组织植树");
        assertThat(standing.hits()).extracting(Hit::entry).containsExactly(WINDOWS.text());
        assertThat(standing.outside()).containsExactly("组织植树");
    }

    @ParameterizedTest
    @CsvSource({
        "填写窗口手工台账,TAKEN_BACK", // longer than 窗口
        "填写贷款台账,TAKEN_BACK", // as long as 贷款: what was taken back goes first
        "填写个人住房贷款的受理台账,OWN" // the whole entry is longer than 台账
    })
    void 都对得上的_词长的算_一样长的算收回(String line, Sheet sheet) {
        assertThat(only(standing("", line)).sheet()).isEqualTo(sheet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"窗口服务和群众来访接待", "窗口服务和群众来访接待。", " 窗口服务 和群众来访接待"})
    void 写明清单哪一项的按写明的(String name) {
        DutyStanding standing = standing("职责清单“" + name + "”", "报送走访情况");
        assertThat(only(standing).how()).isEqualTo("已写明");
        assertThat(standing.unknown()).isEmpty();
    }

    @Test
    void 写明的清单里没有_算清单外_并说没有这一项() {
        DutyStanding standing = standing("职责清单“植树造林”", "报送走访情况");
        assertThat(standing.outside()).containsExactly("报送走访情况");
        assertThat(standing.unknown()).contains("植树造林");
    }

    @Test
    void 写明也救不回收回的() {
        assertThat(only(standing("职责清单“窗口服务和群众来访接待”", "填写手工台账")).sheet()).isEqualTo(Sheet.TAKEN_BACK);
        assertThat(only(standing("职责清单“手工台账和纸质报表”", "报送走访情况")).sheet())
                .as("named itself")
                .isEqualTo(Sheet.TAKEN_BACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"青房金准入〔2026〕1号", "青房金准入[2026]1号", "青房金准入【2026】1号"})
    void 登记过的准入审批放行_括号写法不论(String number) {
        DutyStanding standing = standing("准入审批：" + number, "派两个人值守三天");
        assertThat(only(standing).sheet()).isEqualTo(Sheet.ADMITTED);
        assertThat(only(standing).how()).isEqualTo("文号青房金准入〔2026〕1号");
    }

    @Test
    void 没有登记的准入审批只记下文号() {
        DutyStanding standing = standing("准入审批：青房金准入〔2026〕11号", "派两个人值守三天");
        assertThat(standing.outside()).hasSize(1);
        assertThat(standing.admission()).contains("青房金准入〔2026〕11号");
    }

    @Test
    void 只管一个管理部的_别的管理部不算() {
        List<Duty> duties = List.of(at(YUNDU, WINDOWS), at(LINXI, LOANS));
        Tasks tasks = Tasks.in(List.of("报送窗口情况"), "", "");
        DutyStanding both = Wording.of(tasks, duties, List.of(YUNDU, LINXI)).orElseThrow();
        assertThat(both.hits()).hasSize(1);
        assertThat(both.outside()).containsExactly("报送窗口情况（临溪县管理部）");
    }

    @Test
    void 没有该干清单的管理部不判清单外_收回的照样拦() {
        DutyStanding standing = of(Tasks.in(List.of("组织植树", "填写手工台账"), "", ""), List.of(TABLES, MENDING));
        assertThat(standing.outside()).isEmpty();
        assertThat(standing.without()).containsExactly("云渡区管理部");
        assertThat(only(standing).sheet()).isEqualTo(Sheet.TAKEN_BACK);
    }

    @Test
    void 一项职责只在起止之间有效() {
        assertThat(SWITCH.holds(DAY)).isTrue();
        assertThat(SWITCH.holds(DAY.minusDays(1))).isFalse();
        assertThat(SWITCH.holds(DAY.plusDays(1))).isFalse();
        assertThat(WINDOWS.holds(DAY.plusYears(90))).isTrue();
    }

    @Provide
    Arbitrary<List<Duty>> lists() {
        Arbitrary<String> word =
                Arbitraries.strings().withChars('甲', '乙', '丙').ofMinLength(2).ofMaxLength(3);
        return Combinators.combine(Arbitraries.of(Sheet.class), word, word)
                .as((sheet, text, more) -> duty(sheet, text, "", more))
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.strings()
                .withChars('甲', '乙', '丙', '丁')
                .ofMinLength(1)
                .ofMaxLength(6)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    /** The slow, obviously right reading: a task is on a list if it has a word of it; taken back only if none is longer. */
    @Property(tries = 500)
    void 有该干清单的_每项任务不是对上一项就是在清单外_收回的词最长才算收回(@ForAll("lists") List<Duty> lists, @ForAll("lines") List<String> lines) {
        List<Duty> duties = new ArrayList<>(lists);
        duties.add(WINDOWS);
        DutyStanding standing = of(Tasks.in(lines, "", ""), duties);
        Set<String> hit = standing.hits().stream().map(Hit::task).collect(Collectors.toSet());
        for (String line : lines) {
            assertThat(hit.contains(line)).isNotEqualTo(standing.outside().contains(line));
            assertThat(hit.contains(line)).isEqualTo(longest(line, duties, Set.of(Sheet.values())) > 0);
            boolean back = standing.hits().stream()
                    .anyMatch(one -> one.task().equals(line) && one.sheet() == Sheet.TAKEN_BACK);
            int taken = longest(line, duties, Set.of(Sheet.TAKEN_BACK));
            assertThat(back)
                    .isEqualTo(taken > 0
                            && taken >= longest(line, duties, Set.of(Sheet.OWN, Sheet.ASSIST, Sheet.ADMITTED)));
        }
    }

    private static int longest(String line, List<Duty> duties, Set<Sheet> sheets) {
        int longest = 0;
        for (Duty duty : duties) {
            List<String> words = new ArrayList<>(duty.words());
            words.add(duty.text());
            for (String word : words) {
                if (sheets.contains(duty.sheet()) && line.contains(word)) {
                    longest = Math.max(longest, word.length());
                }
            }
        }
        return longest;
    }
}
