package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An instalment that has fallen due, with what of it was paid.
 *
 * @param loan key of the loan
 * @param number its number, from 1
 * @param due the day on which it is to be paid
 * @param principal of it
 * @param interest of it
 * @param principalPaid so far
 * @param interestPaid so far
 * @param penaltyProduct sum over the days overdue of the open amount times the penal rate
 * @param penalizedTo the day up to which that is reckoned
 * @param penaltyPaid so far
 * @param overdue whether its principal is shown under 122
 * @param asked whether the bank was asked to collect it
 */
public record Instalment(
        long loan,
        int number,
        LocalDate due,
        Money principal,
        Money interest,
        Money principalPaid,
        Money interestPaid,
        long penaltyProduct,
        LocalDate penalizedTo,
        Money penaltyPaid,
        boolean overdue,
        boolean asked) {
    /** The instalment as it falls due. */
    public static Instalment of(long loan, Schedule.Line line) {
        return new Instalment(
                loan,
                line.number(),
                line.due(),
                line.principal(),
                line.interest(),
                Money.ZERO,
                Money.ZERO,
                0,
                line.due(),
                Money.ZERO,
                false,
                false);
    }

    /** Principal that is not paid. */
    public Money openPrincipal() {
        return principal.minus(principalPaid);
    }

    /** Interest that is not paid. */
    public Money openInterest() {
        return interest.minus(interestPaid);
    }

    /** Penalty interest so far that is not paid. */
    public Money openPenalty() {
        return LoanInterest.of(penaltyProduct).minus(penaltyPaid);
    }

    /** All that is not paid. */
    public Money open() {
        return openPrincipal().plus(openInterest()).plus(openPenalty());
    }

    /** Whether nothing is left to pay. */
    public boolean paid() {
        return open().signum() == 0;
    }

    /** What a page says of it. */
    public String state() {
        if (paid()) {
            return "已还";
        }
        return overdue ? "逾期" : "应还";
    }

    /**
     * The same with penalty interest up to a day: open principal and interest times the penal rate (ten-millionths a year) over
     * 360, for each day after the due one. A day that lies before changes nothing.
     */
    public Instalment penalized(LocalDate day, long penalRate) {
        if (!day.isAfter(penalizedTo)) {
            return this;
        }
        long more = LoanInterest.product(
                openPrincipal().plus(openInterest()), penalRate, ChronoUnit.DAYS.between(penalizedTo, day));
        return new Instalment(
                loan,
                number,
                due,
                principal,
                interest,
                principalPaid,
                interestPaid,
                Math.addExact(penaltyProduct, more),
                day,
                penaltyPaid,
                overdue,
                asked);
    }

    /** The same with so much paid: penalty interest first, then interest, then principal; at most {@link #open}. */
    public Instalment with(Money payment) {
        Money penalty = payment.min(openPenalty());
        Money ofInterest = payment.minus(penalty).min(openInterest());
        Money ofPrincipal = payment.minus(penalty).minus(ofInterest);
        if (payment.signum() < 0 || ofPrincipal.compareTo(openPrincipal()) > 0) {
            throw new IllegalArgumentException("more than is open: " + payment);
        }
        return new Instalment(
                loan,
                number,
                due,
                principal,
                interest,
                principalPaid.plus(ofPrincipal),
                interestPaid.plus(ofInterest),
                penaltyProduct,
                penalizedTo,
                penaltyPaid.plus(penalty),
                overdue,
                asked);
    }

    /** The same, shown as overdue. */
    public Instalment late() {
        return new Instalment(
                loan,
                number,
                due,
                principal,
                interest,
                principalPaid,
                interestPaid,
                penaltyProduct,
                penalizedTo,
                penaltyPaid,
                true,
                asked);
    }
}
