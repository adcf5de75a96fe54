package cn.qingjian.bank;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where the bank's file of a day and our books differ.
 *
 * @param id key
 * @param day the day
 * @param finding what differs
 * @param status what became of it
 * @param reason how it was settled; empty as long as it is open
 * @param actor who settled it
 * @param resolvedAt when
 */
public record Difference(
        long id,
        LocalDate day,
        Finding finding,
        Status status,
        String reason,
        String actor,
        Optional<Instant> resolvedAt) {
    /** What sort of difference. */
    public enum Kind {
        /** Our books have it, the bank's file doesn't. */
        MISSING_AT_BANK("我方有、银行无"),
        /** The bank's file has it, our books don't. */
        MISSING_HERE("银行有、我方无"),
        /** The amounts differ. */
        AMOUNT("金额不符"),
        /** One says that it is done, the other doesn't. */
        STATUS("状态不符"),
        /** The file has one number twice. */
        TWICE("银行重复记账"),
        /** The balances differ by more than what is under way. */
        BALANCE("余额不符");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }
    }

    /** What became of a difference. */
    public enum Status {
        /** A person must look at it. */
        OPEN("待处理"),
        /** It was certain what to do, and done; or it was gone when the day was compared again. */
        SETTLED("已自动处理"),
        /** A person settled it, with a reason. */
        RESOLVED("已处理");

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

    /**
     * What differs.
     *
     * @param kind what sort
     * @param number our number; empty for the balance
     * @param bankNo the bank's number; empty where the bank has none
     * @param ours what our books say
     * @param theirs what the bank says
     */
    public record Finding(Kind kind, String number, String bankNo, String ours, String theirs) {}
}
