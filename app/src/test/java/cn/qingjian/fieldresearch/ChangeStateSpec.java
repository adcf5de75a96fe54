package cn.qingjian.fieldresearch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.DemandId;
import cn.qingjian.people.Unit;
import cn.qingjian.slips.Slip;
import cn.qingjian.slips.SlipState;
import cn.qingjian.slips.SomeWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeStateSpec {
    private static final LocalDate DUE = SomeWorld.DAY;

    private static Outcome outcome(Optional<LocalDate> reported, ChangeState... states) {
        var visit = new Slip<>(
                new DemandId(ResearchKind.CODE, 1),
                ResearchRulesSpec.WORDS,
                List.of(),
                new Unit(7, "dkk", "贷款管理科", Unit.Kind.DEPARTMENT),
                1,
                "彭川",
                SlipState.CARRIED,
                Optional.empty(),
                Optional.empty(),
                "",
                1);
        List<Suggestion> suggestions = Arrays.stream(states)
                .map(state -> new Suggestion(
                        1,
                        1,
                        "改一改",
                        state == ChangeState.SUGGESTED
                                ? List.of()
                                : List.of(new Suggestion.Step(state, "办了", Optional.empty(), Optional.empty(), "彭川"))))
                .toList();
        return new Outcome(visit, DUE, reported, suggestions, DUE);
    }

    @Test
    void 采不采纳由领导定_办没办由去的科室记() {
        assertThat(ChangeState.steps())
                .filteredOn(ChangeState.Step::leaders)
                .extracting(ChangeState.Step::from)
                .containsOnly(ChangeState.SUGGESTED);
        assertThat(ChangeState.steps())
                .allSatisfy(step -> assertThat(step.why()).isNotBlank());
    }

    @Test
    void 没有举措的测不了效果() {
        assertThat(ChangeState.steps())
                .filteredOn(ChangeState.Step::measures)
                .extracting(ChangeState.Step::from)
                .containsExactly(ChangeState.ACTED);
        assertThat(ChangeState.ADOPTED.to(ChangeState.MEASURED)).isEmpty();
        assertThat(ChangeState.DECLINED.next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SUGGESTED,false", "ADOPTED,false", "DECLINED,false", "ACTED,true", "MEASURED,true"})
    void 有了举措才算有改变(ChangeState state, boolean changed) {
        Outcome one = outcome(Optional.of(DUE), state);
        assertThat(one.changed()).isEqualTo(changed);
        assertThat(one.idle(DUE)).as("on the last day").isFalse();
        assertThat(one.idle(DUE.plusDays(1))).isEqualTo(!changed);
    }

    @Test
    void 一条有举措就不算白去() {
        assertThat(outcome(Optional.of(DUE), ChangeState.DECLINED, ChangeState.ACTED)
                        .changed())
                .isTrue();
        assertThat(outcome(Optional.of(DUE)).changed()).isFalse();
    }

    @Test
    void 报告到期当天不算欠() {
        Outcome none = outcome(Optional.empty());
        assertThat(none.owed(DUE)).isFalse();
        assertThat(none.owed(DUE.plusDays(1))).isTrue();
        assertThat(outcome(Optional.of(DUE)).late()).isFalse();
        assertThat(outcome(Optional.of(DUE.plusDays(1))).late()).isTrue();
        assertThat(outcome(Optional.of(DUE.plusDays(1))).owed(DUE.plusDays(2))).isFalse();
    }

    @Test
    void 状态表印在文档里() throws IOException {
        var page = new StringBuilder(
                "# 调研成果的状态\n\n由 `ChangeStateSpec` 印出，勿手改。\n\n| 从 | 到 | 怎么办 | 谁办 | 为什么 |\n|---|---|---|---|---|\n");
        ChangeState.steps()
                .forEach(step -> page.append("| %s | %s | %s | %s | %s |\n"
                        .formatted(
                                step.from().label(),
                                step.to().label(),
                                step.action(),
                                step.leaders() ? "班子领导" : "去的科室",
                                step.why())));
        Path file = Path.of("..", "docs", "research-status.md");
        Files.writeString(file, page);
        assertThat(file).content().contains("| 已有举措 | 已测效果 |");
    }
}
