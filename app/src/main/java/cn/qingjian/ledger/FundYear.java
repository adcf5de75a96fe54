package cn.qingjian.ledger;

import java.time.LocalDate;
import java.time.Month;

/**
 * A year of the fund (住房公积金年度): from 1 July to 30 June, named by the calendar year in which it begins. Interest is settled
 * on its last day, a base holds for it.
 *
 * @param begins the calendar year in which it begins
 */
public record FundYear(int begins) {
    /** The one in which a day lies. */
    public static FundYear of(LocalDate day) {
        return new FundYear(day.getMonthValue() >= Month.JULY.getValue() ? day.getYear() : day.getYear() - 1);
    }

    /** 1 July. */
    public LocalDate first() {
        return LocalDate.of(begins, Month.JULY, 1);
    }

    /** 30 June of the next calendar year, on which interest is settled. */
    public LocalDate last() {
        return LocalDate.of(begins + 1, Month.JUNE, 30);
    }
}
