package cn.qingjian.inspections.visit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StatusSpec {
    @Test
    void 每一步都写明理由() {
        assertThat(InspectionStatus.steps())
                .allSatisfy(step -> assertThat(step.why()).isNotBlank());
        assertThat(DefectStatus.steps())
                .hasSize(5)
                .allSatisfy(step -> assertThat(step.why()).isNotBlank());
    }

    @Test
    void 每个状态都到得了() {
        assertThat(Arrays.stream(InspectionStatus.values())
                        .filter(one -> one != InspectionStatus.DRAFTING && one != InspectionStatus.SEALED))
                .allMatch(one -> InspectionStatus.steps().stream().anyMatch(step -> step.to() == one));
    }

    @Test
    void 没过闸的不能开始_封存的不能修改也不能合并() {
        assertThat(InspectionStatus.steps())
                .filteredOn(step -> step.to() == InspectionStatus.ANNOUNCED)
                .extracting(Step::from)
                .containsOnly(InspectionStatus.ADMITTED);
        assertThat(InspectionStatus.SEALED.editable()).isFalse();
        assertThat(InspectionStatus.SEALED.underway()).isFalse();
        assertThat(InspectionStatus.SEALED.to(InspectionStatus.MERGED)).isEmpty();
    }

    @Test
    void 过了闸的改不了内容和对象_要改的重新过闸() {
        assertThat(InspectionStatus.ADMITTED.editable()).isFalse();
        assertThat(InspectionStatus.ANNOUNCED.editable()).isFalse();
        assertThat(InspectionStatus.AWAITING_APPROVER.editable()).isFalse();
        assertThat(InspectionStatus.steps())
                .filteredOn(step -> step.to() == InspectionStatus.ADMITTED)
                .extracting(Step::from)
                .as("only the gate or its approver lets it through")
                .containsOnly(InspectionStatus.DRAFTING, InspectionStatus.OPENED, InspectionStatus.AWAITING_APPROVER);
    }

    @Test
    void 问题不经核查不能销号() {
        assertThat(DefectStatus.steps())
                .filteredOn(step -> step.to() == DefectStatus.CLOSED)
                .allMatch(step -> step.from() == DefectStatus.MENDED && step.who() == DefectStatus.Who.INSPECTOR);
    }

    @Test
    void 状态表印在文档里() throws IOException {
        var page =
                new StringBuilder("# 检查和问题的状态\n\n由 `StatusSpec` 印出，勿手改。\n\n## 检查\n\n| 从 | 到 | 为什么 |\n|---|---|---|\n");
        InspectionStatus.steps()
                .forEach(step -> page.append("| %s | %s | %s |\n"
                        .formatted(step.from().label(), step.to().label(), step.why())));
        page.append("\n## 问题\n\n| 从 | 到 | 怎么办 | 为什么 |\n|---|---|---|---|\n");
        DefectStatus.steps()
                .forEach(step -> page.append("| %s | %s | %s | %s |\n"
                        .formatted(step.from().label(), step.to().label(), step.action(), step.why())));
        Path file = Path.of("..", "docs", "inspection-status.md");
        Files.writeString(file, page);
        assertThat(file).content().contains("| 已封存 | 已启封 |").contains("| 已报整改 | 已销号 |");
    }
}
