package cn.qingjian.gate;

import java.time.LocalDate;
import java.util.List;

/**
 * How many demands a year will have by its end.
 *
 * @param yearEnd the number expected at the year's end
 * @param how the reckoning in words
 */
public record Projection(int yearEnd, String how) {
    /** Fewer than one a month in last year's months say nothing about the seasons. */
    private static final int ENOUGH_FOR_SEASONS = 12;

    /**
     * Divides what there is by the share that last year had reached on the same day of its months; where last year's months
     * are not known, by the share of the year's days that are gone.
     *
     * @param soFar how many there are on that day
     * @param lastYear last year's numbers from January on, 12 of them; all 0 where they are not known
     * @param day the day
     */
    public static Projection of(int soFar, List<Integer> lastYear, LocalDate day) {
        if (lastYear.size() != 12) {
            throw new IllegalArgumentException("months: " + lastYear.size());
        }
        int total = lastYear.stream().mapToInt(Integer::intValue).sum();
        double reached = 0;
        for (int month = 1; month < day.getMonthValue(); month++) {
            reached += lastYear.get(month - 1);
        }
        reached += lastYear.get(day.getMonthValue() - 1) * (double) day.getDayOfMonth() / day.lengthOfMonth();
        if (total >= ENOUGH_FOR_SEASONS && reached > 0) {
            return new Projection(
                    atLeast(soFar, soFar * total / reached),
                    "去年到%d月%d日已有全年的%d%%，按同样进度推算"
                            .formatted(day.getMonthValue(), day.getDayOfMonth(), Math.round(reached * 100 / total)));
        }
        return new Projection(
                atLeast(soFar, soFar * (double) day.lengthOfYear() / day.getDayOfYear()), "去年没有按月数字，按全年天数均摊推算");
    }

    private static int atLeast(int soFar, double expected) {
        return Math.max(soFar, (int) Math.round(expected));
    }
}
