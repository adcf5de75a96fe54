package cn.qingjian.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineSpec {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final CommandLine line = new CommandLine(List.of(new Echo("check", 1), new Echo("import", 0)));

    @Test
    void 命令得到它后面的全部参数_返回它的退出码() {
        assertThat(line.run(List.of("check", "a.docx", "--json"), out)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("check [a.docx, --json]");
    }

    @Test
    void 没有这个命令_就列出有哪些() {
        assertThat(line.run(List.of("chek"), out)).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("没有“chek”这个命令")
                .contains("check、import");
    }

    @Test
    void 什么也不写_也不出错() {
        assertThat(line.run(List.of(), out)).isEqualTo(2);
    }

    private record Echo(String name, int code) implements Command {
        @Override
        public int run(List<String> arguments, PrintStream out) {
            out.print(name + " " + arguments);
            return code;
        }
    }
}
