package cn.qingjian.ledger;

import cn.qingjian.kernel.CitizenId;
import cn.qingjian.kernel.CreditCode;
import cn.qingjian.kernel.Money;
import cn.qingjian.standins.Personas;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Invented persons and employers with accounts of their own, for tests; each one is another. */
@Component
public class SomeDepositors {
    /** A day on which the tests happen: after the last settlement, before the law changed. */
    public static final LocalDate DAY = LocalDate.of(2026, 8, 3);

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Depositors depositors;
    private final Employers employers;
    private final Ledger poster;
    private final TransactionTemplate transaction;

    SomeDepositors(Depositors depositors, Employers employers, Ledger poster, TransactionTemplate transaction) {
        this.poster = poster;
        this.depositors = depositors;
        this.employers = employers;
        this.transaction = transaction;
    }

    /** An identity number that nobody else in the tests has. */
    public static CitizenId id() {
        int number = NEXT.incrementAndGet();
        String first = Personas.ORDINARY
                + LocalDate.of(1970, 1, 1).plusDays(number / 900).toString().replace("-", "")
                + String.format("%03d", 100 + number % 900);
        return CitizenId.parse(first + CitizenId.checkDigit(first)).orElseThrow();
    }

    /** A credit code that nobody else in the tests has. */
    public static CreditCode code() {
        String first = "91990101MA" + String.format("%07d", NEXT.incrementAndGet());
        return new CreditCode(first + CreditCode.checkCharacter(first));
    }

    /** A person with a bank account. */
    public static Person person() {
        CitizenId id = id();
        return new Person("01", id.reveal(), "测试人", id.birth(), id.female(), "6222000011112222");
    }

    /** An employer at 8 %. */
    public Employer employer() {
        return employer(800);
    }

    /** An employer with that ratio, in ten-thousandths. */
    public Employer employer(int ratio) {
        long id = employers
                .open("青禾测试有限公司", code(), 10, ratio, ratio, DAY, "tester")
                .employer()
                .orElseThrow();
        return employers.find(id).orElseThrow();
    }

    /** An account at that employer, wage of 10,000 yuan, opened on that day. */
    public Account at(Employer employer, LocalDate day) {
        long id = depositors
                .open(person(), employer.id(), Money.ofYuan(10_000), day, "tester")
                .account()
                .orElseThrow();
        return depositors.find(id).orElseThrow();
    }

    /** An account with money in it. */
    public Account with(Money balance) {
        return with(balance, DAY);
    }

    /** An account that was opened on a day, with money in it from then on. */
    public Account with(Money balance, LocalDate day) {
        Employer employer = employer();
        Account account = at(employer, day);
        pay(employer, account, balance, day);
        return depositors.find(account.id()).orElseThrow();
    }

    /** Money arrives and is allocated to an account. */
    public void pay(Employer employer, Account account, Money amount, LocalDate day) {
        transaction.executeWithoutResult(status -> ledger(employer, account, amount, day));
    }

    private void ledger(Employer employer, Account account, Money amount, LocalDate day) {
        String number = "TEST-" + NEXT.incrementAndGet();
        employers.received(employer.id(), amount, number + "-R", day);
        poster.post(Voucher.of(
                number,
                Business.REMITTANCE,
                day,
                "汇缴",
                Leg.debit(Subject.SUSPENSE, amount).of(employer),
                Leg.credit(Subject.DEPOSITS, amount).of(account)));
    }
}
