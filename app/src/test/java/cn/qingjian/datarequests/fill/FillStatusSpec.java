package cn.qingjian.datarequests.fill;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.datarequests.request.RequestStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FillStatusSpec {
    @Test
    void 每一步都写明理由() {
        assertThat(FillStatus.steps())
                .hasSize(6)
                .allSatisfy(step -> assertThat(step.why()).isNotBlank());
        assertThat(RequestStatus.steps())
                .allSatisfy(step -> assertThat(step.why()).isNotBlank());
    }

    @Test
    void 每个状态都到得了() {
        assertThat(Arrays.stream(FillStatus.values()).filter(status -> status != FillStatus.OPEN))
                .allMatch(status -> FillStatus.steps().stream().anyMatch(step -> step.to() == status));
        assertThat(Arrays.stream(RequestStatus.values()).filter(status -> status != RequestStatus.DRAFTING))
                .allMatch(status -> RequestStatus.steps().stream().anyMatch(step -> step.to() == status));
    }

    @Test
    void 收下的改不了_下发的撤不回() {
        assertThat(FillStatus.ACCEPTED.writable()).isFalse();
        assertThat(FillStatus.steps()).noneMatch(step -> step.from() == FillStatus.ACCEPTED);
        assertThat(RequestStatus.steps()).noneMatch(step -> step.from() == RequestStatus.ISSUED);
        assertThat(RequestStatus.DRAFTING.to(RequestStatus.ISSUED))
                .as("没过闸的发不出去")
                .isEmpty();
    }

    @Test
    void 状态表印在文档里() throws IOException {
        var page = new StringBuilder("# 报表的状态\n\n由 `FillStatusSpec` 印出，勿手改。\n\n| 从 | 到 | 为什么 |\n|---|---|---|\n");
        RequestStatus.steps()
                .forEach(step -> page.append("| %s | %s | %s |\n"
                        .formatted(step.from().label(), step.to().label(), step.why())));
        page.append("\n# 填报的状态\n\n| 从 | 到 | 为什么 |\n|---|---|---|\n");
        FillStatus.steps()
                .forEach(step -> page.append("| %s | %s | %s |\n"
                        .formatted(step.from().label(), step.to().label(), step.why())));
        Path file = Path.of("..", "docs", "datarequest-status.md");
        Files.writeString(file, page);
        assertThat(file).content().contains("| 已过闸 | 已下发 |").contains("| 已报送 | 退回补正 |");
    }
}
