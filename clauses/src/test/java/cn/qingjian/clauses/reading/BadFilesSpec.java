package cn.qingjian.clauses.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every crafted file ends in a named refusal or a correct reading, in a process that has 512 MiB and no more. */
class BadFilesSpec {
    private static final int LONGEST_MILLISECONDS = 10_000;
    private static final Map<String, Outcome> OUTCOMES = new HashMap<>();

    private record Outcome(String words, int milliseconds) {}

    @BeforeAll
    static void readAllInASmallProcess() throws IOException, InterruptedException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        classes,
                        BadFilesRun.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines()
                    .filter(line -> line.startsWith("@\t"))
                    .map(line -> line.split("\t"))
                    .forEach(words -> OUTCOMES.put(words[1], new Outcome(words[2], Integer.parseInt(words[3]))));
        }
        process.waitFor();
    }

    static List<BadFile> files() {
        return BadFilesRun.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void 坏文件有名有姓地拒绝_或者照样读出(BadFile file) {
        Outcome outcome = outcome(file);
        assertThat(outcome.words()).startsWith(file.expected());
        assertThat(outcome.milliseconds()).isLessThan(LONGEST_MILLISECONDS);
    }

    @ParameterizedTest
    @MethodSource("files")
    void 拒绝的话说清怎么办(BadFile file) {
        if (file.reason() != null) {
            assertThat(outcome(file).words()).contains("请").doesNotContain("Exception");
        }
    }

    @Test
    void 至少四十种坏文件() {
        assertThat(files())
                .hasSizeGreaterThanOrEqualTo(40)
                .extracting(BadFile::what)
                .doesNotHaveDuplicates();
    }

    private static Outcome outcome(BadFile file) {
        return OUTCOMES.getOrDefault(file.what(), new Outcome("the process ended before this file", 0));
    }
}
