package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * The instalments of a loan that are still to fall due (还款计划).
 *
 * @param lines in the order in which they fall due
 */
public record Schedule(List<Line> lines) {
    public Schedule {
        lines = List.copyOf(lines);
    }

    /** The schedule of a loan that is paid out on that day; the rate in ten-millionths a year. */
    public static Schedule of(
            RepaymentMethod method, Money principal, long rate, int months, LocalDate paidOutOn, int dueDay) {
        return LoanPlan.start(method, principal, rate, months, paidOutOn, dueDay)
                .schedule(1);
    }

    /** All principal. */
    public Money principal() {
        return sum(Line::principal);
    }

    /** All interest. */
    public Money interest() {
        return sum(Line::interest);
    }

    private Money sum(Function<Line, Money> part) {
        return lines.stream().map(part).reduce(Money.ZERO, Money::plus);
    }

    /**
     * One instalment to come.
     *
     * @param number its number, from 1
     * @param due the day
     * @param principal of it
     * @param interest of it
     * @param balance principal that is left after it
     */
    public record Line(int number, LocalDate due, Money principal, Money interest, Money balance) {
        /** What is to be paid. */
        public Money total() {
            return principal.plus(interest);
        }
    }
}
