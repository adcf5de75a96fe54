package cn.qingjian.serviceitems.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A version of an item as it is kept.
 *
 * @param id key
 * @param code the item
 * @param number its version number
 * @param from first day on which cases may be accepted under it
 * @param to last such day, empty for open
 * @param name the item's name
 * @param digest SM3 over its files
 * @param source where it came from
 * @param note why it was made
 * @param author key of the account; empty for what no person saved
 * @param savedAt when
 * @param releasedBy key of the account; empty for none
 * @param releasedAt when it was released; empty for a draft
 * @param discarded whether it was given up
 */
public record KeptVersion(
        long id,
        String code,
        int number,
        LocalDate from,
        Optional<LocalDate> to,
        String name,
        String digest,
        Source source,
        String note,
        Optional<Long> author,
        Instant savedAt,
        Optional<Long> releasedBy,
        Optional<Instant> releasedAt,
        boolean discarded) {
    /** Where a version came from. */
    public enum Source {
        /** 随系统提供. */
        SHIPPED("随系统提供"),
        /** 放入文件夹. */
        FOLDER("放入文件夹"),
        /** 在页面上编辑或上传. */
        DESK("在页面上编辑");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }
    }

    /** Whether it still waits for its release. */
    public boolean draft() {
        return releasedAt.isEmpty() && !discarded;
    }

    /** Its state in a Chinese word. */
    public String state() {
        if (discarded) {
            return "已放弃";
        }
        return releasedAt.isPresent() ? "已发布" : "草稿";
    }
}
