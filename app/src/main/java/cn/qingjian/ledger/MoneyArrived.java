package cn.qingjian.ledger;

/**
 * An employer has more unallocated money (暂收) than before: it paid in, or an allocation was taken back.
 *
 * @param employer key of the employer
 */
public record MoneyArrived(long employer) {}
