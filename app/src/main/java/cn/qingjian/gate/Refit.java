package cn.qingjian.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the coefficients of the burden's formula to what was measured: the non-negative least squares of minutes on
 * quantities, by coordinate descent. Pure; O(rounds × observations × coefficients).
 */
public final class Refit {
    private static final int ROUNDS = 2_000;
    private static final double SETTLED = 1e-9;

    private Refit() {}

    /**
     * One demand at one unit, measured.
     *
     * @param quantities what the unit had to do, by coefficient
     * @param values the coefficients in force when it was admitted
     * @param minutes person-minutes as measured
     */
    public record Observation(Map<String, Double> quantities, Map<String, Double> values, double minutes) {
        public Observation {
            quantities = Map.copyOf(quantities);
            values = Map.copyOf(values);
        }

        /** Person-minutes as the gate reckoned them. */
        public double reckoned() {
            return quantities.entrySet().stream()
                    .mapToDouble(one -> one.getValue() * values.getOrDefault(one.getKey(), 0.0))
                    .sum();
        }
    }

    /**
     * One coefficient.
     *
     * @param key its parameter
     * @param before the last value by which a demand was reckoned
     * @param fitted the value that fits best
     * @param observations how many measurements it had a part in
     */
    public record Coefficient(String key, double before, double fitted, int observations) {}

    /**
     * The whole report.
     *
     * @param coefficients one a line, by key
     * @param errorBefore mean absolute error of the reckoning, minutes a demand and unit
     * @param errorAfter the same with the fitted coefficients
     */
    public record Result(List<Coefficient> coefficients, double errorBefore, double errorAfter) {
        public Result {
            coefficients = List.copyOf(coefficients);
        }
    }

    /** Fits to all observations; an empty result where there are none. */
    public static Result of(List<Observation> observations) {
        Map<String, Double> before = new TreeMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Observation one : observations) {
            one.quantities().forEach((key, quantity) -> {
                before.put(key, one.values().getOrDefault(key, 0.0));
                counts.merge(key, 1, Integer::sum);
            });
        }
        Map<String, Double> fitted = descend(observations, new TreeMap<>(before));
        List<Coefficient> coefficients = new ArrayList<>();
        before.forEach((key, value) -> coefficients.add(
                new Coefficient(key, value, fitted.getOrDefault(key, value), counts.getOrDefault(key, 0))));
        return new Result(
                coefficients,
                observations.stream()
                        .mapToDouble(one -> Math.abs(one.minutes() - one.reckoned()))
                        .average()
                        .orElse(0),
                observations.stream()
                        .mapToDouble(one -> Math.abs(one.minutes() - at(one, fitted)))
                        .average()
                        .orElse(0));
    }

    private static Map<String, Double> descend(List<Observation> observations, Map<String, Double> start) {
        double[] rest = observations.stream()
                .mapToDouble(one -> one.minutes() - at(one, start))
                .toArray();
        for (int round = 0; round < ROUNDS; round++) {
            double moved = 0;
            for (Map.Entry<String, Double> coefficient : start.entrySet()) {
                moved = Math.max(moved, step(observations, coefficient, rest));
            }
            if (moved < SETTLED) {
                break;
            }
        }
        return start;
    }

    /** Moves one coefficient to where the sum of squares is least, not below 0; tells how far. */
    private static double step(List<Observation> observations, Map.Entry<String, Double> coefficient, double[] rest) {
        double along = 0;
        double square = 0;
        for (int i = 0; i < rest.length; i++) {
            double quantity = observations.get(i).quantities().getOrDefault(coefficient.getKey(), 0.0);
            along += quantity * rest[i];
            square += quantity * quantity;
        }
        if (square == 0) {
            return 0;
        }
        double old = coefficient.getValue();
        double now = Math.max(0, old + along / square);
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= (now - old) * observations.get(i).quantities().getOrDefault(coefficient.getKey(), 0.0);
        }
        coefficient.setValue(now);
        return Math.abs(now - old);
    }

    private static double at(Observation one, Map<String, Double> coefficients) {
        return one.quantities().entrySet().stream()
                .mapToDouble(each -> each.getValue() * coefficients.getOrDefault(each.getKey(), 0.0))
                .sum();
    }
}
