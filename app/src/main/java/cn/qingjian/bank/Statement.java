package cn.qingjian.bank;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * The bank's end-of-day file.
 *
 * @param day which day
 * @param balance what was in the account at its end
 * @param lines each movement of the day
 */
public record Statement(LocalDate day, Money balance, List<Line> lines) {
    public Statement {
        lines = List.copyOf(lines);
    }

    /**
     * One movement.
     *
     * @param number our number, or the bank's where we ordered nothing
     * @param bankNo the bank's number
     * @param out whether money left
     * @param amount more than nothing
     * @param status what sort of movement
     */
    public record Line(String number, String bankNo, boolean out, Money amount, Status status) {}

    /** What sort of movement a line is. */
    public enum Status {
        /** Paid by our order. */
        PAID("支付"),
        /** A payment that came back. */
        RETURNED("退回"),
        /** Collected by our order. */
        COLLECTED("代收"),
        /** Transferred by somebody of his own accord. */
        RECEIVED("来账");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }
    }
}
