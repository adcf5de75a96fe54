package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;

/**
 * A part that is to be paid back before it is due; the interest on the whole rest up to the day comes on top.
 *
 * @param loan key of the loan
 * @param principal how much of the principal
 * @param choice what it changes about the rest
 * @param fromAccounts how much of all is taken out of the borrowers' accounts; the rest came through the bank
 * @param day on which it counts
 * @param businessNo its number
 */
public record EarlyRepayment(
        long loan, Money principal, EarlyChoice choice, Money fromAccounts, LocalDate day, String businessNo) {}
