package cn.qingjian.gate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks at all that rules may know beside the demand itself: limits, provisions, what is alike, gatherings, duties, working days. */
@Component
class Surroundings {
    private static final int SIMILAR = 5;

    private final List<InFlight> inFlight;
    private final List<Gatherings> gatherings;
    private final List<DutyLists> dutyLists;
    private final Library library;
    private final ParameterBook parameters;
    private final WorkCalendar calendar;

    Surroundings(
            ObjectProvider<InFlight> inFlight,
            ObjectProvider<Gatherings> gatherings,
            ObjectProvider<DutyLists> dutyLists,
            Library library,
            ParameterBook parameters,
            WorkCalendar calendar) {
        this.inFlight = inFlight.orderedStream().toList();
        this.gatherings = gatherings.orderedStream().toList();
        this.dutyLists = dutyLists.orderedStream().toList();
        this.library = library;
        this.parameters = parameters;
        this.calendar = calendar;
    }

    /** What surrounds a demand now; its standing in the plan is seen later, under the plan's lock. */
    Seen of(Demand demand) {
        return new Seen(
                demand.day(),
                parameters.on(demand.day(), demand.issuerUnit()),
                library.provided(demand.says(), demand.day()),
                inFlight.stream()
                        .flatMap(room -> room.similarTo(demand).stream())
                        .filter(other -> !other.id().equals(demand.id()))
                        .sorted(Comparator.comparingDouble(Similar::alikeness).reversed())
                        .limit(SIMILAR)
                        .toList(),
                gatherings,
                dutyLists.stream().flatMap(room -> room.of(demand).stream()).findFirst(),
                Optional.empty(),
                calendar.workdays());
    }

    /**
     * What was seen.
     *
     * @param day the day under whose rules the demand is judged
     * @param parameters the limits in force
     * @param provided what provisions already say
     * @param similar what is alike, the most alike first
     * @param rooms those who know of gatherings
     * @param duties how what it asks stands against the lists of duties
     * @param plan the demand's standing in the plan
     * @param workdays tells working days
     */
    record Seen(
            LocalDate day,
            Parameters parameters,
            List<Provided> provided,
            List<Similar> similar,
            List<Gatherings> rooms,
            Optional<DutyStanding> duties,
            Optional<PlanStanding> plan,
            Predicate<LocalDate> workdays)
            implements Circumstances {
        Seen with(Optional<PlanStanding> standing) {
            return new Seen(day, parameters, provided, similar, rooms, duties, standing, workdays);
        }

        @Override
        public List<Gatherings.Gathering> gatherings(LocalDate first, LocalDate last) {
            return rooms.stream()
                    .flatMap(room -> room.between(first, last).stream())
                    .sorted(Comparator.comparing(Gatherings.Gathering::day))
                    .toList();
        }

        @Override
        public boolean workday(LocalDate on) {
            return workdays.test(on);
        }
    }
}
