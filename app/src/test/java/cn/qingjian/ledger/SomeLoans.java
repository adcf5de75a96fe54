package cn.qingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the people, accounts and loans that a test needs, with names and numbers of their own. */
@Component
class SomeLoans {
    static final LocalDate PAID_OUT = LocalDate.of(2026, 3, 15);
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Depositors depositors;
    private final LoanPayouts payouts;
    private final LoanBook book;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    SomeLoans(
            Depositors depositors,
            LoanPayouts payouts,
            LoanBook book,
            Ledger ledger,
            TransactionTemplate transaction,
            JdbcClient db) {
        this.depositors = depositors;
        this.payouts = payouts;
        this.book = book;
        this.ledger = ledger;
        this.transaction = transaction;
        this.db = db;
    }

    /** A number that no other test has. */
    static String number() {
        return "LT-" + NEXT.incrementAndGet();
    }

    /** Somebody new with that much in his account. */
    Account account(long yuan) {
        int number = NEXT.incrementAndGet();
        var person =
                new Person("03", "LOAN%07d".formatted(number), "借款人" + number, LocalDate.of(1990, 1, 1), false, null);
        long id = depositors
                .open(person, null, Money.ofYuan(5_000), LocalDate.of(2026, 1, 5), "test")
                .account()
                .orElseThrow();
        Account account = depositors.find(id).orElseThrow();
        if (yuan > 0) {
            remit(account, yuan);
        }
        return account(account);
    }

    /** Pays that much into an account. */
    void remit(Account account, long yuan) {
        transaction.executeWithoutResult(status -> ledger.post(Voucher.of(
                number(),
                Business.REMITTANCE,
                LocalDate.of(2026, 2, 1),
                "汇缴",
                Leg.debit(Subject.BANK, Money.ofYuan(yuan)),
                Leg.credit(Subject.DEPOSITS, Money.ofYuan(yuan)).of(account))));
    }

    /** The account of a person. */
    Account accountOf(long person) {
        long id = db.sql("select id from ledger.account where person = :person")
                .param("person", person)
                .query((row, number) -> row.getLong("id"))
                .single();
        return depositors.find(id).orElseThrow();
    }

    /** The account as it is now. */
    Account account(Account account) {
        return depositors.find(account.id()).orElseThrow();
    }

    /** A contract of 300 000 yuan over ten years with equal instalments on the 15th. */
    LoanContract contract(Account borrower) {
        return new LoanContract(
                borrower.person(),
                null,
                number(),
                Money.ofYuan(300_000),
                false,
                120,
                RepaymentMethod.EQUAL_INSTALMENT,
                15,
                "某市某路1号",
                "6222000000001234",
                false);
    }

    /** Such a loan, paid out on 15 March 2026. */
    Loan loan(Account borrower) {
        return loan(contract(borrower));
    }

    /** The loan of a contract. */
    Loan loan(LoanContract contract) {
        var paid = payouts.payOut(contract, PAID_OUT, number(), "test");
        assertThat(paid.errors().all()).isEmpty();
        return book.find(paid.loan().orElseThrow()).orElseThrow();
    }

    /** The same loan with another, or with monthly offset. */
    LoanContract with(LoanContract contract, Account other, boolean offset) {
        return new LoanContract(
                contract.borrower(),
                other.person(),
                contract.contractNo(),
                contract.amount(),
                contract.second(),
                contract.months(),
                contract.method(),
                contract.dueDay(),
                contract.house(),
                contract.payee(),
                offset);
    }

    /** The same contract with monthly offset. */
    LoanContract offset(LoanContract contract) {
        return new LoanContract(
                contract.borrower(),
                contract.coBorrower(),
                contract.contractNo(),
                contract.amount(),
                contract.second(),
                contract.months(),
                contract.method(),
                contract.dueDay(),
                contract.house(),
                contract.payee(),
                true);
    }

    /** The same contract with another amount and term. */
    LoanContract of(LoanContract contract, long yuan, int months) {
        return new LoanContract(
                contract.borrower(),
                contract.coBorrower(),
                contract.contractNo(),
                Money.ofYuan(yuan),
                contract.second(),
                months,
                contract.method(),
                contract.dueDay(),
                contract.house(),
                contract.payee(),
                contract.monthlyOffset());
    }

    /** The loan as it is now. */
    Loan now(Loan loan) {
        return book.find(loan.id()).orElseThrow();
    }

    /** What the postings of a loan to a subject come to; a debit is positive. */
    Money posted(Loan loan, Subject subject) {
        return new Money(
                db.sql("select coalesce(sum(amount), 0) from ledger.posting where loan = :loan and subject = :subject")
                        .param("loan", loan.id())
                        .param("subject", subject.code())
                        .query(Long.class)
                        .single());
    }

    /** What the table keeps follows from the postings, and nothing of the loan is lost between plan and instalments. */
    void sound(Loan loan) {
        Loan now = now(loan);
        assertThat(now.overdue()).isEqualTo(posted(loan, Subject.OVERDUE_LOANS));
        assertThat(now.balance()).isEqualTo(posted(loan, Subject.LOANS).plus(now.overdue()));
        Money open = book.instalments(loan.id()).stream()
                .map(Instalment::openPrincipal)
                .reduce(Money.ZERO, Money::plus);
        assertThat(now.plan().principal().plus(open)).isEqualTo(now.balance());
        Money repaid =
                book.repayments(loan.id()).stream().map(Repayment::principal).reduce(Money.ZERO, Money::plus);
        assertThat(repaid.plus(now.balance())).isEqualTo(now.amount());
    }

    /** Forgets how far the runs of days have come. */
    void freshDays() {
        db.sql("update ledger.loan_day set done = false, last_loan = 0").update();
    }

    /** How many entries have a number that begins so. */
    long entries(String prefix) {
        return db.sql("select count(*) from ledger.entry where business_no like :prefix || '%'")
                .param("prefix", prefix)
                .query(Long.class)
                .single();
    }
}
