package cn.qingjian.bench.crash;

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
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/** A fresh application with depositors, the world around it, and the journal of those who come to it. */
final class Stage implements AutoCloseable {
    /** What each depositor has at the beginning. */
    static final Money BALANCE = Money.ofYuan(50_000);

    private static final int PATIENCE_MS = 90_000;
    private static final int LOOK_EVERY_MS = 200;
    /** What an instance that was killed had taken is free again soon, so that a round needn't wait for a minute. */
    private static final String[] SETTINGS = {"--qingjian.bank.hold=2s", "--qingjian.bank.first-wait=500ms"};

    private final int people;
    private final Random random;
    private final Outside outside;
    private final Storage storage;
    private final Journal journal;
    private final Gate gate = new Gate();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<HallApplication> instances = new ArrayList<>();
    private int nextPerson;

    Stage(int people, long seed) throws IOException, InterruptedException, SQLException {
        this.people = people;
        random = new Random(seed);
        outside = new Outside(IntStream.range(0, people)
                .mapToObj(number -> new Depositor(number).citizen())
                .toList());
        storage = Storage.fresh();
        journal = new Journal(storage.data().resolve("journal.tsv"));
        HallApplication first = instance();
        outside.tells(first.address());
        Population.load(storage, people, BALANCE);
        outside.bank().opening(Population.total(people, BALANCE).fen());
    }

    /** The instance that was started first. */
    HallApplication first() {
        return instances.getFirst();
    }

    /** What the bank had at the beginning. */
    Money opening() {
        return Population.total(people, BALANCE);
    }

    /** Starts another instance on the same database. */
    HallApplication instance() throws IOException, InterruptedException {
        return instance(HallApplication.freePort());
    }

    /** The same on a port, such as that of one that was killed. */
    HallApplication instance(int port) throws IOException, InterruptedException {
        HallApplication instance = HallApplication.start(storage, outside, port, SETTINGS);
        instances.removeIf(dead -> !dead.alive());
        instances.add(instance);
        return instance;
    }

    Random random() {
        return random;
    }

    Outside outside() {
        return outside;
    }

    Storage storage() {
        return storage;
    }

    Journal journal() {
        return journal;
    }

    /** So many people who haven't been here yet, signed in at an instance. */
    List<Guest> guests(int count, HallApplication instance) {
        return guests(count, instance, count);
    }

    /** The same, not more than some of them at once. */
    List<Guest> guests(int count, HallApplication instance, int atOnce) {
        int first = nextPerson;
        nextPerson += count;
        if (nextPerson > people) {
            throw new IllegalStateException("too few people: " + people);
        }
        List<Callable<Guest>> signIns = new ArrayList<>();
        for (int number = first; number < nextPerson; number++) {
            var depositor = new Depositor(number);
            signIns.add(() -> {
                HallVisitor visitor = HallVisitor.of(instance.address());
                visitor.signIn(depositor.sub());
                return new Guest(depositor, visitor);
            });
        }
        return each(signIns, atOnce);
    }

    /** A trip of somebody under a new key, for an amount of its own. */
    Trip trip(Guest guest) {
        UUID key = new UUID(random.nextLong(), random.nextLong());
        return new Trip(guest, gate, journal, key, String.valueOf(100 + random.nextInt(2_000)));
    }

    /** Where those wait who got no answer. */
    Gate gate() {
        return gate;
    }

    /** Runs all at once and waits for all. */
    <T> List<T> each(List<Callable<T>> work) {
        List<Future<T>> running = work.stream().map(threads::submit).toList();
        List<T> done = new ArrayList<>();
        for (Future<T> one : running) {
            done.add(result(one));
        }
        return done;
    }

    /** Runs work, some at once, and waits for all of it. */
    <T> List<T> each(List<Callable<T>> work, int atOnce) {
        var places = new Semaphore(atOnce);
        return each(work.stream()
                .map(one -> (Callable<T>) () -> {
                    places.acquire();
                    try {
                        return one.call();
                    } finally {
                        places.release();
                    }
                })
                .toList());
    }

    /** Starts work and doesn't wait for it. */
    <T> Future<T> start(Callable<T> work) {
        return threads.submit(work);
    }

    /** What work came to. */
    static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException | InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Waits until the bank has answered for every order, and compares its book with ours: payments lost, payments made twice. */
    BankCheck bank() throws SQLException, IOException, InterruptedException {
        try (Connection connection = storage.owner();
                Statement statement = connection.createStatement()) {
            long end = System.nanoTime() + PATIENCE_MS * 1_000_000L;
            while (Invariants.number(statement, "select count(*) from ledger.payment where status <> 'paid'") > 0
                    && System.nanoTime() < end) {
                Thread.sleep(LOOK_EVERY_MS);
            }
            return BankCheck.of(outside.bank(), Invariants.kept(connection), opening());
        }
    }

    /** I1 to I8. */
    Map<String, Long> invariants() throws SQLException, IOException {
        try (Connection connection = storage.owner()) {
            return Invariants.of(connection, journal.told(), journal.differing().size());
        }
    }

    /** How many filings of the keys are decided in the database. */
    long decided(List<Trip> trips) throws SQLException, IOException {
        try (Connection connection = storage.owner()) {
            Map<UUID, Invariants.Kept> kept = Invariants.kept(connection);
            return trips.stream().filter(trip -> kept.containsKey(trip.key())).count();
        }
    }

    /** How many rows a question finds that the owner of the tables asks. */
    long count(String sql) throws SQLException, IOException {
        try (Connection connection = storage.owner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        // the first of those that live supervises the database, and stops it last
        instances.reversed().forEach(HallApplication::close);
        outside.close();
        journal.close();
        storage.close();
    }

    /**
     * Somebody at a browser, signed in.
     *
     * @param depositor who
     * @param visitor the browser
     */
    record Guest(Depositor depositor, HallVisitor visitor) {}
}
