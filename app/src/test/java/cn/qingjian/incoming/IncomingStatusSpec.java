package cn.qingjian.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IncomingStatusSpec {
    @Test
    void 每一步都写明为什么_没有走两遍的() {
        assertThat(IncomingStatus.steps())
                .allSatisfy(step -> assertThat(step.why()).isNotBlank())
                .extracting(step -> step.from() + " " + step.to())
                .doesNotHaveDuplicates();
    }

    @Test
    void 从签收起哪一步都走得到_除了归档和不归档都走得出去() {
        Set<IncomingStatus> reached = EnumSet.of(IncomingStatus.SIGNED);
        boolean more = true;
        while (more) {
            more = false;
            for (Step<IncomingStatus> step : IncomingStatus.steps()) {
                more |= reached.contains(step.from()) && reached.add(step.to());
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(IncomingStatus.values());
        assertThat(Arrays.stream(IncomingStatus.values())
                        .filter(status -> IncomingStatus.steps().stream().noneMatch(step -> step.from() == status)))
                .containsExactlyInAnyOrder(IncomingStatus.ARCHIVED, IncomingStatus.LEFT_OUT);
    }

    @Test
    void 没有初审不能承办_没有办结不能归档() {
        assertThat(IncomingStatus.SIGNED.to(IncomingStatus.HANDLING)).isEmpty();
        assertThat(IncomingStatus.HANDLING.to(IncomingStatus.ARCHIVED)).isEmpty();
        assertThat(IncomingStatus.CIRCULATING.to(IncomingStatus.ARCHIVED)).isEmpty();
        assertThat(IncomingStatus.ANSWERED.to(IncomingStatus.LEFT_OUT)).isEmpty();
        assertThat(IncomingStatus.DONE.to(IncomingStatus.LEFT_OUT)).isPresent();
    }

    @Test
    void 状态表印在文档里() throws IOException {
        var page = new StringBuilder("# 收文的状态\n\n由 `IncomingStatusSpec` 印出，勿手改。\n\n| 从 | 到 | 为什么 |\n|---|---|---|\n");
        IncomingStatus.steps()
                .forEach(step -> page.append("| %s | %s | %s |\n"
                        .formatted(step.from().label(), step.to().label(), step.why())));
        Path file = Path.of("..", "docs", "incoming-status.md");
        Files.writeString(file, page);
        assertThat(file).content().contains("| 待初审 | 已退回 |");
    }
}
