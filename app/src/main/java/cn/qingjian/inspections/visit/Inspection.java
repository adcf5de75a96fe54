package cn.qingjian.inspections.visit;

import cn.qingjian.gate.DemandId;
import cn.qingjian.inspections.InspectionClass;
import cn.qingjian.inspections.InspectionKind;
import cn.qingjian.inspections.InspectionPlan;
import cn.qingjian.inspections.Words;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * An inspection as it is kept.
 *
 * @param id key
 * @param sort its class
 * @param title its title, or a word without meaning while it is sealed
 * @param words what it says; empty while it is sealed
 * @param unit the department that leads it
 * @param author key of the account that began it
 * @param authorName the author's name
 * @param status where it stands
 * @param version grows with every saved change
 * @param takenInto what took it in; empty where nothing did
 * @param party keys of the keepers of its envelope and of its inspectors
 * @param lot how far its draw is
 */
public record Inspection(
        long id,
        InspectionClass sort,
        String title,
        Optional<Words> words,
        Unit unit,
        long author,
        String authorName,
        InspectionStatus status,
        int version,
        String takenInto,
        Set<Long> party,
        Lot lot) {
    public Inspection {
        party = Set.copyOf(party);
    }

    /** Its key at the gate. */
    public DemandId demandId() {
        return new DemandId(InspectionKind.CODE, id);
    }

    /** What the gate judges, under the rules of that day. */
    public InspectionPlan demand(LocalDate day) {
        return new InspectionPlan(demandId(), words.orElseThrow(), unit.id(), day);
    }

    /** Whether it can be put to the gate now: not before the draw that decides its units. */
    public boolean submittable() {
        return status.submittable() && words.isPresent() && lot != Lot.PUBLISHED;
    }

    /** Whether nobody is told before: 四不两直. */
    public boolean unannounced() {
        return sort == InspectionClass.UNANNOUNCED;
    }

    /**
     * Whether a person may know of it. A sealed or opened check is known to its author, its keepers, those who were drawn and the
     * leaders alone; a visited unit reads what is under way.
     */
    public boolean readableBy(Account person) {
        boolean inside = person.id() == author || party.contains(person.id()) || person.is(Role.LEADER);
        if (unannounced() && status != InspectionStatus.ANNOUNCED && status != InspectionStatus.CONCLUDED) {
            return inside;
        }
        return inside || inspectedBy(person) || person.is(Role.OFFICE, Role.INSPECTOR, Role.LEGAL) || visited(person);
    }

    /** Whether a person's unit is visited, and has been told. */
    public boolean visited(Account person) {
        return (status == InspectionStatus.ANNOUNCED || status == InspectionStatus.CONCLUDED)
                && words.stream()
                        .flatMap(said -> said.targets().stream())
                        .anyMatch(target -> target.unit() == person.unit().id());
    }

    /** Whether a person is on the side that inspects. */
    public boolean inspectedBy(Account person) {
        boolean department =
                !unannounced() || status == InspectionStatus.ANNOUNCED || status == InspectionStatus.CONCLUDED;
        return person.id() == author
                || party.contains(person.id())
                || (department
                        && !person.is(Role.GRASSROOTS)
                        && (person.unit().id() == unit.id()
                                || words.stream()
                                        .flatMap(said -> said.departments().stream())
                                        .anyMatch(one -> one == person.unit().id())));
    }
}
