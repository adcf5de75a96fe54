package cn.qingjian.reporting;

import java.time.LocalDate;

/**
 * The days over which figures are counted, both included.
 *
 * @param from first day
 * @param to last day
 */
public record Period(LocalDate from, LocalDate to) {
    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    /** A whole year. */
    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The year of a day, up to that day. */
    public static Period upTo(LocalDate day) {
        return new Period(day.withDayOfYear(1), day);
    }

    /** A quarter, from 1. */
    public static Period quarter(int year, int quarter) {
        if (quarter < 1 || quarter > QUARTERS) {
            throw new IllegalArgumentException("quarter " + quarter);
        }
        LocalDate first = LocalDate.of(year, (quarter - 1) * MONTHS + 1, 1);
        return new Period(first, first.plusMonths(MONTHS).minusDays(1));
    }

    /** The same days a year before; the last day of February stays the last. */
    public Period before() {
        return new Period(yearBefore(from), yearBefore(to));
    }

    private static LocalDate yearBefore(LocalDate day) {
        boolean lastOfFebruary = day.getMonthValue() == 2 && day.getDayOfMonth() == day.lengthOfMonth();
        LocalDate before = day.minusYears(1);
        return lastOfFebruary ? before.withDayOfMonth(before.lengthOfMonth()) : before;
    }

    /** From the first day of the year in which it ends. */
    public Period yearSoFar() {
        return upTo(to);
    }

    /** The whole year before that in which it ends. */
    public Period lastYear() {
        return year(to.getYear() - 1);
    }

    /** As people read it. */
    public String label() {
        return from + "至" + to;
    }
}
