package cn.qingjian.meetings;

import static cn.qingjian.meetings.AMeeting.aMeeting;
import static cn.qingjian.meetings.AMeeting.item;
import static cn.qingjian.meetings.World.world;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechRulesSpec {
    @Test
    void 主要负责同志一般不同时讲话() {
        String rule = "主要负责同志一般不同时讲话";
        assertThat(world().of(rule, aMeeting().with(item("甲", 9, Rank.HEAD))).label())
                .as("没有主要负责同志讲话")
                .isEqualTo("通过");
        assertThat(world().of(rule, aMeeting().with(item("甲", 9, Rank.CHIEF), item("乙", 9, Rank.DEPUTY)))
                        .label())
                .isEqualTo("通过");
        assertThat(world().of(rule, aMeeting().with(item("甲", 9, Rank.CHIEF), item("乙", 9, Rank.CHIEF)))
                        .label())
                .isEqualTo("需说明");
        assertThat(world().of(rule, aMeeting().with(item("甲", 9, Rank.CHIEF), item("甲", 9, Rank.CHIEF)))
                        .label())
                .as("同一人讲两次")
                .isEqualTo("通过");
    }

    @ParameterizedTest
    @CsvSource({"59,通过", "60,通过", "61,不予"})
    void 主要负责同志讲话或者主报告不超过一小时(int minutes, String label) {
        String rule = "主要负责同志讲话或者主报告不超过一小时";
        assertThat(world().of(rule, aMeeting().with(item("讲话", minutes, Rank.CHIEF)))
                        .label())
                .isEqualTo(label);
        assertThat(world().of(rule, aMeeting().with(new AgendaItem("报告", minutes, "沈月华", Rank.DEPUTY, true)))
                        .label())
                .isEqualTo(label);
        assertThat(world().of(rule, aMeeting().with(item("讲话", 30, Rank.CHIEF), item("讲话", minutes - 30, Rank.CHIEF)))
                        .label())
                .as("拆成两段也是一个人讲")
                .isEqualTo(label);
        assertThat(world().of(rule, aMeeting().with(item("讨论", minutes, Rank.HEAD)))
                        .label())
                .isEqualTo("通过");
    }

    @Test
    void 安排发言的控制发言时间() {
        String rule = "安排发言的控制发言时间";
        assertThat(world().of(rule, aMeeting()).label()).isEqualTo("通过");
        assertThat(world().of(rule, aMeeting().with(item("甲", 1, Rank.HEAD))).label())
                .isEqualTo("通过");
        assertThat(world().of(rule, aMeeting().with(item("甲", 0, Rank.HEAD))).label())
                .isEqualTo("不予");
        assertThat(world().of(rule, aMeeting().with()).label()).as("没有议程").isEqualTo("不予");
    }
}
