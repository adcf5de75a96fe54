package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order to the bank to pay, written together with the entry that it carries out.
 *
 * @param account key of the person's account out of which it is paid; null where it is none
 * @param amount more than nothing
 * @param payee number of the receiving bank account, sealed
 * @param maskedPayee the same as a page shows it
 * @param purpose what the receiver reads on the statement
 */
@SuppressWarnings("ArrayRecordComponent") // sealed bytes of a row, never compared
public record PayOrder(@Nullable Long account, Money amount, byte[] payee, String maskedPayee, String purpose) {}
