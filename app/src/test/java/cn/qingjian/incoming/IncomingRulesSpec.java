package cn.qingjian.incoming;

import static cn.qingjian.incoming.SomeIncoming.DAY;
import static cn.qingjian.incoming.SomeIncoming.LETTER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.FieldErrors;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingRulesSpec {
    private static final Optional<Long> LEAD = Optional.of(2L);

    private static Set<String> wrong(FieldErrors errors) {
        return errors.all().keySet();
    }

    private static Plan plan(Optional<Long> lead, List<Long> helpers, Optional<LocalDate> due) {
        return new Plan("请财务科办", lead, helpers, due);
    }

    private static Letter letter(String title, String organ, LocalDate formed, int copies) {
        return new Letter(title, organ, "", "", formed, Urgency.PLAIN, copies);
    }

    @Test
    void 登记的内容完整() {
        assertThat(wrong(IncomingRules.registered(LETTER, true, 1, DAY))).isEmpty();
        assertThat(wrong(IncomingRules.registered(letter(" ", "", DAY, 0), false, 0, DAY)))
                .containsExactly("title", "organ", "formed", "copies", "file");
        assertThat(wrong(IncomingRules.registered(letter("甲", "乙", DAY.plusDays(1), 1), true, 1, DAY)))
                .containsExactly("formed");
        assertThat(wrong(IncomingRules.registered(letter("甲", "乙", LocalDate.of(1948, 12, 31), 1), true, 1, DAY)))
                .containsExactly("formed");
        assertThat(wrong(IncomingRules.registered(letter("甲".repeat(200), "乙", DAY, 9_999), true, 1, DAY)))
                .isEmpty();
        assertThat(wrong(IncomingRules.registered(letter("甲".repeat(201), "乙", DAY, 10_000), true, 1, DAY)))
                .containsExactly("title", "copies");
    }

    @Test
    void 初审不合的退回并说明理由() {
        assertThat(wrong(IncomingRules.returned(List.of(Fault.FORM), "缺发文字号"))).isEmpty();
        assertThat(wrong(IncomingRules.returned(List.of(), "缺发文字号"))).containsExactly("fault");
        assertThat(wrong(IncomingRules.returned(List.of(Fault.FORM), " "))).containsExactly("reason");
    }

    @Test
    void 阅知性的定范围分送() {
        assertThat(wrong(IncomingRules.circulated(0))).containsExactly("to");
        assertThat(wrong(IncomingRules.circulated(1))).isEmpty();
    }

    @Test
    void 批办性的提出拟办意见_请一位领导批示() {
        Plan none = plan(Optional.empty(), List.of(), Optional.empty());
        assertThat(wrong(IncomingRules.proposed(Urgency.PLAIN, none, true, DAY)))
                .isEmpty();
        assertThat(wrong(IncomingRules.proposed(Urgency.PLAIN, none, false, DAY)))
                .containsExactly("leader");
        Plan silent = new Plan(" ", LEAD, List.of(), Optional.empty());
        assertThat(wrong(IncomingRules.proposed(Urgency.PLAIN, silent, true, DAY)))
                .containsExactly("opinion");
    }

    @Test
    void 两个以上科室办的须定主办() {
        Plan headless = plan(Optional.empty(), List.of(3L, 4L), Optional.empty());
        assertThat(wrong(IncomingRules.handed(Urgency.PLAIN, headless, false, DAY)))
                .containsExactly("lead");
        assertThat(wrong(IncomingRules.handed(Urgency.PLAIN, headless, true, DAY)))
                .containsExactly("lead");
        assertThat(wrong(IncomingRules.handed(Urgency.PLAIN, plan(LEAD, List.of(3L, 4L), Optional.empty()), true, DAY)))
                .isEmpty();
        assertThat(wrong(IncomingRules.handed(Urgency.PLAIN, plan(LEAD, List.of(2L), Optional.empty()), true, DAY)))
                .containsExactly("helper");
    }

    @ParameterizedTest
    @CsvSource({"TOP,,due", "URGENT,,due", "PLAIN,,", "TOP,0,", "URGENT,-1,due", "PLAIN,-1,due", "PLAIN,30,"})
    void 紧急公文须明确时限(
            Urgency urgency,
            @org.jspecify.annotations.Nullable Integer days,
            @org.jspecify.annotations.Nullable String field) {
        Optional<LocalDate> due = Optional.ofNullable(days).map(DAY::plusDays);
        assertThat(wrong(IncomingRules.handed(urgency, plan(LEAD, List.of(), due), true, DAY)))
                .isEqualTo(field == null ? Set.of() : Set.of(field));
    }

    @Test
    void 办结的写明结果_答复的写明怎样答复() {
        assertThat(wrong(IncomingRules.finished("已办", false, ""))).isEmpty();
        assertThat(wrong(IncomingRules.finished("", false, ""))).containsExactly("result");
        assertThat(wrong(IncomingRules.finished("已办", true, " "))).containsExactly("answer");
        assertThat(wrong(IncomingRules.finished("已办", true, "青房金函〔2026〕3号"))).isEmpty();
    }

    @Test
    void 催办每天不超过规定次数() {
        assertThat(wrong(IncomingRules.urged(0, Optional.of(1), ""))).isEmpty();
        assertThat(wrong(IncomingRules.urged(1, Optional.of(1), ""))).containsExactly("urge");
        assertThat(wrong(IncomingRules.urged(1, Optional.of(2), ""))).isEmpty();
        assertThat(wrong(IncomingRules.urged(99, Optional.empty(), ""))).isEmpty();
    }

    @Test
    void 退回撤回转交都要说明理由() {
        assertThat(wrong(IncomingRules.reason(new FieldErrors(), "出差"))).isEmpty();
        assertThat(wrong(IncomingRules.reason(new FieldErrors(), ""))).containsExactly("reason");
        assertThat(wrong(IncomingRules.reason(new FieldErrors(), "甲".repeat(201))))
                .containsExactly("reason");
    }

    /** 27 November 2026 is a Friday. */
    @ParameterizedTest
    @CsvSource({"0,2026-11-27", "1,2026-11-30", "3,2026-12-02", "10,2026-12-11"})
    void 时限按工作日数_从登记那天的第二天起(int workdays, LocalDate due) {
        assertThat(IncomingRules.due(
                        DAY,
                        workdays,
                        day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void 过了时限那天才算超过_办结了的不算(int days) {
        IncomingPaper paper =
                SomeIncoming.paper(IncomingStatus.HANDLING, Optional.empty(), Optional.empty(), List.of(), List.of());
        assertThat(paper.late(DAY.plusDays(days))).isEqualTo(days > 0);
        assertThat(SomeIncoming.paper(IncomingStatus.ANSWERED, Optional.empty(), Optional.empty(), List.of(), List.of())
                        .late(DAY.plusDays(days)))
                .isFalse();
    }
}
