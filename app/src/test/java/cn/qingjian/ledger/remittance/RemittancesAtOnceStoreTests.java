package cn.qingjian.ledger.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.AList;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Business;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Remittance;
import cn.qingjian.ledger.Remittance.State;
import cn.qingjian.testing.StoreTest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remittance lists that stop half-way, wait, or come many at once, each act committed. */
@StoreTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RemittancesAtOnceStoreTests extends WithLists {
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
}
