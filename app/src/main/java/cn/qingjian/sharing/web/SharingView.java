package cn.qingjian.sharing.web;

import cn.qingjian.sharing.Obstructions.Counts;
import cn.qingjian.sharing.Obstructions.Health;
import cn.qingjian.sharing.calling.Breakers.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The sources as the page shows them.
 *
 * @param days over how many days
 * @param calls calls that left the house
 * @param success share of answered calls, — without any
 * @param fallbacks facts that a person or a commitment stood in for
 * @param missing sources that aren't connected
 * @param lines one a source
 */
public record SharingView(int days, long calls, String success, long fallbacks, long missing, List<Line> lines) {
    private static final long FULL = 1_000;
    private static final long FINE = 990;

    /**
     * One source.
     *
     * @param code its key, for its own page
     * @param label what it is called
     * @param questions what is asked there
     * @param calls calls that left the house
     * @param success share of answered calls, — without any
     * @param percent the same for its bar, 0 to 100
     * @param median delay of half the calls
     * @param slow delay that 95 % of the calls didn't exceed
     * @param slowPercent the same as a part of the slowest source's, for its bar
     * @param timeouts calls without an answer in time
     * @param fallbacks facts that a person or a commitment stood in for
     * @param state how it stands, such as 正常 or 未接入
     * @param tone the colour of the state
     */
    public record Line(
            String code,
            String label,
            String questions,
            long calls,
            String success,
            long percent,
            String median,
            String slow,
            long slowPercent,
            long timeouts,
            long fallbacks,
            String state,
            String tone) {}

    static SharingView of(int days, List<Health> sources) {
        long calls =
                sources.stream().mapToLong(source -> source.counts().calls()).sum();
        long answered =
                sources.stream().mapToLong(source -> source.counts().answered()).sum();
        long slowest = Math.max(
                1,
                sources.stream()
                        .mapToLong(source -> source.counts().slow().toNanos())
                        .max()
                        .orElse(1));
        return new SharingView(
                days,
                calls,
                share(calls == 0 ? Optional.empty() : Optional.of(answered * FULL / calls)),
                sources.stream()
                        .mapToLong(source -> source.counts().fallbacks())
                        .sum(),
                sources.stream().filter(source -> !source.connected()).count(),
                sources.stream().map(source -> line(source, slowest)).toList());
    }

    private static Line line(Health source, long slowest) {
        Counts counts = source.counts();
        Optional<Long> success = counts.success();
        return new Line(
                source.source().code(),
                source.source().label(),
                String.join("、", source.questions()),
                counts.calls(),
                share(success),
                success.orElse(0L) / 10,
                counts.calls() == 0 ? "—" : millis(counts.median()),
                counts.calls() == 0 ? "—" : millis(counts.slow()),
                counts.slow().toNanos() * 100 / slowest,
                counts.timeouts(),
                counts.fallbacks(),
                source.connected() ? source.breaker().label() : "未接入",
                tone(source));
    }

    /** Red for stopped alone, amber for what somebody should look at. */
    private static String tone(Health source) {
        if (!source.connected()) {
            return "plain";
        }
        if (source.breaker() != Standing.CLOSED) {
            return source.breaker() == Standing.OPEN ? "stop" : "ask";
        }
        return source.counts().success().filter(share -> share < FINE).isPresent() ? "ask" : "ok";
    }

    private static String share(Optional<Long> permille) {
        return permille.map(share -> share / 10 + "." + share % 10 + "%").orElse("—");
    }

    /** A delay as people read it. */
    static String millis(Duration delay) {
        return "%,d 毫秒".formatted(Math.round(delay.toNanos() / 1e6));
    }
}
