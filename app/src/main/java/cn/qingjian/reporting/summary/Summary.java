package cn.qingjian.reporting.summary;

import cn.qingjian.people.Unit;
import cn.qingjian.reporting.Period;
import cn.qingjian.reporting.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A period's summary, as it was written each time and as people have edited it.
 *
 * @param id its key
 * @param period its days
 * @param unit whose; empty for the whole centre
 * @param run the newest writing
 * @param before the writing before that; empty where there is one alone
 * @param edit the newest edited text; empty where nobody has edited it
 */
public record Summary(long id, Period period, Optional<Unit> unit, Run run, Optional<Run> before, Optional<Edit> edit) {
    /**
     * One writing.
     *
     * @param number from 1
     * @param text what it says
     * @param at when
     * @param by name of who asked for it
     */
    public record Run(int number, Text text, Instant at, String by) {}

    /**
     * A text that a person has edited.
     *
     * @param run number of the writing beside which it was edited
     * @param lines its paragraphs
     * @param at when
     * @param by name of who did
     */
    public record Edit(int run, List<String> lines, Instant at, String by) {
        public Edit {
            lines = List.copyOf(lines);
        }
    }

    /** What it is called in lists. */
    public String label() {
        return SummaryWriter.label(period)
                + unit.map(one -> "（" + one.name() + "）").orElse("");
    }

    /** Whose facts it tells. */
    public Scope scope() {
        return unit.map(Scope::of).orElse(Scope.ALL);
    }

    /** Whether the text was edited beside an earlier writing than the newest. */
    public boolean behind() {
        return edit.filter(one -> one.run() < run.number()).isPresent();
    }
}
