package cn.qingjian.ledger.loan;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Instalment;
import java.util.ArrayList;
import java.util.List;

/**
 * How a payment is shared out over instalments: the oldest first, and of each penalty interest, interest, principal.
 *
 * @param instalments all of them as they are afterwards
 * @param penalty penalty interest paid
 * @param interest paid
 * @param late principal paid of what is overdue (122)
 * @param timely principal paid of what is not (121)
 * @param rest what is left of the payment
 */
public record Allocation(
        List<Instalment> instalments, Money penalty, Money interest, Money late, Money timely, Money rest) {
    /** Shares out a payment; the instalments are those that are not paid, oldest first. */
    public static Allocation of(List<Instalment> open, Money payment) {
        List<Instalment> after = new ArrayList<>();
        Money penalty = Money.ZERO;
        Money interest = Money.ZERO;
        Money late = Money.ZERO;
        Money timely = Money.ZERO;
        Money rest = payment;
        for (Instalment one : open) {
            Instalment paid = one.with(rest.min(one.open()));
            after.add(paid);
            rest = rest.minus(one.open().minus(paid.open()));
            penalty = penalty.plus(paid.penaltyPaid().minus(one.penaltyPaid()));
            interest = interest.plus(paid.interestPaid().minus(one.interestPaid()));
            Money principal = paid.principalPaid().minus(one.principalPaid());
            late = one.overdue() ? late.plus(principal) : late;
            timely = one.overdue() ? timely : timely.plus(principal);
        }
        return new Allocation(List.copyOf(after), penalty, interest, late, timely, rest);
    }

    /** What the instalments took. */
    public Money taken() {
        return penalty.plus(interest).plus(late).plus(timely);
    }
}
