package cn.qingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.store.RateStore;
import cn.qingjian.ledger.store.SettlementStore;
import cn.qingjian.testing.StoreTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The settlement in a real database, against a reckoning that walks from day to day. */
@StoreTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SettlementStoreTests {
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 30);
    private static final LocalDate SECOND = LocalDate.of(2026, 6, 30);
    private static final BigDecimal RATE = new BigDecimal("0.015");
    private static int next;

    @Autowired
    Settlement settlement;

    @Autowired
    SettlementStore store;

    @Autowired
    RateStore rates;

    @Autowired
    Audit audit;

    @Autowired
    Clock clock;

    @Autowired
    SomeDepositors some;

    @Autowired
    Depositors depositors;

    @Autowired
    Employers employers;

    @Autowired
    Ledger ledger;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    /** Other tests leave accounts behind: whatever they owe is settled before. */
    @BeforeEach
    void nothingOlderIsOpen() {
        for (LocalDate due = settlement.due(); due.isBefore(FIRST); due = settlement.due()) {
            settlement.run(due, "tester");
        }
    }

    private Settlement inChunksOf(int accounts) {
        return new Settlement(store, rates, transaction, audit, clock, accounts);
    }

    private Account now(Account account) {
        return depositors.find(account.id()).orElseThrow();
    }

    /** One account and what moved in it, day by day. */
    private record Told(Account account, LocalDate opened, TreeMap<LocalDate, Long> moves) {
        /** Balance at the end of a settlement: each day's balance times a day's interest, added up and rounded once. */
        long after(List<LocalDate> settlements) {
            LocalDate end = settlements.getLast();
            long balance = 0;
            BigDecimal products = BigDecimal.ZERO;
            for (LocalDate day = opened; !day.isAfter(end); day = day.plusDays(1)) {
                if (settlements.contains(day) && day.isAfter(opened)) {
                    balance += products.multiply(RATE)
                            .divide(BigDecimal.valueOf(360), 0, RoundingMode.HALF_UP)
                            .longValueExact();
                    products = BigDecimal.ZERO;
                }
                balance += moves.getOrDefault(day, 0L);
                products = products.add(BigDecimal.valueOf(balance));
            }
            return balance;
        }

        long later(LocalDate day) {
            return moves.tailMap(day, false).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private Told random(Random random, Employer employer, LocalDate opened, LocalDate last) {
        Account account = some.at(employer, opened);
        var moves = new TreeMap<LocalDate, Long>();
        long span = ChronoUnit.DAYS.between(opened, last);
        for (int i = random.nextInt(5); i >= 0; i--) {
            moves.merge(opened.plusDays(random.nextLong(span + 1)), 1 + random.nextLong(9_999_999), Long::sum);
        }
        long balance = 0;
        for (Map.Entry<LocalDate, Long> move : List.copyOf(moves.entrySet())) {
            balance += move.getValue();
            LocalDate out = move.getKey().plusDays(random.nextInt(20));
            if (random.nextInt(3) == 0
                    && !out.isAfter(last)
                    && !moves.containsKey(out)
                    && (moves.higherKey(move.getKey()) == null || out.isBefore(moves.higherKey(move.getKey())))) {
                long amount = 1 + random.nextLong(balance);
                moves.put(out, -amount);
                balance -= amount;
            }
        }
        return new Told(account, opened, moves);
    }

    /** Posts what moved from one day to another, in the order of the days. */
    private void post(Employer employer, List<Told> all, LocalDate after, LocalDate to) {
        for (Told told : all) {
            transaction.executeWithoutResult(status -> told.moves()
                    .subMap(after, false, to, true)
                    .forEach((day, amount) -> move(employer, told.account(), amount, day)));
        }
    }

    private void move(Employer employer, Account account, long amount, LocalDate day) {
        if (amount > 0) {
            some.pay(employer, account, new Money(amount), day);
        } else {
            String number = "SETTLE-TEST-" + ++next;
            withdrawals.part(account, new Money(-amount), "6222000011112222", "租房提取", number, day);
        }
    }

    private long settlements(Account account, LocalDate day) {
        return db.sql("""
                select count(*) from ledger.posting p join ledger.entry e on e.id = p.entry
                 where p.account = :account and e.business = 'SETTLEMENT' and e.day = :day
                """)
                .param("account", account.id())
                .param("day", day)
                .query(Long.class)
                .single();
    }

    @Test
    void 两百个随机账户_两年结息_晚结一段时间_和逐日计算一分不差() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Employer employer = some.employer();
        List<Told> all = new ArrayList<>();
        LocalDate last = SECOND.plusDays(60);
        for (int i = 0; i < 200; i++) {
            LocalDate opened = i % 20 == 0 ? FIRST : LocalDate.of(2024, 7, 1).plusDays(random.nextInt(700));
            all.add(random(random, employer, opened, last));
        }
        post(employer, all, LocalDate.of(2024, 6, 30), FIRST);
        settlement.run(FIRST, "tester");
        assertThat(all)
                .as("seed %d", seed)
                .allSatisfy(
                        told -> assertThat(now(told.account()).balance().fen()).isEqualTo(told.after(List.of(FIRST))));
        post(employer, all, FIRST, last);
        settlement.run(SECOND, "tester");
        assertThat(all).as("seed %d", seed).allSatisfy(told -> {
            Account account = now(told.account());
            long settled = told.after(List.of(FIRST, SECOND));
            assertThat(account.balance().fen()).isEqualTo(settled + told.later(SECOND));
            assertThat(settlements(told.account(), SECOND)).isLessThanOrEqualTo(1);
            LocalDate year = LocalDate.of(2027, 6, 30);
            assertThat(settled(account, year)).isEqualTo(told.after(List.of(FIRST, SECOND, year)));
        });
        assertThat(db.sql("select coalesce(sum(amount), 0) from ledger.posting")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** What would stand in the account after the settlement of a later year, from what is kept of it now. */
    private long settled(Account account, LocalDate day) {
        return account.balance()
                .plus(Interest.earned(
                        account.balance(), account.weighted(), rates.deposit().cumulated(day)))
                .fen();
    }

    @Test
    void 一半停了_两边同时接着结_每户恰好一次() throws Exception {
        Employer employer = some.employer();
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Account account = some.at(employer, LocalDate.of(2025, 7, 1));
            some.pay(employer, account, Money.ofYuan(1_000), LocalDate.of(2025, 7, 1));
            accounts.add(account);
        }
        settlement.run(FIRST, "tester");
        long third = accounts.get(13).id();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    settle(accounts.getFirst().id() - 1, third);
                    throw new IllegalStateException("killed in the middle of a chunk");
                }))
                .hasMessageContaining("killed");
        assertThat(now(accounts.getFirst()).balance()).isEqualTo(Money.ofYuan(1_000));
        transaction.executeWithoutResult(status -> settle(accounts.getFirst().id() - 1, third));
        assertThat(now(accounts.getFirst()).settledOn()).isEqualTo(SECOND);
        assertThat(now(accounts.getLast()).settledOn()).isBefore(SECOND);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> inChunksOf(3).run(SECOND, "tester"));
            var other = threads.submit(() -> inChunksOf(5).run(SECOND, "tester"));
            assertThat(one.get().accounts() + other.get().accounts()).isGreaterThanOrEqualTo(26);
        }
        assertThat(settlement.run(SECOND, "tester").accounts()).isZero();
        assertThat(settlement.progress(SECOND).complete()).isTrue();
        assertThat(accounts).allSatisfy(account -> {
            assertThat(now(account).balance()).isEqualTo(new Money(101_517)); // 1000 × 1.5% ÷ 360 × 364 = 15.1666…
            assertThat(now(account).carried()).isEqualTo(new Money(101_517));
            assertThat(settlements(account, SECOND)).isEqualTo(1);
        });
    }

    private void settle(long after, long end) {
        store.lock(after, end);
        store.settle(
                after,
                end,
                SECOND,
                rates.deposit().cumulated(SECOND),
                new TreeMap<>(Map.of(SECOND.plusDays(1), rates.deposit().cumulated(SECOND.plusDays(1)))),
                360 * DailyRates.PARTS);
    }

    @Test
    void 封存和冻结的照结_销户的和当天开户的不结() {
        Employer employer = some.employer();
        Account sealed = opened(employer, LocalDate.of(2025, 7, 1));
        depositors.seal(sealed.id(), LocalDate.of(2025, 8, 1), "tester");
        Account frozen = opened(employer, LocalDate.of(2025, 7, 1));
        depositors.freeze(frozen.id(), "法院裁定", "tester");
        Account closed = opened(employer, LocalDate.of(2025, 7, 1));
        Objects.requireNonNull(transaction.execute(status -> withdrawals.all(
                closed, "03", "6222000011112222", "退休提取", "SETTLE-CLOSE-" + ++next, LocalDate.of(2025, 8, 1))));
        Account newcomer = opened(employer, SECOND);
        Account eve = opened(employer, SECOND.minusDays(1));
        settlement.run(FIRST, "tester");
        settlement.run(SECOND, "tester");
        assertThat(List.of(sealed, frozen))
                .allSatisfy(account -> assertThat(now(account).balance()).isEqualTo(new Money(101_517)));
        assertThat(now(closed).balance()).isEqualTo(Money.ZERO);
        assertThat(settlements(closed, SECOND)).isZero();
        assertThat(now(newcomer).balance()).isEqualTo(Money.ofYuan(1_000));
        assertThat(now(eve).balance()).isEqualTo(new Money(100_004)); // one day: 4.1666… fen
    }

    private Account opened(Employer employer, LocalDate day) {
        Account account = some.at(employer, day);
        some.pay(employer, account, Money.ofYuan(1_000), day);
        return account;
    }

    @Test
    void 只在年度最后一天_不提前_不跳年() {
        assertThatThrownBy(() -> settlement.run(SECOND.plusDays(1), "tester")).hasMessageContaining("not the last day");
        assertThatThrownBy(
                        () -> settlement.run(FundYear.of(ledger.today()).last().plusYears(1), "tester"))
                .hasMessageContaining("ahead");
        some.at(some.employer(), LocalDate.of(2025, 3, 1));
        assertThat(settlement.due()).isEqualTo(FIRST);
        assertThatThrownBy(() -> settlement.run(SECOND, "tester")).hasMessageContaining("earlier year");
        settlement.run(FIRST, "tester");
        assertThat(settlement.due()).isEqualTo(SECOND);
        settlement.run(SECOND, "tester");
        assertThat(settlement.due()).isEqualTo(SECOND);
    }

    @Test
    void 结息后_当年归集从零算起_结息日以后缴的除外() {
        Employer employer = some.employer();
        Account account = opened(employer, LocalDate.of(2025, 7, 1));
        some.pay(employer, account, Money.ofYuan(10), SECOND.plusDays(1));
        settlement.run(FIRST, "tester");
        settlement.run(SECOND, "tester");
        assertThat(now(account))
                .returns(Money.ofYuan(10), Account::gathered)
                .returns(new Money(101_517), Account::carried);
    }
}
