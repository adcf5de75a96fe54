package cn.qingjian.meetings;

import static cn.qingjian.meetings.AMeeting.aMeeting;
import static cn.qingjian.meetings.World.world;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Finding.WayOut;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvasionRulesSpec {
    @ParameterizedTest
    @CsvSource({"0,通过", "1,通过", "2,需说明", "3,需说明"})
    void 不把大会拆成小会(int others, String label) {
        World world = world();
        World elsewhere = world();
        for (int i = 0; i < others; i++) {
            world.holding("催收座谈会" + i, 40, Set.of(1L + i % 2));
            elsewhere.holding("催收座谈会" + i, 40, Set.of());
        }
        assertThat(world.of("不把大会拆成小会", aMeeting()).label()).isEqualTo(label);
        assertThat(elsewhere.of("不把大会拆成小会", aMeeting()).label())
                .as("参会单位不重合的不算")
                .isEqualTo("通过");
        World held = world();
        for (int i = 0; i < others; i++) {
            held.heldAlready("催收座谈会" + i, 40, Set.of(1L));
        }
        assertThat(held.of("不把大会拆成小会", aMeeting()).label()).as("开过的也算").isEqualTo(label);
        assertThat(world.without("mtg.split.others").of("不把大会拆成小会", aMeeting()).label())
                .as("没有启用")
                .isEqualTo("通过");
    }

    @Test
    void 拆出来的会都开过了的_不提合并_还有没开的才提() {
        World held = world().heldAlready("甲会", 40, Set.of(1L)).heldAlready("乙会", 40, Set.of(1L));
        assertThat(held.of("不把大会拆成小会", aMeeting()).reason().orElseThrow().wayOut())
                .isEqualTo(WayOut.DROP);
        assertThat(held.holding("丙会", 40, Set.of(1L))
                        .of("不把大会拆成小会", aMeeting())
                        .reason()
                        .orElseThrow()
                        .wayOut())
                .isEqualTo(WayOut.MERGE);
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
