package cn.qingjian.bench;

import cn.qingjian.bench.hall.Answer;
import cn.qingjian.bench.hall.Depositor;
import cn.qingjian.bench.hall.HallApplication;
import cn.qingjian.bench.hall.HallVisitor;
import cn.qingjian.bench.hall.Outside;
import cn.qingjian.bench.hall.Population;
import cn.qingjian.bench.hall.Storage;
import cn.qingjian.kernel.Money;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Rent withdrawals that 32 people at once hand in over HTTP, with a million depositors (or as many as the first argument says) in
 * the ledger: signed-in sessions, the rules, encryption, postings, audit and all, each from the click to the receipt. People have
 * signed in and answered the questions before. The baselines are what pgbench makes the same database do with the same number
 * of clients, right after: an instant approval as six statements in bare tables of the same size, and the writes of a decision in
 * the application's own tables.
 */
final class DecidedInASecond {
    private static final int DEPOSITORS = 1_000_000;
    private static final int CLIENTS = 32;
    private static final int WARM_UP = 6_000;
    private static final int DECISIONS = 4_000;
    private static final String RENT = "B08";
    private static final Money BALANCE = Money.ofYuan(50_000);

    private final Storage storage;
    private final HallApplication application;

    private DecidedInASecond(Storage storage, HallApplication application) {
        this.storage = storage;
        this.application = application;
    }

    static String run(String[] arguments) throws Exception {
        int depositors = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DEPOSITORS;
        int decisions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DECISIONS;
        if (depositors < WARM_UP + decisions) {
            throw new IllegalArgumentException("at least " + (WARM_UP + decisions) + " depositors: each decides once");
        }
        // from all over the ledger, so that hardly two accounts lie on one page of the database
        int apart = depositors / (WARM_UP + decisions);
        List<Depositor> people = IntStream.range(0, WARM_UP + decisions)
                .mapToObj(n -> new Depositor(n * apart))
                .toList();
        try (Storage storage = Storage.fresh();
                Outside outside =
                        new Outside(people.stream().map(Depositor::citizen).toList());
                HallApplication application =
                        HallApplication.start(storage, outside, "--qingjian.bank.automatic=false")) {
            say("loading " + depositors + " depositors");
            Population.load(storage, depositors, BALANCE);
            return new DecidedInASecond(storage, application).measure(depositors, people);
        }
    }

    private static void say(String text) {
        System.err.println(text);
    }

    private String measure(int depositors, List<Depositor> people) throws Exception {
        say(people.size() + " people sign in and answer");
        List<Filled> filled = filled(people);
        say("warming up");
        handIn(filled.subList(0, WARM_UP));
        analyze();
        List<Filled> counted = filled.subList(WARM_UP, filled.size());
        say("handing in");
        Processor before = processor();
        long begin = System.nanoTime();
        List<Long> times = handIn(counted);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Processor used = processor().since(before);
        check(filled);
        double spread = Pgbench.spread(storage, depositors, CLIENTS);
        double sameWrites = Pgbench.sameWrites(storage, depositors, CLIENTS);
        double rate = counted.size() / seconds;
        Collections.sort(times);
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"decided\",\"depositors\":%d,\"clients\":%d,\"decisions\":%d,\"per_s\":%.0f,\"p50_ms\":%.0f,"
                        + "\"p99_ms\":%.0f,\"max_ms\":%.0f,\"cpu_ms\":{\"application\":%.1f,\"database\":%.1f,\"clients\":%.1f},"
                        + "\"pgbench_per_s\":{\"spread\":%.0f,\"same_writes\":%.0f},"
                        + "\"share\":{\"spread\":%.2f,\"same_writes\":%.2f}}",
                depositors,
                CLIENTS,
                counted.size(),
                rate,
                at(times, 0.5),
                at(times, 0.99),
                at(times, 1),
                used.application.toNanos() / 1e6 / counted.size(),
                used.database.toNanos() / 1e6 / counted.size(),
                used.clients.toNanos() / 1e6 / counted.size(),
                spread,
                sameWrites,
                rate / spread,
                rate / sameWrites);
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size()))) / 1e6;
    }

    /** Signed in, the question answered, all looked over. */
    private List<Filled> filled(List<Depositor> people) throws InterruptedException, ExecutionException {
        return together(people, person -> {
            HallVisitor visitor = HallVisitor.of(application.address());
            visitor.signIn(person.sub());
            UUID key = visitor.begin(RENT);
            visitor.answer(key, 1, "");
            return new Filled(visitor, key, visitor.see("/hall/filings/" + key + "/check"));
        });
    }

    private List<Long> handIn(List<Filled> filled) throws InterruptedException, ExecutionException {
        return together(filled, one -> {
            long begin = System.nanoTime();
            Answer receipt = one.visitor.submit(one.key, one.page);
            long time = System.nanoTime() - begin;
            if (!receipt.approved()) {
                throw new IllegalStateException(receipt + "\n" + receipt.body());
            }
            return time;
        });
    }

    /** What the database does by itself every minute; until then its plans are those for empty tables. */
    private void analyze() throws Exception {
        try (Connection owner = storage.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("analyze");
        }
    }

    /** Every one of them is in the books, once. */
    private void check(List<Filled> filled) throws Exception {
        try (Connection owner = storage.owner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        select (select count(*) from filings.filing where status = 'APPROVED'),
                               (select count(*) from ledger.entry where business = 'WITHDRAWAL'),
                               (select count(*) from ledger.payment), (select sum(amount) from ledger.posting)
                        """)) {
            row.next();
            for (int column = 1; column <= 3; column++) {
                if (row.getLong(column) != filled.size()) {
                    throw new IllegalStateException(
                            "column " + column + ": " + row.getLong(column) + " of " + filled.size());
                }
            }
            if (row.getLong(4) != 0) {
                throw new IllegalStateException("the books don't balance: " + row.getLong(4));
            }
        }
    }

    /** Does a work for each, so many at a time. */
    private static <T, R> List<R> together(List<T> all, Work<T, R> work)
            throws InterruptedException, ExecutionException {
        var waiting = new ConcurrentLinkedQueue<>(all);
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<R>>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(() -> {
                    List<R> done = new ArrayList<>();
                    for (T next = waiting.poll(); next != null; next = waiting.poll()) {
                        done.add(work.of(next));
                    }
                    return done;
                }));
            }
            List<R> results = new ArrayList<>();
            for (Future<List<R>> one : clients) {
                results.addAll(one.get());
            }
            return results;
        }
    }

    private Processor processor() throws IOException {
        Duration database = storage.postmaster()
                .descendants()
                .map(DecidedInASecond::processor)
                .reduce(Duration.ZERO, Duration::plus);
        return new Processor(processor(application.process()), database, processor(ProcessHandle.current()));
    }

    private static Duration processor(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Processor time so far of those who share the machine. */
    private record Processor(Duration application, Duration database, Duration clients) {
        Processor since(Processor before) {
            return new Processor(
                    application.minus(before.application),
                    database.minus(before.database),
                    clients.minus(before.clients));
        }
    }

    private record Filled(HallVisitor visitor, UUID key, Answer page) {}

    @FunctionalInterface
    private interface Work<T, R> {
        R of(T one) throws IOException, InterruptedException;
    }
}
