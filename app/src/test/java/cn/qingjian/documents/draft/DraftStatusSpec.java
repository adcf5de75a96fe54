package cn.qingjian.documents.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftStatusSpec {
    @Test
    void 每一步都写明理由() {
        assertThat(DraftStatus.steps())
                .hasSize(38)
                .allSatisfy(step -> assertThat(step.why()).isNotBlank());
    }

    @Test
    void 每个状态都到得了_除了归档的都出得去() {
        assertThat(Arrays.stream(DraftStatus.values()).filter(status -> status != DraftStatus.DRAFTING))
                .allMatch(status -> DraftStatus.steps().stream().anyMatch(step -> step.to() == status));
        assertThat(Arrays.stream(DraftStatus.values()).filter(status -> status != DraftStatus.FILED))
                .allMatch(status -> DraftStatus.steps().stream().anyMatch(step -> step.from() == status));
    }

    @Test
    void 已过闸的不能直接改也不能直接合并() {
        assertThat(DraftStatus.ADMITTED.editable()).isFalse();
        assertThat(DraftStatus.ADMITTED.to(DraftStatus.MERGED)).isEmpty();
        assertThat(DraftStatus.ADMITTED.to(DraftStatus.DRAFTING)).isPresent();
    }

    @Test
    void 在审议的只回到待签发或者退回起草科室() {
        assertThat(DraftStatus.steps().stream().filter(step -> step.from() == DraftStatus.DELIBERATING))
                .extracting(Step::to)
                .containsExactly(DraftStatus.ADMITTED, DraftStatus.DRAFTING);
        assertThat(DraftStatus.DELIBERATING.editable()).isFalse();
    }

    @Test
    void 按条例的次序办_一步不漏() {
        List<DraftStatus> way = List.of(
                DraftStatus.DRAFTING,
                DraftStatus.REVIEWING,
                DraftStatus.COUNTERSIGNING,
                DraftStatus.ADMITTED,
                DraftStatus.SIGNED,
                DraftStatus.VERIFIED,
                DraftStatus.REGISTERED,
                DraftStatus.PRINTED,
                DraftStatus.ISSUED,
                DraftStatus.FILED);
        for (int i = 1; i < way.size(); i++) {
            assertThat(way.get(i - 1).to(way.get(i))).as("%s", way.get(i)).isPresent();
            for (int j = i + 1; j < way.size(); j++) {
                boolean noneToAsk = way.get(i - 1) == DraftStatus.REVIEWING && way.get(j) == DraftStatus.ADMITTED;
                assertThat(way.get(i - 1).to(way.get(j)).isPresent())
                        .as("%s 到 %s", way.get(i - 1), way.get(j))
                        .isEqualTo(noneToAsk);
            }
        }
    }

    @Test
    void 核发的必须走完每一步_发出以后只能撤回或者归档() {
        assertThat(DraftStatus.steps().stream().filter(step -> step.to() == DraftStatus.ISSUED))
                .extracting(Step::from)
                .containsExactly(DraftStatus.PRINTED);
        assertThat(DraftStatus.ISSUED.editable()).isFalse();
        assertThat(DraftStatus.steps().stream().filter(step -> step.from() == DraftStatus.ISSUED))
                .extracting(Step::to)
                .containsExactlyInAnyOrder(DraftStatus.FILED, DraftStatus.DRAFTING);
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
        assertThat(file).content().contains("| 审核 | 已过闸 |").contains("| 已登记 | 拟稿 | 撤回");
    }
}
