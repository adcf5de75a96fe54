package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;

/**
 * What holds for loans on a day; each value has its own days and source.
 *
 * @param mostMonths longest term in months
 * @param penaltyFactor by how much the rate on overdue amounts is higher, in ten-thousandths
 * @param leastEarly least principal of an early repayment of a part
 * @param reserve what an offset leaves in a person's account
 * @param reprices whether running loans follow a new rate on the next 1 January
 */
public record LoanLimits(int mostMonths, int penaltyFactor, Money leastEarly, Money reserve, boolean reprices) {}
