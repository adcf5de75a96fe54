package cn.qingjian.inspections;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What the rules look up in the room's own books: filed plans, who may inspect what, what was and will be inspected. */
public interface Register {
    /** Whether the year's plan was filed (备案) by that day. */
    boolean filed(int year, LocalDate by);

    /** What a department may inspect on that day. */
    List<Authority> authorities(long department, LocalDate day);

    /** How many comprehensive inspections a department has through the gate in that year, one left out. */
    int comprehensive(long department, int year, long except);

    /** How many times a department inspects a matter in that year, through the gate; one inspection left out, and what is still unannounced. */
    int times(long department, String matter, int year, long except);

    /** How many visits a unit receives in that month, of inspections and of whatever shares their number; one inspection left out. */
    int visits(long unit, YearMonth month, long except);

    /** Other inspections that are through the gate and at one of these units between those days; none that comes unannounced. */
    List<Other> between(List<Long> units, LocalDate from, LocalDate to, long except);

    /**
     * Another inspection.
     *
     * @param number its key
     * @param issuer name of the department that leads it
     * @param title its title
     * @param text what it looks at
     * @param unit name of a unit that both visit
     * @param from its first day
     */
    record Other(long number, String issuer, String title, String text, String unit, LocalDate from) {}
}
