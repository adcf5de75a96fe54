package cn.qingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Money;
import cn.qingjian.testing.StoreTest;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class ReconciliationStoreTests {
    private static final java.time.LocalDate BEFORE = java.time.LocalDate.of(2026, 3, 2);
    private static final java.time.LocalDate SETTLED = java.time.LocalDate.of(2026, 6, 30);

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    Balances balances;

    @Autowired
    Depositors depositors;

    @Autowired
    Employers employers;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Ledger ledger;

    @Autowired
    Settlement settlement;

    @Autowired
    SomeDepositors some;

    @Autowired
    JdbcClient db;

    private Account now(Account account) {
        return depositors.find(account.id()).orElseThrow();
    }

    private List<Balances.Difference> of(Account account) {
        return balances.differences().stream()
                .filter(difference -> difference.no().equals(account.no()))
                .toList();
    }

    @Test
    void 随意收付_余额_结转和积数都与分录相符() {
        var random = new Random(16);
        Account account = some.with(Money.ofYuan(10_000));
        for (int i = 0; i < 20; i++) {
            var day = SomeDepositors.DAY.plusDays(i);
            if (random.nextBoolean()) {
                var employer = employers.find(account.employer().orElseThrow()).orElseThrow();
                some.pay(employer, account, new Money(1 + random.nextInt(100_000)), day);
            } else {
                withdrawals.part(
                        account, new Money(1 + random.nextInt(50_000)), "6222000011112222", "提取", "随机-" + i, day);
            }
        }
        assertThat(of(account)).isEmpty();
    }

    @Test
    void 结息之后_结转只降不升_仍与分录相符() {
        Account account = some.with(Money.ofYuan(10_000), BEFORE);
        var settled = SETTLED;
        settlement.run(settled, "tester");
        assertThat(now(account).carried().fen()).isGreaterThan(1_000_000);
        assertThat(of(account)).isEmpty();
        var employer = employers.find(account.employer().orElseThrow()).orElseThrow();
        withdrawals.part(now(account), Money.ofYuan(4000), "6222000011112222", "提取", "降", settled.plusDays(1));
        some.pay(employer, account, Money.ofYuan(9000), settled.plusDays(2));
        assertThat(now(account).carried()).isLessThan(now(account).balance());
        assertThat(of(account)).isEmpty();
    }

    @Test
    void 余额被改_核对查得出_重建改得回() {
        Account account = some.with(Money.ofYuan(10_000));
        Account before = now(account);
        db.sql("update ledger.account set balance = balance + 1, weighted = weighted - 7 where id = :id")
                .param("id", account.id())
                .update();
        db.sql("update ledger.employer set suspense = suspense + 5 where id = :id")
                .param("id", account.employer().orElseThrow())
                .update();
        assertThat(of(account))
                .extracting(Balances.Difference::field)
                .containsExactlyInAnyOrder(Balances.Field.BALANCE, Balances.Field.WEIGHTED);
        Reconciliation.Report report = reconciliation.run("tester");
        assertThat(report.sound()).isFalse();
        assertThat(report.lines())
                .filteredOn(line -> !line.sound())
                .extracting(Reconciliation.Line::name)
                .contains("个人账户余额合计 = 总账 201", "个人账户余额逐户与分录相符", "计息积数逐户与分录相符", "单位暂收逐户与分录相符");

        assertThat(balances.rebuild("tester")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(now(account)).isEqualTo(before);
        assertThat(balances.rebuild("tester")).isEmpty();
        assertThat(reconciliation.run("tester").sound()).isTrue();
        assertThat(reconciliation.reports(0, 1).getFirst().sound()).isTrue();
    }

    @Test
    void 多记的余额低于结转时_重建不碰约束() {
        Account account = some.with(Money.ofYuan(100));
        db.sql("update ledger.account set balance = 99999999, carried = 99999999 where id = :id")
                .param("id", account.id())
                .update();
        balances.rebuild("tester");
        assertThat(now(account).balance()).isEqualTo(Money.ofYuan(100));
        assertThat(now(account).carried()).isEqualTo(Money.ZERO);
    }

    @Test
    void 付款在途_银行应比账上多() {
        Account account = some.with(Money.ofYuan(1000));
        var before = reconciliation.journal(java.time.Instant.now().plusSeconds(1));
        withdrawals.part(account, Money.ofYuan(300), "6222000011112222", "提取", "在途-1", SomeDepositors.DAY);
        var after = reconciliation.journal(java.time.Instant.now().plusSeconds(1));
        assertThat(after.book()).isEqualTo(before.book().minus(Money.ofYuan(300)));
        assertThat(after.atBank()).isEqualTo(before.atBank());
    }

    @Test
    void 结息之后才退回的_从结息日起算_冲得回去() {
        Account account = some.with(Money.ofYuan(1000), BEFORE);
        long entry = withdrawals
                .part(account, Money.ofYuan(300), "6222000011112222", "提取", "退-1", BEFORE)
                .entry();
        var settled = SETTLED;
        settlement.run(settled, "tester");
        Money balance = now(account).balance();
        ledger.reverse(entry, "银行退回", "tester");
        assertThat(now(account).balance()).isEqualTo(balance.plus(Money.ofYuan(300)));
        assertThat(ledger.ofNumber("CZ-" + entry).orElseThrow().voucher().day()).isEqualTo(settled);
        assertThat(of(account)).isEmpty();
    }
}
