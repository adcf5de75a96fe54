package cn.qingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class InstalmentSpec {
    private static final LocalDate DUE = LocalDate.of(2026, 4, 15);
    private static final long PENAL = 390_000;

    private static Instalment anInstalment(long principal, long interest) {
        return Instalment.of(1, new Schedule.Line(1, DUE, new Money(principal), new Money(interest), Money.ZERO));
    }

    @Test
    void 还款日当天不算罚息_第二天起算() {
        Instalment one = anInstalment(91_837, 108_333);
        assertThat(one.penalized(DUE, PENAL).openPenalty()).isEqualTo(Money.ZERO);
        // 200 170 × 3.9% ÷ 360 = 21.7
        assertThat(one.penalized(DUE.plusDays(1), PENAL).openPenalty()).isEqualTo(new Money(22));
    }

    @Test
    void 罚息按未还本息_到天_最后才取整() {
        Instalment one = anInstalment(91_837, 108_333).penalized(DUE.plusDays(30), PENAL);
        // 200 170 × 3.9% × 30 ÷ 360 = 650.55
        assertThat(one.openPenalty()).isEqualTo(new Money(651));
    }

    @Test
    void 还一部分_先罚息再利息后本金() {
        Instalment one = anInstalment(91_837, 108_333).penalized(DUE.plusDays(30), PENAL);
        Instalment paid = one.with(new Money(651 + 108_333 + 5));
        assertThat(paid.openPenalty()).isEqualTo(Money.ZERO);
        assertThat(paid.openInterest()).isEqualTo(Money.ZERO);
        assertThat(paid.openPrincipal()).isEqualTo(new Money(91_832));
        assertThat(one.with(new Money(651)).openInterest()).isEqualTo(new Money(108_333));
    }

    @Test
    void 还了一部分以后_罚息只按剩下的算() {
        Instalment one = anInstalment(100_000, 0).with(new Money(90_000)).penalized(DUE.plusDays(36), 1_000_000);
        assertThat(one.openPenalty()).isEqualTo(new Money(100));
    }

    @Test
    void 还多了不行_负数也不行() {
        assertThatThrownBy(() -> anInstalment(100, 10).with(new Money(111)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> anInstalment(100, 10).with(new Money(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void 状态_应还_逾期_已还() {
        Instalment one = anInstalment(100, 10);
        assertThat(one.state()).isEqualTo("应还");
        assertThat(one.late().state()).isEqualTo("逾期");
        assertThat(one.late().with(new Money(110)).state()).isEqualTo("已还");
    }

    @Property
    void 每天算一次_和一次算到底_一样(
            @ForAll @LongRange(min = 1, max = 10_000_000) long principal,
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll @LongRange(min = 1, max = 1_000_000) long rate) {
        Instalment daily = anInstalment(principal, 7);
        for (int day = 1; day <= days; day++) {
            daily = daily.penalized(DUE.plusDays(day), rate).penalized(DUE.plusDays(day), rate);
        }
        assertThat(daily).isEqualTo(anInstalment(principal, 7).penalized(DUE.plusDays(days), rate));
    }
}
