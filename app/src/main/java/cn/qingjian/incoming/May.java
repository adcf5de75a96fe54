package cn.qingjian.incoming;

import cn.qingjian.incoming.IncomingPaper.Recipient;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.util.Optional;

/** What a person may do with a paper: the office runs it, whoever has it acts, those to whom it went read it. */
public final class May {
    private static final Role[] WORKERS = {Role.DEPARTMENT, Role.LEGAL, Role.OFFICE, Role.INSPECTOR};

    private May() {}

    /** Whether the person may read it: the office, leaders and inspectors all; others what their unit has to do with. */
    public static boolean see(IncomingPaper paper, Account person) {
        return person.is(Role.OFFICE, Role.LEADER, Role.INSPECTOR)
                || (person.is(WORKERS)
                        && (leads(paper, person.unit())
                                || helper(paper, person)
                                || recipient(paper, person).isPresent()));
    }

    private static boolean leads(IncomingPaper paper, Unit unit) {
        return paper.lead().filter(unit::equals).isPresent()
                && paper.status() != IncomingStatus.REGISTERED
                && paper.status() != IncomingStatus.PROPOSED;
    }

    private static boolean helper(IncomingPaper paper, Account person) {
        return paper.status() != IncomingStatus.REGISTERED
                && paper.status() != IncomingStatus.PROPOSED
                && paper.helpers().stream()
                        .anyMatch(one -> one.unit() == person.unit().id());
    }

    /** The entry under which the person reads it as it goes round; leaders read for themselves, others for their unit. */
    public static Optional<Recipient> recipient(IncomingPaper paper, Account person) {
        return paper.recipients().stream()
                .filter(one -> one.person()
                        .map(id -> id == person.id())
                        .orElse(one.unit() == person.unit().id() && person.is(WORKERS)))
                .findFirst();
    }

    /** Whether the person may look it over first, circulate, propose and hand out. */
    public static boolean review(IncomingPaper paper, Account person) {
        return paper.status() == IncomingStatus.REGISTERED && person.is(Role.OFFICE);
    }

    /** Whether the person may say what is to become of it. */
    public static boolean instruct(IncomingPaper paper, Account person) {
        return paper.status() == IncomingStatus.PROPOSED
                && person.is(Role.LEADER)
                && paper.holder()
                        .flatMap(IncomingPaper.Holder::person)
                        .filter(id -> id == person.id())
                        .isPresent();
    }

    /** Whether the person may deal with it for the unit that leads. */
    public static boolean handle(IncomingPaper paper, Account person) {
        return paper.status() == IncomingStatus.HANDLING
                && person.is(WORKERS)
                && paper.lead().filter(person.unit()::equals).isPresent();
    }

    /** Whether the person may have the say of a unit that helps. */
    public static boolean help(IncomingPaper paper, Account person) {
        return paper.status() == IncomingStatus.HANDLING
                && person.is(WORKERS)
                && paper.helpers().stream()
                        .anyMatch(one -> one.unit() == person.unit().id() && !one.done());
    }

    /** Whether the person has yet to read it. */
    public static boolean read(IncomingPaper paper, Account person) {
        return paper.status() == IncomingStatus.CIRCULATING
                && recipient(paper, person).filter(one -> !one.read()).isPresent();
    }

    /** Whether the person may urge those who have it. */
    public static boolean urge(IncomingPaper paper, Account person) {
        return person.is(Role.OFFICE) && paper.status().underway() && paper.status() != IncomingStatus.REGISTERED;
    }

    /** Whether the person may take it back from those who have it. */
    public static boolean withdraw(IncomingPaper paper, Account person) {
        return urge(paper, person);
    }

    /** Whether the person may hand it on to a stand-in: who has it, or the office where that person is away. */
    public static boolean handOver(IncomingPaper paper, Account person) {
        return switch (paper.status()) {
            case PROPOSED -> instruct(paper, person) || person.is(Role.OFFICE);
            case HANDLING -> handle(paper, person) || person.is(Role.OFFICE);
            default -> false;
        };
    }

    /** Whether it may go to the archives, or back into hand. */
    public static boolean close(IncomingPaper paper, Account person) {
        return (paper.status() == IncomingStatus.DONE || paper.status() == IncomingStatus.ANSWERED)
                && person.is(Role.OFFICE);
    }

    /** Whether somebody may stand in: a leader for a leader, a colleague for one of the unit that leads; nobody for himself. */
    public static boolean standIn(IncomingPaper paper, Account other) {
        boolean himself = paper.holder()
                .flatMap(IncomingPaper.Holder::person)
                .filter(id -> id == other.id())
                .isPresent();
        return !himself
                && switch (paper.status()) {
                    case PROPOSED -> other.is(Role.LEADER);
                    case HANDLING ->
                        other.is(WORKERS)
                                && paper.lead().filter(other.unit()::equals).isPresent();
                    default -> false;
                };
    }
}
