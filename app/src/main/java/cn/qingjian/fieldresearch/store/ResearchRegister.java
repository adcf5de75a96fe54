package cn.qingjian.fieldresearch.store;

import cn.qingjian.fieldresearch.Register;
import cn.qingjian.fieldresearch.ResearchKind;
import cn.qingjian.fieldresearch.ResearchWords;
import cn.qingjian.slips.Slip;
import cn.qingjian.slips.SlipBooks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The room's books as the rules see them. */
@Component
class ResearchRegister implements Register {
    private final SlipBooks books;
    private final ContactStore contacts;
    private final ResearchOutcomeStore outcomes;
    private final cn.qingjian.inspections.Register inspections;
    private final Clock clock;

    ResearchRegister(
            SlipBooks books,
            ContactStore contacts,
            ResearchOutcomeStore outcomes,
            cn.qingjian.inspections.Register inspections,
            Clock clock) {
        this.books = books;
        this.contacts = contacts;
        this.outcomes = outcomes;
        this.inspections = inspections;
        this.clock = clock;
    }

    @Override
    public List<Other> others(long except) {
        return counting(except)
                .map(slip -> new Other(slip.number(), slip.unit().name(), slip.words()))
                .toList();
    }

    /** The inspections' own count holds research too; a visit that is judged again isn't counted against itself. */
    @Override
    public int visits(long unit, YearMonth month, long except) {
        long itself = counting(0)
                .filter(slip -> slip.number() == except
                        && slip.bears(unit)
                        && YearMonth.from(slip.words().from()).equals(month))
                .count();
        return Math.toIntExact(inspections.visits(unit, month, 0) - itself);
    }

    @Override
    public List<Inspected> inspections(long unit, LocalDate from, LocalDate to) {
        return inspections.between(List.of(unit), from, to, 0).stream()
                .map(one -> new Inspected(one.issuer(), one.title(), one.from()))
                .toList();
    }

    @Override
    public Optional<Contact> contact(long unit, LocalDate day) {
        return contacts.contact(unit, day);
    }

    @Override
    public int topics(long leader, int year) {
        return contacts.topics(leader, year);
    }

    @Override
    public List<String> unreported(long department, LocalDate day, int within) {
        Set<Long> reported = outcomes.reports(clock.getZone()).keySet();
        return counting(0)
                .filter(slip -> slip.begun() && slip.unit().id() == department && !reported.contains(slip.number()))
                .filter(slip -> slip.words().to().plusDays(within).isBefore(day))
                .map(slip -> slip.words().title())
                .toList();
    }

    private Stream<Slip<ResearchWords>> counting(long except) {
        return books.counting(ResearchKind.CODE, ResearchWords.class, except).stream();
    }
}
