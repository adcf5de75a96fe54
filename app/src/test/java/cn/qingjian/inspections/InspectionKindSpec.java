package cn.qingjian.inspections;

import static cn.qingjian.inspections.APlan.aPlan;
import static cn.qingjian.inspections.World.world;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Burden;
import cn.qingjian.gate.Finding;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class InspectionKindSpec {
    private final InspectionKind kind = new InspectionKind(world());

    @Test
    void 没有毛病的检查每条规则都通过() {
        InspectionPlan plan = aPlan().build();
        assertThat(kind.rules().stream().map(rule -> rule.check().judge(plan, world())))
                .allMatch(Finding.Clear.class::isInstance);
    }

    @Test
    void 负担按到场天数人数和表格计量() {
        Burden burden =
                kind.measure(aPlan().lasting(2).withPeople(3).withForms("清单").build(), world().parameters());
        assertThat(burden.minutes()).isEqualTo(2 * (2 * 3 * 480 + 120));
        assertThat(burden.how()).isEqualTo("2个单位 × （2天 × 3人 × 每天480分钟 + 表格1种 × 120分钟）");
    }

    @Property(tries = 300)
    void 压减以后从不比要求的重(
            @ForAll @IntRange(max = 20) int people,
            @ForAll @IntRange(max = 40) int companions,
            @ForAll @IntRange(min = 1, max = 10) int days) {
        World world = world();
        InspectionPlan asked = aPlan().withPeople(people)
                .withCompanions(companions)
                .lasting(days)
                .build();
        InspectionPlan now = asked;
        for (var rule : kind.rules()) {
            if (rule.check().judge(now, world) instanceof Finding.Lighten lighten) {
                now = (InspectionPlan) lighten.to();
            }
        }
        long granted = kind.measure(now, world.parameters()).minutes();
        assertThat(granted)
                .isLessThanOrEqualTo(kind.measure(asked, world.parameters()).minutes());
        assertThat(granted).isEqualTo(2L * days * people * 480);
    }

    @Test
    void 规则遇到再乱的文字也不出错() {
        for (String text : List.of("", "。。。", "\u0000", "\uD83D\uDE00", "x".repeat(5000), "会".repeat(3000))) {
            InspectionPlan plan = aPlan().titled(text)
                    .judgingBy(text)
                    .seeing(text)
                    .wantingTheChief(text)
                    .build();
            assertThat(kind.rules().stream().map(rule -> rule.check().judge(plan, world())))
                    .doesNotContainNull();
        }
    }

    @Test
    void 基层看得到要看什么填什么几人在场() {
        assertThat(aPlan().withForms("清单").build().asks())
                .containsExactly("贷款管理科查看：贷款档案是否齐全", "填报：清单", "2026-12-03至2026-12-03，每个单位2人在场，不用陪同");
    }
}
