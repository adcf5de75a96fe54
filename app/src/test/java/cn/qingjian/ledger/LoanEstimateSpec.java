package cn.qingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LoanEstimateSpec {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LoanEstimate.City CITY = city(Money.ofYuan(1_000));

    private static LoanEstimate.City city(Money step) {
        return new LoanEstimate.City(
                Money.ofYuan(600_000),
                Money.ofYuan(800_000),
                15,
                100,
                100,
                2_000,
                5_000,
                360,
                5,
                210_000,
                260_000,
                step);
    }

    private static LoanEstimate.Household household(
            boolean dual, long balances, long bases, long price, LocalDate retires, int months) {
        return new LoanEstimate.Household(
                TODAY,
                dual,
                Money.ofYuan(balances),
                Money.ofYuan(bases),
                Money.ZERO,
                Money.ofYuan(price),
                retires,
                months,
                RepaymentMethod.EQUAL_INSTALMENT);
    }

    private static LoanEstimate of(boolean dual, long balances, long bases, long price) {
        return LoanEstimate.of(household(dual, balances, bases, price, LocalDate.of(2055, 1, 1), 360), CITY);
    }

    @Test
    void 什么都够_以本市最高额度为限() {
        LoanEstimate single = of(false, 100_000, 20_000, 2_000_000);
        assertThat(single.amount()).isEqualTo(Money.ofYuan(600_000));
        assertThat(single.binding()).isEqualTo("本市最高额度（单方缴存）");
        assertThat(of(true, 100_000, 20_000, 2_000_000).amount()).isEqualTo(Money.ofYuan(800_000));
    }

    @Test
    void 余额少_以余额的倍数为限() {
        LoanEstimate estimate = of(false, 20_500, 20_000, 2_000_000);
        assertThat(estimate.amount()).as("307 500, in steps of a thousand").isEqualTo(Money.ofYuan(307_000));
        assertThat(estimate.binding()).isEqualTo("账户余额的倍数");
    }

    @Test
    void 房价低_以房价减首付为限() {
        LoanEstimate estimate = of(false, 100_000, 20_000, 500_000);
        assertThat(estimate.amount()).isEqualTo(Money.ofYuan(400_000));
        assertThat(estimate.binding()).isEqualTo("房价减首付款");
    }

    @Test
    void 收入低_以还款能力为限_月还不超过基数的一半() {
        LoanEstimate estimate = of(false, 100_000, 4_000, 2_000_000);
        assertThat(estimate.binding()).isEqualTo("还款能力");
        assertThat(estimate.firstPayment()).isLessThanOrEqualTo(Money.ofYuan(2_000));
        assertThat(RepaymentMethod.EQUAL_INSTALMENT.level(estimate.amount().plus(Money.ofYuan(1_000)), 260_000, 360))
                .as("a step more would be too much")
                .isGreaterThan(Money.ofYuan(2_000));
    }

    @Test
    void 恰好五十万_月还2001元7角() {
        LoanEstimate estimate = of(false, 100_000, 20_000, 625_000);
        assertThat(estimate.amount()).isEqualTo(Money.ofYuan(500_000));
        assertThat(estimate.firstPayment()).isEqualTo(new Money(200_170));
    }

    @Test
    void 快退休的_期限到退休后五年为止_五年以内用短期利率() {
        LoanEstimate estimate =
                LoanEstimate.of(household(false, 100_000, 60_000, 2_000_000, LocalDate.of(2026, 11, 25), 360), CITY);
        assertThat(estimate.months()).isEqualTo(60);
        assertThat(estimate.rate()).isEqualTo(210_000);
        assertThat(estimate.bindingTerm()).isEqualTo("法定退休年龄后 5 年");
        LoanEstimate aMonthMore =
                LoanEstimate.of(household(false, 100_000, 60_000, 2_000_000, LocalDate.of(2026, 12, 25), 360), CITY);
        assertThat(aMonthMore.months()).isEqualTo(61);
        assertThat(aMonthMore.rate()).isEqualTo(260_000);
    }

    @Test
    void 已过退休后五年_额度为零_说明是期限() {
        LoanEstimate estimate = LoanEstimate.of(
                household(
                        false,
                        100_000,
                        60_000,
                        2_000_000,
                        LocalDate.of(2021, 11, 26).minusYears(1),
                        360),
                CITY);
        assertThat(estimate.amount()).isEqualTo(Money.ZERO);
        assertThat(estimate.binding()).isEqualTo("法定退休年龄后 5 年");
    }

    @Test
    void 别的债比收入还多_还款能力为零() {
        LoanEstimate estimate = LoanEstimate.of(
                new LoanEstimate.Household(
                        TODAY,
                        false,
                        Money.ofYuan(100_000),
                        Money.ofYuan(8_000),
                        Money.ofYuan(4_000),
                        Money.ofYuan(1_000_000),
                        LocalDate.of(2055, 1, 1),
                        360,
                        RepaymentMethod.EQUAL_PRINCIPAL),
                CITY);
        assertThat(estimate.amount()).isEqualTo(Money.ZERO);
        assertThat(estimate.binding()).isEqualTo("还款能力");
    }

    @Property(tries = 200)
    void 从不超过任何一个限额_差不到一个取整单位(
            @ForAll boolean dual,
            @ForAll RepaymentMethod method,
            @ForAll @LongRange(min = 0, max = 200_000) long balances,
            @ForAll @LongRange(min = 0, max = 60_000) long bases,
            @ForAll @LongRange(min = 0, max = 3_000_000) long price,
            @ForAll @IntRange(min = 1, max = 400) int months) {
        LoanEstimate estimate = LoanEstimate.of(
                new LoanEstimate.Household(
                        TODAY,
                        dual,
                        Money.ofYuan(balances),
                        Money.ofYuan(bases),
                        Money.ZERO,
                        Money.ofYuan(price),
                        LocalDate.of(2060, 1, 1),
                        months,
                        method),
                CITY);
        assertThat(estimate.limits().values())
                .allSatisfy(limit -> assertThat(estimate.amount()).isLessThanOrEqualTo(limit));
        Money binding = estimate.limits().getOrDefault(estimate.binding(), Money.ZERO);
        assertThat(binding.minus(estimate.amount())).isLessThan(Money.ofYuan(1_000));
        assertThat(estimate.months()).isEqualTo(Math.min(months, 360));
    }
}
