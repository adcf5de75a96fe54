package cn.qingjian.filings;

import static cn.qingjian.filings.FilingStatus.APPROVED;
import static cn.qingjian.filings.FilingStatus.DRAFT;
import static cn.qingjian.filings.FilingStatus.REJECTED;
import static cn.qingjian.filings.FilingStatus.RETURNED;
import static cn.qingjian.filings.FilingStatus.SECOND_PERSON;
import static cn.qingjian.filings.FilingStatus.WITHDRAWN;
import static cn.qingjian.filings.FilingStatus.WITH_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.filings.FilingStatus.Step;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FilingStatusSpec {
    /** What may be done in each state, written down a second time by hand: everything else is forbidden. */
    private static final Map<FilingStatus, Set<Step>> ALLOWED = Map.of(
            DRAFT, EnumSet.of(Step.APPROVE, Step.REJECT, Step.HAND_OVER, Step.ASK_MORE, Step.WITHDRAW),
            RETURNED, EnumSet.of(Step.APPROVE, Step.REJECT, Step.HAND_OVER, Step.ASK_MORE, Step.WITHDRAW),
            WITH_OFFICER, EnumSet.of(Step.APPROVE, Step.REJECT, Step.ASK_MORE, Step.ASK_SECOND, Step.WITHDRAW),
            SECOND_PERSON, EnumSet.of(Step.APPROVE, Step.REJECT, Step.BACK_TO_OFFICER, Step.WITHDRAW),
            APPROVED, EnumSet.noneOf(Step.class),
            REJECTED, EnumSet.noneOf(Step.class),
            WITHDRAWN, EnumSet.noneOf(Step.class));

    @Test
    void 每一步从哪到哪_一张表() {
        assertThat(Arrays.stream(Step.values())
                        .map(step -> step + ": "
                                + step.from().stream().sorted().map(Enum::name).collect(Collectors.joining(" "))
                                + " -> "
                                + step.to()))
                .containsExactly(
                        "APPROVE: DRAFT WITH_OFFICER SECOND_PERSON RETURNED -> APPROVED",
                        "REJECT: DRAFT WITH_OFFICER SECOND_PERSON RETURNED -> REJECTED",
                        "HAND_OVER: DRAFT RETURNED -> WITH_OFFICER",
                        "ASK_MORE: DRAFT WITH_OFFICER RETURNED -> RETURNED",
                        "ASK_SECOND: WITH_OFFICER -> SECOND_PERSON",
                        "BACK_TO_OFFICER: SECOND_PERSON -> WITH_OFFICER",
                        "WITHDRAW: DRAFT WITH_OFFICER SECOND_PERSON RETURNED -> WITHDRAWN");
    }

    @ParameterizedTest
    @EnumSource
    void 每个状态能做的都准_不能做的都不准(FilingStatus status) {
        for (Step step : Step.values()) {
            assertThat(status.allows(step))
                    .as(status + " " + step)
                    .isEqualTo(ALLOWED.getOrDefault(status, Set.of()).contains(step));
        }
    }

    @Test
    void 办结_未批准和撤回之后什么也不能再做() {
        for (FilingStatus end : EnumSet.of(APPROVED, REJECTED, WITHDRAWN)) {
            assertThat(end.ended()).isTrue();
            assertThat(end.editable()).isFalse();
        }
        assertThat(RETURNED.ended()).isFalse();
        assertThat(RETURNED.editable()).isTrue();
    }

    @Test
    void 决定作出以前_本人随时可以撤回() {
        for (FilingStatus status : FilingStatus.values()) {
            assertThat(status.allows(Step.WITHDRAW)).as(status.name()).isEqualTo(!status.ended());
        }
    }

    @Test
    void 到了工作人员手里_本人不能再改填的内容() {
        assertThat(FilingStatus.values()).filteredOn(FilingStatus::editable).containsExactly(DRAFT, RETURNED);
    }

    @Test
    void 复核人手里的_不能再要求本人补充_也不能再送复核() {
        assertThat(SECOND_PERSON.allows(Step.ASK_MORE)).isFalse();
        assertThat(SECOND_PERSON.allows(Step.ASK_SECOND)).isFalse();
        assertThat(SECOND_PERSON.allows(Step.HAND_OVER)).isFalse();
    }

    @Test
    void 没有一步回到填写中() {
        assertThat(Step.values()).noneMatch(step -> step.to() == DRAFT);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, 填写中",
        "WITH_OFFICER, 人工办理中",
        "SECOND_PERSON, 待复核",
        "RETURNED, 请您补充",
        "APPROVED, 已办结",
        "REJECTED, 未批准",
        "WITHDRAWN, 已撤回"
    })
    void 每个状态都有中文的说法(FilingStatus status, String label) {
        assertThat(status.label()).isEqualTo(label);
    }

    @Test
    void 每一步都写着理由_没有两步一样() {
        assertThat(Arrays.stream(Step.values()).map(Step::why))
                .doesNotHaveDuplicates()
                .allMatch(why -> why.length() >= 5);
    }
}
