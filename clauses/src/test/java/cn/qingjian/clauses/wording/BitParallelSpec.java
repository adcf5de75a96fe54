package cn.qingjian.clauses.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BitParallelSpec {
    private final BitParallel aligner = new BitParallel();

    @Property(tries = 500)
    void 与逐格计算的结果相同(
            @ForAll long seed,
            @ForAll @IntRange(max = 200) int patternLength,
            @ForAll @IntRange(max = 200) int textLength,
            @ForAll @IntRange(min = 1, max = 24) int letters) {
        Random random = new Random(seed);
        String pattern = Texts.random(random, patternLength, letters);
        String text = random.nextBoolean()
                ? Texts.random(random, textLength, letters)
                : Texts.edited(random, pattern, random.nextInt(20));

        aligner.prepare(pattern.toCharArray(), pattern.length());
        char[] units = text.toCharArray();

        assertThat(aligner.commonSubsequence(units, 0, units.length)).isEqualTo(subsequence(pattern, text));
        assertThat(aligner.distanceToNearestStretch(units, 0, units.length)).isEqualTo(distance(pattern, text));
        assertThat(aligner.distanceToNearestStretch(units, 0, units.length))
                .as("what isn't in the common subsequence costs an edit each")
                .isGreaterThanOrEqualTo(pattern.length() - aligner.commonSubsequence(units, 0, units.length));
    }

    @Test
    void 长度恰为六十四的倍数_也不出错() {
        for (int length : new int[] {63, 64, 65, 127, 128, 129}) {
            String pattern = Texts.random(new Random(length), 200, 24).substring(0, length);
            aligner.prepare(pattern.toCharArray(), length);
            assertThat(aligner.commonSubsequence(pattern.toCharArray(), 0, length))
                    .isEqualTo(length);
            assertThat(aligner.distanceToNearestStretch(pattern.toCharArray(), 0, length))
                    .isZero();
            assertThat(aligner.distanceToNearestStretch(new char[0], 0, 0)).isEqualTo(length);
        }
    }

    @Test
    void 只看给定的一段() {
        char[] text = "前面的话报送月度情况后面的话".toCharArray();
        aligner.prepare("报送月度情况".toCharArray(), 6);

        assertThat(aligner.commonSubsequence(text, 4, 10)).isEqualTo(6);
        assertThat(aligner.distanceToNearestStretch(text, 4, 10)).isZero();
        assertThat(aligner.distanceToNearestStretch(text, 0, text.length)).isZero();
        assertThat(aligner.distanceToNearestStretch(text, 0, 4)).isEqualTo(6);
    }

    @Test
    void 换用另一个模式之后_不留下前一个的字() {
        aligner.prepare("甲乙丙丁".toCharArray(), 4);
        aligner.prepare("戊己".toCharArray(), 2);

        assertThat(aligner.commonSubsequence("甲乙丙丁戊".toCharArray(), 0, 5)).isEqualTo(1);
    }

    @Test
    void 空模式_到任何文本的距离是零() {
        aligner.prepare(new char[0], 0);

        assertThat(aligner.commonSubsequence("甲乙".toCharArray(), 0, 2)).isZero();
        assertThat(aligner.distanceToNearestStretch("甲乙".toCharArray(), 0, 2)).isZero();
    }

    private static int subsequence(String a, String b) {
        int[][] cells = new int[a.length() + 1][b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                cells[i][j] = a.charAt(i - 1) == b.charAt(j - 1)
                        ? cells[i - 1][j - 1] + 1
                        : Math.max(cells[i - 1][j], cells[i][j - 1]);
            }
        }
        return cells[a.length()][b.length()];
    }

    private static int distance(String a, String b) {
        int[][] cells = new int[a.length() + 1][b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            cells[i][0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = cells[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cells[i][j] = Math.min(change, 1 + Math.min(cells[i - 1][j], cells[i][j - 1]));
            }
        }
        return Arrays.stream(cells[a.length()]).min().orElseThrow();
    }
}
