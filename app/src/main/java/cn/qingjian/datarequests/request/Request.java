package cn.qingjian.datarequests.request;

import cn.qingjian.datarequests.Asked;
import cn.qingjian.datarequests.DataRequestKind;
import cn.qingjian.datarequests.Frequency;
import cn.qingjian.gate.DemandId;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A request for data with what has become of it.
 *
 * @param id key
 * @param words what it asks
 * @param ruled its elements as the gate ruled upon them; empty before
 * @param unit the department that asks
 * @param author key of the account that began it
 * @param authorName that person's name
 * @param status where it stands
 * @param version grows with every change
 * @param changed when it was changed last
 * @param into what took it in, empty where nothing did
 * @param form the form that was issued from it
 */
public record Request(
        long id,
        Words words,
        List<Asked> ruled,
        Unit unit,
        long author,
        String authorName,
        RequestStatus status,
        int version,
        Instant changed,
        String into,
        Optional<Form> form) {
    public Request {
        ruled = List.copyOf(ruled);
    }

    /**
     * What a request asks.
     *
     * @param title what the form is called
     * @param purpose what the data is needed for
     * @param statistical whether it is a statistical survey in the sense of the law
     * @param approval number of the survey's approval or filing
     * @param frequency how often
     * @param firstDue the first day by which it is due
     * @param expires the last day on which it is in force
     * @param units keys of the offices that are asked
     * @param lines the elements in their order
     * @param sums totals, one a line, such as {@code 合计 = 甲 + 乙}, by codes
     */
    public record Words(
            String title,
            String purpose,
            boolean statistical,
            String approval,
            Frequency frequency,
            Optional<LocalDate> firstDue,
            Optional<LocalDate> expires,
            Set<Long> units,
            List<Line> lines,
            String sums) {
        public Words {
            units = Set.copyOf(units);
            lines = List.copyOf(lines);
        }
    }

    /** An element that is asked, and whether it must be answered. */
    public record Line(long element, boolean required) {}

    /** A step that it took. */
    public record Past(RequestStatus to, String words, String by, Instant at) {}

    /** Its key at the gate. */
    public DemandId demandId() {
        return new DemandId(DataRequestKind.CODE, id);
    }

    /** Whether a person may change it: who works in the department that asks. */
    public boolean writableBy(Account person) {
        return person.unit().id() == unit.id() && !person.is(Role.GRASSROOTS);
    }

    /** Whether a person may see what was filled in: the department that asks, and those who oversee. */
    public boolean resultsOpenTo(Account person) {
        return writableBy(person) || person.is(Role.OFFICE, Role.LEADER, Role.INSPECTOR);
    }

    /** Whether a person may read it: what was issued is open to all who do business, the rest to department and overseers. */
    public boolean readableBy(Account person) {
        return form.isPresent() || resultsOpenTo(person) || person.is(Role.LEGAL);
    }
}
