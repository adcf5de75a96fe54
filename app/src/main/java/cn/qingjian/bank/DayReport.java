package cn.qingjian.bank;

import cn.qingjian.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The figures of a reconciled day.
 *
 * @param day which
 * @param ranAt when it was compared last
 * @param actor who asked for it
 * @param lines movements in the bank's file
 * @param bank what the bank says was there at the end of the day
 * @param book balance of our 101
 * @param inTransit ordered and, as far as we knew, not paid
 * @param lateOut what of that the bank had paid already
 * @param lateIn what had come in at the bank and we booked later
 */
public record DayReport(
        LocalDate day,
        Instant ranAt,
        String actor,
        int lines,
        Money bank,
        Money book,
        Money inTransit,
        Money lateOut,
        Money lateIn) {
    /** What the bank should have by our books (余额调节). */
    public Money expected() {
        return book.plus(inTransit).minus(lateOut).plus(lateIn);
    }

    /** What is explained by nothing. */
    public Money unexplained() {
        return bank.minus(expected());
    }
}
