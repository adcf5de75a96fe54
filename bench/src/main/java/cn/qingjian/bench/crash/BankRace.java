package cn.qingjian.bench.crash;

import cn.qingjian.bench.hall.Storage;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Business;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Ledger;
import cn.qingjian.ledger.Leg;
import cn.qingjian.ledger.RefusedPostingException;
import cn.qingjian.ledger.Subject;
import cn.qingjian.ledger.Voucher;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** Eight accounts, 16 writers, 4 readers: whatever moves between the accounts, together they hold the same. */
final class BankRace {
    private static final int ACCOUNTS = 8;
    private static final int WRITERS = 16;
    private static final int READERS = 4;
    private static final int LARGEST = 3_000_000;

    private final Storage storage;
    private final long seed;
    private final AtomicLong transfers = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong deadlocks = new AtomicLong();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong wrong = new AtomicLong();

    BankRace(Storage storage, long seed) {
        this.storage = storage;
        this.seed = seed;
    }

    /** Transfers as entries of the ledger, between the first eight accounts; readers compare balances and postings in one look. */
    Outcome throughTheLedger(Auditor auditor, long seconds) throws Exception {
        var ledger = auditor.bean(Ledger.class);
        var depositors = auditor.bean(Depositors.class);
        var transaction = auditor.bean(TransactionTemplate.class);
        List<Account> accounts = new ArrayList<>();
        for (long id = 1; id <= ACCOUNTS; id++) {
            accounts.add(depositors.find(id).orElseThrow());
        }
        return race(
                seconds,
                random -> {
                    int from = random.nextInt(ACCOUNTS);
                    int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
                    var amount = new Money(1 + random.nextInt(LARGEST));
                    var voucher = Voucher.of(
                            "ZZ-" + Long.toHexString(random.nextLong()),
                            Business.REMITTANCE,
                            ledger.today(),
                            "竞争测试",
                            Leg.debit(Subject.DEPOSITS, amount).of(accounts.get(from)),
                            Leg.credit(Subject.DEPOSITS, amount).of(accounts.get(to)));
                    transaction.executeWithoutResult(status -> ledger.post(voucher));
                },
                "select sum(balance), min(balance), (select -sum(amount) from ledger.posting where subject = '201' and account <= 8)"
                        + " from ledger.account where id <= 8");
    }

    /** The control: balances are read first and written later, each statement a transaction of its own. */
    Outcome withoutLocks(long seconds) throws Exception {
        try (Connection owner = storage.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("drop schema if exists bench cascade");
            statement.execute("create schema bench");
            statement.execute(
                    "create table bench.account as select id, balance from ledger.account where id <= " + ACCOUNTS);
        }
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            connections.add(storage.owner());
        }
        try {
            var next = new AtomicLong();
            ThreadLocal<Connection> own =
                    ThreadLocal.withInitial(() -> connections.get((int) next.getAndIncrement() % WRITERS));
            return new BankRace(storage, seed)
                    .race(
                            seconds,
                            random -> carelessly(own.get(), random),
                            "select sum(balance), min(balance), sum(balance) from bench.account");
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private static void carelessly(Connection connection, Random random) throws SQLException {
        int from = 1 + random.nextInt(ACCOUNTS);
        int to = from % ACCOUNTS + 1;
        try (Statement statement = connection.createStatement()) {
            long first = Invariants.number(statement, "select balance from bench.account where id = " + from);
            long second = Invariants.number(statement, "select balance from bench.account where id = " + to);
            long amount = Math.min(first, 1 + random.nextInt(LARGEST));
            statement.execute("update bench.account set balance = " + (first - amount) + " where id = " + from);
            statement.execute("update bench.account set balance = " + (second + amount) + " where id = " + to);
        }
    }

    private Outcome race(long seconds, Transfer transfer, String totals) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long expected = total(totals);
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Future<Boolean>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                var random = new Random(seed + i);
                running.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        move(transfer, random);
                    }
                    return true;
                }));
            }
            for (int i = 0; i < READERS; i++) {
                running.add(threads.submit(() -> read(totals, expected, end)));
            }
            for (Future<Boolean> one : running) {
                one.get();
            }
        }
        return new Outcome(transfers.get(), refused.get(), deadlocks.get(), reads.get(), wrong.get());
    }

    private void move(Transfer transfer, Random random) throws SQLException {
        try {
            transfer.make(random);
            transfers.incrementAndGet();
        } catch (RefusedPostingException tooLittle) {
            refused.incrementAndGet();
        } catch (ConcurrencyFailureException deadlock) {
            deadlocks.incrementAndGet();
        }
    }

    private long total(String totals) throws Exception {
        try (Connection connection = storage.owner();
                Statement statement = connection.createStatement()) {
            return Invariants.number(statement, totals);
        }
    }

    private boolean read(String totals, long expected, long end) throws Exception {
        try (Connection connection = storage.owner();
                Statement statement = connection.createStatement()) {
            while (System.nanoTime() < end) {
                try (ResultSet row = statement.executeQuery(totals)) {
                    row.next();
                    reads.incrementAndGet();
                    boolean right = row.getLong(1) == expected && row.getLong(2) >= 0 && row.getLong(3) == expected;
                    wrong.addAndGet(right ? 0 : 1);
                }
            }
        }
        return true;
    }

    private interface Transfer {
        void make(Random random) throws SQLException;
    }

    /**
     * What a race came to.
     *
     * @param transfers made
     * @param refused because a balance didn't reach
     * @param deadlocks transfers that the database ended because two waited for each other
     * @param reads of all balances
     * @param wrong reads whose total was wrong, or with a balance below zero
     */
    record Outcome(long transfers, long refused, long deadlocks, long reads, long wrong) {}
}
