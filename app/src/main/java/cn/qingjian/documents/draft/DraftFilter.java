package cn.qingjian.documents.draft;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which drafts a list shows.
 *
 * @param author only those that this person began
 * @param unit only those of this department
 * @param receiver only those that are addressed to this unit
 * @param desk only those whose next step is this person's
 * @param statuses only those that stand at one of these; empty for all
 * @param words only those whose title or text holds these words
 */
public record DraftFilter(
        Optional<Long> author,
        Optional<Long> unit,
        Optional<Long> receiver,
        Optional<Desk> desk,
        Set<DraftStatus> statuses,
        String words) {
    /** All drafts. */
    public static final DraftFilter ALL =
            new DraftFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), "");

    public DraftFilter {
        statuses = Set.copyOf(statuses);
    }

    /** Those that somebody began. */
    public static DraftFilter by(long author) {
        return new DraftFilter(Optional.of(author), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), "");
    }

    /** Those of a department. */
    public static DraftFilter of(long unit) {
        return new DraftFilter(Optional.empty(), Optional.of(unit), Optional.empty(), Optional.empty(), Set.of(), "");
    }

    /** Those that were sent to a unit. */
    public static DraftFilter receivedBy(long unit) {
        return new DraftFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(unit),
                Optional.empty(),
                EnumSet.of(DraftStatus.ISSUED, DraftStatus.FILED),
                "");
    }

    /** Those whose next step is somebody's. */
    public static DraftFilter waitingFor(Desk desk) {
        return new DraftFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(desk), Set.of(), "");
    }

    /** The same, narrowed down. */
    public DraftFilter narrowed(Optional<DraftStatus> to, String search) {
        return new DraftFilter(author, unit, receiver, desk, to.map(Set::of).orElse(statuses), search);
    }
}
