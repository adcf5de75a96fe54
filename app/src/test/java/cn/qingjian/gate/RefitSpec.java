package cn.qingjian.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RefitSpec {
    private static final Map<String, Double> ASSUMED = Map.of("read", 3.0, "return", 120.0);

    @Property(tries = 60)
    void 实测没有误差时_拟合出真正的系数(
            @ForAll @DoubleRange(min = 0.5, max = 20) double read,
            @ForAll @DoubleRange(min = 5, max = 400) double back,
            @ForAll @IntRange(max = 10_000) int seed) {
        var random = new Random(seed);
        List<Refit.Observation> seen = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double thousands = 1 + random.nextInt(40) / 4.0;
            double returns = random.nextInt(3);
            seen.add(observation(thousands, returns, thousands * read + returns * back));
        }
        seen.add(observation(1, 2, read + 2 * back));
        Refit.Result result = Refit.of(seen);
        assertThat(fitted(result, "read")).isCloseTo(read, within(0.01));
        assertThat(fitted(result, "return")).isCloseTo(back, within(0.01));
        assertThat(result.errorAfter()).isLessThan(0.05);
    }

    @Test
    void 系数不会拟合成负数() {
        Refit.Result result = Refit.of(List.of(observation(1, 1, 50), observation(10, 1, 20), observation(20, 1, 5)));
        assertThat(result.coefficients())
                .allSatisfy(one -> assertThat(one.fitted()).isNotNegative());
        assertThat(result.errorAfter()).isLessThan(result.errorBefore());
    }

    @Test
    void 没有实测就没有系数() {
        assertThat(Refit.of(List.of()).coefficients()).isEmpty();
    }

    @Test
    void 从来没有数量的系数保持原值() {
        Refit.Result result = Refit.of(List.of(observation(2, 0, 8)));
        assertThat(fitted(result, "read")).isCloseTo(4, within(1e-6));
        assertThat(fitted(result, "return")).isEqualTo(120);
    }

    private static double fitted(Refit.Result result, String key) {
        return result.coefficients().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow()
                .fitted();
    }

    private static Refit.Observation observation(double thousands, double returns, double minutes) {
        return new Refit.Observation(Map.of("read", thousands, "return", returns), ASSUMED, minutes);
    }
}
