package cn.qingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.kernel.Money;
import cn.qingjian.testing.OwnerOfTheDatabase;
import cn.qingjian.testing.StoreTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger in a real database, each act committed: what holds must hold whoever writes. */
@StoreTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class LedgerStoreTests {
    private static final LocalDate DAY = SomeDepositors.DAY;
    private static final String CARD = "6222000011112222";

    @Autowired
    Ledger ledger;

    @Autowired
    Depositors depositors;

    @Autowired
    Employers employers;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Payments payments;

    @Autowired
    SomeDepositors some;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    OwnerOfTheDatabase owner;

    private static int next;

    private static synchronized String number() {
        return "LEDGER-TEST-" + ++next;
    }

    private <T> T in(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private Withdrawals.Paid withdraw(Account account, Money amount, String number) {
        return in(() -> withdrawals.part(account, amount, CARD, "租房提取", number, DAY));
    }

    private Money balance(Account account) {
        return depositors.find(account.id()).orElseThrow().balance();
    }

    private long total() {
        return db.sql("select coalesce(sum(amount), 0) from ledger.posting")
                .query(Long.class)
                .single();
    }

    @Test
    void 提取一次_余额减少_借贷相等_付款指令同时写好() {
        Account account = some.with(Money.ofYuan(1_000));
        var paid = withdraw(account, Money.ofYuan(300), number());
        assertThat(balance(account)).isEqualTo(Money.ofYuan(700));
        assertThat(total()).isZero();
        Payment payment = payments.ofEntry(paid.entry()).orElseThrow();
        assertThat(payment.status()).isEqualTo(Payment.Status.ORDERED);
        assertThat(payment.amount()).isEqualTo(Money.ofYuan(300));
        assertThat(payments.payee(payment)).isEqualTo(CARD);
    }

    @Test
    void 余额不足_一分不动_也没有付款指令() {
        Account account = some.with(Money.ofYuan(100));
        String number = number();
        assertThatThrownBy(() -> withdraw(account, new Money(10_001), number))
                .isInstanceOf(RefusedPostingException.class);
        assertThat(balance(account)).isEqualTo(Money.ofYuan(100));
        assertThat(ledger.ofNumber(number)).isEmpty();
        assertThat(withdraw(account, new Money(10_000), number).principal()).isEqualTo(Money.ofYuan(100));
        assertThat(balance(account)).isEqualTo(Money.ZERO);
    }

    @Test
    void 同一业务号再来一次_结果相同_只动一次账() {
        Account account = some.with(Money.ofYuan(1_000));
        String number = number();
        long first = withdraw(account, Money.ofYuan(300), number).entry();
        assertThat(withdraw(account, Money.ofYuan(300), number).entry()).isEqualTo(first);
        assertThat(balance(account)).isEqualTo(Money.ofYuan(700));
        assertThatThrownBy(() -> withdraw(account, Money.ofYuan(301), number))
                .isInstanceOf(IllegalStateException.class);
        assertThat(balance(account)).isEqualTo(Money.ofYuan(700));
    }

    @Test
    void 三十二个人同时提_只够十次_恰好成十次() throws Exception {
        Account account = some.with(Money.ofYuan(1_000));
        List<Future<Boolean>> tries = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 32; i++) {
                tries.add(threads.submit(() -> {
                    try {
                        withdraw(account, Money.ofYuan(100), number());
                        return true;
                    } catch (RefusedPostingException refused) {
                        return false;
                    }
                }));
            }
        }
        int done = 0;
        for (Future<Boolean> one : tries) {
            done += one.get() ? 1 : 0;
        }
        assertThat(done).isEqualTo(10);
        assertThat(balance(account)).isEqualTo(Money.ZERO);
        assertThat(total()).isZero();
    }

    /** In the order of the legs they would lock each other out; the ledger locks in the order of the keys. */
    @Test
    void 两个账户互相划转_两个方向同时来_不会互相卡死() throws Exception {
        Account one = some.with(Money.ofYuan(1_000));
        Account other = some.with(Money.ofYuan(1_000));
        List<Future<Long>> tries = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                Account from = i % 2 == 0 ? one : other;
                Account to = i % 2 == 0 ? other : one;
                tries.add(threads.submit(() -> in(() -> ledger.post(Voucher.of(
                        number(),
                        Business.BACK_PAYMENT,
                        DAY,
                        "两户之间调整",
                        Leg.debit(Subject.DEPOSITS, Money.ofYuan(1)).of(from),
                        Leg.credit(Subject.DEPOSITS, Money.ofYuan(1)).of(to))))));
            }
        }
        for (Future<Long> done : tries) {
            assertThat(done.get()).isPositive();
        }
        assertThat(balance(one)).isEqualTo(Money.ofYuan(1_000));
        assertThat(balance(other)).isEqualTo(Money.ofYuan(1_000));
    }

    @Test
    void 同一业务号十六处同时提交_只有一笔() throws Exception {
        Account account = some.with(Money.ofYuan(1_000));
        String number = number();
        List<Future<Long>> tries = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                tries.add(threads.submit(
                        () -> withdraw(account, Money.ofYuan(10), number).entry()));
            }
        }
        java.util.Set<Long> entries = new java.util.HashSet<>();
        for (Future<Long> one : tries) {
            entries.add(one.get());
        }
        assertThat(entries).hasSize(1);
        assertThat(balance(account)).isEqualTo(Money.ofYuan(990));
    }

    @Test
    void 冲账_原分录不动_余额和利息回到从前() {
        Account before = some.with(Money.ofYuan(1_000));
        long entry = withdraw(before, Money.ofYuan(300), number()).entry();
        long reversal = ledger.reverse(entry, "重复办理", "tester");
        Account after = depositors.find(before.id()).orElseThrow();
        assertThat(after.balance()).isEqualTo(before.balance());
        assertThat(after.weighted()).isEqualTo(before.weighted());
        assertThat(ledger.find(reversal).orElseThrow().reverses()).contains(entry);
        assertThat(ledger.reverse(entry, "重复办理", "tester")).isEqualTo(reversal);
        assertThatThrownBy(() -> ledger.reverse(reversal, "再冲", "tester")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ledger.reverse(entry, " ", "tester")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void 销户提取_本息一起付清_账户关闭() {
        Employer employer = some.employer();
        Account account = some.at(employer, LocalDate.of(2026, 7, 1));
        some.pay(employer, account, Money.ofYuan(10_000), LocalDate.of(2026, 7, 1));
        depositors.seal(account.id(), LocalDate.of(2026, 7, 31), "tester");
        var paid = in(() -> withdrawals.all(account, "03", CARD, "退休提取", number(), LocalDate.of(2026, 8, 1)));
        assertThat(paid.interest()).isEqualTo(new Money(1_292)); // 10000 × 1.5% ÷ 360 × 31 = 12.9166…
        assertThat(paid.total()).isEqualTo(new Money(1_001_292));
        Account closed = depositors.find(account.id()).orElseThrow();
        assertThat(closed.status()).isEqualTo(AccountStatus.WITHDRAWN);
        assertThat(closed.balance()).isEqualTo(Money.ZERO);
        assertThat(total()).isZero();
    }

    @Test
    void 没有余额的账户也能销户_不产生分录() {
        Account account = some.at(some.employer(), DAY);
        var paid = in(() -> withdrawals.all(account, "03", CARD, "退休提取", number(), DAY));
        assertThat(paid.total()).isEqualTo(Money.ZERO);
        assertThat(depositors.find(account.id()).orElseThrow().status()).isEqualTo(AccountStatus.WITHDRAWN);
    }

    @Test
    void 冻结的账户不能提取() {
        Account account = some.with(Money.ofYuan(100));
        assertThat(depositors.freeze(account.id(), "法院裁定", "tester")).isTrue();
        assertThatThrownBy(() -> withdraw(account, Money.ofYuan(1), number()))
                .isInstanceOf(RefusedPostingException.class);
    }

    @Test
    void 结息日之前的日子不能再记账() {
        Account account = some.with(Money.ofYuan(100));
        assertThatThrownBy(() -> in(() -> withdrawals.part(
                        account,
                        Money.ofYuan(1),
                        CARD,
                        "租房提取",
                        number(),
                        account.settledOn().minusDays(1))))
                .isInstanceOf(RefusedPostingException.class);
    }

    @Test
    void 一个人只能有一个账户() {
        Person person = SomeDepositors.person();
        long employer = some.employer().id();
        assertThat(depositors
                        .open(person, employer, Money.ofYuan(5_000), DAY, "tester")
                        .account())
                .isPresent();
        var again = depositors.open(person, some.employer().id(), Money.ofYuan(5_000), DAY, "tester");
        assertThat(again.account()).isEmpty();
        assertThat(again.errors().of("document")).singleElement().asString().contains("一人只能有一个账户");
    }

    @Test
    void 同一个单位不能登记两次() {
        var code = SomeDepositors.code();
        assertThat(employers.open("青禾甲公司", code, 10, 800, 800, DAY, "tester").employer())
                .isPresent();
        assertThat(employers
                        .open("青禾乙公司", code, 10, 800, 800, DAY, "tester")
                        .errors()
                        .of("code"))
                .hasSize(1);
    }

    @Test
    void 封存_启封_转移_各有前提() {
        Employer from = some.employer();
        Employer to = some.employer(1_200);
        Account account = some.at(from, DAY);
        assertThat(depositors.unseal(account.id(), "tester").of("account")).hasSize(1);
        assertThat(depositors
                        .transfer(account.id(), to.id(), Money.ofYuan(9_000), DAY, "tester")
                        .of("account"))
                .hasSize(1);
        assertThat(depositors.seal(account.id(), DAY, "tester").isEmpty()).isTrue();
        assertThat(depositors.seal(account.id(), DAY, "tester").of("account")).hasSize(1);
        assertThat(depositors
                        .transfer(account.id(), from.id(), Money.ofYuan(9_000), DAY, "tester")
                        .of("employer"))
                .hasSize(1);
        assertThat(depositors
                        .transfer(account.id(), to.id(), Money.ofYuan(9_000), DAY, "tester")
                        .isEmpty())
                .isTrue();
        Account moved = depositors.find(account.id()).orElseThrow();
        assertThat(moved.employer()).contains(to.id());
        assertThat(moved.status()).isEqualTo(AccountStatus.NORMAL);
        assertThat(moved.monthly()).isEqualTo(Money.ofYuan(2_160));
    }

    @Test
    void 基数每个公积金年度只调一次_超过上限按上限() {
        Account account = some.at(some.employer(), LocalDate.of(2026, 5, 6));
        LocalDate july = LocalDate.of(2026, 7, 1);
        assertThat(depositors
                        .adjustBase(account.id(), Money.ofYuan(9_000), LocalDate.of(2026, 6, 30), "tester")
                        .of("account"))
                .hasSize(1);
        assertThat(depositors
                        .adjustBase(account.id(), Money.ofYuan(90_000), july, "tester")
                        .isEmpty())
                .isTrue();
        assertThat(depositors.find(account.id()).orElseThrow().base()).isEqualTo(Money.ofYuan(28_692));
        assertThat(depositors
                        .adjustBase(account.id(), Money.ofYuan(9_000), july, "tester")
                        .of("account"))
                .hasSize(1);
    }

    @Test
    void 应用改不了也删不了分录() {
        some.with(Money.ofYuan(1));
        for (String sql : List.of(
                "update ledger.posting set amount = amount + 1",
                "delete from ledger.posting",
                "update ledger.entry set summary = ''",
                "delete from ledger.entry",
                "truncate ledger.posting",
                "delete from ledger.payment")) {
            assertThatThrownBy(() -> db.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void 绕过程序写的不平分录_提交时被数据库挡住() {
        assertThatThrownBy(() -> owner.run("""
                        with e as (insert into ledger.entry (business_no, business, day, summary)
                                   values ('UNBALANCED', 'RECEIPT', '2026-08-03', '') returning id)
                        insert into ledger.posting (entry, line, subject, amount)
                        select id, 1, '101', 5 from e union all select id, 2, '219', -4 from e
                        """)).hasMessageContaining("is not balanced");
    }

    @Test
    void 往旧分录里添行_数据库不收() {
        long entry =
                withdraw(some.with(Money.ofYuan(5)), Money.ofYuan(1), number()).entry();
        assertThatThrownBy(() -> owner.run("insert into ledger.posting (entry, line, subject, amount) values (" + entry
                        + ", 8, '101', 5), (" + entry + ", 9, '219', -5)"))
                .hasMessageContaining("another transaction");
    }

    @Test
    void 余额变负_数据库不收() {
        Account account = some.with(Money.ofYuan(5));
        assertThatThrownBy(() ->
                        owner.run("update ledger.account set balance = -1, carried = 0 where id = " + account.id()))
                .hasMessageContaining("check constraint");
    }

    @Test
    void 表里找不到明文的证件号_姓名和卡号() {
        Person person = SomeDepositors.person();
        depositors.open(person, some.employer().id(), Money.ofYuan(5_000), DAY, "tester");
        assertThat(db.sql("select string_agg(p::text, '|') from ledger.person p")
                        .query(String.class)
                        .single())
                .doesNotContain(person.document())
                .doesNotContain(java.util.HexFormat.of()
                        .formatHex(person.document().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .doesNotContain(person.name())
                .doesNotContain(java.util.Objects.requireNonNull(person.card()));
        Account account = depositors.of("01", person.document()).orElseThrow();
        assertThat(depositors.reveal(account)).isEqualTo(person);
    }

    @Test
    void 银行退回_钱回到账户_说两遍也只回一次() {
        Account account = some.with(Money.ofYuan(1_000));
        long entry = withdraw(account, Money.ofYuan(300), number()).entry();
        Payment payment = payments.ofEntry(entry).orElseThrow();
        in(() -> {
            payments.returned(payment, "B1", "户名不符");
            payments.returned(payment, "B1", "户名不符");
            return true;
        });
        assertThat(balance(account)).isEqualTo(Money.ofYuan(1_000));
        assertThat(payments.ofEntry(entry).orElseThrow().status()).isEqualTo(Payment.Status.RETURNED);
        assertThat(total()).isZero();
    }
}
