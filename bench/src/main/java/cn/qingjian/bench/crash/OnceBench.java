package cn.qingjian.bench.crash;

import cn.qingjian.bench.hall.HallApplication;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Once and only once: 2,000 keys, each sent three times through two instances on one database, and a tenth of the answers
 * swallowed on the way. There must be as many effects as keys, the same receipt for each answer of a key, byte for byte but for
 * what {@link cn.qingjian.bench.hall.Answer#same} leaves out, and no answer of status 500 and above.
 */
public final class OnceBench {
    private static final int KEYS = 2_000;
    private static final int AT_ONCE = 16;
    private static final double SWALLOWED = 0.1;

    private OnceBench() {}

    /** Runs it: {@code --keys N --seed N}. Throws where anything was done twice, not at all, or told differently. */
    public static String run(String[] arguments) throws Exception {
        var options = new CrashBench.Options(arguments);
        int keys = (int) options.number("keys", KEYS);
        long seed = options.number("seed", System.nanoTime());
        System.err.println("seed " + seed);
        try (Stage stage = new Stage(keys, seed)) {
            HallApplication second = stage.instance();
            try (LossyProxy one = new LossyProxy(stage.first().address(), SWALLOWED, seed);
                    LossyProxy other = new LossyProxy(second.address(), SWALLOWED, seed + 1)) {
                return measure(stage, second, List.of(one, other), keys, seed);
            }
        }
    }

    private static String measure(Stage stage, HallApplication second, List<LossyProxy> proxies, int keys, long seed)
            throws Exception {
        List<Trip> trips = new ArrayList<>();
        stage.guests(keys / 2, stage.first(), AT_ONCE).forEach(guest -> trips.add(stage.trip(guest)));
        stage.guests(keys - keys / 2, second, AT_ONCE).forEach(guest -> trips.add(stage.trip(guest)));
        stage.each(trips.stream().map(Trip::preparing).toList(), AT_ONCE);
        var sending = new Resending(stage);
        List<URI> addresses = proxies.stream().map(LossyProxy::address).toList();
        long begin = System.nanoTime();
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < trips.size(); i++) {
            Trip trip = trips.get(i);
            int third = i;
            all.add(() -> {
                sending.thrice(trip, addresses, third);
                return true;
            });
        }
        stage.each(all, AT_ONCE);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long swallowed = proxies.stream().mapToLong(LossyProxy::swallowed).sum();
        long effects = stage.count("select count(*) from ledger.entry where business = 'WITHDRAWAL'");
        BankCheck bank = stage.bank();
        Map<String, Long> invariants = stage.invariants();
        String line = String.format(
                Locale.ROOT,
                "{\"bench\":\"once\",\"keys\":%d,\"seed\":%d,\"sent\":%d,\"answers_swallowed\":%d,\"sends_without_answer\":%d,"
                        + "\"effects\":%d,\"differing\":%d,\"status_5xx\":%d,\"lost\":%d,\"doubled\":%d,\"invariants_broken\":%d,"
                        + "\"seconds\":%.1f}",
                keys,
                seed,
                sending.sent(),
                swallowed,
                sending.silent(),
                effects,
                stage.journal().differing().size(),
                sending.serverErrors(),
                bank.lost(),
                bank.doubled(),
                invariants.values().stream().mapToLong(Long::longValue).sum(),
                seconds);
        boolean once = effects == keys && stage.journal().told().size() == keys && swallowed > 0;
        boolean same = stage.journal().differing().isEmpty() && sending.serverErrors() == 0;
        if (!once || !same || !bank.sound() || invariants.values().stream().anyMatch(broken -> broken != 0)) {
            throw new IllegalStateException(
                    line + " " + invariants + " " + stage.journal().differing());
        }
        return line;
    }
}
