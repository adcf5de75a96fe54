package cn.qingjian.fieldresearch;

import cn.qingjian.slips.Slip;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What came of a visit.
 *
 * @param visit the visit
 * @param due the last day for its report
 * @param reported the day on which its report was handed in
 * @param suggestions what the report suggests
 * @param changeBy the day by which something should have changed
 */
public record Outcome(
        Slip<ResearchWords> visit,
        LocalDate due,
        Optional<LocalDate> reported,
        List<Suggestion> suggestions,
        LocalDate changeBy) {
    public Outcome {
        suggestions = List.copyOf(suggestions);
    }

    /** Whether something changed. */
    public boolean changed() {
        return suggestions.stream().anyMatch(one -> one.state().changed());
    }

    /** Whether it was visited long ago and nothing has changed (S36). */
    public boolean idle(LocalDate today) {
        return !changed() && today.isAfter(changeBy);
    }

    /** Whether its report is overdue. */
    public boolean owed(LocalDate today) {
        return reported.isEmpty() && today.isAfter(due);
    }

    /** Whether its report came after its day. */
    public boolean late() {
        return reported.filter(day -> day.isAfter(due)).isPresent();
    }
}
