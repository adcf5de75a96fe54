package cn.qingjian.scheduling;

import java.util.List;
import java.util.Map;

/**
 * Slots for what could be placed.
 *
 * @param slots by key of the request
 * @param unplaced keys of the requests that have none
 * @param figures what it costs
 */
public record Plan(Map<Long, Slot> slots, List<Long> unplaced, Figures figures) {
    public Plan {
        slots = Map.copyOf(slots);
        unplaced = List.copyOf(unplaced);
    }

    /**
     * Person-minutes.
     *
     * @param there in the meetings themselves
     * @param way on the way
     * @param waiting between two of them, away from home
     * @param apart weight of management and business items of the same people that aren't back to back
     * @param moved weight of what was announced and is moved
     */
    public record Figures(long there, long way, long waiting, long apart, long moved) {
        /** What people really spend. */
        public long personMinutes() {
            return there + way + waiting;
        }

        /** What is made least. */
        public long cost() {
            return personMinutes() + apart + moved;
        }
    }
}
