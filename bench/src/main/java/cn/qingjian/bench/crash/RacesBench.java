package cn.qingjian.bench.crash;

import cn.qingjian.bench.hall.Answer;
import cn.qingjian.bench.hall.HallApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * No anomaly under races. The bank: 16 writers move money between 8 accounts through the ledger and 4 readers add up, and every
 * total must be right. The limit: each person files four rent withdrawals at once at two instances, and one may be paid.
 * Beside each stands the same race without our locks, in a schema of its own, which must go wrong.
 */
public final class RacesBench {
    private static final int SECONDS = 20;
    private static final int CONTROL_SECONDS = 4;
    private static final int PEOPLE = 100;
    private static final int KEYS_EACH = 4;
    private static final int AT_ONCE = 8;

    private RacesBench() {}

    /** Runs it: {@code --seconds N --people N --seed N}. Throws where a race was lost, or a control won. */
    public static String run(String[] arguments) throws Exception {
        var options = new CrashBench.Options(arguments);
        long seed = options.number("seed", System.nanoTime());
        int people = (int) options.number("people", PEOPLE);
        System.err.println("seed " + seed);
        try (Stage stage = new Stage(people, seed);
                Auditor auditor = Auditor.join(stage.storage())) {
            HallApplication second = stage.instance();
            long overruns = raced(stage, second, people);
            Map<String, Long> invariants = stage.invariants();
            BankRace bank = new BankRace(stage.storage(), stage.random().nextLong());
            BankRace.Outcome real = bank.throughTheLedger(auditor, options.number("seconds", SECONDS));
            BankRace.Outcome control = bank.withoutLocks(CONTROL_SECONDS);
            long controlOverruns = new LimitRace(stage.storage()).withoutLocks(people * 2);
            long faults = auditor.faults();
            String line = String.format(
                    Locale.ROOT,
                    "{\"bench\":\"races\",\"seed\":%d,\"transfers\":%d,\"reads\":%d,\"wrong_totals\":%d,\"refused\":%d,"
                            + "\"deadlocks\":%d,\"control_wrong_totals\":%d,\"people\":%d,\"filings\":%d,\"overruns\":%d,"
                            + "\"control_overruns\":%d,\"auditor\":%d,\"invariants_broken\":%d}",
                    seed,
                    real.transfers(),
                    real.reads(),
                    real.wrong(),
                    real.refused(),
                    real.deadlocks(),
                    control.wrong(),
                    people,
                    people * KEYS_EACH,
                    overruns,
                    controlOverruns,
                    faults,
                    invariants.values().stream().mapToLong(Long::longValue).sum());
            boolean right = real.wrong() == 0
                    && real.transfers() > 0
                    && real.reads() > 0
                    && overruns == 0
                    && faults == 0
                    && invariants.values().stream().allMatch(broken -> broken == 0);
            if (!right || control.wrong() == 0 || controlOverruns == 0) {
                throw new IllegalStateException(line + invariants);
            }
            return line;
        }
    }

    /** How many people were paid otherwise than once. */
    private static long raced(Stage stage, HallApplication second, int people) {
        List<Callable<Long>> races = new ArrayList<>();
        for (Stage.Guest guest : stage.guests(people, stage.first(), AT_ONCE)) {
            var there = new Stage.Guest(guest.depositor(), guest.visitor().at(second.address()));
            List<Trip> trips = new ArrayList<>();
            for (int i = 0; i < KEYS_EACH; i++) {
                trips.add(stage.trip(i % 2 == 0 ? guest : there));
            }
            races.add(() -> {
                stage.each(trips.stream().map(Trip::preparing).toList());
                return stage
                        .each(trips.stream()
                                .map(trip -> (Callable<Answer>) trip::finish)
                                .toList())
                        .stream()
                        .filter(Answer::approved)
                        .count();
            });
        }
        return stage.each(races, AT_ONCE).stream().filter(paid -> paid != 1).count();
    }
}
