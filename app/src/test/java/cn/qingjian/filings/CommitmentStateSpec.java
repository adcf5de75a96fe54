package cn.qingjian.filings;

import static cn.qingjian.filings.CommitmentState.BANNED;
import static cn.qingjian.filings.CommitmentState.COMMITTED;
import static cn.qingjian.filings.CommitmentState.CONFIRMED;
import static cn.qingjian.filings.CommitmentState.FALSE;
import static cn.qingjian.filings.CommitmentState.POST_CHECK;
import static cn.qingjian.filings.CommitmentState.RECOVERY;
import static cn.qingjian.filings.CommitmentState.REPAIRED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.filings.CommitmentState.Step;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CommitmentStateSpec {
    /** What may be done in each state, written down a second time by hand: everything else is forbidden. */
    private static final Map<CommitmentState, Set<Step>> ALLOWED = Map.of(
            COMMITTED, EnumSet.of(Step.DRAW, Step.CONFIRM, Step.FIND_FALSE),
            POST_CHECK, EnumSet.of(Step.CONFIRM, Step.FIND_FALSE),
            CONFIRMED, EnumSet.noneOf(Step.class),
            FALSE, EnumSet.of(Step.RECOVER, Step.BAN),
            RECOVERY, EnumSet.of(Step.BAN),
            BANNED, EnumSet.of(Step.REPAIR),
            REPAIRED, EnumSet.noneOf(Step.class));

    private static Set<CommitmentState> reachable(CommitmentState from) {
        Set<CommitmentState> seen = EnumSet.noneOf(CommitmentState.class);
        from.steps().forEach(step -> {
            seen.add(step.to());
            seen.addAll(reachable(step.to()));
        });
        return seen;
    }

    @Test
    void 每一步从哪到哪_一张表() {
        assertThat(Arrays.stream(Step.values())
                        .map(step -> step + ": "
                                + step.from().stream().sorted().map(Enum::name).collect(Collectors.joining(" "))
                                + " -> "
                                + step.to()))
                .containsExactly(
                        "DRAW: COMMITTED -> POST_CHECK",
                        "CONFIRM: COMMITTED POST_CHECK -> CONFIRMED",
                        "FIND_FALSE: COMMITTED POST_CHECK -> FALSE",
                        "RECOVER: FALSE -> RECOVERY",
                        "BAN: FALSE RECOVERY -> BANNED",
                        "REPAIR: BANNED -> REPAIRED");
    }

    @ParameterizedTest
    @EnumSource
    void 每个状态能做的都准_不能做的都不准(CommitmentState state) {
        Set<Step> allowed = ALLOWED.getOrDefault(state, Set.of());
        for (Step step : Step.values()) {
            assertThat(state.allows(step)).as(state + " " + step).isEqualTo(allowed.contains(step));
        }
        assertThat(state.steps()).containsExactlyInAnyOrderElementsOf(allowed);
    }

    @Test
    void 从签下承诺出发_每个状态都走得到_走过的不再回来() {
        for (CommitmentState state : CommitmentState.values()) {
            assertThat(reachable(state)).as("back to " + state).doesNotContain(state);
        }
        assertThat(reachable(COMMITTED))
                .containsExactlyInAnyOrder(POST_CHECK, CONFIRMED, FALSE, RECOVERY, BANNED, REPAIRED);
    }

    @Test
    void 没有认定不实_不能追回_不能追责() {
        for (CommitmentState state : EnumSet.of(COMMITTED, POST_CHECK, CONFIRMED)) {
            assertThat(state.allows(Step.RECOVER)).isFalse();
            assertThat(state.allows(Step.BAN)).isFalse();
        }
    }

    @Test
    void 核实无误和认定不实_都不能反悔() {
        assertThat(reachable(CONFIRMED)).isEmpty();
        assertThat(reachable(FALSE)).doesNotContain(CONFIRMED, COMMITTED, POST_CHECK);
    }

    @Test
    void 追责以前不能修复信用_修复以后没有下一步() {
        for (CommitmentState state : EnumSet.complementOf(EnumSet.of(BANNED))) {
            assertThat(state.allows(Step.REPAIR)).as(state.name()).isFalse();
        }
        assertThat(BANNED.allows(Step.REPAIR)).isTrue();
        assertThat(REPAIRED.steps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "COMMITTED, 已承诺",
        "POST_CHECK, 待核查",
        "CONFIRMED, 核实无误",
        "FALSE, 承诺不实",
        "RECOVERY, 追回中",
        "BANNED, 已追责",
        "REPAIRED, 信用已修复"
    })
    void 每个状态都有中文的说法(CommitmentState state, String label) {
        assertThat(state.label()).isEqualTo(label);
    }

    @Test
    void 每一步的按钮各不相同_理由都写着() {
        List<Step> steps = List.of(Step.values());
        assertThat(steps.stream().map(Step::label))
                .doesNotHaveDuplicates()
                .allMatch(label -> label.matches("\\p{IsHan}+"));
        assertThat(steps)
                .allSatisfy(step ->
                        assertThat(step.why()).hasSizeGreaterThan(step.label().length()));
        assertThat(Step.BAN.why()).contains("第四十一条");
    }
}
