package cn.qingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.store.LoanLimitStore;
import cn.qingjian.ledger.store.RateStore;
import cn.qingjian.testing.StoreTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class LoansStoreTests {
    private static final LocalDate FIRST_DUE = LocalDate.of(2026, 4, 15);
    /** 300 000 at 2.6 % over 120 months. */
    private static final Money LEVEL = new Money(LoanOracle.level(30_000_000, 260_000, 120));

    private static final Money FIRST_INTEREST = new Money(65_000);

    @Autowired
    Loans loans;

    @Autowired
    LoanBook book;

    @Autowired
    Depositors depositors;

    @Autowired
    LoanLimitStore limits;

    @Autowired
    RateStore rates;

    @Autowired
    Ledger ledger;

    @Autowired
    SomeLoans some;

    @Test
    void 按期还款_先利息后本金() {
        Loan loan = some.loan(some.account(0));
        Repayment paid = loans.repay(loan.id(), LEVEL, FIRST_DUE, SomeLoans.number());
        assertThat(paid.kind()).isEqualTo(Repayment.Kind.INSTALMENT);
        assertThat(paid.interest()).isEqualTo(FIRST_INTEREST);
        assertThat(paid.principal()).isEqualTo(LEVEL.minus(FIRST_INTEREST));
        assertThat(paid.surplus()).isEqualTo(Money.ZERO);
        assertThat(some.posted(loan, Subject.LOAN_INTEREST)).isEqualTo(FIRST_INTEREST.negated());
        assertThat(book.due(some.now(loan), FIRST_DUE)).isEmpty();
        some.sound(loan);
    }

    @Test
    void 没按期还_第二天转逾期_还时先罚息再利息后本金() {
        Loan loan = some.loan(some.account(0));
        Repayment paid = loans.repay(loan.id(), Money.ofYuan(1_000), FIRST_DUE.plusDays(10), SomeLoans.number());
        // 65 000 of interest and the principal, at 3.9 % over 10 days
        Money penalty = new Money(Math.floorDiv(LEVEL.fen() * 390_000 * 10 + 1_800_000_000L, 3_600_000_000L));
        assertThat(paid.kind()).isEqualTo(Repayment.Kind.LATE);
        assertThat(paid.penalty()).isEqualTo(penalty);
        assertThat(paid.interest()).isEqualTo(FIRST_INTEREST);
        assertThat(paid.principal())
                .isEqualTo(Money.ofYuan(1_000).minus(penalty).minus(FIRST_INTEREST));
        Loan now = some.now(loan);
        assertThat(now.status()).isEqualTo(LoanStatus.OVERDUE);
        assertThat(now.overdue()).isEqualTo(LEVEL.minus(FIRST_INTEREST).minus(paid.principal()));
        some.sound(loan);
        Entry moved = ledger.ofNumber("YQ-" + loan.no() + "-1").orElseThrow();
        assertThat(moved.voucher().day()).isEqualTo(FIRST_DUE.plusDays(1));
        assertThat(moved.voucher().legs())
                .extracting(Leg::subject)
                .containsExactly(Subject.OVERDUE_LOANS, Subject.LOANS);
    }

    @Test
    void 逾期的还清了_状态回到正常() {
        Loan loan = some.loan(some.account(0));
        LocalDate day = FIRST_DUE.plusDays(3);
        Money due = book.payoff(loan, day).due();
        loans.repay(loan.id(), due, day, SomeLoans.number());
        assertThat(some.now(loan).status()).isEqualTo(LoanStatus.NORMAL);
        assertThat(some.now(loan).overdue()).isEqualTo(Money.ZERO);
        assertThat(book.countOverdue(some.now(loan), day)).isZero();
        some.sound(loan);
    }

    @Test
    void 多还的转入暂收_不退也不冲以后的() {
        Loan loan = some.loan(some.account(0));
        Repayment paid = loans.repay(loan.id(), LEVEL.plus(new Money(123)), FIRST_DUE, SomeLoans.number());
        assertThat(paid.surplus()).isEqualTo(new Money(123));
        assertThat(some.posted(loan, Subject.SUSPENSE)).isEqualTo(new Money(-123));
        some.sound(loan);
    }

    @Test
    void 同一编号还款两次_第二次什么也不变() {
        Loan loan = some.loan(some.account(0));
        String number = SomeLoans.number();
        Repayment first = loans.repay(loan.id(), LEVEL, FIRST_DUE, number);
        assertThat(loans.repay(loan.id(), LEVEL, FIRST_DUE, number)).isEqualTo(first);
        assertThat(book.repayments(loan.id())).hasSize(1);
    }

    @Test
    void 编号别的贷款用过_是我们的错() {
        Loan loan = some.loan(some.account(0));
        Loan other = some.loan(some.account(0));
        String number = SomeLoans.number();
        loans.repay(loan.id(), LEVEL, FIRST_DUE, number);
        assertThatThrownBy(() -> loans.repay(other.id(), LEVEL, FIRST_DUE, number))
                .isInstanceOf(IllegalStateException.class);
    }

    private EarlyRepayment early(Loan loan, long yuan, LocalDate day) {
        return new EarlyRepayment(
                loan.id(), Money.ofYuan(yuan), EarlyChoice.LOWER_INSTALMENT, Money.ZERO, day, SomeLoans.number());
    }

    @Test
    void 提前部分还款_本金加到当日利息_同一编号只做一次() {
        Loan loan = some.loan(some.account(0));
        LocalDate day = LocalDate.of(2026, 3, 25);
        EarlyRepayment early = early(loan, 100_000, day);
        EarlyQuote quote = book.quote(loan, early.principal(), early.choice(), day);
        Loans.Paid paid = loans.repayEarly(early, "test");
        assertThat(paid.repayment().orElseThrow().total()).isEqualTo(quote.total());
        assertThat(quote.interest()).isEqualTo(new Money(21_667));
        assertThat(quote.saves().signum()).isPositive();
        assertThat(some.now(loan).plan()).isEqualTo(quote.after());
        assertThat(loans.repayEarly(early, "test").repayment()).isEqualTo(paid.repayment());
        assertThat(some.now(loan).balance()).isEqualTo(Money.ofYuan(200_000));
        some.sound(loan);
    }

    @Test
    void 有逾期的_不能提前还款_也不能结清() {
        Loan loan = some.loan(some.account(0));
        LocalDate day = FIRST_DUE.plusDays(2);
        assertThat(loans.repayEarly(early(loan, 100_000, day), "test").errors().of("loan"))
                .containsExactly("贷款有逾期，请先还清逾期的本金、利息和罚息。");
        assertThat(loans.settle(loan.id(), Money.ZERO, day, SomeLoans.number(), "test")
                        .errors()
                        .of("loan"))
                .hasSize(1);
        assertThat(book.repayments(loan.id())).isEmpty();
    }

    @Test
    void 扣款日当天不能提前还款_前一天可以() {
        LocalDate before = FIRST_DUE.minusDays(1);
        assertThat(loans.repayEarly(early(some.loan(some.account(0)), 100_000, before), "test")
                        .errors()
                        .all())
                .isEmpty();
        assertThat(loans.repayEarly(early(some.loan(some.account(0)), 100_000, FIRST_DUE), "test")
                        .errors()
                        .of("day"))
                .hasSize(1);
    }

    @Test
    void 低于最低金额的不办_恰好的办() {
        Loan loan = some.loan(some.account(0));
        LocalDate day = LocalDate.of(2026, 3, 25);
        var less = new EarlyRepayment(
                loan.id(), new Money(999_999), EarlyChoice.SHORTEN_TERM, Money.ZERO, day, SomeLoans.number());
        assertThat(loans.repayEarly(less, "test").errors().of("principal")).hasSize(1);
        assertThat(loans.repayEarly(early(loan, 10_000, day), "test").errors().all())
                .isEmpty();
    }

    @Test
    void 提前还全部的_请他办结清() {
        Loan loan = some.loan(some.account(0));
        assertThat(loans.repayEarly(early(loan, 300_000, LocalDate.of(2026, 3, 25)), "test")
                        .errors()
                        .of("principal")
                        .getFirst())
                .contains("提前结清");
    }

    @Test
    void 结清_付的正是算出来的_余额为零() {
        Loan loan = some.loan(some.account(0));
        LocalDate day = LocalDate.of(2026, 4, 10);
        Payoff payoff = book.payoff(loan, day);
        // 300 000 × 2.6 % × 26 ÷ 360
        assertThat(payoff.total()).isEqualTo(Money.ofYuan(300_000).plus(new Money(56_333)));
        String number = SomeLoans.number();
        Repayment paid = loans.settle(loan.id(), Money.ZERO, day, number, "test")
                .repayment()
                .orElseThrow();
        assertThat(paid.total()).isEqualTo(payoff.total());
        Loan now = some.now(loan);
        assertThat(now.status()).isEqualTo(LoanStatus.SETTLED);
        assertThat(now.settledOn()).contains(day);
        assertThat(now.balance()).isEqualTo(Money.ZERO);
        assertThat(book.payoff(now, day).total()).isEqualTo(Money.ZERO);
        assertThat(loans.settle(loan.id(), Money.ZERO, day, number, "test").repayment())
                .contains(paid);
        some.sound(loan);
    }

    @Test
    void 结清以后又来的钱_全部转入暂收_结清日期不变() {
        Loan loan = some.loan(some.account(0));
        LocalDate day = LocalDate.of(2026, 4, 10);
        loans.settle(loan.id(), Money.ZERO, day, SomeLoans.number(), "test");
        Repayment late = loans.repay(loan.id(), Money.ofYuan(5), day.plusDays(9), SomeLoans.number());
        assertThat(late.surplus()).isEqualTo(Money.ofYuan(5));
        assertThat(some.now(loan).settledOn()).contains(day);
    }

    @Test
    void 一部分从账户结清_账户减少_其余走银行() {
        Account account = some.account(50_000);
        Loan loan = some.loan(account);
        LocalDate day = LocalDate.of(2026, 4, 10);
        Repayment paid = loans.settle(loan.id(), Money.ofYuan(49_000), day, SomeLoans.number(), "test")
                .repayment()
                .orElseThrow();
        assertThat(some.account(account).balance()).isEqualTo(Money.ofYuan(1_000));
        assertThat(some.posted(loan, Subject.DEPOSITS)).isEqualTo(Money.ofYuan(49_000));
        assertThat(paid.fromAccounts()).isEqualTo(Money.ofYuan(49_000));
        assertThat(some.posted(loan, Subject.BANK))
                .isEqualTo(Money.ofYuan(-300_000).plus(paid.total()).minus(Money.ofYuan(49_000)));
    }

    @Test
    void 账户里不够扣的_不结清() {
        Account account = some.account(100);
        Loan loan = some.loan(account);
        var paid = loans.settle(loan.id(), Money.ofYuan(100), LocalDate.of(2026, 4, 10), SomeLoans.number(), "t");
        assertThat(paid.errors().of("fromAccounts")).containsExactly("账户里可以扣划的只有 99.99 元。");
        assertThat(some.account(account).balance()).isEqualTo(Money.ofYuan(100));
    }

    @Test
    void 冲还贷_借委托贷款的账户_没有现金_够的全还() {
        Account account = some.account(10_000);
        Loan loan = some.loan(account);
        Repayment paid = loans.offset(loan.id(), FIRST_DUE, SomeLoans.number()).orElseThrow();
        assertThat(paid.kind()).isEqualTo(Repayment.Kind.OFFSET);
        assertThat(paid.total()).isEqualTo(LEVEL);
        assertThat(some.account(account).balance())
                .isEqualTo(Money.ofYuan(10_000).minus(LEVEL));
        Entry entry = ledger.find(paid.entry()).orElseThrow();
        assertThat(entry.voucher().business()).isEqualTo(Business.LOAN_OFFSET);
        assertThat(entry.voucher().legs()).extracting(Leg::subject).doesNotContain(Subject.BANK);
        some.sound(loan);
    }

    @Test
    void 冲还贷_账户留一分_不够的再扣共同借款人() {
        Account account = some.account(100);
        Account other = some.account(10_000);
        Loan loan = some.loan(some.with(some.contract(account), other, true));
        loans.offset(loan.id(), FIRST_DUE, SomeLoans.number());
        assertThat(some.account(account).balance()).isEqualTo(new Money(1));
        assertThat(some.account(other).balance())
                .isEqualTo(Money.ofYuan(10_000).minus(LEVEL).plus(new Money(9_999)));
        assertThat(book.due(some.now(loan), FIRST_DUE)).isEmpty();
    }

    @Test
    void 冻结的账户_委托扣划照扣() {
        Account account = some.account(10_000);
        Loan loan = some.loan(account);
        depositors.freeze(account.id(), "法院通知", "test");
        assertThat(loans.offset(loan.id(), FIRST_DUE, SomeLoans.number())).isPresent();
    }

    @Test
    void 没有应还的_不扣账户() {
        Account account = some.account(10_000);
        Loan loan = some.loan(account);
        assertThat(loans.offset(loan.id(), FIRST_DUE.minusDays(1), SomeLoans.number()))
                .isEmpty();
        assertThat(some.account(account).balance()).isEqualTo(Money.ofYuan(10_000));
    }

    @Test
    void 自己还的才算已还本息_冲还贷的不算_当天的不算() {
        Account account = some.account(10_000);
        Loan loan = some.loan(account);
        loans.offset(loan.id(), FIRST_DUE, SomeLoans.number());
        assertThat(loans.repaidSince(loan.id(), SomeLoans.PAID_OUT)).isEqualTo(Money.ZERO);
        LocalDate second = FIRST_DUE.plusMonths(1);
        loans.repay(loan.id(), LEVEL, second, SomeLoans.number());
        assertThat(loans.repaidSince(loan.id(), SomeLoans.PAID_OUT)).isEqualTo(LEVEL);
        assertThat(loans.repaidSince(loan.id(), second.minusDays(1))).isEqualTo(LEVEL);
        assertThat(loans.repaidSince(loan.id(), second)).isEqualTo(Money.ZERO);
    }

    @Test
    void 签了委托扣划_再签没有变化() {
        Loan loan = some.loan(some.account(0));
        assertThat(loans.agreeOffset(loan.id(), true, "test")).isTrue();
        assertThat(loans.agreeOffset(loan.id(), true, "test")).isFalse();
        assertThat(some.now(loan).monthlyOffset()).isTrue();
    }

    @Test
    void 按期还到底_正好还清() {
        Loan loan = some.loan(some.of(some.contract(some.account(0)), 10_000, 12));
        for (Schedule.Line line : loan.schedule().lines()) {
            assertThat(some.now(loan).status()).isEqualTo(LoanStatus.NORMAL);
            loans.repay(loan.id(), line.total(), line.due(), SomeLoans.number());
        }
        Loan now = some.now(loan);
        assertThat(now.status()).isEqualTo(LoanStatus.SETTLED);
        assertThat(now.settledOn()).contains(LocalDate.of(2027, 3, 15));
        assertThat(some.posted(loan, Subject.LOAN_INTEREST))
                .isEqualTo(loan.schedule().interest().negated());
        some.sound(loan);
    }

    @Test
    void 调利率的规定待核_默认不执行_启用后一月一日执行() {
        Loan kept = some.loan(some.account(0));
        rates.add("loan-first-long", LocalDate.of(2026, 7, 1), 310_000, "测试", "OWN");
        try {
            assertThat(book.payoff(kept, LocalDate.of(2027, 1, 1))).isNotNull();
            loans.offset(kept.id(), LocalDate.of(2027, 1, 1), SomeLoans.number());
            assertThat(some.now(kept).plan().rate()).isEqualTo(260_000);
            limits.add("reprices", LocalDate.of(2026, 12, 1), 1, "测试", "READ");
            Loan repriced = some.loan(some.account(0));
            loans.offset(repriced.id(), LocalDate.of(2026, 12, 31), SomeLoans.number());
            assertThat(some.now(repriced).plan().rate()).isEqualTo(260_000);
            loans.offset(repriced.id(), LocalDate.of(2027, 1, 1), SomeLoans.number());
            assertThat(some.now(repriced).plan().rate()).isEqualTo(310_000);
            some.sound(repriced);
        } finally {
            // the rate is rolled back with this test, what the store remembers of it must go too
            rates.add("loan-first-long", LocalDate.of(2099, 1, 1), 310_000, "测试", "OWN");
        }
    }
}
