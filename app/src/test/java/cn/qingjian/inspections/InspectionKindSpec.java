package cn.qingjian.inspections;

import static cn.qingjian.inspections.APlan.aPlan;
import static cn.qingjian.inspections.World.world;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Burden;
import cn.qingjian.gate.Finding;
import cn.qingjian.inspections.store.WordsJson;
import cn.qingjian.people.Unit;
import java.util.List;
import java.util.stream.IntStream;
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

    @Test
    void 说明几个半天的_按半天计量_没有说明的从头到尾都算() {
        Burden half = kind.measure(aPlan().lasting(14).staying(1).withPeople(3).build(), world().parameters());
        assertThat(half.minutes()).isEqualTo(2 * 3 * 240);
        assertThat(half.how()).startsWith("2个单位 × （0.5天 × 3人");
        assertThat(kind.measure(aPlan().lasting(14).withPeople(3).build(), world().parameters())
                        .minutes())
                .isEqualTo(2 * 14 * 3 * 480);
    }

    @Test
    void 以前存的方案没有半天数_照样读得出() {
        Words words = aPlan().lasting(2).staying(3).build().words();
        assertThat(WordsJson.words(WordsJson.write(words))).isEqualTo(words);
        Words before = WordsJson.words(WordsJson.write(words).replaceFirst("\"stay\":3,", ""));
        assertThat(before.stay()).isEmpty();
        assertThat(before.halfDays()).isEqualTo(4);
    }

    @Property(tries = 500)
    void 准予的从不比要求的多_逐条规则也不多(
            @ForAll @IntRange(max = 20) int people,
            @ForAll @IntRange(max = 40) int companions,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll @IntRange(max = 2) int halfDays,
            @ForAll @IntRange(max = 6) int units,
            @ForAll @IntRange(max = 3) int forms,
            @ForAll @IntRange(max = 60) int meeting,
            @ForAll InspectionClass sort) {
        World world = world().with("ins.perOffice.perMonth", 3).with("ins.outOfPlan.report", 1);
        APlan plan = halfDays == 0 ? aPlan() : aPlan().staying(halfDays);
        InspectionPlan asked = plan.ofClass(sort)
                .withPeople(people)
                .withCompanions(companions)
                .meetingOf(meeting)
                .lasting(days)
                .withForms(
                        IntStream.range(0, forms).mapToObj(form -> "清单" + form).toArray(String[]::new))
                .at(IntStream.range(0, units)
                        .mapToObj(unit -> new Target(unit, "第" + unit + "管理部", Unit.Kind.COUNTY_OFFICE))
                        .toArray(Target[]::new))
                .build();
        long least = kind.measure(asked, world.parameters()).minutes();
        InspectionPlan now = asked;
        for (var rule : kind.rules()) {
            if (rule.check().judge(now, world) instanceof Finding.Lighten lighten) {
                now = (InspectionPlan) lighten.to();
            }
            Burden granted = kind.measure(now, world.parameters());
            assertThat(granted.minutes()).isLessThanOrEqualTo(least);
            assertThat(granted.byUnit(now.bearers()).values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(granted.minutes());
            least = granted.minutes();
        }
        assertThat(least)
                .isEqualTo((long) units * (240L * (halfDays == 0 ? 2 * days : halfDays) * people + 120L * forms));
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
