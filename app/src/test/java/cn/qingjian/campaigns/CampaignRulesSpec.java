package cn.qingjian.campaigns;

import static cn.qingjian.slips.SomeWorld.DAY;
import static cn.qingjian.slips.SomeWorld.LINXI;
import static cn.qingjian.slips.SomeWorld.YUNDU;
import static cn.qingjian.slips.SomeWorld.change;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Tasks;
import cn.qingjian.slips.SomeWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignRulesSpec {
    private static final CampaignWords WORDS = new CampaignWords(
            "缴存政策宣传周",
            CampaignSort.ACTIVITY,
            Organiser.OWN,
            "",
            "在窗口讲解新政策",
            List.of(YUNDU),
            2,
            1,
            DAY,
            DAY.plusDays(6),
            List.of(),
            "政策宣传",
            "");

    private final List<CampaignWords> others = new ArrayList<>();
    private final CampaignKind kind = new CampaignKind(new Register() {
        @Override
        public List<CampaignWords> others(long except) {
            return others;
        }
    });
    private final SomeWorld world = SomeWorld.of(CampaignKind.DAY, 480, CampaignKind.MATERIAL, 240);

    private static Campaign campaign(Object... changes) {
        return new Campaign(new DemandId(CampaignKind.CODE, 9), change(WORDS, changes), List.of(), 7, DAY);
    }

    private String label(String rule, Object... changes) {
        return world.label(kind, rule, campaign(changes));
    }

    @Test
    void 没有毛病的活动每条规则都通过() {
        assertThat(world.telling(kind, campaign())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CampaignSort.class)
    void 创建示范达标须有批准(CampaignSort sort) {
        String rule = "创建示范达标须有批准";
        assertThat(label(rule, "sort", sort)).isEqualTo(sort == CampaignSort.ACTIVITY ? "通过" : "不予");
        assertThat(label(rule, "sort", sort, "approval", "清单第12项")).isEqualTo("通过");
    }

    @ParameterizedTest
    @ValueSource(strings = {"最美窗口评选", "文明单位创建活动", "星级网点挂牌", "先进集体推荐", "服务标兵", "示范窗口观摩", "达标验收"})
    void 不得变相开展创建示范达标(String title) {
        String rule = "不得变相开展创建示范达标";
        assertThat(label(rule, "title", title)).isEqualTo("不予");
        assertThat(label(rule, "content", title)).as("in what is done, too").isEqualTo("不予");
        assertThat(label(rule, "title", title, "approval", "清单第12项")).isEqualTo("通过");
        assertThat(label(rule, "title", title, "sort", "MODEL"))
                .as("under its own name the other rule speaks")
                .isEqualTo("通过");
    }

    @ParameterizedTest
    @ValueSource(strings = {"缴存政策宣传周", "先进先出的档案移交", "目标责任培训"})
    void 平常的活动不算变相(String title) {
        assertThat(label("不得变相开展创建示范达标", "title", title)).isEqualTo("通过");
    }

    @Test
    void 不得借社会组织评比() {
        String rule = "不得借社会组织评比";
        assertThat(label(rule, "organiser", "SOCIETY", "sort", "AWARD", "approval", "清单第12项"))
                .isEqualTo("不予");
        assertThat(label(rule, "organiser", "SOCIETY")).isEqualTo("通过");
        assertThat(label(rule, "sort", "AWARD")).isEqualTo("通过");
    }

    @ParameterizedTest
    @CsvSource({"1,不予", "2,通过"})
    void 创建示范不超过规定个数(int limit, String label) {
        String rule = "创建示范不超过规定个数";
        others.add(change(WORDS, "sort", "STANDARD"));
        others.add(change(WORDS, "sort", "STANDARD", "from", "2025-01-01"));
        others.add(WORDS);
        assertThat(label(rule, "sort", "MODEL")).as("not verified, so off").isEqualTo("通过");
        SomeWorld on = world.with("cre.perYear", limit);
        assertThat(on.label(kind, rule, campaign("sort", "MODEL"))).isEqualTo(label);
        assertThat(on.label(kind, rule, campaign())).isEqualTo("通过");
    }

    @Test
    void 做什么报什么都是派给单位的任务_写明的职责和准入审批一并交给闸口() {
        Campaign campaign = campaign("materials", List.of("照片"), "admission", " 准入3号 ");
        assertThat(campaign.tasks())
                .isEqualTo(new Tasks(
                        List.of("一般活动：在窗口讲解新政策，每个单位2人，每人1天", "报材料：照片"),
                        "缴存政策宣传周。在窗口讲解新政策",
                        Optional.of("政策宣传"),
                        Optional.of("准入3号")));
        assertThat(campaign("duty", " ").tasks().duty()).isEmpty();
    }

    @Test
    void 负担按人数天数和材料计量() {
        assertThat(world.asked(
                        kind, campaign("units", List.of(YUNDU, LINXI), "days", 3, "materials", SomeWorld.lines(2))))
                .isEqualTo(2 * (2 * 3 * 480 + 2 * 240));
    }

    @Property(tries = 300)
    void 压减以后从不比要求的重_分到各单位的合起来就是全部(
            @ForAll @IntRange(max = 500) int people,
            @ForAll @IntRange(max = 365) int days,
            @ForAll @IntRange(min = 1, max = 9) int units,
            @ForAll @IntRange(max = 9) int materials) {
        Campaign asked = campaign(
                "people",
                people,
                "days",
                days,
                "units",
                SomeWorld.offices(units),
                "materials",
                SomeWorld.lines(materials));
        assertThat(world.granted(kind, asked)).isLessThanOrEqualTo(world.asked(kind, asked));
        assertThat(world.byUnit(kind, asked)).isEqualTo(world.asked(kind, asked));
    }

    @Test
    void 规则遇到再乱的文字也不出错() {
        for (String text : SomeWorld.ODD) {
            assertThat(world.telling(kind, campaign("title", text, "content", text, "duty", text, "approval", text)))
                    .doesNotContainValue(null);
        }
    }

    @Test
    void 基层看得到做什么几人几天报什么() {
        assertThat(campaign("materials", List.of("照片")).asks()).containsExactly("一般活动：在窗口讲解新政策，每个单位2人，每人1天", "报材料：照片");
    }
}
