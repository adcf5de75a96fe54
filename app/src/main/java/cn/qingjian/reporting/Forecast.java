package cn.qingjian.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a year will come to by its end.
 *
 * @param expected what is expected
 * @param least the lower end of its range
 * @param most the upper end
 * @param tried in how many earlier years the same reckoning was tried to find the range; with fewer than two there is none
 * @param how the reckoning in words
 */
public record Forecast(long expected, long least, long most, int tried, String how) {
    private static final int MONTHS = 12;
    private static final int ENOUGH = 2;

    /** Whether there is a range. */
    public boolean ranged() {
        return tried >= ENOUGH;
    }

    /**
     * Divides what there is by the share of their totals that earlier years had reached on the same day: the seasons of those
     * years together. The range is how far this would have been off in each of those years, told from the others. Where no
     * earlier year is known, the year is taken to go on as evenly as its days.
     *
     * @param soFar how much there is on that day
     * @param earlier earlier years' numbers from January on, 12 each
     * @param day the day
     */
    public static Forecast of(long soFar, Map<Integer, List<Long>> earlier, LocalDate day) {
        Map<Integer, List<Long>> known = new TreeMap<>(earlier);
        known.values().removeIf(months -> total(months) == 0);
        known.values().stream()
                .filter(months -> months.size() != MONTHS)
                .findAny()
                .ifPresent(months -> {
                    throw new IllegalArgumentException("months: " + months.size());
                });
        OptionalDouble share = share(List.copyOf(known.values()), day);
        if (share.isEmpty()) {
            double gone = (double) day.getDayOfYear() / day.lengthOfYear();
            long even = Math.max(soFar, Math.round(soFar / gone));
            return new Forecast(even, even, even, 0, "以前各年没有按月数字，按全年天数均摊推算，误差没有检验");
        }
        long expected = Math.max(soFar, Math.round(soFar / share.getAsDouble()));
        List<Double> ratios = ratios(known, day);
        String basis = "%s同日平均已有全年的%d%%，按同样进度推算"
                .formatted(
                        known.keySet().stream().map(year -> year + "年").collect(Collectors.joining("、")),
                        Math.round(share.getAsDouble() * 100));
        if (ratios.size() < ENOUGH) {
            return new Forecast(expected, expected, expected, ratios.size(), basis + "；只有一年可参照，误差没有检验");
        }
        double least = ratios.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most = ratios.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return new Forecast(
                expected,
                Math.max(soFar, Math.min(expected, (long) Math.floor(expected * least))),
                Math.max(expected, (long) Math.ceil(expected * most)),
                ratios.size(),
                basis + "；范围是用这个办法推算那%d年时的误差".formatted(ratios.size()));
    }

    /** What a year really came to, for one that would have been expected from the other years; years without a guess are left out. */
    private static List<Double> ratios(Map<Integer, List<Long>> years, LocalDate day) {
        List<Double> ratios = new ArrayList<>();
        years.forEach((year, months) -> {
            List<List<Long>> others = years.entrySet().stream()
                    .filter(other -> !other.getKey().equals(year))
                    .map(Map.Entry::getValue)
                    .toList();
            OptionalDouble share = share(others, day);
            double guess = share.isPresent() ? reached(months, day) / share.getAsDouble() : 0;
            if (guess > 0) {
                ratios.add(total(months) / guess);
            }
        });
        return ratios;
    }

    /** The share of their totals that these years together had reached on that day; empty where that is nothing. */
    private static OptionalDouble share(List<List<Long>> years, LocalDate day) {
        double reached =
                years.stream().mapToDouble(months -> reached(months, day)).sum();
        double total = years.stream().mapToDouble(Forecast::total).sum();
        return reached > 0 ? OptionalDouble.of(reached / total) : OptionalDouble.empty();
    }

    /** What a year had on that day; its month in proportion to the month's days. */
    private static double reached(List<Long> months, LocalDate day) {
        double reached = 0;
        for (int month = 1; month < day.getMonthValue(); month++) {
            reached += months.get(month - 1);
        }
        return reached + months.get(day.getMonthValue() - 1) * (double) day.getDayOfMonth() / day.lengthOfMonth();
    }

    private static long total(List<Long> months) {
        return months.stream().mapToLong(Long::longValue).sum();
    }
}
