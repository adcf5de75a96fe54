package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;

/**
 * What it takes to pay a loan back on a day.
 *
 * @param day the day
 * @param principal that has not fallen due
 * @param interest on it up to that day
 * @param duePrincipal principal of instalments that fell due and are not paid
 * @param dueInterest interest of those
 * @param penalty penalty interest of those up to that day
 */
public record Payoff(
        LocalDate day, Money principal, Money interest, Money duePrincipal, Money dueInterest, Money penalty) {
    /** Of instalments that fell due. */
    public Money due() {
        return duePrincipal.plus(dueInterest).plus(penalty);
    }

    /** All of it. */
    public Money total() {
        return principal.plus(interest).plus(due());
    }
}
