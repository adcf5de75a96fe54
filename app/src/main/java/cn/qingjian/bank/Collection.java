package cn.qingjian.bank;

import cn.qingjian.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * An order to the bank to collect money.
 *
 * @param id key
 * @param number our number; the bank collects it once
 * @param kind code of the {@link CollectionKind} that takes the money
 * @param subject key that means something to that kind
 * @param amount what is to be collected
 * @param payer number of the paying account, sealed
 * @param maskedPayer as a page shows it
 * @param purpose what the payer reads
 * @param status what became of it
 * @param tries how often it was sent or asked after
 * @param bankNo the bank's number
 * @param orderedAt when it was written
 * @param doneAt when it was collected or refused
 * @param note what the bank said last
 */
@SuppressWarnings("ArrayRecordComponent") // sealed bytes of a row, never compared
public record Collection(
        long id,
        String number,
        String kind,
        long subject,
        Money amount,
        byte[] payer,
        String maskedPayer,
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
        /** Sent, and no answer came. */
        UNKNOWN("结果待查"),
        /** Collected and booked. */
        COLLECTED("已收款"),
        /** The bank could not collect it. */
        REFUSED("未收到");

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
