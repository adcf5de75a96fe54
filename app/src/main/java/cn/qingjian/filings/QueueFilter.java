package cn.qingjian.filings;

import java.util.Optional;

/**
 * What of the queue is shown.
 *
 * @param item code of an item; empty for all
 * @param status where the cases stand; empty for all that are open
 * @param number what the number begins with; empty for any
 * @param whose who has them
 */
public record QueueFilter(String item, Optional<FilingStatus> status, String number, Whose whose) {
    /** Everything that is open. */
    public static final QueueFilter ALL = new QueueFilter("", Optional.empty(), "", Whose.ALL);

    /** The same, of those alone. */
    public QueueFilter with(Whose other) {
        return new QueueFilter(item, status, number, other);
    }

    /** The same, in that state alone. */
    public QueueFilter with(FilingStatus other) {
        return new QueueFilter(item, Optional.of(other), number, whose);
    }

    /** Who has a case. */
    public enum Whose {
        /** Whoever. */
        ALL("全部"),
        /** The officer who looks. */
        MINE("我手里的"),
        /** Nobody yet. */
        NOBODYS("待领取的");

        private final String label;

        Whose(String label) {
            this.label = label;
        }

        /** The Chinese words for it. */
        public String label() {
            return label;
        }
    }
}
