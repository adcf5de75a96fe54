package cn.qingjian.documents.draft;

import java.util.Optional;

/**
 * Which drafts a list shows.
 *
 * @param author only those that this person began
 * @param unit only those of this department
 * @param receiver only those that are addressed to this unit
 * @param status only those that stand here
 * @param words only those whose title or text holds these words
 */
public record DraftFilter(
        Optional<Long> author,
        Optional<Long> unit,
        Optional<Long> receiver,
        Optional<DraftStatus> status,
        String words) {
    /** All drafts. */
    public static final DraftFilter ALL =
            new DraftFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");

    /** Those that somebody began. */
    public static DraftFilter by(long author) {
        return new DraftFilter(Optional.of(author), Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    /** Those of a department. */
    public static DraftFilter of(long unit) {
        return new DraftFilter(Optional.empty(), Optional.of(unit), Optional.empty(), Optional.empty(), "");
    }

    /** Those addressed to a unit that are through the gate. */
    public static DraftFilter receivedBy(long unit) {
        return new DraftFilter(
                Optional.empty(), Optional.empty(), Optional.of(unit), Optional.of(DraftStatus.ISSUED), "");
    }

    /** The same, narrowed down. */
    public DraftFilter narrowed(Optional<DraftStatus> to, String search) {
        return new DraftFilter(author, unit, receiver, to.or(() -> status), search);
    }
}
