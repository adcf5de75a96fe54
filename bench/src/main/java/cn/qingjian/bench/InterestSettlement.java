package cn.qingjian.bench;

import cn.qingjian.ledger.FundYear;
import cn.qingjian.ledger.Settlement;
import cn.qingjian.ledger.store.RateStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The yearly settlement of a million accounts (or as many as the argument says). After a third of them the connection of its
 * worker is killed, and it is run again. Every row is then compared with a reckoning by days in Java. The baseline changes one
 * column of the same rows by one statement.
 */
final class InterestSettlement {
    private static final int ACCOUNTS = 1_000_000;
    private static final long FIRST = 1_000_000;
    private static final int MOVES = 3;
    private static final int LARGEST = 5_000_000;
    private static final long RATE = 150_000;
    private static final long DIVISOR = 360L * 10_000_000L;
    private static final int LOOK_EVERY_MS = 20;

    private final FundApplication application;
    private final int accounts;
    private final LocalDate day;
    private final Settlement settlement;

    private InterestSettlement(FundApplication application, int accounts) {
        this.application = application;
        this.accounts = accounts;
        this.settlement = application.bean(Settlement.class);
        this.day = settlement.due();
    }

    static String run(String[] arguments) throws Exception {
        int accounts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ACCOUNTS;
        try (FundApplication application = FundApplication.start()) {
            return new InterestSettlement(application, accounts).measure();
        }
    }

    private String measure() throws Exception {
        load();
        long begin = System.nanoTime();
        long settledBefore = interrupted();
        long killed = System.nanoTime();
        long rest = settlement.run(day, "bench").accounts();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double resumed = (System.nanoTime() - killed) / 1e9;
        if (settledBefore + rest != accounts || settlement.run(day, "bench").accounts() != 0) {
            throw new IllegalStateException(settledBefore + " and " + rest + " of " + accounts);
        }
        check();
        double baseline = baseline();
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"interest\",\"accounts\":%d,\"killed_after\":%d,\"seconds\":%.1f,\"accounts_per_s\":%.0f,"
                        + "\"resumed_accounts_per_s\":%.0f,\"wrong\":0,\"baseline_update_s\":%.1f,\"ratio\":%.1f}",
                accounts,
                settledBefore,
                seconds,
                accounts / seconds,
                rest / resumed,
                baseline,
                seconds / baseline);
    }

    private LocalDate before() {
        return FundYear.of(day).first().minusDays(1);
    }

    /** What moved in an account: day after the last settlement and fen, the same whenever it is asked. */
    private static long[][] moves(long id) {
        Random random = new Random(id);
        long[][] moves = new long[1 + random.nextInt(MOVES)][];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = new long[] {random.nextInt(360), 1 + random.nextInt(LARGEST)};
        }
        return moves;
    }

    private void load() throws Exception {
        var rates = application.bean(RateStore.class).deposit();
        LocalDate before = before();
        application.accounts(
                FIRST,
                accounts,
                "status, base, employer_monthly, person_monthly, base_year, opened_on, settled_on, balance, weighted",
                id -> {
                    long balance = 0;
                    long weighted = 0;
                    for (long[] move : moves(id)) {
                        balance += move[1];
                        weighted += move[1] * rates.cumulated(before.plusDays(move[0]));
                    }
                    return "01\t1000000\t80000\t80000\t2024\t%s\t%s\t%d\t%d"
                            .formatted(before, before, balance, weighted);
                });
    }

    /** Runs it in a thread and kills the connection on which that works once a third is settled; how many were settled then. */
    private long interrupted() throws InterruptedException, SQLException {
        AtomicReference<@Nullable Throwable> end = new AtomicReference<>();
        Thread worker = Thread.ofPlatform().start(() -> {
            try {
                settlement.run(day, "bench");
            } catch (RuntimeException killed) {
                end.set(killed);
            }
        });
        try (Connection connection = application.owner();
                Statement statement = connection.createStatement()) {
            while (worker.isAlive() && end.get() == null) {
                if (number(statement, "select count(*) from ledger.entry where business = 'SETTLEMENT'") * 5_000
                        >= accounts / 3) {
                    kill();
                }
                worker.join(LOOK_EVERY_MS);
            }
        }
        worker.join();
        if (end.get() == null) {
            throw new IllegalStateException("the worker was done before it could be killed; take more accounts");
        }
        return settlement.progress(day).settled();
    }

    /** A connection of the application itself may end another of the same role. */
    private void kill() throws SQLException {
        try (Connection connection =
                        application.bean(javax.sql.DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            number(statement, """
                    select count(pg_terminate_backend(pid)) from pg_stat_activity
                     where usename = current_user and pid <> pg_backend_pid() and state <> 'idle'
                    """);
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Day by day: each movement for as many days as it lay there, rounded once. */
    private static long interest(long id, long days) {
        long products = 0;
        for (long[] move : moves(id)) {
            products += move[1] * (days - move[0]);
        }
        return Math.floorDiv(2 * products * RATE + DIVISOR, 2 * DIVISOR);
    }

    private void check() throws SQLException {
        long days = ChronoUnit.DAYS.between(before(), day);
        try (Connection connection = application.owner()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(10_000);
                long seen = 0;
                try (ResultSet row = statement.executeQuery("""
                        select a.id, a.balance, a.settled_on, a.carried, coalesce(p.amount, 0) as posted, coalesce(p.times, 0) as times
                          from ledger.account a
                          left join (select account, -sum(amount) as amount, count(*) as times from ledger.posting
                                      where subject = '201' group by account) p on p.account = a.id
                        """)) {
                    while (row.next()) {
                        compare(row, days);
                        seen++;
                    }
                }
                if (seen != accounts || number(statement, "select sum(amount) from ledger.posting") != 0) {
                    throw new IllegalStateException("accounts: " + seen);
                }
            }
        }
    }

    private void compare(ResultSet row, long days) throws SQLException {
        long id = row.getLong("id");
        long principal = 0;
        for (long[] move : moves(id)) {
            principal += move[1];
        }
        long interest = interest(id, days);
        boolean right = row.getLong("balance") == principal + interest
                && row.getLong("carried") == principal + interest
                && row.getLong("posted") == interest
                && row.getLong("times") == (interest > 0 ? 1 : 0)
                && row.getObject("settled_on", LocalDate.class).equals(day);
        if (!right) {
            throw new IllegalStateException(
                    "account " + id + " should have earned " + interest + ": " + row.getLong("balance"));
        }
    }

    private double baseline() throws SQLException {
        try (Connection connection = application.owner()) {
            long begin = System.nanoTime();
            int rows = FundApplication.run(connection, "update ledger.account set base_year = base_year + 1");
            if (rows != accounts) {
                throw new IllegalStateException("updated " + rows);
            }
            return (System.nanoTime() - begin) / 1e9;
        }
    }
}
