package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * An order to the bank to pay.
 *
 * @param id key
 * @param entry key of the entry that it carries out
 * @param businessNo number of that entry; the bank pays it once
 * @param amount what is to be paid
 * @param payee sealed
 * @param maskedPayee as a page shows it
 * @param purpose what the receiver reads
 * @param status what became of it
 * @param tries how often it was sent or asked after
 * @param bankNo the bank's number; empty as long as it has none
 * @param orderedAt when it was written
 * @param doneAt when it was paid or given back
 * @param note what the bank said last
 */
@SuppressWarnings("ArrayRecordComponent") // sealed bytes of a row, never compared
public record Payment(
        long id,
        long entry,
        String businessNo,
        Money amount,
        byte[] payee,
        String maskedPayee,
        String purpose,
        Status status,
        int tries,
        Optional<String> bankNo,
        Instant orderedAt,
        Optional<Instant> doneAt,
        String note) {
    /** What became of an order. */
    public enum Status {
        /** Written, not sent. */
        ORDERED("待发送"),
        /** The bank has it and is at work. */
        SENT("银行处理中"),
        /** Sent, and no answer came: it is asked for. */
        UNKNOWN("结果待查"),
        /** Paid. */
        PAID("已支付"),
        /** Given back or refused. */
        RETURNED("已退回");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }

        /** As it stands in the table. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
