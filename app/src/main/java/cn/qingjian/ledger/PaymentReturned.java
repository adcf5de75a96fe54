package cn.qingjian.ledger;

/**
 * The bank gave the money of an order back, and the entry was reversed.
 *
 * @param payment key of the order
 * @param entry key of the entry that was taken back
 * @param reason what the bank said
 */
public record PaymentReturned(long payment, long entry, String reason) {}
