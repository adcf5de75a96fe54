package cn.qingjian.clauses.splitting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.reading.TextReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No regular expression of the library takes more than linear time, whatever it is given. */
class LinearTimeSpec {
    private static final int LENGTH = 100_000;
    private static final long MOST_NANOSECONDS = 50_000_000;
    private static final int ATTEMPTS = 5;

    static List<String> attacks() {
        return List.of(
                "一".repeat(LENGTH),
                "（".repeat(LENGTH),
                "第".repeat(LENGTH),
                "第" + "一".repeat(LENGTH) + "条",
                " ".repeat(LENGTH) + "条",
                "附" + "　".repeat(LENGTH) + "件",
                "1".repeat(LENGTH) + ".",
                "（1".repeat(LENGTH / 2),
                "各" + "会".repeat(LENGTH) + "要",
                "市〔2024".repeat(LENGTH / 6),
                "[".repeat(LENGTH),
                "[a](".repeat(LENGTH / 4),
                "|:-".repeat(LENGTH / 3) + "x",
                "-".repeat(LENGTH) + "x",
                "二〇二四年".repeat(LENGTH / 5),
                "附件1".repeat(LENGTH / 3),
                "会议，".repeat(LENGTH / 3) + "中心");
    }

    @Test
    void 找得到库里的正则表达式() throws Exception {
        assertThat(patterns().size()).isGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void 十万字的恶意文字_每个正则都在五十毫秒内(String attack) throws Exception {
        for (Field field : patterns()) {
            Pattern pattern = (Pattern) field.get(null);
            assertThat(fastest(pattern, attack)).as("%s", field).isLessThan(MOST_NANOSECONDS);
        }
    }

    /** Processor time of the fastest of a few attempts: the first ones are slow, and other work on the machine doesn't count. */
    private static long fastest(Pattern pattern, String attack) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < ATTEMPTS && fastest >= MOST_NANOSECONDS; i++) {
            long start = clock.getCurrentThreadCpuTime();
            pattern.matcher(attack).find();
            pattern.matcher(attack).matches();
            fastest = Math.min(fastest, clock.getCurrentThreadCpuTime() - start);
        }
        return fastest;
    }

    private static List<Field> patterns() throws IOException, URISyntaxException, ClassNotFoundException {
        List<Field> patterns = new ArrayList<>();
        for (Class<?> facade : List.of(ClauseSplitter.class, TextReader.class)) {
            Path root = Path.of(
                    facade.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path folder = root.resolve(facade.getPackageName().replace('.', '/'));
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.class")) {
                for (Path file : files) {
                    String name = String.valueOf(file.getFileName()).replace(".class", "");
                    collect(Class.forName(facade.getPackageName() + "." + name), patterns);
                }
            }
        }
        return patterns;
    }

    private static void collect(Class<?> type, List<Field> into) {
        for (Field field : type.getDeclaredFields()) {
            if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                into.add(field);
            }
        }
    }
}
