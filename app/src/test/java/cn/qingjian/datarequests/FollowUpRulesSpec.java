package cn.qingjian.datarequests;

import static cn.qingjian.datarequests.Ask.anAsk;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The request of these tests is 窗口运行情况表, due in 14 days, of the offices 11 and 12. */
class FollowUpRulesSpec {
    private static final String RULE = "会后不就同一件事再要材料";
    private static final String MEETING = "窗口运行推进会";

    private static Finding after(int days, String title, String topic, Long... offices) {
        return anAsk().meeting(days, title, List.of(topic), offices).says(RULE);
    }

    @Test
    void 会后不就同一件事再要材料() {
        assertThat(anAsk().meeting(-3, MEETING, List.of("情况通报"), 11L, 30L).says(RULE))
                .isInstanceOfSatisfying(Finding.Explain.class, explain -> {
                    assertThat(explain.why().message()).contains("2026-02-27", MEETING, "1个参会");
                    assertThat(explain.why().evidence())
                            .singleElement()
                            .satisfies(one -> assertThat(one.quote()).isEqualTo("窗口运行情况表"));
                });
        assertThat(anAsk().says(RULE)).as("没有开过会").isInstanceOf(Finding.Clear.class);
    }

    @ParameterizedTest
    @CsvSource({"-14, true", "-15, true", "-16, false", "0, true", "13, true", "14, false", "15, false"})
    void 会前十五天到报送日前一天的会都算(int days, boolean told) {
        assertThat(after(days, MEETING, "情况通报", 11L) instanceof Finding.Explain)
                .as("%d天", days)
                .isEqualTo(told);
    }

    @Test
    void 天数随参数变_没有报送日的只看开过的会() {
        Ask ask = anAsk().meeting(-15, MEETING, List.of(), 11L);
        assertThat(ask.limit("data.followUp.days", 14).says(RULE)).isInstanceOf(Finding.Clear.class);
        assertThat(ask.without("data.followUp.days").says(RULE)).as("关掉").isInstanceOf(Finding.Clear.class);
        assertThat(ask.without("data.followUp.matterPercent").says(RULE))
                .as("关掉")
                .isInstanceOf(Finding.Clear.class);
        Ask open = anAsk().from(Optional.empty(), Optional.empty());
        assertThat(open.meeting(0, MEETING, List.of(), 11L).says(RULE)).isInstanceOf(Finding.Explain.class);
        assertThat(open.meeting(1, MEETING, List.of(), 11L).says(RULE)).isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 别的管理部参会的不算() {
        assertThat(after(-3, MEETING, "情况通报", 30L, 31L)).isInstanceOf(Finding.Clear.class);
        assertThat(after(-3, MEETING, "情况通报")).isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 另一件事的会不算_议题相同的算_只有套话的不算() {
        assertThat(after(-3, "贷款逾期调度会", "逾期催收", 11L)).isInstanceOf(Finding.Clear.class);
        assertThat(after(-3, "月度例会", "窗口运行情况", 11L)).as("议题是同一件事").isInstanceOf(Finding.Explain.class);
        assertThat(after(-3, "工作会议", "情况通报", 11L)).as("只有套话").isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 名称有多像才算由参数定() {
        Ask ask = anAsk().meeting(-3, "窗口运行人员安排会", List.of(), 11L);
        assertThat(ask.says(RULE)).as("六成，刚到").isInstanceOf(Finding.Explain.class);
        assertThat(ask.limit("data.followUp.matterPercent", 61).says(RULE))
                .as("六成，不到六成一")
                .isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 用途写明落实那个会的也算() {
        Ask ask = anAsk().meeting(-3, "贷款逾期调度会", List.of("逾期催收"), 12L);
        assertThat(ask.says(RULE)).isInstanceOf(Finding.Clear.class);
        assertThat(ask.purpose("落实“贷款逾期调度会”的要求").says(RULE)).isInstanceOf(Finding.Explain.class);
    }
}
