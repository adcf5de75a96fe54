package cn.qingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Money;
import cn.qingjian.testing.FreshDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs of days, with transactions of their own: nothing here is rolled back. */
@SpringBootTest
@ContextConfiguration(initializers = FreshDatabase.class)
@RecordApplicationEvents
class LoanDayStoreTests {
    private static final LocalDate DUE = LocalDate.of(2026, 4, 15);
    private static final Money LEVEL = new Money(LoanOracle.level(30_000_000, 260_000, 120));

    @Autowired
    LoanDay day;

    @Autowired
    Loans loans;

    @Autowired
    LoanBook book;

    @Autowired
    SomeLoans some;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    private final List<Loan> mine = new ArrayList<>();

    @BeforeEach
    void forgetEarlierRuns() {
        some.freshDays();
    }

    /** What one test leaves must not be work for the next. */
    @AfterEach
    void closeLoans() {
        db.sql("update ledger.loan set status = 'RETURNED'").update();
    }

    private Loan loan(long yuan) {
        Loan loan = some.loan(some.offset(some.contract(some.account(yuan))));
        mine.add(loan);
        return loan;
    }

    private List<InstalmentDue> asked(Loan loan) {
        return events.stream(InstalmentDue.class)
                .filter(due -> due.loan() == loan.id())
                .toList();
    }

    @Test
    void 到期日_先扣账户_不足的请银行扣_每期只请一次() {
        Loan rich = loan(10_000);
        Loan poor = loan(1_000);
        day.run(DUE);
        assertThat(asked(rich)).isEmpty();
        Money open = LEVEL.minus(Money.ofYuan(1_000)).plus(new Money(1));
        assertThat(asked(poor)).containsExactly(new InstalmentDue(poor.id(), 1, DUE, open));
        day.run(DUE);
        day.run(DUE.plusDays(1));
        assertThat(asked(poor)).hasSize(1);
        assertThat(some.now(poor).status()).isEqualTo(LoanStatus.OVERDUE);
        assertThat(some.now(rich).status()).isEqualTo(LoanStatus.NORMAL);
        mine.forEach(some::sound);
    }

    @Test
    void 账户后来有了钱_日终接着扣逾期的() {
        Loan loan = loan(0);
        day.run(DUE);
        day.run(DUE.plusDays(5));
        assertThat(some.now(loan).overdue().signum()).isPositive();
        some.remit(some.accountOf(loan.borrower()), 5_000);
        day.run(DUE.plusDays(6));
        assertThat(some.now(loan).status()).isEqualTo(LoanStatus.NORMAL);
        assertThat(book.repayments(loan.id()).getFirst().penalty().signum()).isPositive();
        some.sound(loan);
    }

    @Test
    void 做到一半停电_再做一遍_一笔不多一笔不少() {
        List<Loan> three = IntStream.range(0, 3).mapToObj(i -> loan(10_000)).toList();
        transaction.executeWithoutResult(status -> {
            day.chunk(DUE);
            three.forEach(loan -> assertThat(book.repayments(loan.id())).hasSize(1));
            status.setRollbackOnly();
        });
        three.forEach(loan -> assertThat(book.repayments(loan.id())).isEmpty());
        day.run(DUE);
        day.run(DUE);
        three.forEach(loan -> {
            assertThat(book.repayments(loan.id())).hasSize(1);
            assertThat(some.entries("CH-" + loan.no())).isEqualTo(1);
            some.sound(loan);
        });
    }

    @Test
    void 一批做完停了_从下一批接着做() {
        List<Loan> many = IntStream.range(0, 60).mapToObj(i -> loan(10_000)).toList();
        assertThat(day.chunk(DUE)).isTrue();
        assertThat(many)
                .filteredOn(loan -> book.repayments(loan.id()).isEmpty())
                .hasSize(10);
        day.run(DUE);
        assertThat(many)
                .allSatisfy(loan -> assertThat(book.repayments(loan.id()))
                        .singleElement()
                        .extracting(Repayment::total)
                        .isEqualTo(LEVEL));
    }

    @Test
    void 一笔出错_不耽误别的_记下来给人看() {
        Loan before = loan(10_000);
        Loan broken = loan(10_000);
        Loan after = loan(10_000);
        db.sql("update ledger.loan set product = 9223372036854775807 where id = :id")
                .param("id", broken.id())
                .update();
        assertThat(day.run(DUE)).isEqualTo(1);
        assertThat(book.repayments(before.id())).hasSize(1);
        assertThat(book.repayments(after.id())).hasSize(1);
        assertThat(book.repayments(broken.id())).isEmpty();
        assertThat(db.sql("select reason from ledger.loan_day_left_out where loan = :id")
                        .param("id", broken.id())
                        .query(String.class)
                        .single())
                .contains("ArithmeticException");
        db.sql("update ledger.loan set product = 0 where id = :id")
                .param("id", broken.id())
                .update();
        day.run(DUE.plusDays(1));
        assertThat(book.repayments(broken.id())).hasSize(1);
    }

    @Test
    void 漏跑的日子先补上_不因此多算罚息() {
        Loan loan = loan(10_000);
        day.run(DUE.minusDays(1));
        day.run(DUE.plusDays(3));
        Repayment paid = book.repayments(loan.id()).getFirst();
        assertThat(paid.day()).isEqualTo(DUE);
        assertThat(paid.penalty()).isEqualTo(Money.ZERO);
        some.sound(loan);
    }

    @Test
    void 以前的日子再跑_什么也不变() {
        Loan loan = loan(10_000);
        day.run(DUE);
        Loan then = some.now(loan);
        day.run(DUE.minusDays(3));
        assertThat(some.now(loan)).isEqualTo(then);
        assertThat(book.repayments(loan.id())).hasSize(1);
    }
}
