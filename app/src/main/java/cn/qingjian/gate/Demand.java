package cn.qingjian.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that an office asks of the grassroots: a document, a meeting, a form, an inspection, a visit … One record per
 * kind. It holds what is judged and nothing else: a pass stands for exactly the demand that was judged, its day left out.
 */
public interface Demand {
    /** Its key in its own room. */
    DemandId id();

    /** What it is called. */
    String title();

    /** The unit that asks. */
    long issuerUnit();

    /** The day under whose rules it is judged. */
    LocalDate day();

    /** What it says, clause by clause; empty where a kind has no text. */
    List<Passage> says();

    /** Who must bear it. */
    Bearers bearers();

    /** Its place in the year's plan; empty where the kind is not planned. */
    default Optional<PlanPlace> plan() {
        return Optional.empty();
    }

    /** The last day by which it is to be answered, or on which it binds; empty where it sets none. */
    default Optional<LocalDate> until() {
        return Optional.empty();
    }

    /** What may be asked of those who bear it, line by line; whoever checks the gate number reads it. */
    default List<String> asks() {
        return List.of();
    }

    /**
     * What it lays on those who bear it as a task, which must be on the list of duties of a county office (RSP-02). None where it
     * lays none by itself: who is called to a meeting, visited, inspected or lent is asked for time, not handed a duty.
     */
    default Tasks tasks() {
        return Tasks.NONE;
    }
}
