package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * One side of an entry.
 *
 * @param subject the account of the chart
 * @param amount a debit is positive, a credit negative; never zero
 * @param account key of the person's account, a voucher wants it for {@link Subject#DEPOSITS}
 * @param employer key of the employer whose unallocated money it moves
 * @param loan key of the loan
 */
public record Leg(
        Subject subject,
        Money amount,
        @Nullable Long account,
        @Nullable Long employer,
        @Nullable Long loan) {
    public Leg {
        if (amount.signum() == 0) {
            throw new IllegalArgumentException("a posting of nothing to " + subject);
        }
    }

    /** A debit; the amount is positive. */
    public static Leg debit(Subject subject, Money amount) {
        return new Leg(subject, positive(amount), null, null, null);
    }

    /** A credit; the amount is positive. */
    public static Leg credit(Subject subject, Money amount) {
        return new Leg(subject, positive(amount).negated(), null, null, null);
    }

    /** The same for a person's account. */
    public Leg of(Account person) {
        return new Leg(subject, amount, person.id(), employer, loan);
    }

    /** The same for an employer. */
    public Leg of(Employer payer) {
        return new Leg(subject, amount, account, payer.id(), loan);
    }

    /** The same for a loan. */
    public Leg ofLoan(long key) {
        return new Leg(subject, amount, account, employer, key);
    }

    /** The same on the other side. */
    Leg turned() {
        return new Leg(subject, amount.negated(), account, employer, loan);
    }

    private static Money positive(Money amount) {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("not a positive amount: " + amount);
        }
        return amount;
    }
}
