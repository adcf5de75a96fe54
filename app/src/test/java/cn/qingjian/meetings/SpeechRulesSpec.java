package cn.qingjian.meetings;

import static cn.qingjian.meetings.AMeeting.aMeeting;
import static cn.qingjian.meetings.AMeeting.item;
import static cn.qingjian.meetings.World.world;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechRulesSpec {
    @Test
    void 主要负责同志一般不同时讲话() {
        String rule = "主要负责同志一般不同时讲话";
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

    @Test
    void 不把大会拆成小会() {
        World one = world().holding("催收座谈会", 40, Set.of(1L));
        assertThat(one.of("不把大会拆成小会", aMeeting()).label()).isEqualTo("通过");
        assertThat(one.holding("催收协调会", 40, Set.of()).of("不把大会拆成小会", aMeeting()).label())
                .as("参会单位不重合的不算")
                .isEqualTo("通过");
        assertThat(one.holding("催收碰头会", 40, Set.of(2L))
                        .of("不把大会拆成小会", aMeeting())
                        .label())
                .isEqualTo("需说明");
    }

    @ParameterizedTest
    @CsvSource({
        "请于会后三日内报送学习情况截图,不予",
        "各管理部上传会议照片存档,不予",
        "会后报送贯彻落实情况,不予",
        "心得体会交办公室备查,不予",
        "不用报送任何材料,通过",
        "会后无需上传照片,通过",
        "按分工办理,通过"
    })
    void 会后不要截图台账(String words, String label) {
        assertThat(world().of("会后不要截图台账", aMeeting().askingAfterwards(words)).label())
                .isEqualTo(label);
        assertThat(world().of("会后不要截图台账", aMeeting().reading(words)).label()).isEqualTo(label);
    }
}
