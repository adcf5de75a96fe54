package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Interest on loans, by products of amount, yearly rate and days over 360, rounded half up to the fen once. A whole month from
 * one day of repayment to the next counts as thirty days, which is a twelfth of the year; a broken one counts its real days.
 */
public final class LoanInterest {
    /** Days of a whole month. */
    static final int MONTH = 30;

    private static final int TEN_THOUSAND = 10_000;

    private LoanInterest() {}

    /** The interest of a sum of products. */
    public static Money of(long product) {
        return Interest.rounded(product);
    }

    /** Amount times yearly rate (in ten-millionths) times days; an {@link ArithmeticException} where a long can't hold it. */
    public static long product(Money amount, long rate, long days) {
        return Math.multiplyExact(Math.multiplyExact(amount.fen(), rate), days);
    }

    /**
     * Days for which interest is owed: the real days up to the first day of repayment, thirty for each whole month from there,
     * and the real days of what remains. Zero where the end is not after the start.
     */
    public static int days(LocalDate from, LocalDate to, int dueDay) {
        if (!to.isAfter(from)) {
            return 0;
        }
        LocalDate first = onOrAfter(from, dueDay);
        if (first.isAfter(to)) {
            return real(from, to);
        }
        YearMonth begins = YearMonth.from(first);
        YearMonth ends = YearMonth.from(to);
        if (due(ends, dueDay).isAfter(to)) {
            ends = ends.minusMonths(1);
        }
        int months = (int) begins.until(ends, ChronoUnit.MONTHS);
        return real(from, first) + MONTH * months + real(due(ends, dueDay), to);
    }

    /** The day of repayment in a month: its last day where the month has no such day. */
    public static LocalDate due(YearMonth month, int dueDay) {
        return month.atDay(Math.min(dueDay, month.lengthOfMonth()));
    }

    /** The rate on overdue amounts: the loan's rate times the factor (in ten-thousandths), half up to the ten-millionth. */
    public static long penal(long rate, int factor) {
        return Math.floorDiv(Math.multiplyExact(rate, factor) + TEN_THOUSAND / 2, TEN_THOUSAND);
    }

    private static LocalDate onOrAfter(LocalDate day, int dueDay) {
        LocalDate same = due(YearMonth.from(day), dueDay);
        return same.isBefore(day) ? due(YearMonth.from(day).plusMonths(1), dueDay) : same;
    }

    private static int real(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
