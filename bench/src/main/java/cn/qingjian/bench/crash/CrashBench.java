package cn.qingjian.bench.crash;

import cn.qingjian.bench.hall.Answer;
import cn.qingjian.bench.hall.HallApplication;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Money survives kill -9: in turn the application is killed while 32 withdrawals of 8 people are on their way (each person can
 * be paid once), and the database with all its workers while 16 clients file. Clients then send again, under the same keys, what
 * they got no answer for. After each round I1 to I8, the application's own reconciliation, its audit chain and the bank's book
 * must agree. At the end damage is done on purpose, and each check must find its own.
 */
public final class CrashBench {
    private static final int ROUNDS = 20;
    private static final int PEOPLE = 8;
    private static final int KEYS_EACH = 4;
    private static final int CLIENTS = 16;
    private static final int TRIPS_EACH = 3;
    private static final int LONGEST_MOMENT_MS = 60;

    private final Stage stage;
    private final Map<String, Long> worst = new TreeMap<>();
    private HallApplication application;
    private long trips;
    private long unknown;

    private CrashBench(Stage stage) throws IOException, InterruptedException {
        this.stage = stage;
        this.application = stage.first();
    }

    /** Runs it: {@code --rounds N --seed N}. Throws where anything was lost, doubled or went unnoticed. */
    public static String run(String[] arguments) throws Exception {
        var options = new Options(arguments);
        int rounds = (int) options.number("rounds", ROUNDS);
        long seed = options.number("seed", System.nanoTime());
        System.err.println("seed " + seed);
        try (Stage stage = new Stage((rounds + 1) * CLIENTS * TRIPS_EACH + PEOPLE, seed)) {
            return new CrashBench(stage).measure(rounds, seed);
        }
    }

    private String measure(int rounds, long seed) throws Exception {
        try (Auditor auditor = Auditor.join(stage.storage())) {
            // once without harm, so that what is cold is warm and what is broken isn't taken for a crash
            clients(stage.guests(CLIENTS, application)).forEach(Stage::result);
            check(auditor, "warm-up");
            for (int round = 1; round <= rounds; round++) {
                String kind = round % 2 == 1 ? "R3" : "R1";
                String told = round % 2 == 1 ? killApplication() : killDatabase();
                Map<String, Long> found = check(auditor, kind);
                System.err.println("round " + round + " " + kind + " " + told + " " + found);
            }
            Map<String, Boolean> controls = controls(auditor);
            System.err.println("controls " + controls);
            if (controls.containsValue(false)) {
                throw new IllegalStateException("a check is blind: " + controls);
            }
            return String.format(
                    Locale.ROOT,
                    "{\"bench\":\"crash\",\"rounds\":%d,\"seed\":%d,\"filings\":%d,\"receipts\":%d,\"unknown\":%d,%s,"
                            + "\"controls\":%d,\"controls_found\":%d}",
                    rounds,
                    seed,
                    trips,
                    stage.journal().told().size(),
                    unknown,
                    worst.entrySet().stream()
                            .map(one -> "\"" + one.getKey() + "\":" + one.getValue())
                            .collect(Collectors.joining(",")),
                    controls.size(),
                    controls.values().stream().filter(found -> found).count());
        }
    }

    private List<Future<List<Answer>>> clients(List<Stage.Guest> guests) {
        List<Future<List<Answer>>> running = new ArrayList<>();
        for (int client = 0; client < Math.min(CLIENTS, guests.size()); client++) {
            List<Trip> own = new ArrayList<>();
            for (int i = client; i < guests.size(); i += CLIENTS) {
                own.add(stage.trip(guests.get(i)));
            }
            running.add(stage.start(() -> {
                List<Answer> answers = new ArrayList<>();
                for (Trip trip : own) {
                    answers.add(trip.finish());
                }
                return answers;
            }));
        }
        return running;
    }

    private String killApplication() throws Exception {
        List<Trip> all = new ArrayList<>();
        for (Stage.Guest guest : stage.guests(PEOPLE, application)) {
            for (int i = 0; i < KEYS_EACH; i++) {
                all.add(stage.trip(guest));
            }
        }
        stage.each(all.stream().map(Trip::preparing).toList());
        stage.gate().close();
        List<Future<Answer>> running =
                all.stream().map(trip -> stage.start(trip::finish)).toList();
        inTheMiddle(all);
        long told = told(all);
        application.kill();
        long killed = System.nanoTime();
        application = stage.instance(application.address().getPort());
        long ready = millis(killed);
        long committed = stage.decided(all);
        long toldAfter = told(all);
        long since = System.nanoTime();
        stage.gate().open();
        running.forEach(Stage::result);
        long replayed = millis(since);
        exactlyOnePaid(all, running);
        return counted(all, told, committed, toldAfter, all.size())
                + remember("app_ready_ms", ready)
                + remember("replayed_ms", replayed);
    }

    /** Of each person's filings one is paid, and the others are refused because of it. */
    private static void exactlyOnePaid(List<Trip> all, List<Future<Answer>> answers) {
        Map<Stage.Guest, Long> paid = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            paid.merge(all.get(i).guest(), Stage.result(answers.get(i)).approved() ? 1L : 0L, Long::sum);
        }
        if (paid.values().stream().anyMatch(times -> times != 1)) {
            throw new IllegalStateException("paid per person: " + paid.values());
        }
    }

    private String killDatabase() throws Exception {
        List<Stage.Guest> guests = stage.guests(CLIENTS * TRIPS_EACH, application);
        List<List<Trip>> byClient = new ArrayList<>();
        List<Trip> all = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            List<Trip> own = new ArrayList<>();
            for (int i = 0; i < TRIPS_EACH; i++) {
                own.add(stage.trip(guests.get(client * TRIPS_EACH + i)));
            }
            byClient.add(own);
            all.addAll(own);
        }
        stage.gate().close();
        List<Future<Boolean>> running = byClient.stream()
                .map(own -> stage.start(() -> {
                    for (Trip trip : own) {
                        trip.finish();
                    }
                    return true;
                }))
                .toList();
        inTheMiddle(all);
        long told = told(all);
        killed();
        long since = System.nanoTime();
        long back = untilBack(since);
        long committed = stage.decided(all);
        long toldAfter = told(all);
        stage.gate().open();
        running.forEach(Stage::result);
        return counted(all, told, committed, toldAfter, CLIENTS) + remember("db_back_ms", back);
    }

    /** The first process and all that it started, without a warning. */
    private void killed() throws IOException {
        ProcessHandle postmaster = stage.storage().postmaster();
        List<ProcessHandle> workers = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
    }

    private long untilBack(long since) throws InterruptedException {
        // the port stays the same; the file that tells it is away for a moment
        while (millis(since) < 60_000) {
            try (Connection connection = stage.storage().owner()) {
                if (connection.isValid(1)) {
                    return millis(since);
                }
            } catch (SQLException | IOException | RuntimeException notYet) {
                Thread.sleep(20);
            }
        }
        throw new IllegalStateException("the database didn't come back");
    }

    /** Waits until a share of the receipts drawn at random is there, and a moment more: the machine's speed matters little then. */
    private void inTheMiddle(List<Trip> all) throws InterruptedException {
        int share = stage.random().nextInt(all.size() * 3 / 4);
        while (told(all) < share) {
            Thread.sleep(1);
        }
        Thread.sleep(stage.random().nextInt(LONGEST_MOMENT_MS));
    }

    private long told(List<Trip> all) {
        var told = stage.journal().told();
        return all.stream().filter(trip -> told.containsKey(trip.key())).count();
    }

    /** Acknowledged ≤ committed ≤ acknowledged and under way. */
    private String counted(List<Trip> all, long told, long committed, long toldAfter, int underWay) {
        long open = all.stream().filter(trip -> trip.unsettled() > 0).count();
        trips += all.size();
        unknown += open;
        if (committed < told || committed > toldAfter + underWay) {
            throw new IllegalStateException("acknowledged " + told + ", committed " + committed);
        }
        return "filings=" + all.size() + " acknowledged=" + told + " committed=" + committed + " unknown=" + open
                + " of " + underWay;
    }

    private String remember(String name, long millis) {
        worst.merge("max_" + name, millis, Math::max);
        return " " + name + "=" + millis;
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }

    private Map<String, Long> check(Auditor auditor, String when) throws Exception {
        BankCheck bank = stage.bank();
        Map<String, Long> found = new TreeMap<>(stage.invariants());
        found.put("lost", bank.lost());
        found.put("doubled", bank.doubled());
        found.put("bank_fen", bank.fen());
        found.put("auditor", auditor.faults());
        found.forEach((name, count) -> worst.merge(name, count, Math::max));
        if (found.values().stream().anyMatch(count -> count != 0)) {
            throw new IllegalStateException(
                    when + ": " + found + " " + stage.journal().differing());
        }
        return found;
    }

    private Map<String, Boolean> controls(Auditor auditor) throws Exception {
        Map<String, Boolean> found = new Damage(stage).each();
        found.put("auditor", new Damage(stage).whileABalanceIsOff(() -> auditor.faults() > 0));
        found.put("new keys", newKeys());
        found.put("bank", new Damage(stage).paidTwice());
        return found;
    }

    /** A client that sends again under a new key gets another answer: it is the key that makes sending again safe. */
    private boolean newKeys() throws Exception {
        List<Stage.Guest> guests = stage.guests(PEOPLE, application);
        List<Callable<Boolean>> twice = new ArrayList<>();
        for (Stage.Guest guest : guests) {
            Trip first = stage.trip(guest);
            Trip second = stage.trip(guest);
            twice.add(() -> {
                Answer paid = first.finish();
                Answer again = second.finish();
                return paid.approved() && !again.approved() && !paid.same().equals(again.same());
            });
        }
        return stage.each(twice).stream().allMatch(differs -> differs);
    }

    /** Options given as {@code --name value}. */
    record Options(List<String> words) {
        Options(String[] arguments) {
            this(Arrays.asList(arguments));
        }

        long number(String name, long otherwise) {
            int at = words.indexOf("--" + name);
            return at < 0 ? otherwise : Long.parseLong(words.get(at + 1));
        }
    }
}
