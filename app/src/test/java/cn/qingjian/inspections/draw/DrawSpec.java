package cn.qingjian.inspections.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.inspections.draw.DrawList.Candidate;
import cn.qingjian.inspections.draw.DrawList.Inspector;
import cn.qingjian.inspections.store.WordsJson;
import cn.qingjian.inspections.visit.PublishedDraw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawSpec {
    private static final String SEED = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    private static DrawList list(int units, int inspectors, int take, int each) {
        return new DrawList(
                IntStream.range(0, units)
                        .mapToObj(i -> new Candidate("u" + i, "第" + i + "管理部"))
                        .toList(),
                IntStream.range(0, inspectors)
                        .mapToObj(i -> new Inspector("p" + i, "检查员" + i, "u" + i % (units + 2)))
                        .toList(),
                take,
                each);
    }

    private static String seed(int number) {
        return HexFormat.of().formatHex(Draw.sha256(new byte[] {(byte) (number >> 8), (byte) number}));
    }

    @Test
    void 固定的向量_结果永远一样() {
        DrawList list = list(6, 12, 2, 2);
        assertThat(Draw.commitment(SEED)).isEqualTo("630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd");
        assertThat(Draw.digest(list)).isEqualTo("c3e3ff7ef016fc0df3a63aca4af53a004f1ba1977d37bc13f97f0bc80b1ee30a");
        assertThat(PublishedDraw.of(
                                new Draw(list, SEED, List.of("春风", "细雨")),
                                new Draw(list, SEED, List.of("春风", "细雨")).result())
                        .result())
                .hasToString("[Group[unit=u4, inspectors=[p3, p5]], Group[unit=u3, inspectors=[p10, p8]]]");
    }

    @Test
    void 启封人多写一个字_结果就另算() {
        DrawList list = list(20, 30, 5, 2);
        assertThat(new Draw(list, SEED, List.of("一", "二")).result())
                .isNotEqualTo(new Draw(list, SEED, List.of("一", "三")).result());
    }

    @Property(tries = 200)
    void 检查人员从不派回本单位_也不一人两处(
            @ForAll @IntRange(min = 2, max = 9) int units,
            @ForAll @IntRange(min = 1, max = 3) int each,
            @ForAll @IntRange(min = 0, max = 60_000) int seed) {
        int take = 1 + seed % units;
        DrawList list = list(units, take * each + 4 * each, take, each);
        if (!list.problems().isEmpty()) {
            return;
        }
        var draw = new Draw(list, seed(seed), List.of("甲", "乙"));
        List<Draw.Sent> result = draw.result();
        var people = new HashSet<String>();
        var drawn = new HashSet<String>();
        assertThat(result).hasSize(take);
        for (Draw.Sent sent : result) {
            assertThat(drawn.add(sent.unit().key())).isTrue();
            assertThat(sent.inspectors()).hasSize(each);
            for (Inspector one : sent.inspectors()) {
                assertThat(one.unit()).isNotEqualTo(sent.unit().key());
                assertThat(people.add(one.key())).isTrue();
            }
        }
        assertThat(new Draw(list, seed(seed), List.of("甲", "乙")).result()).isEqualTo(result);
    }

    @Test
    void 每个单位抽中的机会一样() {
        Map<String, Integer> times = new HashMap<>();
        DrawList list = list(6, 8, 2, 1);
        int rounds = 6000;
        for (int round = 0; round < rounds; round++) {
            new Draw(list, seed(round), List.of())
                    .result()
                    .forEach(sent -> times.merge(sent.unit().key(), 1, Integer::sum));
        }
        double expected = rounds * 2 / 6.0;
        double chi = times.values().stream()
                .mapToDouble(n -> (n - expected) * (n - expected) / expected)
                .sum();
        assertThat(times).hasSize(6);
        assertThat(chi).as("chi-square, 5 degrees of freedom, 1 in 10000").isLessThan(25.7);
    }

    @Test
    void 取余不偏小_多出来的数丢掉重取() {
        int[] times = new int[3];
        var numbers = new Stream(HexFormat.of().parseHex(SEED), "test");
        for (int round = 0; round < 30_000; round++) {
            times[numbers.below(3)]++;
        }
        assertThat(times[0]).isBetween(9_700, 10_300);
        assertThat(times[1]).isBetween(9_700, 10_300);
        assertThat(numbers.below(1)).isZero();
    }

    @Test
    void 派不出别处的人就不能抽() {
        var unit = List.of(new Candidate("u1", "云渡"), new Candidate("u2", "石桥"));
        var own = List.of(new Inspector("p1", "甲", "u1"), new Inspector("p2", "乙", "u1"));
        assertThat(new DrawList(unit, own, 1, 1).problems())
                .singleElement()
                .satisfies(one -> assertThat(one.message()).contains("云渡", "不派回本单位"));
        assertThatThrownBy(() -> new Draw(new DrawList(unit, own, 1, 1), SEED, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void 名单不对的说明哪里不对() {
        assertThat(list(3, 2, 2, 2).problems()).anyMatch(one -> one.message().contains("检查人员不够"));
        assertThat(list(3, 9, 4, 1).problems()).anyMatch(one -> one.message().contains("1到3之间"));
        assertThat(list(3, 9, 1, 0).problems()).isNotEmpty();
        var twice = List.of(new Candidate("u1", "云渡"), new Candidate("u1", "云渡"));
        assertThat(new DrawList(twice, List.of(new Inspector("p", "甲", "x")), 1, 1).problems())
                .anyMatch(one -> one.message().contains("两次"));
        var bar = List.of(new Candidate("u1", "云|渡"));
        assertThat(new DrawList(bar, List.of(new Inspector("p", "甲", "x")), 1, 1).problems())
                .anyMatch(one -> one.message().contains("竖线"));
    }

    @Test
    void 种子须是六十四位十六进制() {
        assertThatThrownBy(() -> new Draw(list(3, 6, 1, 1), SEED.toUpperCase(java.util.Locale.ROOT), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Draw(list(3, 6, 1, 1), "00", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void 外人用公开的数据和脚本重算_结果相同_改一个字就对不上(@TempDir Path folder) throws Exception {
        Path script = Path.of("..", "docs", "recompute-draw.py");
        Assumptions.assumeTrue(exit(List.of("python3", "--version"), folder) == 0, "python3 is here");
        for (int round = 0; round < 5; round++) {
            var draw = new Draw(list(5 + round, 14, 2 + round % 2, 2), seed(round), List.of("随口" + round, "另一句"));
            String data = WordsJson.write(PublishedDraw.of(draw, draw.result()));
            Path file = Files.writeString(folder.resolve("data.json"), data);
            assertThat(exit(List.of("python3", script.toString(), file.toString()), Path.of(".")))
                    .isZero();
            Files.writeString(file, data.replace("检查员3", "检查员三"));
            assertThat(exit(List.of("python3", script.toString(), file.toString()), Path.of(".")))
                    .isEqualTo(1);
        }
    }

    private static int exit(List<String> command, Path in) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(in.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor();
        } catch (IOException missing) {
            return -1;
        }
    }
}
