package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a loan has not fallen due, and all that is needed to reckon it: a value, so each step gives a new one. What fell due
 * and is not paid is no longer in here but an {@link Instalment}.
 *
 * @param method how it is paid back
 * @param principal what has not fallen due
 * @param rate yearly, in ten-millionths
 * @param level see {@link RepaymentMethod}
 * @param left instalments that have not fallen due
 * @param nextDue day on which the next one falls due
 * @param dueDay day of repayment in each month, 1 to 31
 * @param reckonedFrom day from which the interest of the next instalment is still to be reckoned
 * @param product product of the part of the period before that day, reckoned at an earlier rate
 */
public record LoanPlan(
        RepaymentMethod method,
        Money principal,
        long rate,
        Money level,
        int left,
        LocalDate nextDue,
        int dueDay,
        LocalDate reckonedFrom,
        long product) {
    /** The plan of a new loan: the first day of repayment lies in the month after the one in which it is paid out. */
    public static LoanPlan start(
            RepaymentMethod method, Money principal, long rate, int months, LocalDate paidOutOn, int dueDay) {
        int instalments = method.instalments(months);
        YearMonth first = YearMonth.from(paidOutOn).plusMonths(1L + months - instalments);
        return new LoanPlan(
                method,
                principal,
                rate,
                method.level(principal, rate, instalments),
                instalments,
                LoanInterest.due(first, dueDay),
                dueDay,
                paidOutOn,
                0);
    }

    /** Whether nothing is left to fall due. */
    public boolean done() {
        return principal.signum() == 0;
    }

    /** What falls due next; the last instalment takes what is left, rounding included. */
    public Schedule.Line next(int number) {
        Money part = left <= 1 ? principal : method.principal(principal, rate, level);
        return new Schedule.Line(number, nextDue, part, interestTo(nextDue), principal.minus(part));
    }

    /** The plan once the next instalment has fallen due. */
    public LoanPlan afterNext() {
        Money rest = next(0).balance();
        LocalDate following = LoanInterest.due(YearMonth.from(nextDue).plusMonths(1), dueDay);
        return new LoanPlan(
                method, rest, rate, level, rest.signum() == 0 ? 0 : left - 1, following, dueDay, nextDue, 0);
    }

    /** The interest on what has not fallen due, up to a day, that no instalment holds. */
    public Money interestTo(LocalDate day) {
        return LoanInterest.of(productTo(day));
    }

    /** The plan with another rate from a day on: what came before is reckoned at the old one, the level is set anew. */
    public LoanPlan repriced(LocalDate day, long newRate) {
        return new LoanPlan(
                method,
                principal,
                newRate,
                method.level(principal, newRate, Math.max(1, left)),
                left,
                nextDue,
                dueDay,
                reckonedFrom.isAfter(day) ? reckonedFrom : day,
                productTo(day));
    }

    /**
     * The plan after a part is paid early, with the interest of the whole balance up to that day; the part is more than nothing
     * and less than the principal.
     */
    public LoanPlan early(LocalDate day, Money part, EarlyChoice choice) {
        if (part.signum() <= 0 || part.compareTo(principal) >= 0) {
            throw new IllegalArgumentException("not a part of " + principal + ": " + part);
        }
        Money rest = principal.minus(part);
        boolean shorter = choice == EarlyChoice.SHORTEN_TERM;
        int fewer = shorter ? method.shortened(rest, rate, level, left) : left;
        Money next = shorter ? level : method.level(rest, rate, left);
        return new LoanPlan(method, rest, rate, next, fewer, nextDue, dueDay, day, 0);
    }

    /** The plan after all of it was paid. */
    public LoanPlan settled(LocalDate day) {
        return new LoanPlan(method, Money.ZERO, rate, Money.ZERO, 0, nextDue, dueDay, day, 0);
    }

    /** Everything that is still to fall due, numbered from here on; as many steps as instalments. */
    public Schedule schedule(int firstNumber) {
        List<Schedule.Line> lines = new ArrayList<>();
        LoanPlan plan = this;
        while (!plan.done()) {
            lines.add(plan.next(firstNumber + lines.size()));
            plan = plan.afterNext();
        }
        return new Schedule(lines);
    }

    private long productTo(LocalDate day) {
        return Math.addExact(
                product, LoanInterest.product(principal, rate, LoanInterest.days(reckonedFrom, day, dueDay)));
    }
}
