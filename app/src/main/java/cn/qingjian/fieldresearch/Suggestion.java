package cn.qingjian.fieldresearch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a report suggests, with what became of it.
 *
 * @param id key
 * @param number number of the visit
 * @param text what is suggested
 * @param steps what became of it, oldest first
 */
public record Suggestion(long id, long number, String text, List<Step> steps) {
    public Suggestion {
        steps = List.copyOf(steps);
    }

    /**
     * One step of it.
     *
     * @param to where it has stood since
     * @param words what was done
     * @param before the measure before, where one was told
     * @param after the measure after
     * @param by name of who told it
     */
    public record Step(
            ChangeState to, String words, Optional<BigDecimal> before, Optional<BigDecimal> after, String by) {}

    /** Where it stands. */
    public ChangeState state() {
        return steps.isEmpty() ? ChangeState.SUGGESTED : steps.getLast().to();
    }
}
