package cn.qingjian.inspections.visit;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an inspection concludes of one unit, and what became of an objection to it.
 *
 * @param id key
 * @param inspection key of the inspection
 * @param unit key of the unit
 * @param unitName its name
 * @param text the conclusion
 * @param on when it was fed back
 * @param until last day for an objection, null where none is set
 * @param by key of the account that wrote it
 * @param objection the unit's objection
 * @param decideUntil last day for the decision on it, null where none is set
 * @param upheld whether it was upheld, once decided
 * @param decision why
 */
public record Conclusion(
        long id,
        long inspection,
        long unit,
        String unitName,
        String text,
        LocalDate on,
        @Nullable LocalDate until,
        long by,
        Optional<String> objection,
        @Nullable LocalDate decideUntil,
        Optional<Boolean> upheld,
        Optional<String> decision) {
    /** Whether the unit may object on that day. */
    public boolean open(LocalDate day) {
        return objection.isEmpty() && (until == null || !day.isAfter(until));
    }

    /** Whether an objection waits for its decision. */
    public boolean undecided() {
        return objection.isPresent() && upheld.isEmpty();
    }

    /** Whether the decision is overdue on that day (《政府督查工作条例》第十七条). */
    public boolean overdue(LocalDate day) {
        return undecided() && decideUntil != null && day.isAfter(decideUntil);
    }
}
