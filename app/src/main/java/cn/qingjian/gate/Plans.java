package cn.qingjian.gate;

import cn.qingjian.gate.PlanStanding.ItemStanding;
import cn.qingjian.gate.store.PlanStore;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The year's plan as the gate judges by it: how a place stands, and the places that rulings hold, use and give back. */
@Service
class Plans {
    private final PlanStore store;
    private final People people;

    Plans(PlanStore store, People people) {
        this.store = store;
        this.people = people;
    }

    /** Makes those who rule on the same kind and year wait for one another until the transaction ends. */
    void lock(DemandId demand, LocalDate day) {
        store.lock(demand.kind(), day.getYear());
    }

    /** How the plan stands at a demand's place. */
    Optional<PlanStanding> standing(DemandKind<?> kind, Demand demand) {
        return demand.plan().map(place -> {
            PlanKey key = key(demand, place);
            Optional<PlanLine> line = store.line(key);
            Map<String, Integer> agency = store.totals(key.kind(), key.year());
            return new PlanStanding(
                    key.year(),
                    people.unit(key.unit()).map(Unit::name).orElse(""),
                    label(kind.classes(), place.demandClass()),
                    line.map(PlanLine::planned).orElse(0),
                    line.map(PlanLine::reserved).orElse(0),
                    line.map(one -> one.used() + one.outside()).orElse(0),
                    place.item().map(item -> item(item, key)),
                    agency,
                    agency.values().stream().mapToInt(Integer::intValue).sum(),
                    store.issued(key.kind(), key.year() - 1),
                    store.growth(key.kind(), key.year()).isPresent());
        });
    }

    /** Takes a place for a ruling; one that still waits for its reason only notes what it wants where the plan is full. */
    void reserve(long ruling, Demand demand, boolean waits) {
        demand.plan().ifPresent(place -> {
            PlanKey key = key(demand, place);
            boolean planned = store.reserve(key);
            boolean held = planned || !waits;
            store.note(ruling, key, held ? place.item().filter(store::take) : place.item(), held, !planned);
        });
    }

    /** Gives a ruling whose reason was accepted the place that it wants: one of the plan, or else one beyond it. */
    void settle(long ruling) {
        store.wanted(ruling).ifPresent(wanted -> {
            boolean planned = store.reserve(wanted.key());
            store.hold(ruling, wanted.item().filter(store::take), !planned);
        });
    }

    /** Gives back the place that a ruling holds and has not used. */
    void release(long ruling) {
        store.release(ruling);
    }

    /** Gives back the place that a ruling has used, because the same demand is ruled upon anew. */
    void giveBack(long ruling) {
        store.giveBack(ruling);
    }

    /** Turns a held place into a used one. */
    void use(long ruling, LocalDate day) {
        store.use(ruling, day);
    }

    private ItemStanding item(long id, PlanKey key) {
        Optional<PlanItem> item = store.item(id);
        if (item.isEmpty()) {
            return new ItemStanding("", Optional.of("计划里没有这个立项"), 0);
        }
        return new ItemStanding(
                item.get().title(), problem(item.get(), key), item.get().left());
    }

    /** Why an item can't carry a demand at that place; empty where it can. */
    static Optional<String> problem(PlanItem item, PlanKey key) {
        if (item.key().year() != key.year()) {
            return Optional.of(
                    "立项“%s”属于%d年，不能用于%d年".formatted(item.title(), item.key().year(), key.year()));
        }
        if (item.key().unit() != key.unit()) {
            return Optional.of("立项“%s”属于别的科室".formatted(item.title()));
        }
        if (!item.key().kind().equals(key.kind()) || !item.key().demandClass().equals(key.demandClass())) {
            return Optional.of("立项“%s”属于别的类别".formatted(item.title()));
        }
        return Optional.empty();
    }

    static String label(List<DemandClass> classes, String code) {
        return classes.stream()
                .filter(one -> one.code().equals(code))
                .map(DemandClass::label)
                .findFirst()
                .orElse(code);
    }

    private static PlanKey key(Demand demand, PlanPlace place) {
        return new PlanKey(
                demand.day().getYear(), demand.issuerUnit(), demand.id().kind(), place.demandClass());
    }
}
