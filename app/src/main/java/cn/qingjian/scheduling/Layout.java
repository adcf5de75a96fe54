package cn.qingjian.scheduling;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to be laid out. Hard: nobody and no venue twice at a time; as many seats as people; only on open days and inside one
 * session, from earliest to latest; within half a day a person stays at one place, and changes places over the break only as far
 * as the break is long; what is fixed stays. Counted in person-minutes, the fewer the better: a way there and back for each person,
 * day and place away from home; waiting between two things at one place away from home, the break left out; {@link Costs} for the rest.
 *
 * @param days the days that are open, in their order: working days without the no-meeting days
 * @param sessions the halves of a day, one or two
 * @param step minutes between two possible beginnings
 * @param requests what wants a slot
 * @param venues where
 * @param homes where each person works: key of a unit by key of the person
 * @param travel minutes one way
 * @param costs what else counts
 */
public record Layout(
        List<LocalDate> days,
        List<Session> sessions,
        int step,
        List<Request> requests,
        List<Venue> venues,
        Map<Long, Long> homes,
        Travel travel,
        Costs costs) {
    /** Half a day. */
    public record Session(LocalTime from, LocalTime to) {}

    /** Minutes from one unit to another; 0 from a unit to itself, the same both ways. */
    @FunctionalInterface
    public interface Travel {
        /** One way. */
        int minutes(long from, long to);
    }

    /**
     * What counts beside ways and waiting.
     *
     * @param apart minutes a person, where a management and a business item of the same people aren't back to back
     * @param moved minutes a person, where something was announced and is moved
     * @param replanned minutes a person, where something was only thought of for a slot and gets another
     */
    public record Costs(int apart, int moved, int replanned) {}

    /** Half past eight to twelve, two to half past five. */
    public static final List<Session> OFFICE_HOURS = List.of(
            new Session(LocalTime.of(8, 30), LocalTime.of(12, 0)),
            new Session(LocalTime.of(14, 0), LocalTime.of(17, 30)));

    /** The same with some requests held where they are now. */
    public Layout holding(Set<Long> some) {
        return new Layout(
                days,
                sessions,
                step,
                requests.stream()
                        .map(one -> some.contains(one.id()) ? one.held() : one)
                        .toList(),
                venues,
                homes,
                travel,
                costs);
    }

    public Layout {
        days = List.copyOf(days);
        sessions = List.copyOf(sessions);
        requests = List.copyOf(requests);
        venues = List.copyOf(venues);
        homes = Map.copyOf(homes);
        if (sessions.isEmpty() || sessions.size() > 2 || step <= 0) {
            throw new IllegalArgumentException("sessions " + sessions + ", step " + step);
        }
    }
}
