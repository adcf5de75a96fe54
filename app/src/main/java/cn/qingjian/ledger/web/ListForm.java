package cn.qingjian.ledger.web;

import cn.qingjian.ledger.Business;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What was typed beside a list's file.
 *
 * @param month as the browser sends it, such as {@code 2026-08}
 * @param kind name of the kind
 */
public record ListForm(String month, String kind) {
    static ListForm blank(YearMonth month) {
        return new ListForm(month.toString(), Business.REMITTANCE.name());
    }

    /** The month; empty where what was typed is none. */
    Optional<YearMonth> parsedMonth() {
        try {
            return Optional.of(YearMonth.parse(month.strip()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Whether it is a back payment; anything unknown is a month's deposit. */
    public boolean backPayment() {
        return kind.equals(Business.BACK_PAYMENT.name());
    }

    Business business() {
        return backPayment() ? Business.BACK_PAYMENT : Business.REMITTANCE;
    }
}
