package cn.qingjian.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a rule may ask about the world: the parameters in force on the demand's day, and what the gate already knows. */
public interface Circumstances {
    /** The day under whose rules the demand is judged. */
    LocalDate day();

    /** The limits in force on that day for the unit that asks. */
    Parameters parameters();

    /** What the provisions in force already say of each passage, in the order of {@link Demand#says()}. */
    default List<Provided> provided() {
        return List.of();
    }

    /** What is in flight, or only just over, and alike, most alike first. */
    default List<Similar> similar() {
        return List.of();
    }

    /** When units are brought together on those days, both included, as far as everyone may know of it; earliest first. */
    default List<Gatherings.Gathering> gatherings(LocalDate first, LocalDate last) {
        return List.of();
    }

    /** Whether people work on that day; Monday to Friday where no calendar says otherwise. */
    default boolean workday(LocalDate on) {
        return WorkCalendar.weekday(on);
    }

    /** How many working days follow the first day, up to and with the last; 0 where the last isn't later. */
    default int workdaysBetween(LocalDate first, LocalDate last) {
        return Math.toIntExact(first.plusDays(1)
                .datesUntil(last.isAfter(first) ? last.plusDays(1) : first.plusDays(1))
                .filter(this::workday)
                .count());
    }

    /** How its tasks stand to the lists of duties of county offices; empty where it lays none on any. */
    default Optional<DutyStanding> duties() {
        return Optional.empty();
    }

    /** How the plan stands at the demand's place; empty where the kind is not planned. */
    default Optional<PlanStanding> plan() {
        return Optional.empty();
    }
}
