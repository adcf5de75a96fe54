package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A person's account (个人账户, JGJ/T 320 table 5.0.4).
 *
 * @param id key
 * @param no its number
 * @param person key of its owner
 * @param employer key of the employer that pays into it; empty for those who joined by themselves
 * @param status its state
 * @param base monthly wage on which the deposit is reckoned
 * @param employerMonthly the employer's part a month
 * @param personMonthly the person's part a month
 * @param baseYear the fund year, by its first calendar year, for which the base was set
 * @param openedOn first day
 * @param paidSince first month of the unbroken row of months paid in full; empty where none is paid
 * @param paidThrough last month paid (缴至年月)
 * @param sealedOn day from which it is sealed
 * @param balance what is in it
 * @param carried what of it was there at the last settlement (上年结转余额)
 * @param weighted see {@link Interest}
 * @param settledOn day of the last settlement, or of opening
 */
public record Account(
        long id,
        String no,
        long person,
        Optional<Long> employer,
        AccountStatus status,
        Money base,
        Money employerMonthly,
        Money personMonthly,
        int baseYear,
        LocalDate openedOn,
        Optional<YearMonth> paidSince,
        Optional<YearMonth> paidThrough,
        Optional<LocalDate> sealedOn,
        Money balance,
        Money carried,
        long weighted,
        LocalDate settledOn) {
    /**
     * At which shares of the base is paid in.
     *
     * @param employer the employer's, in ten-thousandths
     * @param person the person's, in ten-thousandths
     */
    public record Ratios(int employer, int person) {}

    /** What was paid in since the last settlement (当年归集余额). */
    public Money gathered() {
        return balance.minus(carried);
    }

    /** What is paid in each month. */
    public Money monthly() {
        return employerMonthly.plus(personMonthly);
    }

    /** How many months were paid in full without a gap up to {@link #paidThrough}. */
    public int monthsPaid() {
        return paidSince
                .flatMap(since ->
                        paidThrough.map(last -> (int) since.until(last, java.time.temporal.ChronoUnit.MONTHS) + 1))
                .orElse(0);
    }
}
