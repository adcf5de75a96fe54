package cn.qingjian.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rate of interest that changes by the day. {@link #cumulated} is the sum of the yearly rate over all days from the first on:
 * what a fen earns from one day to another is the difference of two such sums, whatever changes lie between.
 */
public final class DailyRates {
    /** In how many parts a yearly rate is counted: JGJ/T 320 keeps seven decimals. */
    public static final long PARTS = 10_000_000;

    private final TreeMap<LocalDate, Long> rates = new TreeMap<>();
    private final TreeMap<LocalDate, Long> sums = new TreeMap<>();

    /** From rates in ten-millionths a year, by the day from which each holds; at least one. */
    public DailyRates(Map<LocalDate, Long> rates) {
        if (rates.isEmpty()) {
            throw new IllegalArgumentException("no rate");
        }
        this.rates.putAll(rates);
        long sum = 0;
        LocalDate before = this.rates.firstKey();
        for (LocalDate since : List.copyOf(this.rates.keySet())) {
            sum += days(before, since) * this.rates.floorEntry(before).getValue();
            sums.put(since, sum);
            before = since;
        }
    }

    /** The rate of a day, in ten-millionths a year; an {@link IllegalArgumentException} before the first. */
    public long on(LocalDate day) {
        return since(day).getValue();
    }

    /** The sum of the rates of all days from the first up to, and without, this one; an {@link IllegalArgumentException} before it. */
    public long cumulated(LocalDate day) {
        LocalDate since = since(day).getKey();
        return sums.floorEntry(day).getValue() + days(since, day) * on(since);
    }

    private Map.Entry<LocalDate, Long> since(LocalDate day) {
        Map.Entry<LocalDate, Long> entry = rates.floorEntry(day);
        if (entry == null) {
            throw new IllegalArgumentException("no rate for " + day + ", the first holds from " + rates.firstKey());
        }
        return entry;
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
