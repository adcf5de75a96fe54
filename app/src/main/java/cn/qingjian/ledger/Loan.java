package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A loan account (贷款账户, JGJ/T 320 table 6.0.5, with what is needed of its contract, table 6.0.2).
 *
 * @param id key
 * @param no its number
 * @param borrower key of the person who borrows
 * @param coBorrower key of the person who borrows with him (table 6.0.4)
 * @param contractNo number of the loan contract
 * @param amount what was paid out
 * @param balance principal that is owed, what is overdue included: a projection of the postings to 121 and 122
 * @param overdue principal of it that is overdue: a projection of the postings to 122
 * @param rateKind which rate of interest is its own, such as {@code loan-first-long}
 * @param months its term
 * @param paidOutOn the day on which it was paid out
 * @param billed how many instalments have fallen due
 * @param plan what has not fallen due
 * @param status its state
 * @param monthlyOffset whether its instalments are taken out of the borrowers' accounts first (委托扣划)
 * @param settledOn the day on which it was paid back
 */
public record Loan(
        long id,
        String no,
        long borrower,
        Optional<Long> coBorrower,
        String contractNo,
        Money amount,
        Money balance,
        Money overdue,
        String rateKind,
        int months,
        LocalDate paidOutOn,
        int billed,
        LoanPlan plan,
        LoanStatus status,
        boolean monthlyOffset,
        Optional<LocalDate> settledOn) {
    private static final int SHORT = 12;
    private static final int FIVE_YEARS = 60;

    /** Whether its rate follows a change on the next 1 January: one of at most a year keeps its own. */
    public boolean followsRates() {
        return months > SHORT;
    }

    /** What is still to fall due. */
    public Schedule schedule() {
        return plan.schedule(billed + 1);
    }

    /** The last day of its term as things stand; empty where nothing is left to fall due. */
    public Optional<LocalDate> ends() {
        return plan.done()
                ? Optional.empty()
                : Optional.of(LoanInterest.due(
                        java.time.YearMonth.from(plan.nextDue()).plusMonths(plan.left() - 1L), plan.dueDay()));
    }

    /** The kind of rate for a first or second home and a term: up to five years, five included, or longer. */
    public static String rateKind(boolean second, int months) {
        return "loan-" + (second ? "second" : "first") + (months <= FIVE_YEARS ? "-short" : "-long");
    }
}
