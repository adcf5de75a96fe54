package cn.qingjian.ledger;

/**
 * The bank paid an order.
 *
 * @param payment key of the order
 * @param entry key of the entry that it carried out
 */
public record PaymentDone(long payment, long entry) {}
