package cn.qingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Money;
import cn.qingjian.testing.StoreTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class LoanPayoutsStoreTests {
    private static final LocalDate FIRST_DUE = LocalDate.of(2026, 4, 15);

    @Autowired
    LoanBook book;

    @Autowired
    LoanPayouts payouts;

    @Autowired
    Payments payments;

    @Autowired
    Ledger ledger;

    @Autowired
    SomeLoans some;

    @Autowired
    JdbcClient db;

    @Test
    void 发放_借委托贷款贷存款_付给售房人的指令在同一笔里() {
        LoanContract contract = some.contract(some.account(0));
        String number = SomeLoans.number();
        long id = payouts.payOut(contract, SomeLoans.PAID_OUT, number, "test")
                .loan()
                .orElseThrow();
        Loan loan = book.find(id).orElseThrow();
        assertThat(loan.no()).matches("LN\\d{12}");
        assertThat(loan.balance()).isEqualTo(Money.ofYuan(300_000));
        assertThat(some.posted(loan, Subject.BANK)).isEqualTo(Money.ofYuan(-300_000));
        Payment order =
                payments.ofEntry(ledger.ofNumber(number).orElseThrow().id()).orElseThrow();
        assertThat(order.amount()).isEqualTo(Money.ofYuan(300_000));
        assertThat(order.maskedPayee()).isEqualTo("尾号1234");
        assertThat(payments.payee(order)).isEqualTo("6222000000001234");
        some.sound(loan);
    }

    @Test
    void 房屋坐落加了密_表里没有明文() {
        Loan loan = some.loan(some.account(0));
        byte[] sealed = db.sql("select house from ledger.loan where id = :id")
                .param("id", loan.id())
                .query((row, number) -> row.getBytes("house"))
                .single();
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("某路");
        assertThat(payouts.house(loan)).isEqualTo("某市某路1号");
    }

    @Test
    void 同一编号发放两次_只有一笔() {
        LoanContract contract = some.contract(some.account(0));
        String number = SomeLoans.number();
        var first = payouts.payOut(contract, SomeLoans.PAID_OUT, number, "test");
        var second = payouts.payOut(contract, SomeLoans.PAID_OUT, number, "test");
        assertThat(second.loan()).isPresent().isEqualTo(first.loan());
        assertThat(book.ofPerson(contract.borrower())).hasSize(1);
    }

    @Test
    void 同一合同不发放第二笔() {
        LoanContract contract = some.contract(some.account(0));
        some.loan(contract);
        var again = payouts.payOut(contract, SomeLoans.PAID_OUT, SomeLoans.number(), "test");
        assertThat(again.loan()).isEmpty();
        assertThat(again.errors().of("contractNo")).hasSize(1);
    }

    @Test
    void 最长三百六十期_三百六十一期不发放() {
        LoanContract contract = some.contract(some.account(0));
        assertThat(payouts.payOut(some.of(contract, 300_000, 361), SomeLoans.PAID_OUT, SomeLoans.number(), "t")
                        .errors()
                        .of("months"))
                .hasSize(1);
        assertThat(some.loan(some.of(contract, 300_000, 360)).plan().left()).isEqualTo(360);
    }

    @Test
    void 五年以内用短期利率_五年零一个月用长期利率() {
        assertThat(some.loan(some.of(some.contract(some.account(0)), 300_000, 60))
                        .plan()
                        .rate())
                .isEqualTo(210_000);
        assertThat(some.loan(some.of(some.contract(some.account(0)), 300_000, 61))
                        .plan()
                        .rate())
                .isEqualTo(260_000);
    }

    @Test
    void 共同借款人也查得到这笔贷款_不能是借款人自己() {
        Account one = some.account(0);
        Account other = some.account(0);
        Loan loan = some.loan(some.with(some.contract(one), other, false));
        assertThat(book.ofPerson(other.person())).containsExactly(loan);
        assertThat(book.borrowers(loan)).hasSize(2);
        assertThat(payouts.payOut(some.with(some.contract(one), one, false), SomeLoans.PAID_OUT, "x", "t")
                        .errors()
                        .of("coBorrower"))
                .hasSize(1);
    }

    @Test
    void 银行退回发放款_分录冲回_这笔贷款作废() {
        LoanContract contract = some.contract(some.account(0));
        String number = SomeLoans.number();
        long id = payouts.payOut(contract, SomeLoans.PAID_OUT, number, "test")
                .loan()
                .orElseThrow();
        Payment order =
                payments.ofEntry(ledger.ofNumber(number).orElseThrow().id()).orElseThrow();
        payments.returned(order, "B1", "户名不符");
        Loan loan = book.find(id).orElseThrow();
        assertThat(loan.status()).isEqualTo(LoanStatus.RETURNED);
        assertThat(loan.balance()).isEqualTo(Money.ZERO);
        assertThat(book.due(loan, FIRST_DUE.plusYears(1))).isEmpty();
    }

    @Test
    void 按账号或合同开头查() {
        Loan loan = some.loan(some.account(0));
        assertThat(book.list(java.util.Optional.empty(), loan.no(), 0, 10)).containsExactly(loan);
        assertThat(book.list(java.util.Optional.of(LoanStatus.OVERDUE), loan.no(), 0, 10))
                .isEqualTo(List.of());
        assertThat(book.count(java.util.Optional.empty(), "%")).isZero();
        assertThat(book.ofNumber("LN0")).isEmpty();
    }

    @Test
    void 试算用当天的利率() {
        var household = new LoanEstimate.Household(
                LocalDate.of(2026, 11, 25),
                false,
                Money.ofYuan(100_000),
                Money.ofYuan(20_000),
                Money.ZERO,
                Money.ofYuan(625_000),
                LocalDate.of(2060, 1, 1),
                360,
                RepaymentMethod.EQUAL_INSTALMENT);
        var city = new LoanEstimate.City(
                Money.ofYuan(600_000),
                Money.ofYuan(800_000),
                15,
                100,
                100,
                2_000,
                5_000,
                360,
                5,
                0,
                0,
                Money.ofYuan(1));
        assertThat(book.estimate(household, city, false).rate()).isEqualTo(260_000);
        assertThat(book.estimate(household, city, true).rate()).isEqualTo(307_500);
    }
}
