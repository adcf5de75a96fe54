package cn.qingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class InterestSpec {
    private static final LocalDate START = LocalDate.of(2025, 6, 30);
    private static final LocalDate END = LocalDate.of(2026, 6, 30);
    private static final DailyRates ONE_AND_A_HALF = new DailyRates(Map.of(LocalDate.of(2016, 2, 21), 150_000L));

    record Movement(LocalDate day, long fen) {}

    private static Money byWeights(List<Movement> movements, DailyRates rates) {
        Money balance = Money.ZERO;
        long weighted = 0;
        for (Movement movement : movements) {
            balance = balance.plus(new Money(movement.fen));
            weighted += Interest.weight(new Money(movement.fen), rates.cumulated(movement.day));
        }
        return Interest.earned(balance, weighted, rates.cumulated(END));
    }

    /** Slow and obviously right: walks through the days, one by one. */
    private static Money byDays(List<Movement> movements, DailyRates rates) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day = START; day.isBefore(END); day = day.plusDays(1)) {
            LocalDate today = day;
            long balance = movements.stream()
                    .filter(movement -> !movement.day.isAfter(today))
                    .mapToLong(Movement::fen)
                    .sum();
            sum = sum.add(BigDecimal.valueOf(balance).multiply(BigDecimal.valueOf(rates.on(day), 7)));
        }
        return new Money(
                sum.divide(BigDecimal.valueOf(360), 0, RoundingMode.HALF_UP).longValueExact());
    }

    @Test
    void 一万元存满一年_按百分之一点五除以三百六十乘天数() {
        assertThat(byWeights(List.of(new Movement(START, 1_000_000)), ONE_AND_A_HALF))
                .isEqualTo(new Money(15_208)); // 10000 × 1.5% ÷ 360 × 365 = 152.083…
    }

    @Test
    void 结息日当天进来的钱当年没有利息_前一天进来的有一天() {
        assertThat(byWeights(List.of(new Movement(END, 1_000_000)), ONE_AND_A_HALF))
                .isEqualTo(Money.ZERO);
        assertThat(byWeights(List.of(new Movement(END.minusDays(1), 1_000_000)), ONE_AND_A_HALF))
                .isEqualTo(new Money(42)); // 0.41666…
    }

    @Test
    void 利率中途调整_前后各按各的() {
        var changed = new DailyRates(Map.of(LocalDate.of(2016, 2, 21), 150_000L, LocalDate.of(2026, 1, 1), 200_000L));
        var movements = List.of(new Movement(START, 1_000_000));
        assertThat(byWeights(movements, changed))
                .isEqualTo(byDays(movements, changed))
                .isEqualTo(new Money(17_708));
    }

    @Test
    void 恰好半分进一() {
        assertThat(Interest.rounded(1_800_000_000L)).isEqualTo(new Money(1));
        assertThat(Interest.rounded(1_799_999_999L)).isEqualTo(Money.ZERO);
    }

    @Test
    void 第一个利率之前的日子没有利率() {
        assertThatThrownBy(() -> ONE_AND_A_HALF.cumulated(LocalDate.of(2016, 2, 20)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DailyRates(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void 逐日算和按权数算一分不差_哪怕先后颠倒(@ForAll("movements") List<Movement> movements, @ForAll("rates") DailyRates rates) {
        assertThat(byWeights(movements, rates)).isEqualTo(byDays(movements, rates));
        List<Movement> backwards = new ArrayList<>(movements);
        java.util.Collections.reverse(backwards);
        assertThat(byWeights(backwards, rates)).isEqualTo(byWeights(movements, rates));
    }

    @Provide
    Arbitrary<List<Movement>> movements() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 365).map(START::plusDays),
                        Arbitraries.longs().between(1, 50_000_000))
                .as(Movement::new)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<DailyRates> rates() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(-400, 364).map(START::plusDays),
                        Arbitraries.longs().between(1_000, 500_000))
                .ofMaxSize(4)
                .map(changes -> {
                    Map<LocalDate, Long> all = new java.util.HashMap<>(changes);
                    all.put(LocalDate.of(2016, 2, 21), 150_000L);
                    return new DailyRates(all);
                });
    }
}
