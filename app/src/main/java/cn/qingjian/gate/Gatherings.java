package cn.qingjian.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Knows when units are brought together; a room whose demands others may follow up declares such a bean, and the gate asks them all. */
public interface Gatherings {
    /** What is announced for those days or was held on them, both days included, earliest first. */
    List<Gathering> between(LocalDate first, LocalDate last);

    /**
     * One occasion that everyone of the agency may know of.
     *
     * @param id the demand
     * @param title what it is called
     * @param day the day of it
     * @param topics what is dealt with
     * @param units keys of the units that come
     */
    record Gathering(DemandId id, String title, LocalDate day, List<String> topics, Set<Long> units) {
        public Gathering {
            topics = List.copyOf(topics);
            units = Set.copyOf(units);
        }
    }
}
