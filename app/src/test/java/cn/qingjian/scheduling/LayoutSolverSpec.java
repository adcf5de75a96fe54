package cn.qingjian.scheduling;

import static cn.qingjian.scheduling.ALayout.CENTRE;
import static cn.qingjian.scheduling.ALayout.FAR;
import static cn.qingjian.scheduling.ALayout.NEAR;
import static cn.qingjian.scheduling.ALayout.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutSolverSpec {
    private static final Duration ENOUGH = Duration.ofSeconds(20);

    /** Both people come from afar for another thing on the second day: going along with it saves them a way of 150 minutes. */
    private static Plan savingAWay(int price) {
        Layout layout = ALayout.empty()
                .open(2)
                .room(1, CENTRE, 9)
                .person(1, FAR)
                .person(2, FAR)
                .wants(60, 1L, 2L)
                .announced(at(0, 9, 0), 1, false)
                .wants(60, 1L, 2L)
                .between(at(1, 9, 0), at(1, 10, 0))
                .made();
        return new LayoutSolver()
                .solve(
                        new Layout(
                                layout.days(),
                                layout.sessions(),
                                layout.step(),
                                layout.requests(),
                                layout.venues(),
                                layout.homes(),
                                layout.travel(),
                                new Layout.Costs(15, price, 1)),
                        Duration.ofSeconds(20),
                        () -> false,
                        any -> {})
                .plan();
    }

    private static LocalDateTime start(Plan plan, long request) {
        return Optional.ofNullable(plan.slots().get(request)).orElseThrow().start();
    }

    @ParameterizedTest
    @CsvSource({"149,true", "151,false"})
    void 已经通知的只有省下的比改动的代价多才动(int price, boolean moves) {
        Plan plan = savingAWay(price);
        assertThat(plan.unplaced()).isEmpty();
        assertThat(start(plan, 1L).equals(at(0, 9, 0))).isEqualTo(!moves);
        assertThat(plan.figures().moved()).isEqualTo(moves ? 2L * price : 0);
    }

    @Test
    void 没有通知的改动代价小_让它动() {
        Layout layout = ALayout.empty()
                .room(1, CENTRE, 9)
                .person(1, CENTRE)
                .wants(60, 1L)
                .announced(at(0, 9, 0), 1, false)
                .wants(60, 1L)
                .thoughtOf(at(0, 9, 0), 1)
                .made();
        Plan plan = new LayoutSolver()
                .solve(layout, Duration.ofSeconds(20), () -> false, any -> {})
                .plan();
        assertThat(start(plan, 1L)).isEqualTo(at(0, 9, 0));
        assertThat(start(plan, 2L)).isNotEqualTo(at(0, 9, 0));
        assertThat(plan.figures().moved()).isEqualTo(1);
    }

    @Test
    void 已经通知的不在整点半点也照原时间() {
        Layout layout = ALayout.empty()
                .room(1, CENTRE, 9)
                .person(1, CENTRE)
                .wants(60, 1L)
                .announced(at(0, 9, 10), 1, false)
                .wants(60, 1L)
                .announced(at(0, 12, 20), 1, true)
                .wants(60, 1L)
                .made();
        Plan plan = new LayoutSolver()
                .solve(layout, Duration.ofSeconds(20), () -> false, any -> {})
                .plan();
        assertThat(plan.unplaced()).isEmpty();
        assertThat(start(plan, 1L)).isEqualTo(at(0, 9, 10));
        assertThat(start(plan, 2L)).as("中午的也不动").isEqualTo(at(0, 12, 20));
    }

    @Test
    void 视频参会的没有路程_不占座位_接着可以在别处开会() {
        Layout layout = ALayout.empty()
                .room(1, CENTRE, 1)
                .room(2, FAR, 9)
                .person(1, CENTRE)
                .person(2, FAR)
                .wants(60, Set.of(1L), Set.of(1L, 2L))
                .byVideo(2L)
                .between(at(0, 9, 0), at(0, 10, 0))
                .wants(60, Set.of(2L), Set.of(2L))
                .between(at(0, 10, 0), at(0, 11, 0))
                .made();
        Plan plan = new LayoutSolver()
                .solve(layout, Duration.ofSeconds(20), () -> false, any -> {})
                .plan();
        assertThat(plan.unplaced()).isEmpty();
        assertThat(plan.figures().way()).isZero();
        assertThat(plan.figures().waiting()).isZero();
        assertThat(plan.figures().there()).isEqualTo(180);
    }

    @Test
    void 视频参会也占时间() {
        Layout layout = ALayout.empty()
                .room(1, CENTRE, 9)
                .room(2, FAR, 9)
                .person(1, CENTRE)
                .person(2, FAR)
                .wants(60, Set.of(1L), Set.of(1L, 2L))
                .byVideo(2L)
                .between(at(0, 9, 0), at(0, 10, 0))
                .wants(60, Set.of(2L), Set.of(2L))
                .between(at(0, 9, 30), at(0, 10, 30))
                .made();
        Plan plan = new LayoutSolver()
                .solve(layout, Duration.ofSeconds(20), () -> false, any -> {})
                .plan();
        assertThat(plan.unplaced()).hasSize(1);
    }

    @Test
    void 本机装得上求解器() {
        assertThat(CpSat.available()).isTrue();
    }

    @Property(tries = 40)
    void 小题与逐个枚举的最优一样_并且证明了(@ForAll @IntRange(max = 100_000) int seed) {
        Layout layout = ALayout.tiny(seed);
        var best = Enumeration.best(layout);
        LayoutSolver.Progress found = solve(layout);
        assertThat(found.plan().unplaced().isEmpty()).isEqualTo(best.isPresent());
        if (best.isPresent()) {
            assertThat(found.plan().figures().cost()).isEqualTo(best.getAsLong());
            assertThat(found.bound()).isLessThanOrEqualTo(best.getAsLong() + 0.5);
        }
        assertThat(found.proven()).isTrue();
    }

    @Property(tries = 60)
    void 谁排的都守规矩_算的账与逐个时刻算的一样(@ForAll @IntRange(max = 100_000) int seed) {
        Layout layout = ALayout.tiny(seed);
        Board board = new Board(layout);
        var search = new LocalSearch(board, seed);
        search.construct();
        AtomicInteger rounds = new AtomicInteger(30);
        search.improve(() -> rounds.getAndDecrement() <= 0, () -> {});
        for (Plan plan : List.of(FirstComeFirstServed.plan(layout), board.plan())) {
            assertThat(Enumeration.cost(layout, plan)).hasValue(plan.figures().cost());
        }
    }

    @Property(tries = 40)
    void 没有求解器也能排_只是不证明(@ForAll @IntRange(max = 100_000) int seed) {
        Layout layout = ALayout.tiny(seed);
        LayoutSolver.Progress found =
                new LayoutSolver(false).solve(layout, Duration.ofMillis(40), () -> false, any -> {});
        assertThat(found.proven()).isFalse();
        assertThat(Enumeration.cost(layout, found.plan()))
                .hasValue(found.plan().figures().cost());
    }

    @Test
    void 同一个人不同时在两处() {
        Layout layout = one().wants(210, 1L).wants(210, 1L).wants(30, 1L).made();
        assertThat(solve(layout).plan().unplaced()).hasSize(1);
    }

    @Test
    void 同一个场地不同时用两次() {
        Layout layout = one().person(2, CENTRE)
                .person(3, CENTRE)
                .wants(210, 1L)
                .wants(210, 2L)
                .wants(30, 3L)
                .made();
        assertThat(solve(layout).plan().unplaced()).hasSize(1);
    }

    @Test
    void 坐得下才行() {
        ALayout layout = ALayout.empty()
                .room(1, CENTRE, 2)
                .person(1, CENTRE)
                .person(2, CENTRE)
                .person(3, CENTRE);
        assertThat(solve(layout.wants(30, 1L, 2L).made()).plan().unplaced()).isEmpty();
        assertThat(solve(layout.wants(30, 1L, 2L, 3L).made()).plan().unplaced()).containsExactly(2L);
    }

    @Test
    void 无会日不排() {
        Layout layout = one().open(2).without(ALayout.MONDAY).wants(60, 1L).made();
        assertThat(start(layout, 1))
                .isEqualTo(at(1, start(layout, 1).getHour(), start(layout, 1).getMinute()));
        assertThat(solve(one().open(1).without(ALayout.MONDAY).wants(60, 1L).made())
                        .plan()
                        .unplaced())
                .hasSize(1);
    }

    @Test
    void 不跨午休也不出办公时间() {
        assertThat(solve(one().wants(210, 1L).made()).plan().unplaced()).isEmpty();
        assertThat(solve(one().wants(240, 1L).made()).plan().unplaced()).hasSize(1);
    }

    @Test
    void 不早于最早不晚于最晚() {
        Layout fits = one().wants(60, 1L).between(at(0, 9, 0), at(0, 10, 0)).made();
        assertThat(start(fits, 1)).isEqualTo(at(0, 9, 0));
        assertThat(solve(one().wants(60, 1L).between(at(0, 9, 0), at(0, 9, 59)).made())
                        .plan()
                        .unplaced())
                .hasSize(1);
    }

    @Test
    void 半天里不换地方_午休里赶得到才换() {
        ALayout two = ALayout.empty().room(1, CENTRE, 9).room(2, FAR, 9).person(1, CENTRE);
        Layout layout = two.wants(60, Set.of(1L), Set.of(1L))
                .wants(60, Set.of(2L), Set.of(1L))
                .made();
        assertThat(start(layout, 1).getHour() < 12)
                .isNotEqualTo(start(layout, 2).getHour() < 12);
        Layout third = two.wants(60, Set.of(1L), Set.of(1L))
                .wants(210, Set.of(2L), Set.of(1L))
                .wants(210, Set.of(1L), Set.of(1L))
                .made();
        assertThat(solve(third).plan().unplaced()).isNotEmpty();
    }

    @Test
    void 不能动的照原时间_能动的尽量不动() {
        Layout fixed = one().wants(60, 1L).announced(at(0, 15, 30), 1, true).made();
        assertThat(start(fixed, 1)).isEqualTo(at(0, 15, 30));
        Layout loose = one().wants(60, 1L).announced(at(0, 15, 0), 1, false).made();
        assertThat(start(loose, 1)).isEqualTo(at(0, 15, 0));
        Layout forced = one().wants(60, 1L)
                .announced(at(0, 15, 0), 1, false)
                .wants(60, 1L)
                .between(at(0, 15, 0), at(0, 16, 0))
                .made();
        assertThat(solve(forced).plan().unplaced()).isEmpty();
        assertThat(solve(forced).plan().figures().moved()).isEqualTo(10);
    }

    @Test
    void 远处的人一趟办两件_中间不等() {
        Layout layout = ALayout.empty()
                .open(3)
                .room(1, CENTRE, 9)
                .person(1, FAR)
                .wants(60, 1L)
                .wants(90, 1L)
                .made();
        Plan.Figures figures = solve(layout).plan().figures();
        assertThat(figures.way()).isEqualTo(2L * ALayout.travel(FAR, CENTRE));
        assertThat(figures.waiting()).isZero();
        assertThat(FirstComeFirstServed.plan(layout).figures().way()).isEqualTo(figures.way());
    }

    @Test
    void 到人多的地方去开() {
        Layout layout = ALayout.empty()
                .room(1, CENTRE, 9)
                .room(2, NEAR, 9)
                .person(1, CENTRE)
                .person(2, NEAR)
                .person(3, NEAR)
                .wants(60, 1L, 2L, 3L)
                .made();
        assertThat(slot(layout, 1).venue()).isEqualTo(2);
    }

    @Test
    void 相同的人业务会和管理会连着开() {
        Layout layout = one().open(3).wants(60, 1L).wants(90, 1L).management().made();
        Plan plan = solve(layout).plan();
        assertThat(plan.figures().apart()).isZero();
    }

    @Test
    void 随时可以停_用当时最好的() {
        Layout layout = ALayout.tiny(7);
        List<LayoutSolver.Progress> told = new ArrayList<>();
        LayoutSolver.Progress last = new LayoutSolver().solve(layout, ENOUGH, () -> true, told::add);
        assertThat(told).isNotEmpty();
        assertThat(last).isEqualTo(told.getLast());
        assertThat(Enumeration.cost(layout, last.plan())).isPresent();
    }

    @Test
    void 越算越好从不变坏() {
        ALayout many = ALayout.empty().open(3).room(1, CENTRE, 9).room(2, NEAR, 9);
        for (long person = 1; person <= 8; person++) {
            many.person(person, CENTRE + person % 3);
        }
        for (long i = 0; i < 20; i++) {
            many.wants(
                    60, 1 + i % 8, 1 + (i + 3) % 8, 1 + (i * 5) % 8 == 1 + i % 8 ? 1 + (i + 1) % 8 : 1 + (i * 5) % 8);
        }
        Layout layout = many.made();
        List<Long> costs = new ArrayList<>();
        new LayoutSolver().solve(layout, Duration.ofMillis(600), () -> false, found -> {
            if (found.plan().unplaced().isEmpty()) {
                costs.add(found.plan().figures().cost());
            }
        });
        assertThat(costs).isNotEmpty().isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(costs.getLast())
                .isLessThanOrEqualTo(FirstComeFirstServed.plan(layout).figures().cost());
    }

    @Test
    void 什么都没有也不出错() {
        assertThat(solve(ALayout.empty().made()).plan().slots()).isEmpty();
        assertThat(solve(ALayout.empty()
                                .open(0)
                                .room(1, CENTRE, 9)
                                .person(1, CENTRE)
                                .wants(60, 1L)
                                .made())
                        .plan()
                        .unplaced())
                .hasSize(1);
        assertThat(solve(ALayout.empty().person(1, CENTRE).wants(60, 1L).made())
                        .plan()
                        .unplaced())
                .hasSize(1);
    }

    private static ALayout one() {
        return ALayout.empty().room(1, CENTRE, 9).person(1, CENTRE);
    }

    private static Slot slot(Layout layout, long request) {
        Slot slot = solve(layout).plan().slots().get(request);
        assertThat(slot).isNotNull();
        return java.util.Objects.requireNonNull(slot);
    }

    private static java.time.LocalDateTime start(Layout layout, long request) {
        return slot(layout, request).start();
    }

    private static LayoutSolver.Progress solve(Layout layout) {
        return new LayoutSolver().solve(layout, ENOUGH, () -> false, any -> {});
    }

    @Test
    void 只有半天办公的也排() {
        Layout layout = one().hours(30, new Layout.Session(LocalTime.of(9, 0), LocalTime.of(10, 0)))
                .wants(60, 1L)
                .made();
        assertThat(start(layout, 1)).isEqualTo(at(0, 9, 0));
    }
}
