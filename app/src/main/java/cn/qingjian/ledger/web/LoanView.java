package cn.qingjian.ledger.web;

import cn.qingjian.ledger.Instalment;
import cn.qingjian.ledger.Loan;
import cn.qingjian.ledger.LoanBook;
import cn.qingjian.ledger.Payoff;
import cn.qingjian.ledger.Person;
import cn.qingjian.ledger.Repayment;
import cn.qingjian.ledger.Schedule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What the page of a loan shows.
 *
 * @param loan the loan
 * @param borrowers those who borrow, masked
 * @param today the day of the figures
 * @param payoff what it takes to pay it back today
 * @param instalments that have fallen due, newest first
 * @param schedule what is still to fall due
 * @param repayments what was paid back, newest first
 */
public record LoanView(
        Loan loan,
        List<Person.Sealed> borrowers,
        LocalDate today,
        Payoff payoff,
        List<Instalment> instalments,
        Schedule schedule,
        List<Repayment> repayments) {
    private static final int PERCENT = 5;
    private static final int SHOWN = 12;

    static LoanView of(Loan loan, LoanBook book, LocalDate today) {
        return new LoanView(
                loan,
                book.borrowers(loan),
                today,
                book.payoff(loan, today),
                book.instalments(loan.id()),
                loan.schedule(),
                book.repayments(loan.id()));
    }

    /** The yearly rate as people read it: {@code 2.6%}. */
    public String rate() {
        return BigDecimal.valueOf(loan.plan().rate(), PERCENT)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }

    /** Those who borrow, in one line. */
    public String names() {
        return String.join(
                "、", borrowers.stream().map(Person.Sealed::maskedName).toList());
    }

    /** The next instalments. */
    public List<Schedule.Line> next() {
        return schedule.lines().stream().limit(SHOWN).toList();
    }
}
