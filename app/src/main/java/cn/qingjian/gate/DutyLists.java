package cn.qingjian.gate;

import java.util.Optional;

/** Keeps the lists of duties (职责清单) of the county offices; the room that does declares such a bean, and the gate asks it. */
@FunctionalInterface
public interface DutyLists {
    /** How a demand's tasks stand to the lists on the demand's day; empty where it lays none on any county office. */
    Optional<DutyStanding> of(Demand demand);
}
