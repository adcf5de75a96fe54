package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;

/**
 * What the books hold of the employers that one county office looks after.
 *
 * @param employers employers that are neither closed nor sealed
 * @param depositors accounts in the normal state
 * @param balance what all their accounts hold
 * @param loans loans of their people that aren't paid off
 * @param loanBalance what is owed on them
 */
public record OfficeFigures(long employers, long depositors, Money balance, long loans, Money loanBalance) {}
