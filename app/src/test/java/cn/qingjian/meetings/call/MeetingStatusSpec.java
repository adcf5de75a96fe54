package cn.qingjian.meetings.call;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MeetingStatusSpec {
    @Test
    void 每一步都写明理由_每个状态都到得了() {
        assertThat(MeetingStatus.steps())
                .allSatisfy(step -> assertThat(step.why()).isNotBlank());
        assertThat(Arrays.stream(MeetingStatus.values()).filter(status -> status != MeetingStatus.DRAFTING))
                .allMatch(status -> MeetingStatus.steps().stream().anyMatch(step -> step.to() == status));
    }

    @Test
    void 没有过闸不能通知_通知以后不能改() {
        assertThat(MeetingStatus.steps())
                .filteredOn(step -> step.to() == MeetingStatus.ANNOUNCED)
                .extracting(Step::from)
                .as("或者改期后凭新的编号")
                .containsExactlyInAnyOrder(MeetingStatus.ADMITTED, MeetingStatus.ANNOUNCED);
        assertThat(MeetingStatus.ANNOUNCED.editable()).isFalse();
        assertThat(MeetingStatus.ANNOUNCED.to(MeetingStatus.DRAFTING)).isEmpty();
    }

    @Test
    void 在审议的不能通知_只回到已过闸或者拟办() {
        assertThat(MeetingStatus.steps())
                .filteredOn(step -> step.from() == MeetingStatus.DELIBERATING)
                .extracting(Step::to)
                .containsExactly(MeetingStatus.ADMITTED, MeetingStatus.DRAFTING);
        assertThat(MeetingStatus.DELIBERATING.editable()).isFalse();
        assertThat(MeetingStatus.DELIBERATING.underway()).isTrue();
    }

    @Test
    void 状态表印在文档里() throws IOException {
        var page = new StringBuilder("# 会议的状态\n\n由 `MeetingStatusSpec` 印出，勿手改。\n\n| 从 | 到 | 为什么 |\n|---|---|---|\n");
        MeetingStatus.steps()
                .forEach(step -> page.append("| %s | %s | %s |\n"
                        .formatted(step.from().label(), step.to().label(), step.why())));
        Path file = Path.of("..", "docs", "meeting-status.md");
        Files.writeString(file, page);
        assertThat(file).content().contains("| 已过闸 | 已通知 | 凭闸口编号发出通知 |");
    }
}
