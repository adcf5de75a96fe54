package cn.qingjian.ledger.loan;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Business;
import cn.qingjian.ledger.Instalment;
import cn.qingjian.ledger.Ledger;
import cn.qingjian.ledger.Leg;
import cn.qingjian.ledger.LoanPlan;
import cn.qingjian.ledger.LoanStatus;
import cn.qingjian.ledger.Repayment;
import cn.qingjian.ledger.Subject;
import cn.qingjian.ledger.Voucher;
import cn.qingjian.ledger.loan.AccountFunds.Taken;
import cn.qingjian.ledger.store.InstalmentStore;
import cn.qingjian.ledger.store.LoanStore;
import cn.qingjian.ledger.store.RepaymentStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Posts what is paid back and keeps what follows from it: instalments, plan and state of the loan. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Repaying {
    private final LoanStore loans;
    private final InstalmentStore instalments;
    private final RepaymentStore repayments;
    private final Ledger ledger;

    Repaying(LoanStore loans, InstalmentStore instalments, RepaymentStore repayments, Ledger ledger) {
        this.loans = loans;
        this.instalments = instalments;
        this.repayments = repayments;
        this.ledger = ledger;
    }

    /**
     * The repayment that was posted under a number before, so that a second call changes nothing. An
     * {@link IllegalStateException} where the number was used for something else.
     */
    public Optional<Repayment> known(String businessNo, long loan) {
        return ledger.ofNumber(businessNo)
                .map(entry -> repayments
                        .ofEntry(entry.id())
                        .filter(found -> found.loan() == loan)
                        .orElseThrow(() -> new IllegalStateException(
                                "the number " + businessNo + " was used for something else")));
    }

    /** Pays what is due, the oldest first; what is left of the payment is kept as unallocated (219). */
    public Repayment due(Standing standing, Paying paying) {
        return post(standing, paying, Early.none(standing.plan()));
    }

    /** Pays all that is due, and besides what is not, with the interest up to the day. */
    public Repayment early(Standing standing, Paying paying, Money principal, LoanPlan after) {
        return post(standing, paying, new Early(principal, standing.plan().interestTo(standing.day()), after));
    }

    private Repayment post(Standing standing, Paying paying, Early early) {
        Money forDue = paying.total().minus(early.principal()).minus(early.interest());
        Allocation allocation = Allocation.of(standing.open(), forDue);
        var repayment = new Repayment(
                ledger.post(voucher(standing, paying, early, allocation)),
                standing.loan().id(),
                standing.day(),
                paying.kind(),
                allocation.penalty(),
                allocation.interest().plus(early.interest()),
                allocation.late().plus(allocation.timely()).plus(early.principal()),
                Taken.total(paying.taken()),
                allocation.rest());
        repayments.add(repayment);
        allocation.instalments().forEach(instalments::keep);
        if (standing.loan().status().open()) {
            keep(standing, early.after(), allocation.instalments());
        }
        return repayment;
    }

    private static Voucher voucher(Standing standing, Paying paying, Early early, Allocation allocation) {
        long loan = standing.loan().id();
        List<Leg> legs = new ArrayList<>();
        paying.taken()
                .forEach(one -> legs.add(Leg.debit(Subject.DEPOSITS, one.amount())
                        .of(one.account())
                        .ofLoan(loan)));
        if (paying.bank().signum() > 0) {
            legs.add(Leg.debit(Subject.BANK, paying.bank()).ofLoan(loan));
        }
        credit(legs, loan, Subject.LOAN_INTEREST, allocation.penalty());
        credit(legs, loan, Subject.LOAN_INTEREST, allocation.interest().plus(early.interest()));
        credit(legs, loan, Subject.OVERDUE_LOANS, allocation.late());
        credit(legs, loan, Subject.LOANS, allocation.timely().plus(early.principal()));
        credit(legs, loan, Subject.SUSPENSE, allocation.rest());
        return new Voucher(
                paying.businessNo(),
                paying.taken().isEmpty() ? Business.LOAN_REPAYMENT : Business.LOAN_OFFSET,
                standing.day(),
                paying.kind().label() + " " + standing.loan().no(),
                legs);
    }

    private static void credit(List<Leg> legs, long loan, Subject subject, Money amount) {
        if (amount.signum() > 0) {
            legs.add(Leg.credit(subject, amount).ofLoan(loan));
        }
    }

    private void keep(Standing standing, LoanPlan plan, List<Instalment> after) {
        boolean late = after.stream().anyMatch(one -> one.overdue() && !one.paid());
        boolean settled = plan.done() && after.stream().allMatch(Instalment::paid);
        LoanStatus open = late ? LoanStatus.OVERDUE : LoanStatus.NORMAL;
        LocalDate settledOn = settled ? standing.day() : null;
        loans.keep(standing.loan().id(), plan, standing.billed(), settled ? LoanStatus.SETTLED : open, settledOn);
    }

    /**
     * A payment.
     *
     * @param businessNo its number, posted once
     * @param kind what it is
     * @param taken out of the accounts
     * @param bank through the bank
     */
    public record Paying(String businessNo, Repayment.Kind kind, List<Taken> taken, Money bank) {
        /** All of it; more than nothing. */
        Money total() {
            return Taken.total(taken).plus(bank);
        }
    }

    /**
     * What is paid before it is due.
     *
     * @param principal of it
     * @param interest on the whole rest up to the day
     * @param after the plan afterwards
     */
    private record Early(Money principal, Money interest, LoanPlan after) {
        static Early none(LoanPlan plan) {
            return new Early(Money.ZERO, Money.ZERO, plan);
        }
    }
}
