package cn.qingjian.scheduling;

import static cn.qingjian.scheduling.ALayout.CENTRE;
import static cn.qingjian.scheduling.ALayout.FAR;
import static cn.qingjian.scheduling.ALayout.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExplainerSpec {
    @Test
    void 为什么在这里_数得出别处为什么不行() {
        Layout layout = ALayout.empty()
                .room(1, CENTRE, 9)
                .person(1, FAR)
                .person(2, FAR)
                .wants(210, 1L)
                .wants(210, 2L)
                .between(at(0, 14, 0), at(0, 17, 30))
                .made();
        Plan plan = solve(layout);
        assertThat(plan.unplaced()).isEmpty();
        Explainer explainer = new Explainer(layout, plan);
        assertThat(explainer.why(1).venue()).isEqualTo(1);
        Explainer.Why why = explainer.why(2);
        assertThat(why.allowed()).isEqualTo(why.venue() + why.person() + why.way() + why.free());
        assertThat(why.sentence()).contains("允许的1个时段");
    }

    @Test
    void 一趟办两件_说得出和谁在一起() {
        Layout layout = ALayout.empty()
                .open(3)
                .room(1, CENTRE, 9)
                .person(1, FAR)
                .wants(60, 1L)
                .wants(60, 1L)
                .made();
        Explainer.Why why = new Explainer(layout, solve(layout)).why(1);
        assertThat(why.together()).containsExactly(2L);
        assertThat(why.next()).isGreaterThanOrEqualTo(why.cost());
        assertThat(why.sentence()).contains("一趟办完");
    }

    @Test
    void 不能动的就说不能动() {
        Layout layout = ALayout.empty()
                .room(1, CENTRE, 9)
                .person(1, CENTRE)
                .wants(60, 1L)
                .announced(at(0, 15, 0), 1, true)
                .made();
        assertThat(new Explainer(layout, solve(layout)).why(1).sentence()).contains("不能再动");
    }

    @Test
    void 已经通知的让开_说得出让给谁() {
        Layout layout = ALayout.empty()
                .room(1, CENTRE, 9)
                .person(1, CENTRE)
                .person(2, CENTRE)
                .wants(60, 1L)
                .announced(at(0, 9, 0), 1, false)
                .wants(60, 2L)
                .between(at(0, 9, 0), at(0, 10, 0))
                .made();
        Plan plan = solve(layout);
        assertThat(plan.unplaced()).isEmpty();
        Explainer.Move move = new Explainer(layout, plan).move(1);
        assertThat(move.others()).containsExactly(2L);
        assertThat(move.sentence()).isEqualTo("原来的会议室那时给了“第2件”，一起排才都排得下。");
    }

    @Test
    void 已经通知的让开_因为人在别处() {
        Layout layout = ALayout.empty()
                .room(1, CENTRE, 9)
                .room(2, CENTRE, 9)
                .person(1, CENTRE)
                .wants(60, 1L)
                .announced(at(0, 9, 0), 1, false)
                .wants(60, Set.of(2L), Set.of(1L))
                .between(at(0, 9, 0), at(0, 10, 0))
                .made();
        assertThat(new Explainer(layout, solve(layout)).move(1).sentence()).contains("那时有人要去开“第2件”");
    }

    @Test
    void 已经通知的改了更省_说得出省多少() {
        Layout layout = ALayout.empty()
                .open(2)
                .room(1, CENTRE, 9)
                .person(1, FAR)
                .wants(60, 1L)
                .announced(at(0, 9, 0), 1, false)
                .wants(60, 1L)
                .between(at(1, 9, 0), at(1, 12, 0))
                .made();
        Explainer.Move move = new Explainer(layout, solve(layout)).move(1);
        assertThat(move.extra()).as("一个来回").isEqualTo(150);
        assertThat(move.others()).isEmpty();
        assertThat(move.sentence()).contains("多花150人分");
    }

    @Test
    void 三件争一个人_只说这三件() {
        Layout layout = ALayout.empty()
                .room(1, CENTRE, 9)
                .room(2, CENTRE, 9)
                .person(1, CENTRE)
                .person(2, CENTRE)
                .wants(210, 1L)
                .wants(210, 1L)
                .wants(60, 1L)
                .wants(60, 2L)
                .made();
        List<Explainer.Conflict> conflicts = new Explainer(layout, solve(layout)).conflicts();
        assertThat(conflicts).hasSize(1);
        assertThat(conflicts.getFirst().least()).isTrue();
        assertThat(conflicts.getFirst().requests()).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(conflicts.getFirst().people()).containsExactly(1L);
        assertThat(conflicts.getFirst().sentence()).contains("不能都排上", "争1个人");
    }

    @Test
    void 坐不下的自己就排不上() {
        Layout layout = ALayout.empty()
                .room(1, CENTRE, 1)
                .person(1, CENTRE)
                .person(2, CENTRE)
                .wants(60, 1L, 2L)
                .made();
        Explainer.Conflict conflict =
                new Explainer(layout, solve(layout)).conflicts().getFirst();
        assertThat(conflict.requests()).containsExactly(1L);
        assertThat(conflict.sentence()).contains("没有一个允许的场地坐得下");
    }

    @Test
    void 时间容不下的自己就排不上() {
        Layout layout = ALayout.empty()
                .room(1, CENTRE, 9)
                .person(1, CENTRE)
                .wants(60, 1L)
                .between(at(0, 12, 0), at(0, 14, 0))
                .made();
        assertThat(new Explainer(layout, solve(layout)).conflicts().getFirst().sentence())
                .contains("没有一段办公时间");
    }

    @Test
    void 没有求解器_说得出被谁占着() {
        Layout layout = ALayout.empty()
                .room(1, CENTRE, 9)
                .person(1, CENTRE)
                .wants(210, 1L)
                .wants(210, 1L)
                .wants(60, 1L)
                .made();
        Explainer.Conflict conflict =
                new Explainer(layout, solve(layout), false).conflicts().getFirst();
        assertThat(conflict.least()).isFalse();
        assertThat(conflict.requests()).hasSize(3);
        assertThat(conflict.sentence()).contains("占着");
    }

    @Property(tries = 30)
    void 说是争的_真排不下_去掉任何一件就排得下(@ForAll @IntRange(max = 100_000) int seed) {
        Layout layout = ALayout.tiny(seed);
        for (Explainer.Conflict conflict : new Explainer(layout, solve(layout)).conflicts()) {
            if (conflict.least()) {
                assertThat(Enumeration.best(only(layout, Set.copyOf(conflict.requests()))))
                        .isEmpty();
                for (long one : conflict.requests()) {
                    Set<Long> others = new java.util.HashSet<>(conflict.requests());
                    others.remove(one);
                    assertThat(Enumeration.best(only(layout, others))).isPresent();
                }
            }
        }
    }

    private static Layout only(Layout layout, Set<Long> some) {
        return new Layout(
                layout.days(),
                layout.sessions(),
                layout.step(),
                layout.requests().stream()
                        .filter(one -> some.contains(one.id()))
                        .toList(),
                layout.venues(),
                layout.homes(),
                layout.travel(),
                layout.costs());
    }

    private static Plan solve(Layout layout) {
        return new LayoutSolver()
                .solve(layout, Duration.ofSeconds(20), () -> false, any -> {})
                .plan();
    }
}
