package cn.qingjian.ledger;

import static cn.qingjian.ledger.EarlyChoice.LOWER_INSTALMENT;
import static cn.qingjian.ledger.EarlyChoice.SHORTEN_TERM;
import static cn.qingjian.ledger.RepaymentMethod.EQUAL_INSTALMENT;
import static cn.qingjian.ledger.RepaymentMethod.EQUAL_PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LoanPlanSpec {
    private static final LocalDate PAID_OUT = LocalDate.of(2026, 3, 15);
    private static final Money HALF_A_MILLION = Money.ofYuan(500_000);

    private static LoanPlan plan(RepaymentMethod method, int months) {
        return LoanPlan.start(method, HALF_A_MILLION, 260_000, months, PAID_OUT, 15);
    }

    @Test
    void 缩短期限_月还款额不变_期数变少() {
        LoanPlan plan = plan(EQUAL_INSTALMENT, 360).afterNext();
        LoanPlan after = plan.early(LocalDate.of(2026, 4, 20), Money.ofYuan(100_000), SHORTEN_TERM);
        assertThat(after.level()).isEqualTo(plan.level());
        assertThat(after.left()).isLessThan(plan.left());
        assertThat(EQUAL_INSTALMENT.level(after.principal(), after.rate(), after.left()))
                .isLessThanOrEqualTo(after.level());
        assertThat(EQUAL_INSTALMENT.level(after.principal(), after.rate(), after.left() - 1))
                .as("one instalment fewer would not do")
                .isGreaterThan(after.level());
    }

    @Test
    void 减少月还款_期数不变() {
        LoanPlan plan = plan(EQUAL_INSTALMENT, 360).afterNext();
        LoanPlan after = plan.early(LocalDate.of(2026, 4, 20), Money.ofYuan(100_000), LOWER_INSTALMENT);
        assertThat(after.left()).isEqualTo(359);
        assertThat(after.level()).isLessThan(plan.level());
        assertThat(after.level().fen())
                .isEqualTo(LoanOracle.level(after.principal().fen(), 260_000, 359));
    }

    @Test
    void 等额本金缩短期限_每期本金不变() {
        LoanPlan after =
                plan(EQUAL_PRINCIPAL, 100).early(LocalDate.of(2026, 3, 20), Money.ofYuan(101_000), SHORTEN_TERM);
        assertThat(after.level()).isEqualTo(Money.ofYuan(5_000));
        assertThat(after.left()).isEqualTo(80);
        assertThat(after.schedule(1).lines().getLast().principal()).isEqualTo(Money.ofYuan(4_000));
    }

    @Test
    void 提前还款的利息算到当日_下一期只算剩下的天数() {
        LoanPlan plan = plan(EQUAL_INSTALMENT, 360);
        LocalDate day = LocalDate.of(2026, 3, 25);
        // 50 000 000 × 2.6% × 10 ÷ 360
        assertThat(plan.interestTo(day)).isEqualTo(new Money(36_111));
        LoanPlan after = plan.early(day, Money.ofYuan(200_000), LOWER_INSTALMENT);
        // 30 000 000 × 2.6% × 21 ÷ 360
        assertThat(after.next(1).interest()).isEqualTo(new Money(45_500));
    }

    @Test
    void 不是一部分的_不算提前部分还款() {
        LoanPlan plan = plan(EQUAL_INSTALMENT, 12);
        assertThatThrownBy(() -> plan.early(PAID_OUT, HALF_A_MILLION, SHORTEN_TERM))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan.early(PAID_OUT, Money.ZERO, SHORTEN_TERM))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void 一月一日调利率_跨年那期分段计息() {
        LoanPlan plan = plan(EQUAL_PRINCIPAL, 100);
        for (int month = 0; month < 9; month++) {
            plan = plan.afterNext();
        }
        assertThat(plan.nextDue()).isEqualTo(LocalDate.of(2027, 1, 15));
        LoanPlan repriced = plan.repriced(LocalDate.of(2027, 1, 1), 360_000);
        // 45 500 000 × (2.6% × 17 + 3.6% × 14) ÷ 360
        assertThat(repriced.next(10).interest()).isEqualTo(new Money(119_564));
        assertThat(repriced.afterNext().next(11).interest())
                .as("the next one is a whole month at the new rate")
                .isEqualTo(new Money(135_000));
    }

    @Test
    void 调了利率_月还款按剩余期数重算() {
        LoanPlan plan = plan(EQUAL_INSTALMENT, 360).repriced(LocalDate.of(2027, 1, 1), 310_000);
        assertThat(plan.level().fen()).isEqualTo(LoanOracle.level(50_000_000, 310_000, 360));
    }

    @Property(tries = 1000)
    void 提前还了再按计划还_本金一分不差(
            @ForAll RepaymentMethod method,
            @ForAll EarlyChoice choice,
            @ForAll @LongRange(min = 1, max = 200_000_000) long amount,
            @ForAll @IntRange(min = 1, max = 360) int months,
            @ForAll @IntRange(min = 0, max = 100) int paid,
            @ForAll @LongRange(min = 1, max = 200_000_000) long part,
            @ForAll @IntRange(min = 0, max = 29) int later) {
        LoanPlan plan = LoanPlan.start(method, new Money(amount), 260_000, months, PAID_OUT, 31);
        Money sum = Money.ZERO;
        for (int i = 0; i < paid && !plan.done(); i++) {
            sum = sum.plus(plan.next(i).principal());
            plan = plan.afterNext();
        }
        Assume.that(plan.principal().fen() > part);
        LoanPlan after = plan.early(plan.reckonedFrom().plusDays(later), new Money(part), choice);
        assertThat(after.left()).isLessThanOrEqualTo(plan.left());
        Schedule rest = after.schedule(1);
        assertThat(rest.lines()).hasSizeLessThanOrEqualTo(Math.max(1, after.left()));
        assertThat(sum.plus(new Money(part)).plus(rest.principal())).isEqualTo(new Money(amount));
        // A level set anew is rounded anew, which can cost a fen of interest on each instalment; a shorter term costs
        // nothing.
        int rounding = choice == LOWER_INSTALMENT ? rest.lines().size() : 0;
        assertThat(rest.interest())
                .isLessThanOrEqualTo(plan.schedule(1).interest().plus(new Money(rounding)));
    }

    @Property(tries = 200)
    void 结清所需等于剩余本金加到当日的利息(
            @ForAll RepaymentMethod method,
            @ForAll @IntRange(min = 1, max = 360) int months,
            @ForAll @IntRange(min = 0, max = 359) int paid,
            @ForAll @IntRange(min = 0, max = 27) int later) {
        LoanPlan plan = plan(method, months);
        Money repaid = Money.ZERO;
        for (int i = 0; i < paid && !plan.done(); i++) {
            repaid = repaid.plus(plan.next(i).principal());
            plan = plan.afterNext();
        }
        assertThat(repaid.plus(plan.principal())).isEqualTo(HALF_A_MILLION);
        LocalDate day = plan.reckonedFrom().plusDays(later);
        Money expected =
                new Money(Math.floorDiv(plan.principal().fen() * 260_000 * later + 1_800_000_000L, 3_600_000_000L));
        assertThat(plan.interestTo(day)).isEqualTo(expected);
        assertThat(plan.settled(day).schedule(1).lines()).isEmpty();
    }
}
