package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;

/**
 * What was paid back at once (贷款业务明细, JGJ/T 320 table 6.0.6).
 *
 * @param entry key of the entry that posted it
 * @param loan key of the loan
 * @param day on which it counts
 * @param kind what it was
 * @param penalty penalty interest of it
 * @param interest of it
 * @param principal of it
 * @param fromAccounts what of it came out of the borrowers' accounts
 * @param surplus what came beyond anything that was due, kept for a person to decide (暂收)
 */
public record Repayment(
        long entry,
        long loan,
        LocalDate day,
        Kind kind,
        Money penalty,
        Money interest,
        Money principal,
        Money fromAccounts,
        Money surplus) {
    /** All that moved. */
    public Money total() {
        return penalty.plus(interest).plus(principal).plus(surplus);
    }

    /** What it was, with its code of JGJ/T 320 table A.15. */
    public enum Kind {
        /** An instalment on its day. */
        INSTALMENT("02", "正常还款"),
        /** A part before it was due. */
        EARLY("03", "提前还款"),
        /** An instalment after its day. */
        LATE("04", "逾期还款"),
        /** Instalments out of the accounts alone (冲还贷). */
        OFFSET("05", "公积金提取还款"),
        /** All of the rest. */
        SETTLEMENT("06", "结清");

        private final String code;
        private final String label;

        Kind(String code, String label) {
            this.code = code;
            this.label = label;
        }

        /** Its code. */
        public String code() {
            return code;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }
    }
}
