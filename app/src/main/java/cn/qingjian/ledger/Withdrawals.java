package cn.qingjian.ledger;

import cn.qingjian.kernel.BankCard;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.store.DepositorStore;
import cn.qingjian.ledger.store.RateStore;
import cn.qingjian.privacy.Seal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pays out of a person's account: the posting and the order to the bank are one. Whether it may be paid was decided before; the
 * ledger itself refuses what the balance doesn't hold and what the state of the account forbids.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Withdrawals {
    private final Ledger ledger;
    private final DepositorStore depositors;
    private final RateStore rates;
    private final Seal seal;

    Withdrawals(Ledger ledger, DepositorStore depositors, RateStore rates, Seal seal) {
        this.ledger = ledger;
        this.depositors = depositors;
        this.rates = rates;
        this.seal = seal;
    }

    /** Pays parts of accounts that stay, all of them or none: debit 201, credit 101. What was paid, in the same order. */
    public List<Paid> parts(List<Part> parts) {
        List<Long> entries = ledger.post(parts.stream()
                .map(one -> new Ledger.Posting(
                        Voucher.of(
                                one.businessNo(),
                                Business.WITHDRAWAL,
                                one.day(),
                                one.summary(),
                                Leg.debit(Subject.DEPOSITS, one.amount()).of(one.account()),
                                Leg.credit(Subject.BANK, one.amount())),
                        order(one.account(), one.amount(), one.payee(), one.summary(), one.businessNo())))
                .toList());
        return IntStream.range(0, parts.size())
                .mapToObj(n -> new Paid(entries.get(n), parts.get(n).amount(), Money.ZERO))
                .toList();
    }

    /** Pays one part. */
    public Paid part(Account account, Money amount, String payee, String summary, String businessNo, LocalDate day) {
        return parts(List.of(new Part(account, amount, payee, summary, businessNo, day)))
                .getFirst();
    }

    /**
     * Pays everything with interest to the day and closes the account (条例第二十四条第二款): debit 201 for the principal and 211
     * for the interest, credit 101; the interest is booked as expense first.
     *
     * @param reason code of JGJ/T 320 table A.7
     */
    public Paid all(Account account, String reason, String payee, String summary, String businessNo, LocalDate day) {
        Account locked = depositors.lock(account.id()).orElseThrow();
        Money interest = earned(locked, day);
        Money total = locked.balance().plus(interest);
        if (total.signum() > 0) {
            List<Leg> legs = new ArrayList<>();
            if (locked.balance().signum() > 0) {
                legs.add(Leg.debit(Subject.DEPOSITS, locked.balance()).of(locked));
            }
            if (interest.signum() > 0) {
                legs.add(Leg.debit(Subject.INTEREST_EXPENSE, interest));
                legs.add(Leg.credit(Subject.INTEREST_PAYABLE, interest));
                legs.add(Leg.debit(Subject.INTEREST_PAYABLE, interest));
            }
            legs.add(Leg.credit(Subject.BANK, total));
            long entry = ledger.post(
                    new Voucher(businessNo, Business.CLOSING, day, summary, legs),
                    order(locked, total, payee, summary, businessNo));
            depositors.close(locked.id(), AccountStatus.WITHDRAWN, reason, day);
            return new Paid(entry, locked.balance(), interest);
        }
        depositors.close(locked.id(), AccountStatus.WITHDRAWN, reason, day);
        return new Paid(0, Money.ZERO, Money.ZERO);
    }

    /** What an account has earned since the last settlement, if it were closed on that day. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Money earned(Account account, LocalDate day) {
        return Interest.earned(
                account.balance(), account.weighted(), rates.deposit().cumulated(day));
    }

    private PayOrder order(Account account, Money amount, String payee, String purpose, String businessNo) {
        return new PayOrder(
                account.id(), amount, seal.close(payee, Payments.place(businessNo)), BankCard.masked(payee), purpose);
    }

    /**
     * A part to be paid out of an account.
     *
     * @param account the account
     * @param amount more than nothing
     * @param payee to which bank account, in the clear
     * @param summary what it is for, as the owner reads it
     * @param businessNo the number of the case
     * @param day the day on which it moves
     */
    public record Part(Account account, Money amount, String payee, String summary, String businessNo, LocalDate day) {
        @Override
        public String toString() {
            return businessNo; // the payee is in the clear
        }
    }

    /**
     * What was paid.
     *
     * @param entry key of the entry, 0 where there was nothing to pay
     * @param principal out of the balance
     * @param interest on top
     */
    public record Paid(long entry, Money principal, Money interest) {
        /** Both. */
        public Money total() {
            return principal.plus(interest);
        }
    }
}
