package cn.qingjian.ledger.loan;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Instalment;
import cn.qingjian.ledger.Loan;
import cn.qingjian.ledger.LoanInterest;
import cn.qingjian.ledger.LoanPlan;
import cn.qingjian.ledger.Payoff;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

/**
 * A loan as it stands on a day.
 *
 * @param day the day
 * @param loan as the table has it, before that day's reckoning
 * @param plan what has not fallen due
 * @param billed how many instalments have
 * @param open those that are not paid, oldest first
 */
public record Standing(LocalDate day, Loan loan, LoanPlan plan, int billed, List<Instalment> open) {
    static Standing of(LocalDate day, Loan loan, Reckoning reckoning) {
        return new Standing(day, loan, reckoning.plan(), reckoning.billed(), reckoning.open());
    }

    /** All that is to be paid now. */
    public Money due() {
        return sum(Instalment::open);
    }

    /** Whether an instalment was not paid on its day. */
    public boolean late() {
        return open.stream().anyMatch(one -> one.overdue() && !one.paid());
    }

    /** Whether it is the loan's day of repayment (扣款日). */
    public boolean dayOfRepayment() {
        return day.equals(LoanInterest.due(YearMonth.from(day), plan.dueDay()));
    }

    /** What it takes to pay all of it. */
    public Payoff payoff() {
        return new Payoff(
                day,
                plan.principal(),
                plan.interestTo(day),
                sum(Instalment::openPrincipal),
                sum(Instalment::openInterest),
                sum(Instalment::openPenalty));
    }

    private Money sum(Function<Instalment, Money> part) {
        return open.stream().map(part).reduce(Money.ZERO, Money::plus);
    }
}
