package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;

/**
 * An instalment fell due and is not paid out of the accounts in full: the rest is to be collected from the borrower's card.
 * Published once an instalment.
 *
 * @param loan key of the loan
 * @param number number of the instalment
 * @param due its day
 * @param open what of it is to be collected
 */
public record InstalmentDue(long loan, int number, LocalDate due, Money open) {}
