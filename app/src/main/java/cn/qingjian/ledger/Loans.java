package cn.qingjian.ledger;

import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.loan.AccountFunds;
import cn.qingjian.ledger.loan.AccountFunds.Taken;
import cn.qingjian.ledger.loan.EarlyCheck;
import cn.qingjian.ledger.loan.Repaying;
import cn.qingjian.ledger.loan.Repaying.Paying;
import cn.qingjian.ledger.loan.Standing;
import cn.qingjian.ledger.loan.UpToDate;
import cn.qingjian.ledger.store.LoanLimitStore;
import cn.qingjian.ledger.store.LoanStore;
import cn.qingjian.ledger.store.RepaymentStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done to a loan that runs: repayment, early repayment, settling, offset from the accounts. Each call takes the loan for
 * itself, brings it up to the day and posts under the caller's number, once. What can be known of a loan without touching it is in
 * {@link LoanBook}.
 */
@Service
@Transactional
public class Loans {
    private final LoanStore store;
    private final RepaymentStore repayments;
    private final LoanLimitStore limits;
    private final UpToDate upToDate;
    private final Repaying repaying;
    private final AccountFunds funds;
    private final Audit audit;

    Loans(
            LoanStore store,
            RepaymentStore repayments,
            LoanLimitStore limits,
            UpToDate upToDate,
            Repaying repaying,
            AccountFunds funds,
            Audit audit) {
        this.store = store;
        this.repayments = repayments;
        this.limits = limits;
        this.upToDate = upToDate;
        this.repaying = repaying;
        this.funds = funds;
        this.audit = audit;
    }

    /**
     * Money came from the borrower: debit 101, credit 40103, 122, 121 for what is due, the oldest first, of each penalty interest,
     * interest, principal. What is beyond that is kept as unallocated (219): it has arrived, so it can't be refused. The same
     * number again changes nothing and gives the first answer.
     *
     * @param amount more than nothing
     */
    public Repayment repay(long loan, Money amount, LocalDate day, String businessNo) {
        Standing standing = upToDate.lock(loan, day);
        return repaying.known(businessNo, loan).orElseGet(() -> {
            Repayment.Kind kind = standing.late() ? Repayment.Kind.LATE : Repayment.Kind.INSTALMENT;
            return repaying.due(standing, new Paying(businessNo, kind, List.of(), amount));
        });
    }

    /**
     * Takes what is due out of the accounts, as far as they hold it (冲还贷): debit 201, credit 40103, 122, 121, and no cash moves.
     * Empty where nothing is due or nothing is there.
     */
    public Optional<Repayment> offset(long loan, LocalDate day, String businessNo) {
        Standing standing = upToDate.lock(loan, day);
        return repaying.known(businessNo, loan).or(() -> {
            List<Taken> taken =
                    standing.due().signum() > 0 ? funds.find(standing.loan(), standing.due(), day) : List.of();
            return taken.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            repaying.due(standing, new Paying(businessNo, Repayment.Kind.OFFSET, taken, Money.ZERO)));
        });
    }

    /**
     * Pays a part early (C03): the principal, and the interest of the whole rest up to the day. Errors stand under {@code loan},
     * {@code day}, {@code principal} and {@code fromAccounts}.
     */
    public Paid repayEarly(EarlyRepayment early, String actor) {
        Standing standing = upToDate.lock(early.loan(), early.day());
        Optional<Repayment> before = repaying.known(early.businessNo(), early.loan());
        if (before.isPresent()) {
            return new Paid(before, new FieldErrors());
        }
        FieldErrors errors = EarlyCheck.part(standing, early.principal(), limits.on(early.day()));
        Money total = early.principal().plus(standing.plan().interestTo(early.day()));
        List<Taken> taken = take(standing, early.fromAccounts(), total, errors);
        if (!errors.isEmpty()) {
            return new Paid(Optional.empty(), errors);
        }
        Repayment done = repaying.early(
                standing,
                new Paying(early.businessNo(), Repayment.Kind.EARLY, taken, total.minus(Taken.total(taken))),
                early.principal(),
                standing.plan().early(early.day(), early.principal(), early.choice()));
        audit.record(
                actor, "提前部分还款", "贷款 " + standing.loan().no(), early.choice().label());
        return new Paid(Optional.of(done), errors);
    }

    /**
     * Pays all of it (C04, 提前结清), as {@link LoanBook#payoff} quotes it for that day. Errors stand under {@code loan}, {@code day}
     * and {@code fromAccounts}.
     *
     * @param fromAccounts how much of it is taken out of the borrowers' accounts; the rest came through the bank
     */
    public Paid settle(long loan, Money fromAccounts, LocalDate day, String businessNo, String actor) {
        Standing standing = upToDate.lock(loan, day);
        Optional<Repayment> before = repaying.known(businessNo, loan);
        if (before.isPresent()) {
            return new Paid(before, new FieldErrors());
        }
        FieldErrors errors = EarlyCheck.settling(standing);
        Money total = standing.payoff().total();
        List<Taken> taken = take(standing, fromAccounts, total, errors);
        if (!errors.isEmpty()) {
            return new Paid(Optional.empty(), errors);
        }
        Repayment done = repaying.early(
                standing,
                new Paying(businessNo, Repayment.Kind.SETTLEMENT, taken, total.minus(Taken.total(taken))),
                standing.plan().principal(),
                standing.plan().settled(day));
        audit.record(actor, "提前结清", "贷款 " + standing.loan().no(), "");
        return new Paid(Optional.of(done), errors);
    }

    /** Agrees that instalments are taken out of the accounts first, or ends that; false where it was so already. */
    public boolean agreeOffset(long loan, boolean monthly, String actor) {
        Loan found = store.lock(loan).orElseThrow(() -> new IllegalArgumentException("no loan " + loan));
        if (found.monthlyOffset() == monthly) {
            return false;
        }
        store.offset(loan, monthly);
        audit.record(actor, monthly ? "签订委托扣划" : "解除委托扣划", "贷款 " + found.no(), "");
        return true;
    }

    /**
     * Principal and interest that the borrowers paid of their own money after that day, which is what they may withdraw for
     * (偿还购房贷款本息). What was taken out of the accounts is not in it: it can't be taken out twice.
     */
    @Transactional(readOnly = true)
    public Money repaidSince(long loan, LocalDate day) {
        return repayments.ownSince(loan, day);
    }

    private List<Taken> take(Standing standing, Money wanted, Money total, FieldErrors errors) {
        if (wanted.signum() < 0 || wanted.compareTo(total) > 0) {
            errors.add("fromAccounts", "从账户扣划的金额在 0 到 " + total.print() + " 元之间。");
        }
        if (!errors.isEmpty() || wanted.signum() == 0) {
            return List.of();
        }
        List<Taken> taken = funds.find(standing.loan(), wanted, standing.day());
        Money found = Taken.total(taken);
        errors.require(found.equals(wanted), "fromAccounts", "账户里可以扣划的只有 " + found.print() + " 元。");
        return taken;
    }

    /**
     * What an early repayment came to.
     *
     * @param repayment empty where it was not done
     * @param errors why not
     */
    public record Paid(Optional<Repayment> repayment, FieldErrors errors) {}
}
