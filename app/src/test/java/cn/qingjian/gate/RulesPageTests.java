package cn.qingjian.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.testing.StoreTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Writes {@code docs/rules.md} from the rules themselves and holds it against the committed page. */
@StoreTest
class RulesPageTests {
    private static final Path PAGE = Path.of("..", "docs", "rules.md");

    @Autowired
    List<DemandKind<?>> kinds;

    private String page() {
        var page = new StringBuilder("""
                # 规则

                本页由测试从代码生成；改了规则而没有改本页，测试会失败，并把新的一页写到 `app/target/rules.md`。
                测试里声明的种类不列。依据后面注“待核”的，原文还没有核对。

                """);
        kinds.stream()
                .filter(kind -> !(kind instanceof ParadeKind))
                .sorted(Comparator.comparing(DemandKind::code))
                .forEach(kind -> page.append(section(kind)));
        return page.toString();
    }

    private static String section(DemandKind<?> kind) {
        var section = new StringBuilder(
                "## %s（%s）\n\n| 编号 | 规则 | 五问 | 依据 |\n|---|---|---|---|\n".formatted(kind.label(), kind.code()));
        Hearing.rules(kind)
                .forEach(rule -> section.append("| %s | %s | %s | %s |\n"
                        .formatted(
                                rule.code(),
                                rule.name(),
                                rule.question().label(),
                                rule.basis().label())));
        return section.append('\n').toString();
    }

    @Test
    void 规则页与代码一致() throws IOException {
        String fresh = page();
        Files.writeString(Path.of("target", "rules.md"), fresh);
        assertThat(Files.exists(PAGE))
                .as("docs/rules.md; a fresh one stands in app/target/rules.md")
                .isTrue();
        assertThat(Files.readString(PAGE)).isEqualTo(fresh);
    }

    @Test
    void 每条规则都有编号_名称和依据_名称不重复() {
        assertThat(kinds).allSatisfy(kind -> {
            var rules = Hearing.rules(kind);
            assertThat(rules).extracting(Rule::name).doesNotHaveDuplicates();
            assertThat(rules).allSatisfy(rule -> {
                assertThat(rule.code()).isNotBlank();
                assertThat(rule.basis().document()).isNotBlank();
            });
        });
    }
}
