package cn.qingjian.ledger;

import cn.qingjian.kernel.BankCard;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.store.DepositorStore;
import cn.qingjian.ledger.store.RateStore;
import cn.qingjian.privacy.Seal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * Pays a part; the account stays: debit 201, credit 101.
     *
     * @param payee to which bank account, in the clear
     * @param summary what it is for, as the owner reads it
     * @param businessNo the number of the case
     */
    public Paid part(Account account, Money amount, String payee, String summary, String businessNo, LocalDate day) {
        long entry = ledger.post(
                Voucher.of(
                        businessNo,
                        Business.WITHDRAWAL,
                        day,
                        summary,
                        Leg.debit(Subject.DEPOSITS, amount).of(account),
                        Leg.credit(Subject.BANK, amount)),
                order(account, amount, payee, summary, businessNo));
        return new Paid(entry, amount, Money.ZERO);
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
