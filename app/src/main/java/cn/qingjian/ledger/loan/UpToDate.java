package cn.qingjian.ledger.loan;

import cn.qingjian.ledger.Business;
import cn.qingjian.ledger.Instalment;
import cn.qingjian.ledger.Ledger;
import cn.qingjian.ledger.Leg;
import cn.qingjian.ledger.Loan;
import cn.qingjian.ledger.LoanLimits;
import cn.qingjian.ledger.LoanStatus;
import cn.qingjian.ledger.Subject;
import cn.qingjian.ledger.Voucher;
import cn.qingjian.ledger.store.InstalmentStore;
import cn.qingjian.ledger.store.LoanLimitStore;
import cn.qingjian.ledger.store.LoanStore;
import cn.qingjian.ledger.store.RateStore;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings loans up to a day in the tables, so that whatever is done to one meets it as it truly stands. */
@Component
public class UpToDate {
    private final LoanStore loans;
    private final InstalmentStore instalments;
    private final LoanLimitStore limits;
    private final RateStore rates;
    private final Ledger ledger;

    UpToDate(LoanStore loans, InstalmentStore instalments, LoanLimitStore limits, RateStore rates, Ledger ledger) {
        this.loans = loans;
        this.instalments = instalments;
        this.limits = limits;
        this.rates = rates;
        this.ledger = ledger;
    }

    /**
     * Takes a loan for oneself until the transaction ends and brings it up to a day: what falls due is written, what is overdue
     * is posted (debit 122, credit 121) under a number of its own. An {@link IllegalArgumentException} where there is no such loan.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Standing lock(long id, LocalDate day) {
        Loan loan = loans.lock(id).orElseThrow(() -> new IllegalArgumentException("no loan " + id));
        if (!loan.status().open()) {
            return new Standing(day, loan, loan.plan(), loan.billed(), List.of());
        }
        List<Instalment> before = instalments.open(id);
        Reckoning reckoning = reckoned(loan, before, day);
        reckoning.late().forEach(one -> post(loan, one));
        reckoning.open().stream().filter(one -> !before.contains(one)).forEach(instalments::keep);
        Standing standing = Standing.of(day, loan, reckoning);
        LoanStatus status = standing.late() ? LoanStatus.OVERDUE : LoanStatus.NORMAL;
        if (!reckoning.plan().equals(loan.plan()) || status != loan.status()) {
            loans.keep(id, reckoning.plan(), reckoning.billed(), status, null);
        }
        return standing;
    }

    /** How a loan stands on a day, without touching it. */
    public Standing look(Loan loan, LocalDate day) {
        return loan.status().open()
                ? Standing.of(day, loan, reckoned(loan, instalments.open(loan.id()), day))
                : new Standing(day, loan, loan.plan(), loan.billed(), List.of());
    }

    private Reckoning reckoned(Loan loan, List<Instalment> open, LocalDate day) {
        return new Reckoning(loan, open, new InForce()).upTo(day);
    }

    private void post(Loan loan, Instalment late) {
        if (late.openPrincipal().signum() > 0) {
            ledger.post(Voucher.of(
                    "YQ-" + loan.no() + "-" + late.number(),
                    Business.LOAN_OVERDUE,
                    late.due().plusDays(1),
                    "第%d期本金转逾期 %s".formatted(late.number(), loan.no()),
                    Leg.debit(Subject.OVERDUE_LOANS, late.openPrincipal()).ofLoan(loan.id()),
                    Leg.credit(Subject.LOANS, late.openPrincipal()).ofLoan(loan.id())));
        }
    }

    /** The terms as the tables have them; the limits of a day are read once a reckoning. */
    private final class InForce implements Reckoning.Terms {
        private final java.util.Map<LocalDate, LoanLimits> known = new java.util.HashMap<>();

        @Override
        public OptionalLong newRate(String rateKind, LocalDate firstOfJanuary) {
            return on(firstOfJanuary).reprices()
                    ? OptionalLong.of(rates.of(rateKind).on(firstOfJanuary))
                    : OptionalLong.empty();
        }

        @Override
        public int penaltyFactor(LocalDate day) {
            return on(day).penaltyFactor();
        }

        private LoanLimits on(LocalDate day) {
            return known.computeIfAbsent(day, limits::on);
        }
    }
}
