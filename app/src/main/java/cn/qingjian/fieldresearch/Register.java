package cn.qingjian.fieldresearch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What the rules look up in the room's own books. */
public interface Register {
    /** Other visits that are through the gate, done ones too. */
    List<Other> others(long except);

    /** How many inspections and visits of whatever kind a unit receives in that month, one visit left out. */
    int visits(long unit, YearMonth month, long except);

    /** Inspections through the gate that are at a unit on any of these days; none that comes unannounced. */
    List<Inspected> inspections(long unit, LocalDate from, LocalDate to);

    /** The leader at whose contact point a unit is on that day. */
    Optional<Contact> contact(long unit, LocalDate day);

    /** How many topics of a year a leader leads. */
    int topics(long leader, int year);

    /** Titles of a department's visits whose report is overdue. */
    List<String> unreported(long department, LocalDate day, int within);

    /**
     * Another visit.
     *
     * @param number its number
     * @param issuer name of the unit that goes
     * @param words what is written on it
     */
    record Other(long number, String issuer, ResearchWords words) {}

    /**
     * An inspection at a unit.
     *
     * @param issuer name of the department that leads it
     * @param title its title
     * @param from its first day
     */
    record Inspected(String issuer, String title, LocalDate from) {}

    /**
     * A contact point (联系点).
     *
     * @param leader key of the leader's account
     * @param leaderName the leader's name
     */
    record Contact(long leader, String leaderName) {}
}
