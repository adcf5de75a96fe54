package cn.qingjian.ledger;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Money;

/**
 * What an early repayment of a part would cost and change; nothing was done.
 *
 * @param principal how much of the principal
 * @param interest on the whole rest up to the day
 * @param before what has not fallen due, as it is
 * @param after the same afterwards; as it is where there are errors
 * @param errors why it can't be done
 */
public record EarlyQuote(Money principal, Money interest, LoanPlan before, LoanPlan after, FieldErrors errors) {
    /** What is to be paid. */
    public Money total() {
        return principal.plus(interest);
    }

    /** The interest that it saves over the rest of the term. */
    public Money saves() {
        return before.schedule(1).interest().minus(after.schedule(1).interest()).minus(interest);
    }
}
