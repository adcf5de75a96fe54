package cn.qingjian.ledger;

import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.CreditCode;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.store.DepositorStore;
import cn.qingjian.ledger.store.EmployerStore;
import cn.qingjian.ledger.store.TermsStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Employers: registration, what they change, what they pay in. */
@Service
@Transactional
public class Employers {
    private static final int LONGEST_NAME = 100;
    private static final int DAYS_OF_A_MONTH = 31;

    private final EmployerStore store;
    private final DepositorStore depositors;
    private final Depositors persons;
    private final TermsStore terms;
    private final Ledger ledger;
    private final Audit audit;

    Employers(
            EmployerStore store,
            DepositorStore depositors,
            Depositors persons,
            TermsStore terms,
            Ledger ledger,
            Audit audit) {
        this.store = store;
        this.depositors = depositors;
        this.persons = persons;
        this.terms = terms;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** The employer with that key. */
    public Optional<Employer> find(long id) {
        return store.find(id);
    }

    /** The employer with that code. */
    public Optional<Employer> of(CreditCode code) {
        return store.ofCode(code);
    }

    /** Employers by what was typed of name, code or number. */
    public List<Employer> search(String typed, int offset, int limit) {
        return store.search(typed, offset, limit);
    }

    /** How many {@link #search} finds. */
    public long count(String typed) {
        return store.count(typed);
    }

    /** The accounts into which an employer pays, by number. */
    public List<Account> accounts(Employer employer, int offset, int limit) {
        return depositors.ofEmployer(employer.id(), offset, limit);
    }

    /** How many of its accounts are in that state. */
    public long count(Employer employer, AccountStatus status) {
        return depositors.count(employer.id(), status);
    }

    /**
     * Registers an employer (条例第十四条). Errors: {@code code} where it is registered, {@code name}, {@code payDay}, the ratios.
     *
     * @param employerRatio in ten-thousandths
     * @param personRatio in ten-thousandths
     */
    public Opened open(
            String name, CreditCode code, int payDay, int employerRatio, int personRatio, LocalDate day, String actor) {
        FieldErrors errors = terms.on(day).errorsOf(employerRatio, personRatio);
        tell(errors, name, payDay);
        errors.require(store.ofCode(code).isEmpty(), "code", "该单位已经登记开户。");
        if (!errors.isEmpty()) {
            return new Opened(Optional.empty(), errors);
        }
        Optional<Long> id = store.open(name.strip(), code, payDay, employerRatio, personRatio, day);
        if (id.isEmpty()) {
            return new Opened(id, errors.add("code", "该单位已经登记开户。"));
        }
        audit.record(actor, "单位开户", "单位账户 " + id.get(), code.code());
        return new Opened(id, errors);
    }

    /** Changes name and pay day; errors beside the fields. */
    public FieldErrors change(long id, String name, int payDay, String actor) {
        var errors = new FieldErrors();
        tell(errors, name, payDay);
        if (errors.isEmpty()) {
            store.change(id, name.strip(), payDay);
            audit.record(actor, "单位信息变更", "单位账户 " + id, "");
        }
        return errors;
    }

    /**
     * Changes the ratios for deposits from now on, and what is paid each month into its accounts; errors beside the fields. It
     * counts as the adjustment of the fund year.
     */
    public FieldErrors ratios(long id, int employerRatio, int personRatio, LocalDate day, String actor) {
        FieldErrors errors = terms.on(day).errorsOf(employerRatio, personRatio);
        if (errors.isEmpty()) {
            store.ratios(id, employerRatio, personRatio, FundYear.of(day).begins());
            store.find(id).ifPresent(employer -> persons.reckon(employer, day));
            audit.record(actor, "调整缴存比例", "单位账户 " + id, employerRatio + "/" + personRatio);
        }
        return errors;
    }

    /** Whether ratio or bases were adjusted in the fund year of a day (条例第十六条: once a fund year). */
    @Transactional(readOnly = true)
    public boolean adjusted(Employer employer, LocalDate day) {
        return store.adjustedIn(employer.id(), FundYear.of(day).begins());
    }

    /**
     * Books money that arrived from an employer and isn't allocated yet (暂收): debit 101, credit 219.
     *
     * @param businessNo the bank's number of the receipt
     */
    public long received(long employer, Money amount, String businessNo, LocalDate day) {
        Employer payer = store.find(employer).orElseThrow();
        return ledger.post(Voucher.of(
                businessNo,
                Business.RECEIPT,
                day,
                "收到" + payer.name() + "缴存款",
                Leg.debit(Subject.BANK, amount),
                Leg.credit(Subject.SUSPENSE, amount).of(payer)));
    }

    private static void tell(FieldErrors errors, String name, int payDay) {
        errors.require(!name.isBlank(), "name", "请填写单位名称。")
                .require(name.length() <= LONGEST_NAME, "name", "单位名称最多 " + LONGEST_NAME + " 个字。")
                .require(payDay >= 1 && payDay <= DAYS_OF_A_MONTH, "payDay", "发薪日填 1 到 31。");
    }

    /**
     * What a registration came to.
     *
     * @param employer key of the employer; empty where it wasn't registered
     * @param errors why not
     */
    public record Opened(Optional<Long> employer, FieldErrors errors) {}
}
