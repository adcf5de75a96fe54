package cn.qingjian.ledger.loan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Instalment;
import cn.qingjian.ledger.Loan;
import cn.qingjian.ledger.LoanPlan;
import cn.qingjian.ledger.LoanStatus;
import cn.qingjian.ledger.RepaymentMethod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReckoningSpec {
    private static final long OLD = 260_000;
    private static final long NEW = 310_000;
    private static final Reckoning.Terms STEADY = new Terms(false);
    private static final Reckoning.Terms RISING = new Terms(true);

    /** Rates that, where they change, rise by half a percent each year; 1.5 times that for what is overdue. */
    private record Terms(boolean rises) implements Reckoning.Terms {
        @Override
        public OptionalLong newRate(String rateKind, LocalDate firstOfJanuary) {
            return rises ? OptionalLong.of(OLD + 50_000L * (firstOfJanuary.getYear() - 2026)) : OptionalLong.empty();
        }

        @Override
        public int penaltyFactor(LocalDate day) {
            return 15_000;
        }
    }

    private static Loan aLoan(LocalDate paidOut, int months, int dueDay) {
        var plan =
                LoanPlan.start(RepaymentMethod.EQUAL_INSTALMENT, Money.ofYuan(300_000), OLD, months, paidOut, dueDay);
        return with(paidOut, months, plan, 0);
    }

    private static Loan with(LocalDate paidOut, int months, LoanPlan plan, int billed) {
        return new Loan(
                1,
                "LN000000000018",
                1,
                Optional.empty(),
                "HT-1",
                Money.ofYuan(300_000),
                Money.ofYuan(300_000),
                Money.ZERO,
                "loan-first-long",
                months,
                paidOut,
                billed,
                plan,
                LoanStatus.NORMAL,
                false,
                Optional.empty());
    }

    private static Reckoning reckon(Loan loan, Reckoning.Terms terms, LocalDate day) {
        return new Reckoning(loan, List.of(), terms).upTo(day);
    }

    @Test
    void 还款日前一天没有应还的_当天有_第二天逾期() {
        Loan loan = aLoan(LocalDate.of(2026, 3, 15), 120, 15);
        assertThat(reckon(loan, STEADY, LocalDate.of(2026, 4, 14)).open()).isEmpty();
        Reckoning onTheDay = reckon(loan, STEADY, LocalDate.of(2026, 4, 15));
        assertThat(onTheDay.open()).hasSize(1);
        assertThat(onTheDay.late()).isEmpty();
        assertThat(onTheDay.open().getFirst().openPenalty()).isEqualTo(Money.ZERO);
        Reckoning after = reckon(loan, STEADY, LocalDate.of(2026, 4, 16));
        assertThat(after.late()).hasSize(1);
        assertThat(after.open().getFirst().overdue()).isTrue();
        assertThat(after.open().getFirst().openPenalty().signum()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        // day of repayment, day looked at, rate then
        "15, 2026-12-31, 260000",
        "15, 2027-01-01, 310000",
        "15, 2027-01-02, 310000",
        "31, 2026-12-31, 260000",
        "31, 2027-01-01, 310000",
        "1, 2026-12-31, 260000",
        "1, 2027-01-01, 310000",
        "2, 2027-01-01, 310000",
        "2, 2027-01-02, 310000",
    })
    void 新利率从一月一日起(int dueDay, LocalDate day, long rate) {
        assertThat(reckon(aLoan(LocalDate.of(2026, 3, 15), 120, dueDay), RISING, day)
                        .plan()
                        .rate())
                .isEqualTo(rate);
    }

    @Test
    void 一月一日到期的那期_整月都按旧利率() {
        Loan loan = aLoan(LocalDate.of(2026, 11, 1), 120, 1);
        List<Instalment> rising = reckon(loan, RISING, LocalDate.of(2027, 1, 1)).open();
        List<Instalment> steady = reckon(loan, STEADY, LocalDate.of(2027, 1, 1)).open();
        assertThat(rising).hasSize(2);
        assertThat(rising.getLast().interest()).isEqualTo(steady.getLast().interest());
        assertThat(rising.getLast().principal()).isEqualTo(steady.getLast().principal());
    }

    @Test
    void 一年以内的贷款_利率不变() {
        assertThat(reckon(aLoan(LocalDate.of(2026, 3, 15), 12, 15), RISING, LocalDate.of(2027, 1, 20))
                        .plan()
                        .rate())
                .isEqualTo(OLD);
        assertThat(reckon(aLoan(LocalDate.of(2026, 3, 15), 13, 15), RISING, LocalDate.of(2027, 1, 20))
                        .plan()
                        .rate())
                .isEqualTo(NEW);
    }

    @Test
    void 发放以前的一月一日_与这笔贷款无关() {
        Loan loan = aLoan(LocalDate.of(2027, 1, 1), 120, 15);
        assertThat(reckon(loan, RISING, LocalDate.of(2027, 6, 1)).plan().rate()).isEqualTo(OLD);
    }

    @Test
    void 跨年的罚息_年前按旧利率_年后按新利率() {
        Loan loan = aLoan(LocalDate.of(2026, 11, 15), 120, 15);
        Instalment one = reckon(loan, RISING, LocalDate.of(2027, 1, 11)).open().getFirst();
        long open = one.principal().plus(one.interest()).fen();
        // 17 days of December at 3.9 %, 10 of January at 4.65 %
        assertThat(one.penaltyProduct()).isEqualTo(open * (390_000L * 17 + 465_000L * 10));
    }

    @Test
    void 到期还不上的_最后一期以后不再有新的一期() {
        Reckoning all = reckon(aLoan(LocalDate.of(2026, 3, 15), 6, 15), STEADY, LocalDate.of(2030, 1, 1));
        assertThat(all.open()).hasSize(6);
        assertThat(all.plan().done()).isTrue();
        assertThat(all.open().stream().map(Instalment::principal).reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.ofYuan(300_000));
    }

    @Test
    void 往回看_什么也不变() {
        Loan loan = aLoan(LocalDate.of(2026, 3, 15), 120, 15);
        Reckoning later = reckon(loan, STEADY, LocalDate.of(2026, 7, 20));
        Loan then = with(loan.paidOutOn(), 120, later.plan(), later.billed());
        Reckoning back = new Reckoning(then, later.open(), STEADY).upTo(LocalDate.of(2026, 5, 1));
        assertThat(back.open()).isEqualTo(later.open());
        assertThat(back.plan()).isEqualTo(later.plan());
    }

    @Property(tries = 150)
    void 天天走和一步到_结果一样(
            @ForAll @IntRange(min = 0, max = 400) int start,
            @ForAll @IntRange(min = 1, max = 900) int length,
            @ForAll @IntRange(min = 1, max = 31) int dueDay,
            @ForAll @IntRange(min = 1, max = 40) int months,
            @ForAll @IntRange(min = 1, max = 60) int stride) {
        Loan loan = aLoan(LocalDate.of(2026, 1, 1).plusDays(start), months, dueDay);
        LocalDate end = loan.paidOutOn().plusDays(length);
        Reckoning atOnce = reckon(loan, RISING, end);
        Loan then = loan;
        List<Instalment> open = List.of();
        for (LocalDate day = loan.paidOutOn(); day.isBefore(end); day = day.plusDays(stride)) {
            Reckoning step = new Reckoning(then, open, RISING).upTo(day);
            then = with(loan.paidOutOn(), months, step.plan(), step.billed());
            open = step.open();
        }
        Reckoning last = new Reckoning(then, open, RISING).upTo(end);
        assertThat(last.plan()).isEqualTo(atOnce.plan());
        assertThat(last.billed()).isEqualTo(atOnce.billed());
        assertThat(last.open()).isEqualTo(atOnce.open());
    }
}
