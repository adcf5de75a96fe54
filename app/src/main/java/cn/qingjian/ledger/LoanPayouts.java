package cn.qingjian.ledger;

import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.BankCard;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.ledger.store.DepositorStore;
import cn.qingjian.ledger.store.LoanLimitStore;
import cn.qingjian.ledger.store.LoanStore;
import cn.qingjian.ledger.store.RateStore;
import cn.qingjian.privacy.Seal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pays loans out: the account of the loan, the posting and the order to the bank for the seller are one. */
@Service
@Transactional
public class LoanPayouts {
    private static final String HOUSE = "ledger.loan.house ";
    private static final int LAST_DAY = 31;

    private final LoanStore store;
    private final DepositorStore depositors;
    private final LoanLimitStore limits;
    private final RateStore rates;
    private final Ledger ledger;
    private final Seal seal;
    private final Audit audit;

    LoanPayouts(
            LoanStore store,
            DepositorStore depositors,
            LoanLimitStore limits,
            RateStore rates,
            Ledger ledger,
            Seal seal,
            Audit audit) {
        this.store = store;
        this.depositors = depositors;
        this.limits = limits;
        this.rates = rates;
        this.ledger = ledger;
        this.seal = seal;
        this.audit = audit;
    }

    /**
     * Pays a loan out: debit 121, credit 101. The same number again gives the first loan. Errors stand under the names of the
     * parts of {@link LoanContract}.
     */
    public PaidOut payOut(LoanContract contract, LocalDate day, String businessNo, String actor) {
        Optional<Long> before = ledger.ofNumber(businessNo).flatMap(LoanPayouts::loanOf);
        if (before.isPresent()) {
            return new PaidOut(before, new FieldErrors());
        }
        FieldErrors errors = errorsOf(contract, day);
        if (!errors.isEmpty()) {
            return new PaidOut(Optional.empty(), errors);
        }
        String rateKind = Loan.rateKind(contract.second(), contract.months());
        LoanPlan plan = LoanPlan.start(
                contract.method(),
                contract.amount(),
                rates.of(rateKind).on(day),
                contract.months(),
                day,
                contract.dueDay());
        long loan = store.next();
        if (!store.add(loan, contract, seal.close(contract.house(), HOUSE + loan), rateKind, day, plan)) {
            // two calls with one number at once: the second waited for the first and finds its loan
            Optional<Long> first = ledger.ofNumber(businessNo).flatMap(LoanPayouts::loanOf);
            return new PaidOut(first, first.isPresent() ? errors : errors.add("contractNo", "这份借款合同已经发放过贷款。"));
        }
        post(loan, contract, day, businessNo);
        audit.record(actor, "发放贷款", "贷款 " + loan, "合同 " + contract.contractNo());
        return new PaidOut(Optional.of(loan), errors);
    }

    private void post(long loan, LoanContract contract, LocalDate day, String businessNo) {
        String summary = "发放住房公积金贷款 " + contract.contractNo();
        ledger.post(
                Voucher.of(
                        businessNo,
                        Business.LOAN_PAID_OUT,
                        day,
                        summary,
                        Leg.debit(Subject.LOANS, contract.amount()).ofLoan(loan),
                        Leg.credit(Subject.BANK, contract.amount()).ofLoan(loan)),
                new PayOrder(
                        null,
                        contract.amount(),
                        seal.close(contract.payee(), Payments.place(businessNo)),
                        BankCard.masked(contract.payee()),
                        summary));
    }

    private FieldErrors errorsOf(LoanContract contract, LocalDate day) {
        int most = limits.on(day).mostMonths();
        Long other = contract.coBorrower();
        return new FieldErrors()
                .require(depositors.person(contract.borrower()).isPresent(), "borrower", "没有这个借款人。")
                .require(other == null || depositors.person(other).isPresent(), "coBorrower", "没有这个共同借款人。")
                .require(!Objects.equals(other, contract.borrower()), "coBorrower", "共同借款人不能是借款人本人。")
                .require(contract.amount().signum() > 0, "amount", "贷款金额应大于 0。")
                .require(
                        contract.months() > 0 && contract.months() <= most,
                        "months",
                        "贷款期限在 1 到 %d 个月之间。".formatted(most))
                .require(contract.dueDay() > 0 && contract.dueDay() <= LAST_DAY, "dueDay", "还款日在 1 到 31 之间。")
                .require(!contract.contractNo().isBlank(), "contractNo", "请填写借款合同编号。")
                .require(!contract.payee().isBlank(), "payee", "请填写售房人的收款账户。");
    }

    /** Where the house stands, in the clear. */
    @Transactional(readOnly = true)
    public String house(Loan loan) {
        return seal.open(store.house(loan.id()), HOUSE + loan.id());
    }

    /** The bank gave back what was paid to the seller, and the entry was taken back: there is no loan. */
    @EventListener
    void returned(PaymentReturned returned) {
        ledger.find(returned.entry())
                .filter(entry -> entry.voucher().business() == Business.LOAN_PAID_OUT)
                .flatMap(LoanPayouts::loanOf)
                .flatMap(store::lock)
                .filter(loan -> loan.status().open() && loan.balance().signum() == 0)
                .ifPresent(loan -> store.keep(
                        loan.id(),
                        loan.plan().settled(loan.plan().reckonedFrom()),
                        loan.billed(),
                        LoanStatus.RETURNED,
                        null));
    }

    private static Optional<Long> loanOf(Entry entry) {
        return entry.voucher().legs().stream()
                .map(Leg::loan)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * What paying out came to.
     *
     * @param loan key of the loan; empty where it wasn't paid out
     * @param errors why not
     */
    public record PaidOut(Optional<Long> loan, FieldErrors errors) {}
}
