package cn.qingjian.filings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FilingStatusSpec {
    @Test
    void 每一步从哪到哪_一张表() {
        assertThat(Arrays.stream(FilingStatus.Step.values())
                        .map(step -> step + ": "
                                + step.from().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")) + " -> "
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

    @Test
    void 办结_未批准和撤回之后什么也不能再做() {
        for (FilingStatus end : EnumSet.of(FilingStatus.APPROVED, FilingStatus.REJECTED, FilingStatus.WITHDRAWN)) {
            assertThat(end.ended()).isTrue();
            assertThat(end.editable()).isFalse();
        }
        assertThat(FilingStatus.RETURNED.ended()).isFalse();
        assertThat(FilingStatus.RETURNED.editable()).isTrue();
    }
}
