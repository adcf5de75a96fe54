package cn.qingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Money;
import cn.qingjian.testing.AtOnce;
import cn.qingjian.testing.FreshDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Several at one loan or one account at once, each in a transaction of its own: nothing here is rolled back. */
@SpringBootTest
@ContextConfiguration(initializers = FreshDatabase.class)
@RecordApplicationEvents
class LoansAtOnceStoreTests {
    private static final int ROUNDS = 15;
    private static final LocalDate DUE = LocalDate.of(2026, 4, 15);
    private static final LocalDate EARLY = LocalDate.of(2026, 3, 25);
    private static final Money LEVEL = new Money(LoanOracle.level(30_000_000, 260_000, 120));

    @Autowired
    Loans loans;

    @Autowired
    LoanBook book;

    @Autowired
    LoanPayouts payouts;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    SomeLoans some;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @AfterEach
    void closeLoans() {
        db.sql("update ledger.loan set status = 'RETURNED'").update();
    }

    private EarlyRepayment early(Loan loan, long yuan, String number) {
        return new EarlyRepayment(loan.id(), Money.ofYuan(yuan), EarlyChoice.SHORTEN_TERM, Money.ZERO, EARLY, number);
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void 两笔提前还款同时来_加起来超过本金的_只成一笔() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Loan loan = some.loan(some.account(0));
            List<Loans.Paid> paid = AtOnce.all(List.of(
                    () -> loans.repayEarly(early(loan, 180_000, SomeLoans.number()), "test"),
                    () -> loans.repayEarly(early(loan, 180_000, SomeLoans.number()), "test")));
            assertThat(paid).filteredOn(one -> one.repayment().isPresent()).hasSize(1);
            assertThat(some.now(loan).balance()).isEqualTo(Money.ofYuan(120_000));
            some.sound(loan);
        }
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void 同一编号同时来三次_只做一次_回答一样() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Loan loan = some.loan(some.account(0));
            EarlyRepayment one = early(loan, 50_000, SomeLoans.number());
            List<Optional<Repayment>> answers = AtOnce.all(List.of(
                    () -> loans.repayEarly(one, "test").repayment(),
                    () -> loans.repayEarly(one, "test").repayment(),
                    () -> loans.repayEarly(one, "test").repayment()));
            assertThat(answers).allMatch(Optional::isPresent);
            assertThat(answers.stream().distinct()).hasSize(1);
            assertThat(some.now(loan).balance()).isEqualTo(Money.ofYuan(250_000));
        }
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void 冲还贷与提取同时来_账户不透支_各自有数() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Account account = some.account(3_000);
            Loan loan = some.loan(account);
            List<Money> taken = AtOnce.all(List.of(
                    () -> loans.offset(loan.id(), DUE, SomeLoans.number())
                            .map(Repayment::fromAccounts)
                            .orElse(Money.ZERO),
                    () -> withdraw(account, 2_000)));
            Money left = some.account(account).balance();
            assertThat(left).isGreaterThanOrEqualTo(Money.ZERO);
            assertThat(taken.getFirst().plus(taken.getLast()).plus(left)).isEqualTo(Money.ofYuan(3_000));
            Money expected = taken.getLast().signum() > 0
                    ? Money.ofYuan(1_000).minus(new Money(1)).min(LEVEL)
                    : LEVEL;
            assertThat(taken.getFirst()).isEqualTo(expected);
            some.sound(loan);
        }
    }

    private Money withdraw(Account account, long yuan) {
        try {
            transaction.executeWithoutResult(status ->
                    withdrawals.part(account, Money.ofYuan(yuan), "6222000000009999", "租房提取", SomeLoans.number(), DUE));
            return Money.ofYuan(yuan);
        } catch (RefusedPostingException refused) {
            return Money.ZERO;
        }
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void 夫妻互为共同借款人_两笔同时冲还贷_不会互相等死() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Account one = some.account(3_500);
            Account other = some.account(3_500);
            Loan hers = some.loan(some.with(some.contract(one), other, true));
            Loan his = some.loan(some.with(some.contract(other), one, true));
            List<Optional<Repayment>> done = AtOnce.all(List.of(
                    () -> loans.offset(hers.id(), DUE, SomeLoans.number()),
                    () -> loans.offset(his.id(), DUE, SomeLoans.number())));
            assertThat(done).allMatch(Optional::isPresent);
            Money left = some.account(one).balance().plus(some.account(other).balance());
            assertThat(left.plus(LEVEL).plus(LEVEL)).isEqualTo(Money.ofYuan(7_000));
        }
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void 同一编号同时发放两次_只有一笔贷款() throws Exception {
        LoanContract contract = some.contract(some.account(0));
        String number = SomeLoans.number();
        List<Optional<Long>> paid = AtOnce.all(List.of(
                () -> payouts.payOut(contract, SomeLoans.PAID_OUT, number, "t").loan(),
                () -> payouts.payOut(contract, SomeLoans.PAID_OUT, number, "t").loan()));
        assertThat(paid.stream().distinct()).hasSize(1);
        assertThat(paid.getFirst()).isPresent();
        assertThat(book.ofPerson(contract.borrower())).hasSize(1);
    }
}
