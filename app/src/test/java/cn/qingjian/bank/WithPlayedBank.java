package cn.qingjian.bank;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Business;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Employers;
import cn.qingjian.ledger.Ledger;
import cn.qingjian.ledger.Leg;
import cn.qingjian.ledger.Payment;
import cn.qingjian.ledger.Payments;
import cn.qingjian.ledger.Reconciliation;
import cn.qingjian.ledger.SomeDepositors;
import cn.qingjian.ledger.Subject;
import cn.qingjian.ledger.Voucher;
import cn.qingjian.ledger.Withdrawals;
import cn.qingjian.standins.BankStandIn;
import cn.qingjian.testing.FreshDatabase;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole application with a bank that is played over HTTP; what these tests do is committed, in a database of their own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "qingjian.bank.automatic=false",
            "qingjian.bank.time-limit=400ms",
            "qingjian.bank.first-wait=1ms",
            "qingjian.bank.longest-wait=20ms",
            "qingjian.bank.hold=1500ms",
            "qingjian.bank.secret=" + WithPlayedBank.SECRET
        })
@ContextConfiguration(initializers = FreshDatabase.WithBank.class)
abstract class WithPlayedBank {
    static final String SECRET = "a secret of both sides";
    static final String CARD = "6222000011112222";
    static final BankStandIn BANK = open();

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    Payments payments;

    @Autowired
    Collections collections;

    @Autowired
    Receipts receipts;

    @Autowired
    DayEnd dayEnd;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Depositors depositors;

    @Autowired
    Employers employers;

    @Autowired
    Ledger ledger;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    SomeDepositors some;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private static BankStandIn open() {
        var bank = new BankStandIn(0, SECRET);
        bank.delay(Duration.ofSeconds(1));
        bank.start();
        SpringApplication.getShutdownHandlers().add(bank::close);
        return bank;
    }

    @DynamicPropertySource
    static void bank(DynamicPropertyRegistry properties) {
        properties.add("qingjian.bank.url", () -> BANK.address().toString());
    }

    @BeforeEach
    void bankBehavesAndTellsUs() {
        BANK.behave();
        BANK.tells(URI.create("http://localhost:" + port + "/bank/notices"));
    }

    static String number() {
        return "SPEC-" + NEXT.incrementAndGet();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** An account whose money came in through the bank. */
    Account depositor(long yuan) {
        Employer employer = some.employer();
        Account account = some.at(employer, today());
        BANK.receive(
                Money.ofYuan(yuan).fen(),
                employer.name(),
                employer.no(),
                employer.code().code());
        transaction.executeWithoutResult(status -> ledger.post(Voucher.of(
                number(),
                Business.REMITTANCE,
                today(),
                "汇缴",
                Leg.debit(Subject.SUSPENSE, Money.ofYuan(yuan)).of(employer),
                Leg.credit(Subject.DEPOSITS, Money.ofYuan(yuan)).of(account))));
        return now(account);
    }

    /** Withdraws a part, so that an order to the bank stands there. */
    String withdraw(Account account, long yuan, String card) {
        String number = number();
        transaction.executeWithoutResult(
                status -> withdrawals.part(account, Money.ofYuan(yuan), card, "租房提取", number, today()));
        return number;
    }

    /** Withdraws all and closes the account. */
    String withdrawAll(Account account, String card) {
        String number = number();
        transaction.executeWithoutResult(
                status -> withdrawals.all(now(account), "01", card, "离休退休提取", number, today()));
        return number;
    }

    /** Lets the dispatcher work until the order has come to an end. */
    Payment settled(String number) {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            Payment payment = order(number);
            if (payment.status() == Payment.Status.PAID || payment.status() == Payment.Status.RETURNED) {
                return payment;
            }
            dispatcher.round();
        }
        throw new AssertionError("not settled: " + order(number));
    }

    Payment order(String number) {
        return payments.ofNumber(number).orElseThrow();
    }

    Account now(Account account) {
        return depositors.find(account.id()).orElseThrow();
    }

    /** What we have in the bank by the book is what the bank has. */
    void bookAndBankAgree() {
        var journal = reconciliation.journal(clock.instant());
        assertThat(journal.atBank()).isEqualTo(new Money(BANK.balance()));
        assertThat(reconciliation.run("tester").lines()).allMatch(Reconciliation.Line::sound);
    }
}
