package cn.qingjian.reviews;

import cn.qingjian.gate.DemandId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A matter that was put up for review, and what became of it.
 *
 * @param id key
 * @param demand the demand that it is
 * @param version the version that was put up
 * @param title its title
 * @param className the class for which it is reviewed
 * @param unit name of the department that answers for it
 * @param author key of the account that began it
 * @param authorName the author's name
 * @param since when it was put up
 * @param waiting whether it still waits for a decision
 * @param withdrawn why it was taken back; empty where it wasn't
 * @param slot the open session on whose agenda it is
 * @param decisions every decision in force on this demand, of this review and earlier ones, oldest first
 */
public record Review(
        long id,
        DemandId demand,
        int version,
        String title,
        String className,
        String unit,
        long author,
        String authorName,
        Instant since,
        boolean waiting,
        Optional<String> withdrawn,
        Optional<Decision.Slot> slot,
        List<Decision> decisions) {
    public Review {
        decisions = List.copyOf(decisions);
    }

    /** The same with its decisions. */
    public Review decided(List<Decision> all) {
        return new Review(
                id, demand, version, title, className, unit, author, authorName, since, waiting, withdrawn, slot, all);
    }

    /** The page on which it is read. */
    public String path() {
        return "/" + demand;
    }

    /** The last word on it; to defer is none. */
    public Optional<Decision> last() {
        return decisions.reversed().stream()
                .filter(one -> one.verdict() != Verdict.DEFERRED)
                .findFirst();
    }

    /** Whether a session agreed to these very words. */
    public boolean agreed(int words) {
        return last().filter(one -> one.verdict() == Verdict.AGREED && one.version() == words)
                .isPresent();
    }

    /** Whether a session agreed, or would once it was amended, and the words have changed since: they need comparing, not another session. */
    public boolean comparable() {
        return waiting
                && slot.isEmpty()
                && last().filter(one -> one.verdict() == Verdict.AGREED || one.verdict() == Verdict.AMEND)
                        .filter(one -> one.version() != version)
                        .isPresent();
    }
}
