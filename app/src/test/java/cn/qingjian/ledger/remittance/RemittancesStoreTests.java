package cn.qingjian.ledger.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.AList;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Business;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Employers;
import cn.qingjian.ledger.Ledger;
import cn.qingjian.ledger.Remittance;
import cn.qingjian.ledger.Remittance.State;
import cn.qingjian.ledger.RemittanceLine;
import cn.qingjian.ledger.Remittances;
import cn.qingjian.ledger.SomeDepositors;
import cn.qingjian.ledger.store.AllocationStore;
import cn.qingjian.ledger.store.ListStore;
import cn.qingjian.ledger.store.RateStore;
import cn.qingjian.testing.StoreTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Remittance lists in a real database, each act committed. */
@StoreTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RemittancesStoreTests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static int next;

    @Autowired
    Remittances remittances;

    @Autowired
    Lists lists;

    @Autowired
    AllocationStore store;

    @Autowired
    ListStore kept;

    @Autowired
    RateStore rates;

    @Autowired
    Employers employers;

    @Autowired
    Depositors depositors;

    @Autowired
    Ledger ledger;

    @Autowired
    SomeDepositors some;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private LocalDate today = LocalDate.EPOCH;
    private YearMonth month = YearMonth.of(1970, 1);

    @BeforeEach
    void day() {
        today = ledger.today();
        month = YearMonth.from(today);
    }

    private Allocation inChunksOf(int lines) {
        return new Allocation(store, kept, rates, transaction, clock, lines);
    }

    private List<Account> accounts(Employer employer, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> some.at(employer, today.minusYears(3)))
                .toList();
    }

    /** Handed in, and not allocated in the background. */
    private long handedIn(Employer employer, Business kind, YearMonth of, AList list) {
        var submitted = Objects.requireNonNull(transaction.execute(
                status -> lists.accept(employer.id(), of, kind, "清册.csv", list.file(), today, "tester")));
        assertThat(submitted.errors().all()).isEmpty();
        return submitted.list().orElseThrow();
    }

    private long handedIn(Employer employer, AList list) {
        return handedIn(employer, Business.REMITTANCE, month, list);
    }

    private void arrives(Employer employer, Money amount) {
        String number;
        synchronized (RemittancesStoreTests.class) {
            number = "LIST-TEST-" + ++next;
        }
        employers.received(employer.id(), amount, number, today);
    }

    private Remittance list(long key) {
        return remittances.find(key).orElseThrow();
    }

    private Account now(Account account) {
        return depositors.find(account.id()).orElseThrow();
    }

    private Money suspense(Employer employer) {
        return employers.find(employer.id()).orElseThrow().suspense();
    }

    private List<String> report(long list) {
        return remittances.lines(list, false, 0, 1_000).stream()
                .map(line -> line.line() + " "
                        + line.problem().orElseGet(() -> line.entry().isPresent() ? "已记账" : "待记账"))
                .toList();
    }

    /** Debits are credits, and every balance is what its postings say. */
    private void conserved(Employer employer) {
        assertThat(db.sql("select coalesce(sum(amount), 0) from ledger.posting")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(db.sql("""
                        select count(*) from ledger.account a
                         where a.employer = :employer
                           and a.balance <> (select coalesce(-sum(amount), 0) from ledger.posting
                                              where account = a.id and subject = '201')
                        """)
                        .param("employer", employer.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(suspense(employer).fen())
                .isEqualTo(db.sql(
                                "select coalesce(-sum(amount), 0) from ledger.posting where employer = :employer and subject = '219'")
                        .param("employer", employer.id())
                        .query(Long.class)
                        .single());
    }

    @Test
    void 好行坏行混在一起_逐行说明_好行都记账_多出的钱留在暂收() {
        Employer employer = some.employer();
        List<Account> good = accounts(employer, 2);
        Account elsewhere = some.at(some.employer(), today);
        Account sealed = some.at(employer, today);
        depositors.seal(sealed.id(), today, "tester");
        Account frozen = some.at(employer, today);
        depositors.freeze(frozen.id(), "法院裁定", "tester");
        Account closed = some.at(employer, today);
        db.sql("update ledger.account set status = '05' where id = :id")
                .param("id", closed.id())
                .update();
        Account wrong = some.at(employer, today);
        arrives(employer, Money.ofYuan(10_000));
        long list = handedIn(
                employer,
                AList.of(good)
                        .line("123456789012", "800", "800")
                        .line(cn.qingjian.ledger.AccountNo.of(99_999_999_999L), "800", "800")
                        .line(elsewhere)
                        .line(sealed)
                        .line(frozen)
                        .line(closed)
                        .line(good.getFirst())
                        .line(wrong.no(), "八百", "800")
                        .line(wrong.no(), "0", "0")
                        .line(wrong.no(), "800", "800.01"));
        assertThat(report(list))
                .containsExactly(
                        "2 待记账",
                        "3 待记账",
                        "4 账号校验不对",
                        "5 没有这个账号",
                        "6 账号不在本单位",
                        "7 账户已封存，恢复缴存请先启封",
                        "8 账户已冻结",
                        "9 账户已销户",
                        "10 与第 2 行重复",
                        "11 金额不是数字或为零",
                        "12 金额不是数字或为零",
                        "13 与应缴额不符：应缴单位 800.00、个人 800.00");
        inChunksOf(5_000).run(list, today);
        assertThat(list(list))
                .returns(State.DONE, Remittance::state)
                .returns(12, Remittance::lines)
                .returns(10, Remittance::refused)
                .returns(2, Remittance::allocated)
                .returns(100, Remittance::percent);
        assertThat(good)
                .allSatisfy(account -> assertThat(now(account))
                        .returns(Money.ofYuan(1_600), Account::balance)
                        .returns(Optional.of(month), Account::paidThrough)
                        .returns(1, Account::monthsPaid));
        assertThat(suspense(employer)).isEqualTo(Money.ofYuan(6_800));
        assertThat(remittances.lines(list, true, 0, 100)).hasSize(10);
        conserved(employer);
    }

    @Test
    void 坏行不连累后面同一账号的好行() {
        Employer employer = some.employer();
        Account account = some.at(employer, today);
        long list =
                handedIn(employer, AList.aList().line(account.no(), "1", "1").line(account));
        assertThat(report(list)).last().isEqualTo("3 待记账");
    }

    @Test
    void 没有一行好的_不等钱_直接办完() {
        Employer employer = some.employer();
        long list = handedIn(employer, AList.aList().line("1", "1", "1"));
        assertThat(list(list)).returns(State.DONE, Remittance::state).returns(1, Remittance::refused);
    }

    @Test
    void 同一文件交两次_是同一份清册_钱只动一次() {
        Employer employer = some.employer();
        List<Account> accounts = accounts(employer, 3);
        arrives(employer, Money.ofYuan(10_000));
        long first = handedIn(employer, AList.of(accounts));
        inChunksOf(5_000).run(first, today);
        assertThat(handedIn(employer, AList.of(accounts))).isEqualTo(first);
        inChunksOf(5_000).run(first, today);
        assertThat(now(accounts.getFirst()).balance()).isEqualTo(Money.ofYuan(1_600));
        assertThat(suspense(employer)).isEqualTo(Money.ofYuan(10_000 - 3 * 1_600));
    }

    @Test
    void 八处同时提交同一文件_只有一份清册_只记一次() throws Exception {
        Employer employer = some.employer();
        List<Account> accounts = accounts(employer, 4);
        arrives(employer, Money.ofYuan(50_000));
        List<Future<Long>> tries = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                tries.add(threads.submit(() -> remittances
                        .submit(
                                employer.id(),
                                month,
                                Business.REMITTANCE,
                                "清册.csv",
                                AList.of(accounts).file(),
                                "tester")
                        .list()
                        .orElseThrow()));
            }
        }
        Set<Long> keys = new HashSet<>();
        for (Future<Long> one : tries) {
            keys.add(one.get());
        }
        assertThat(keys).hasSize(1);
        long list = keys.iterator().next();
        await().atMost(PATIENCE).until(() -> list(list).state() == State.DONE);
        assertThat(accounts)
                .allSatisfy(account -> assertThat(now(account).balance()).isEqualTo(Money.ofYuan(1_600)));
        conserved(employer);
    }

    @Test
    void 差一分钱_整份等着_到账后自己接着办() {
        Employer employer = some.employer();
        List<Account> accounts = accounts(employer, 5);
        arrives(employer, Money.ofYuan(8_000).minus(new Money(1)));
        long list = handedIn(employer, AList.of(accounts));
        inChunksOf(2).run(list, today);
        assertThat(list(list)).returns(State.WAITING, Remittance::state).returns(0, Remittance::allocated);
        assertThat(now(accounts.getFirst()).balance()).isEqualTo(Money.ZERO);
        arrives(employer, new Money(1));
        await().atMost(PATIENCE).until(() -> list(list).state() == State.DONE);
        assertThat(accounts)
                .allSatisfy(account -> assertThat(now(account).balance()).isEqualTo(Money.ofYuan(1_600)));
        assertThat(suspense(employer)).isEqualTo(Money.ZERO);
        conserved(employer);
    }

    @Test
    void 两段之间停了_接着办_不重不漏() {
        Employer employer = some.employer();
        List<Account> accounts = accounts(employer, 10);
        arrives(employer, Money.ofYuan(16_000));
        long list = handedIn(employer, AList.of(accounts));
        Allocation stopped = inChunksOf(3);
        assertThat(stopped.step(list, today)).isTrue();
        assertThat(stopped.step(list, today)).isTrue();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    stopped.step(list, today);
                    throw new IllegalStateException("killed in the middle of a chunk");
                }))
                .hasMessageContaining("killed");
        assertThat(list(list)).returns(6, Remittance::allocated).returns(State.ALLOCATING, Remittance::state);
        inChunksOf(4).run(list, today);
        assertThat(list(list)).returns(10, Remittance::allocated).returns(State.DONE, Remittance::state);
        assertThat(accounts)
                .allSatisfy(account -> assertThat(now(account).balance()).isEqualTo(Money.ofYuan(1_600)));
        assertThat(db.sql("select business_no from ledger.entry where business_no like :no order by id")
                        .param("no", "HJ" + list + "-%")
                        .query(String.class)
                        .list())
                .containsExactly("HJ" + list + "-2", "HJ" + list + "-5", "HJ" + list + "-8");
        conserved(employer);
    }

    @Test
    void 停了的清册_按钮接得上() {
        Employer employer = some.employer();
        arrives(employer, Money.ofYuan(16_000));
        long list = handedIn(employer, AList.of(accounts(employer, 10)));
        inChunksOf(3).step(list, today);
        remittances.resume(list);
        await().atMost(PATIENCE).until(() -> list(list).state() == State.DONE);
        conserved(employer);
    }

    @Test
    void 重新启动_没办完的自己接上() {
        Employer employer = some.employer();
        arrives(employer, Money.ofYuan(16_000));
        long list = handedIn(employer, AList.of(accounts(employer, 10)));
        inChunksOf(3).step(list, today);
        Allocation restarted = inChunksOf(3);
        restarted.start();
        await().atMost(PATIENCE).until(() -> list(list).state() == State.DONE);
        restarted.stop();
        assertThat(restarted.isRunning()).isFalse();
        conserved(employer);
    }

    @Test
    void 核对以后封存的_轮到时退出_别人照记() {
        Employer employer = some.employer();
        List<Account> accounts = accounts(employer, 3);
        arrives(employer, Money.ofYuan(4_800));
        long list = handedIn(employer, AList.of(accounts));
        depositors.seal(accounts.get(1).id(), today, "tester");
        inChunksOf(5_000).run(list, today);
        assertThat(report(list)).containsExactly("2 已记账", "3 账户已封存，恢复缴存请先启封", "4 已记账");
        assertThat(suspense(employer)).isEqualTo(Money.ofYuan(1_600));
        assertThat(list(list)).returns(2, Remittance::good).returns(State.DONE, Remittance::state);
        conserved(employer);
    }

    @Test
    void 两份清册都有的人_同一个月只缴一次() {
        Employer employer = some.employer();
        List<Account> accounts = accounts(employer, 2);
        arrives(employer, Money.ofYuan(10_000));
        long one = handedIn(employer, AList.of(accounts));
        long other = handedIn(employer, AList.aList().line(accounts.getFirst()));
        inChunksOf(5_000).run(one, today);
        inChunksOf(5_000).run(other, today);
        assertThat(report(other)).containsExactly("2 该月已缴");
        assertThat(report(handedIn(employer, Business.REMITTANCE, month, AList.of(accounts.reversed()))))
                .containsExactly("2 该月已缴", "3 该月已缴");
        assertThat(report(handedIn(employer, Business.REMITTANCE, month.minusMonths(1), AList.of(accounts))))
                .allSatisfy(line -> assertThat(line).contains("请作为补缴提交"));
        conserved(employer);
    }

    @Test
    void 补缴_月份连起来算_封存的也能补_缴过的月份不再收() {
        Employer employer = some.employer();
        Account account = some.at(employer, today.minusYears(1));
        arrives(employer, Money.ofYuan(100_000));
        pay(employer, Business.REMITTANCE, month, AList.aList().line(account));
        depositors.seal(account.id(), today, "tester");
        pay(employer, Business.BACK_PAYMENT, month.minusMonths(2), AList.aList().line(account.no(), "5", "0"));
        assertThat(now(account).monthsPaid()).isEqualTo(1);
        pay(employer, Business.BACK_PAYMENT, month.minusMonths(1), AList.aList().line(account.no(), "800", "800"));
        assertThat(now(account)).returns(3, Account::monthsPaid).returns(Optional.of(month), Account::paidThrough);
        assertThat(report(handedIn(
                        employer,
                        Business.BACK_PAYMENT,
                        month.minusMonths(2),
                        AList.aList().line(account.no(), "800", "800"))))
                .containsExactly("2 该月已缴");
        pay(employer, Business.BACK_PAYMENT, month.minusMonths(6), AList.aList().line(account.no(), "800", "800"));
        assertThat(report(handedIn(
                        employer,
                        Business.BACK_PAYMENT,
                        month.minusMonths(6),
                        AList.aList().line(account.no(), "1", "1"))))
                .containsExactly("2 该月已缴");
        conserved(employer);
    }

    private long pay(Employer employer, Business kind, YearMonth of, AList file) {
        long list = handedIn(employer, kind, of, file);
        inChunksOf(5_000).run(list, today);
        assertThat(list(list)).returns(State.DONE, Remittance::state).returns(0, Remittance::refused);
        return list;
    }

    @Test
    void 补缴金额_一年的应缴额以内() {
        Employer employer = some.employer();
        Account account = some.at(employer, today.minusYears(1));
        Account other = some.at(employer, today.minusYears(1));
        long list = handedIn(
                employer,
                Business.BACK_PAYMENT,
                month.minusMonths(1),
                AList.aList().line(account.no(), "9600", "9600").line(other.no(), "9600", "9600.01"));
        assertThat(report(list)).containsExactly("2 待记账", "3 金额超过一年的应缴额");
    }

    @Test
    void 月份的边界() {
        Employer employer = some.employer();
        AList file = AList.of(accounts(employer, 1));
        assertThat(refused(employer, Business.REMITTANCE, month.plusMonths(1), file))
                .contains("不能晚于本月");
        assertThat(refused(employer, Business.BACK_PAYMENT, month, file)).contains("请用汇缴");
        assertThat(refused(employer, Business.BACK_PAYMENT, month.minusMonths(25), file))
                .contains("最多追溯 24 个月");
        handedIn(employer, Business.BACK_PAYMENT, month.minusMonths(24), file);
        handedIn(employer, Business.REMITTANCE, month, file);
    }

    private String refused(Employer employer, Business kind, YearMonth of, AList file) {
        return remittances
                .submit(employer.id(), of, kind, "清册.csv", file.file(), "tester")
                .errors()
                .of("month")
                .toString();
    }

    @Test
    void 坏文件和不能缴存的单位_一行也不留() {
        Employer employer = some.employer();
        var broken = remittances.submit(
                employer.id(),
                month,
                Business.REMITTANCE,
                "清册.doc",
                AList.aList().file(),
                "tester");
        assertThat(broken.list()).isEmpty();
        assertThat(broken.errors().of("file")).singleElement().asString().contains("只收");
        db.sql("update ledger.employer set status = '04' where id = :id")
                .param("id", employer.id())
                .update();
        assertThat(remittances
                        .submit(
                                employer.id(),
                                month,
                                Business.REMITTANCE,
                                "清册.csv",
                                AList.aList().file(),
                                "tester")
                        .errors()
                        .of("employer"))
                .singleElement()
                .asString()
                .contains("销户");
        assertThat(remittances.count(employer.id())).isZero();
    }

    @Test
    void 作废的不再记账_同一文件可以重新提交() {
        Employer employer = some.employer();
        List<Account> accounts = accounts(employer, 2);
        long list = handedIn(employer, AList.of(accounts));
        assertThat(remittances.drop(list, "tester")).isTrue();
        assertThat(remittances.drop(list, "tester")).isFalse();
        arrives(employer, Money.ofYuan(3_200));
        inChunksOf(1).run(list, today);
        assertThat(now(accounts.getFirst()).balance()).isEqualTo(Money.ZERO);
        assertThat(handedIn(employer, AList.of(accounts))).isNotEqualTo(list);
    }

    @Test
    void 冲账以后_月份退回_钱回暂收_同一文件可以重新提交() {
        Employer employer = some.employer();
        List<Account> accounts = accounts(employer, 2);
        arrives(employer, Money.ofYuan(6_400));
        pay(employer, Business.REMITTANCE, month.minusMonths(1), AList.of(accounts));
        long list = pay(employer, Business.REMITTANCE, month, AList.of(accounts));
        long entry = remittances.lines(list, false, 0, 1).getFirst().entry().orElseThrow();
        ledger.reverse(entry, "月份报错", "tester");
        assertThat(list(list).state()).isEqualTo(State.REVERSED);
        assertThat(now(accounts.getFirst()))
                .returns(1, Account::monthsPaid)
                .returns(Optional.of(month.minusMonths(1)), Account::paidThrough)
                .returns(Money.ofYuan(1_600), Account::balance);
        assertThat(suspense(employer)).isEqualTo(Money.ofYuan(3_200));
        assertThat(pay(employer, Business.REMITTANCE, month, AList.of(accounts)))
                .isNotEqualTo(list);
        assertThat(now(accounts.getFirst())).returns(2, Account::monthsPaid);
        conserved(employer);
    }

    @Test
    void 一百份清册同时来_每一份都办完_一分不差() throws Exception {
        List<Employer> payers =
                IntStream.range(0, 10).mapToObj(i -> some.employer()).toList();
        List<List<Account>> theirs =
                payers.stream().map(payer -> accounts(payer, 4)).toList();
        List<Future<Long>> tries = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int back = 1; back <= 10; back++) {
                for (int i = 0; i < payers.size(); i++) {
                    Employer payer = payers.get(i);
                    YearMonth of = month.minusMonths(back);
                    AList file = AList.of(theirs.get(i));
                    boolean first = i % 2 == 0;
                    tries.add(threads.submit(() -> {
                        if (first) {
                            arrives(payer, Money.ofYuan(6_400));
                        }
                        long list = remittances
                                .submit(payer.id(), of, Business.BACK_PAYMENT, "清册.csv", file.file(), "tester")
                                .list()
                                .orElseThrow();
                        if (!first) {
                            arrives(payer, Money.ofYuan(6_400));
                        }
                        return list;
                    }));
                }
            }
        }
        for (Future<Long> one : tries) {
            long list = one.get();
            await().atMost(PATIENCE).until(() -> list(list).state() == State.DONE);
        }
        for (int i = 0; i < payers.size(); i++) {
            assertThat(theirs.get(i))
                    .allSatisfy(account -> assertThat(now(account))
                            .returns(Money.ofYuan(16_000), Account::balance)
                            .returns(10, Account::monthsPaid)
                            .returns(Optional.of(month.minusMonths(1)), Account::paidThrough));
            assertThat(suspense(payers.get(i))).isEqualTo(Money.ZERO);
            conserved(payers.get(i));
        }
    }

    @Test
    void 应用删不了清册和明细() {
        Employer employer = some.employer();
        handedIn(employer, AList.of(accounts(employer, 1)));
        for (String table : List.of("ledger.remittance", "ledger.remittance_line")) {
            assertThatThrownBy(() -> db.sql("delete from " + table).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void 一行的金额_不是数字就没有() {
        Employer employer = some.employer();
        Account account = some.at(employer, today);
        long list =
                handedIn(employer, AList.aList().line(account.no(), "八百", "1").line(account));
        assertThat(remittances.lines(list, false, 0, 10))
                .extracting(RemittanceLine::amount)
                .containsExactly(Optional.empty(), Optional.of(Money.ofYuan(1_600)));
    }
}
