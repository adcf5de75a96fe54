package cn.qingjian.datarequests.fill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Real filling time: from one save to the next, a long gap counted as a short one, since nobody knows what was done in it. */
public final class FillTime {
    private FillTime() {}

    /**
     * Somebody at work.
     *
     * @param since when the page was opened or saved before
     * @param at when it was saved
     */
    public record Span(Instant since, Instant at) {}

    /** Minutes over all spans, each counted up to the cap, rounded up in the end. */
    public static long minutes(List<Span> spans, Duration cap) {
        Duration sum = spans.stream()
                .map(span -> Duration.between(span.since(), span.at()))
                .filter(Duration::isPositive)
                .map(gap -> gap.compareTo(cap) > 0 ? cap : gap)
                .reduce(Duration.ZERO, Duration::plus);
        return sum.plusMinutes(1).minusNanos(1).toMinutes();
    }
}
