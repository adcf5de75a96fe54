package cn.qingjian.bank;

import cn.qingjian.audit.Audit;
import cn.qingjian.bank.store.ReceiptStore;
import cn.qingjian.kernel.CreditCode;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Business;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Employers;
import cn.qingjian.ledger.Ledger;
import cn.qingjian.ledger.Leg;
import cn.qingjian.ledger.Person;
import cn.qingjian.ledger.Subject;
import cn.qingjian.ledger.Voucher;
import cn.qingjian.privacy.Seal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 到账: money that came in of its own accord. It is booked under the bank's number, once; to the employer where number, code
 * and name point to one, and otherwise to 219 (暂收) until a person allocates it.
 */
@Service
@Transactional
public class Receipts {
    private static final int TWO = 2;

    private final ReceiptStore store;
    private final Employers employers;
    private final Ledger ledger;
    private final Seal seal;
    private final Audit audit;
    private final Clock clock;

    Receipts(ReceiptStore store, Employers employers, Ledger ledger, Seal seal, Audit audit, Clock clock) {
        this.store = store;
        this.employers = employers;
        this.ledger = ledger;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /** The business number under which money with that number of the bank is booked. */
    static String ledgerNumber(String bankNo) {
        return "YH-" + bankNo;
    }

    /**
     * Books what came in. Told twice, the second time changes nothing, but that it may say who paid where the first didn't.
     *
     * @param payer name of the payer; empty where it isn't known
     * @param accountNo number of an employer's account that was named; may be empty
     * @param code credit code that was named; may be empty
     * @return whether it was booked now
     */
    public boolean take(String bankNo, Money amount, LocalDate day, String payer, String accountNo, String code) {
        Optional<Employer> known = match(payer, accountNo, code);
        Optional<Long> added = store.add(
                bankNo,
                amount,
                day,
                payer.isEmpty() ? null : seal.close(payer, place(bankNo)),
                payer.isEmpty() ? "" : masked(payer),
                accountNo,
                code,
                known.map(Employer::id),
                clock.instant());
        if (added.isEmpty()) {
            if (!payer.isEmpty()) {
                store.name(bankNo, seal.close(payer, place(bankNo)), masked(payer), accountNo, code);
            }
            return false;
        }
        if (known.isPresent()) {
            employers.received(known.get().id(), amount, ledgerNumber(bankNo), day);
        } else {
            ledger.post(Voucher.of(
                    ledgerNumber(bankNo),
                    Business.RECEIPT,
                    day,
                    "来账待认领",
                    Leg.debit(Subject.BANK, amount),
                    Leg.credit(Subject.SUSPENSE, amount)));
        }
        return true;
    }

    /** One employer, and only where all that was written points to the same. */
    private Optional<Employer> match(String payer, String accountNo, String code) {
        List<Employer> byName = payer.isEmpty()
                ? List.of()
                : employers.search(payer, 0, TWO).stream()
                        .filter(employer -> employer.name().equals(payer))
                        .toList();
        Optional<Employer> byNumber = accountNo.isEmpty()
                ? Optional.empty()
                : employers.search(accountNo, 0, TWO).stream()
                        .filter(employer -> employer.no().equals(accountNo))
                        .findFirst();
        Optional<Employer> byCode = code(code).flatMap(employers::of);
        if ((!accountNo.isEmpty() && byNumber.isEmpty()) || (!code.isEmpty() && byCode.isEmpty())) {
            return Optional.empty();
        }
        Stream<Employer> named = accountNo.isEmpty() && code.isEmpty()
                ? byName.stream()
                : Stream.concat(byNumber.stream(), byCode.stream());
        List<Employer> all = named.toList();
        Set<Long> keys = all.stream().map(Employer::id).collect(Collectors.toSet());
        return keys.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private static Optional<CreditCode> code(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(new CreditCode(typed));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /**
     * Allocates money to an employer: debit 219, credit 219 of the employer. Errors: {@code employer}; {@code receipt} where it
     * is allocated already.
     */
    public FieldErrors allocate(long id, long employer, String actor) {
        Optional<Employer> payer = employers.find(employer);
        var errors = new FieldErrors().require(payer.isPresent(), "employer", "请选择一个单位。");
        if (!errors.isEmpty()) {
            return errors;
        }
        if (!store.allocate(id, employer, actor, clock.instant())) {
            return errors.add("receipt", "这笔来账已经认领。");
        }
        Receipt receipt = store.find(id).orElseThrow();
        ledger.post(Voucher.of(
                "FP-" + receipt.bankNo(),
                Business.RECEIPT,
                LocalDate.now(clock),
                "来账认领到" + payer.get().name(),
                Leg.debit(Subject.SUSPENSE, receipt.amount()),
                Leg.credit(Subject.SUSPENSE, receipt.amount()).of(payer.get())));
        audit.record(actor, "认领来账", "来账 " + id, "单位账户 " + employer);
        return errors;
    }

    /**
     * Gives money that came back to the account out of which it had been paid wrongly: debit 219, credit 201. Error:
     * {@code receipt} where there is no such receipt, it is of another amount, or belongs to somebody.
     *
     * @param bankNo the bank's number
     * @param amount what had to come back
     * @param account the account
     * @param summary what it is about, as the owner reads it
     */
    public FieldErrors giveBack(String bankNo, Money amount, Account account, String summary, String actor) {
        Optional<Receipt> found = store.ofBankNo(bankNo.strip());
        var errors = new FieldErrors().require(found.isPresent(), "receipt", "没有这笔来账，请到“银行结算—来账”里核对编号。");
        found.ifPresent(receipt -> errors.require(
                        receipt.amount().equals(amount),
                        "receipt",
                        "这笔来账是 %s 元，应退回的是 %s 元。".formatted(receipt.amount().print(), amount.print()))
                .require(receipt.open(), "receipt", "这笔来账已经认领。"));
        if (!errors.isEmpty()) {
            return errors;
        }
        Receipt receipt = found.orElseThrow();
        if (!store.give(receipt.id(), account.id(), actor, clock.instant())) {
            return errors.add("receipt", "这笔来账已经认领。");
        }
        ledger.post(Voucher.of(
                "ZH-" + receipt.bankNo(),
                Business.RECOVERED,
                LocalDate.now(clock),
                summary,
                Leg.debit(Subject.SUSPENSE, amount),
                Leg.credit(Subject.DEPOSITS, amount).of(account)));
        audit.record(actor, "追回款转回", "来账 " + receipt.id(), "个人账户 " + account.id());
        return errors;
    }

    /** The name of the payer in the clear, for the person who allocates it; every look is recorded. */
    public String payer(Receipt receipt, String actor) {
        audit.record(actor, "查看付款人", "来账 " + receipt.id(), "");
        return store.payer(receipt.id())
                .map(bytes -> seal.open(bytes, place(receipt.bankNo())))
                .orElse("");
    }

    /** The receipt with that key. */
    public Optional<Receipt> find(long id) {
        return store.find(id);
    }

    /** The receipt of the bank's number. */
    public Optional<Receipt> ofBankNo(String bankNo) {
        return store.ofBankNo(bankNo);
    }

    /** Receipts of one of the bank's days. */
    public List<Receipt> ofDay(LocalDate day) {
        return store.ofDay(day);
    }

    /** What is allocated to nobody, or everything; newest first. */
    public List<Receipt> list(boolean unmatched, int offset, int limit) {
        return store.list(unmatched, offset, limit);
    }

    /** How many {@link #list} has. */
    public long count(boolean unmatched) {
        return store.count(unmatched);
    }

    /** A person's name shows its first character; an employer's is no secret, but nobody knows yet which it is. */
    private static String masked(String payer) {
        return Person.maskedName(payer);
    }

    private static String place(String bankNo) {
        return "bank.receipt.payer " + bankNo;
    }
}
