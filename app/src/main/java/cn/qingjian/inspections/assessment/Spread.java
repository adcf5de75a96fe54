package cn.qingjian.inspections.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far an indicator tells units apart.
 *
 * @param spread the highest points less the lowest
 * @param entropy entropy of the points, in steps of five, in per cent of the highest possible for as many units
 */
public record Spread(BigDecimal spread, int entropy) {
    private static final int STEP = 5;

    /** Of these points; empty where fewer than two units have any. */
    public static Optional<Spread> of(List<BigDecimal> points) {
        if (points.size() < 2) {
            return Optional.empty();
        }
        BigDecimal highest = points.stream().reduce(BigDecimal::max).orElseThrow();
        BigDecimal lowest = points.stream().reduce(BigDecimal::min).orElseThrow();
        Map<Integer, Long> steps = points.stream()
                .map(one -> one.divide(BigDecimal.valueOf(STEP), 0, RoundingMode.FLOOR)
                        .intValue())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        double entropy = steps.values().stream()
                .mapToDouble(count -> {
                    double share = count / (double) points.size();
                    return -share * Math.log(share);
                })
                .sum();
        return Optional.of(
                new Spread(highest.subtract(lowest), (int) Math.round(100 * entropy / Math.log(points.size()))));
    }

    /** Whether it no longer tells units apart, by either measure. */
    public boolean flat(BigDecimal leastSpread, BigDecimal leastEntropy) {
        return spread.compareTo(leastSpread) < 0 || BigDecimal.valueOf(entropy).compareTo(leastEntropy) < 0;
    }
}
