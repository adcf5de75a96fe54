package cn.qingjian.documents.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DraftStatusSpec {
    @Test
    void 每一步都写明理由() {
        assertThat(DraftStatus.steps())
                .hasSize(19)
                .allSatisfy(step -> assertThat(step.why()).isNotBlank());
    }

    @Test
    void 每个状态都到得了也都出得去() {
        assertThat(Arrays.stream(DraftStatus.values()).filter(status -> status != DraftStatus.DRAFTING))
                .allMatch(status -> DraftStatus.steps().stream().anyMatch(step -> step.to() == status));
        assertThat(Arrays.stream(DraftStatus.values()))
                .allMatch(status -> DraftStatus.steps().stream().anyMatch(step -> step.from() == status));
    }

    @Test
    void 已过闸的不能直接改也不能直接合并() {
        assertThat(DraftStatus.ADMITTED.editable()).isFalse();
        assertThat(DraftStatus.ADMITTED.to(DraftStatus.MERGED)).isEmpty();
        assertThat(DraftStatus.ADMITTED.to(DraftStatus.DRAFTING)).isPresent();
    }

    @Test
    void 发出的必须先过闸_发出以后只能撤回() {
        assertThat(DraftStatus.steps().stream().filter(step -> step.to() == DraftStatus.ISSUED))
                .extracting(Step::from)
                .containsExactly(DraftStatus.ADMITTED);
        assertThat(DraftStatus.ISSUED.editable()).isFalse();
        assertThat(DraftStatus.steps().stream().filter(step -> step.from() == DraftStatus.ISSUED))
                .extracting(Step::to)
                .containsExactly(DraftStatus.DRAFTING);
    }

    @Test
    void 状态表印在文档里() throws IOException {
        var page = new StringBuilder("# 文稿的状态\n\n由 `DraftStatusSpec` 印出，勿手改。\n\n| 从 | 到 | 为什么 |\n|---|---|---|\n");
        DraftStatus.steps()
                .forEach(step -> page.append("| %s | %s | %s |\n"
                        .formatted(step.from().label(), step.to().label(), step.why())));
        Path file = Path.of("..", "docs", "draft-status.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, page);
        assertThat(file).content().contains("| 拟稿 | 已过闸 |").contains("| 已过闸 | 拟稿 | 撤回");
    }
}
