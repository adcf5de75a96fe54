package cn.qingjian.bank;

import cn.qingjian.kernel.Money;

/**
 * What the bank tells of its own accord.
 *
 * @param id the bank's number of the notice
 * @param kind {@code PAYMENT}, {@code COLLECTION} or {@code RECEIPT}
 * @param number our number; the bank's for a receipt
 * @param result what happened, such as {@code PAID} or {@code RETURNED}
 * @param bankNo the bank's number
 * @param amount of what
 * @param reason why it was refused or came back
 * @param payer who paid in; empty for others
 * @param account number of an employer's account that the payer named; may be empty
 * @param code credit code that the payer named; may be empty
 */
public record Notice(
        String id,
        String kind,
        String number,
        String result,
        String bankNo,
        Money amount,
        String reason,
        String payer,
        String account,
        String code) {
    /** Names the notice without whom it concerns. */
    @Override
    public String toString() {
        return "Notice[" + id + " " + kind + " " + number + " " + result + "]";
    }
}
