package cn.qingjian.serviceitems;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The statutory retirement age since 2025-01-01, when it began to rise step by step (《关于实施渐进式延迟法定退休年龄的决定》
 * 及国务院办法第一条): men from 60 to 63 and women of 55 to 58 by a month every four months of birth, women of 50 to 55 by a
 * month every two.
 */
public enum RetirementAge {
    /** Men. */
    MAN(60, YearMonth.of(1965, 1), 4, 36),
    /** Women whose age was 55. */
    WOMAN_55(55, YearMonth.of(1970, 1), 4, 36),
    /** Women whose age was 50. */
    WOMAN_50(50, YearMonth.of(1975, 1), 2, 60);

    private static final int MONTHS = 12;
    private static final int EARLY_YEARS = 3;

    private final int years;
    private final YearMonth base;
    private final int every;
    private final int most;

    RetirementAge(int years, YearMonth base, int every, int most) {
        this.years = years;
        this.base = base;
        this.every = every;
        this.most = most;
    }

    /** By how many months the age is later than the old one. */
    public int delay(LocalDate birth) {
        long months = base.until(YearMonth.from(birth), ChronoUnit.MONTHS);
        return months < 0 ? 0 : (int) Math.min(most, months / every + 1);
    }

    /** The age, in years and months. */
    public Period age(LocalDate birth) {
        int months = years * MONTHS + delay(birth);
        return Period.of(months / MONTHS, months % MONTHS, 0);
    }

    /** The day on which it is reached; a birthday that a month doesn't have falls on its last day. */
    public LocalDate day(LocalDate birth) {
        return birth.plusMonths(age(birth).toTotalMonths());
    }

    /** Whether it is reached by that day. */
    public boolean reached(LocalDate birth, LocalDate on) {
        return !on.isBefore(day(birth));
    }

    /** Full months from a day until it is reached; 0 once it is. */
    public int monthsLeft(LocalDate birth, LocalDate on) {
        return (int) Math.max(0, ChronoUnit.MONTHS.between(on, day(birth)));
    }

    /** The first day of an early retirement: at most three years before, and never before the old age. */
    public LocalDate earliest(LocalDate birth) {
        LocalDate old = birth.plusYears(years);
        LocalDate early = day(birth).minusYears(EARLY_YEARS);
        return early.isBefore(old) ? old : early;
    }
}
