package cn.qingjian.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to show.
 *
 * @param actor sign-in name, empty for everyone
 * @param action what was done, empty for all
 * @param from first day, null for the beginning
 * @param to last day, null for today
 */
public record EntryFilter(
        String actor,
        String action,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** All entries. */
    public static final EntryFilter ALL = new EntryFilter("", "", null, null);

    /** Everything that one person did. */
    public static EntryFilter by(String actor) {
        return new EntryFilter(actor, "", null, null);
    }
}
