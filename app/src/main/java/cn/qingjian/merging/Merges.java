package cn.qingjian.merging;

import cn.qingjian.audit.Audit;
import cn.qingjian.gate.Demand;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Passage;
import cn.qingjian.gate.Undertaking;
import cn.qingjian.gate.Undertakings;
import cn.qingjian.merging.store.MergingStore;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.provisions.ProvisionLibrary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What could be merged among all that is under way, and the merges that people agree to or decline. */
@Service
public class Merges {

    private final ObjectProvider<Undertakings> rooms;
    private final MergingStore store;
    private final ParameterBook parameters;
    private final ProvisionLibrary library;
    private final Audit audit;
    private final Clock clock;
    private final AtomicReference<Known> known =
            new AtomicReference<>(new Known(List.of(), List.of(), Measures.FIRST, List.of()));

    /** The rooms come late: they stand on the gate, and the gate asks us. */
    Merges(
            ObjectProvider<Undertakings> rooms,
            MergingStore store,
            ParameterBook parameters,
            ProvisionLibrary library,
            Audit audit,
            Clock clock) {
        this.rooms = rooms;
        this.store = store;
        this.parameters = parameters;
        this.library = library;
        this.audit = audit;
        this.clock = clock;
    }

    /** The proposals that a person may decide on, those that save most first. */
    public List<Proposal> proposals(Account person) {
        List<MergingStore.Declined> declined = store.declined();
        return known(person.unit().id()).stream()
                .filter(proposal -> mayDecide(proposal, person))
                .filter(proposal -> declined.stream().noneMatch(one -> same(one, proposal)))
                .toList();
    }

    /** What is proposed depends on what is under way and on the measures alone: while both are the same, so is the answer. */
    private List<Proposal> known(long unit) {
        List<Undertaking> underway = underway();
        List<Pairing> pairings = store.pairings();
        Measures measures = measures(unit);
        Known before = known.get();
        if (before.underway().equals(underway)
                && before.pairings().equals(pairings)
                && before.measures().equals(measures)) {
            return before.proposals();
        }
        List<Proposal> proposals = new MergeEngine(pairings, measures, library::coveredAmong).proposals(underway);
        known.set(new Known(underway, pairings, measures, proposals));
        return proposals;
    }

    private record Known(
            List<Undertaking> underway, List<Pairing> pairings, Measures measures, List<Proposal> proposals) {}

    /** The office and the leaders decide on all, a department on what concerns its own. */
    private static boolean mayDecide(Proposal proposal, Account person) {
        return person.is(Role.OFFICE, Role.LEADER) || proposal.of(person.unit().id());
    }

    /** One of them. */
    public Optional<Proposal> proposal(DemandId away, DemandId into, Account person) {
        return proposals(person).stream()
                .filter(proposal -> proposal.away().id().equals(away)
                        && proposal.into().id().equals(into))
                .findFirst();
    }

    /** Which way round it was offered then doesn't matter. */
    private static boolean same(MergingStore.Declined declined, Proposal proposal) {
        boolean straight = declined.away().equals(proposal.away().id())
                && declined.into().equals(proposal.into().id());
        boolean turned = declined.away().equals(proposal.into().id())
                && declined.into().equals(proposal.away().id());
        Undertaking away = turned ? proposal.into() : proposal.away();
        Undertaking into = turned ? proposal.away() : proposal.into();
        return (straight || turned)
                && declined.awaySaid().like(Fingerprint.of(away))
                && declined.intoSaid().like(Fingerprint.of(into));
    }

    /** Makes the merge: one takes the other in, or says it already, and the other is given up, or neither; empty where it can no longer be done. */
    @Transactional
    public Optional<Proposal> accept(DemandId away, DemandId into, Account by) {
        Optional<Proposal> found = proposal(away, into, by);
        if (found.isEmpty()) {
            return found;
        }
        Proposal proposal = found.get();
        if (!proposal.into().settled()) {
            room(into).absorb(into.number(), proposal.away(), by);
        }
        room(away).giveWay(away.number(), proposal.into(), by);
        store.add(proposal, true, "", by.id(), clock.instant());
        audit.record(by.login(), "合并", away + " → " + into, "省下" + proposal.hours());
        return found;
    }

    /** Keeps that somebody declined, and why: the two aren't proposed again while they say the same. */
    @Transactional
    public boolean decline(DemandId away, DemandId into, String why, Account by) {
        Optional<Proposal> found = proposal(away, into, by);
        found.ifPresent(proposal -> {
            store.add(proposal, false, why.strip(), by.id(), clock.instant());
            audit.record(by.login(), "不合并", away + " → " + into, why.strip());
        });
        return found.isPresent();
    }

    /** How many merges were made, and what they saved. */
    public MergingStore.Made made() {
        return store.made();
    }

    /** What is alike to a demand that stands before the gate, the surest first. */
    List<Proposal> atGate(Demand demand) {
        Measures measures = measures(demand.issuerUnit());
        var engine = new MergeEngine(store.pairings(), measures, library::coveredAmong);
        if (rooms.stream().noneMatch(room -> engine.told(demand.id().kind(), room.kind()))) {
            return List.of();
        }
        List<Undertaking> all = underway();
        Undertaking own = all.stream()
                .filter(one -> one.id().equals(demand.id()))
                .findFirst()
                .map(one -> told(one, demand))
                .orElseGet(() -> undertaking(demand));
        List<Undertaking> others = new ArrayList<>(all);
        others.addAll(over(own.from().minusDays(measures.window())));
        return engine.atGate(own, others);
    }

    /** The room knows the time, the demand before the gate the words. */
    private static Undertaking told(Undertaking known, Demand demand) {
        return new Undertaking(
                known.id(),
                known.label(),
                demand.title(),
                known.issuer(),
                words(demand),
                demand.bearers(),
                known.from(),
                known.to(),
                known.minutes());
    }

    private static Undertaking undertaking(Demand demand) {
        LocalDate until =
                demand.until().filter(day -> !day.isBefore(demand.day())).orElse(demand.day());
        return new Undertaking(
                demand.id(),
                "",
                demand.title(),
                demand.issuerUnit(),
                words(demand),
                demand.bearers(),
                demand.day(),
                until,
                0);
    }

    private static String words(Demand demand) {
        return demand.says().stream().map(Passage::text).collect(Collectors.joining("\n"));
    }

    private List<Undertaking> underway() {
        return of(Undertakings::underway);
    }

    private List<Undertaking> over(LocalDate since) {
        return of(room -> room.over(since));
    }

    private List<Undertaking> of(Function<Undertakings, List<Undertaking>> asked) {
        return rooms.orderedStream().flatMap(room -> asked.apply(room).stream()).toList();
    }

    private Undertakings room(DemandId id) {
        return rooms.orderedStream()
                .filter(room -> room.kind().equals(id.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no room has " + id));
    }

    private Measures measures(long unit) {
        Parameters limits = parameters.on(LocalDate.now(clock), unit);
        return new Measures(
                limits.coefficient("merging.windowDays").intValue(),
                limits.coefficient("merging.alikeness").doubleValue() / 100,
                limits.coefficient("merging.shared").doubleValue() / 100,
                limits.coefficient("merging.joint").doubleValue() / 100);
    }
}
