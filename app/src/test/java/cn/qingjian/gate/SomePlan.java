package cn.qingjian.gate;

import static cn.qingjian.gate.Parade.aParade;

import cn.qingjian.gate.store.PlanStore;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.SomePeople;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Makes departments with a plan, and parades that fit it, for tests of the gate. */
@Component
class SomePlan {
    private static final AtomicLong NEXT = new AtomicLong(1000);
    private final SomePeople people;
    private final PlanStore plans;
    private final Clock clock;

    SomePlan(SomePeople people, PlanStore plans, Clock clock) {
        this.people = people;
        this.plans = plans;
        this.clock = clock;
    }

    /** Somebody of a new department that has so many parades planned in spring. */
    Account drafter(int planned) {
        Account drafter = people.person(Role.DEPARTMENT);
        plans.plan(key(drafter), planned);
        return drafter;
    }

    Account leader() {
        return people.person(Role.LEADER);
    }

    Account colleague(Account of, Role... roles) {
        return people.person(of.unit(), roles);
    }

    /** A parade that has an item of its own, is borne by two new county offices, and that no rule objects to. */
    Parade parade(Account drafter) {
        return unplanned(drafter).in("spring", Optional.of(item(drafter, 2026)));
    }

    /** The same without an item. */
    Parade unplanned(Account drafter) {
        long one = people.unit(Unit.Kind.COUNTY_OFFICE).id();
        long other = people.unit(Unit.Kind.COUNTY_OFFICE).id();
        return aParade()
                .numbered(NEXT.incrementAndGet())
                .by(drafter.unit().id())
                .borneBy(Set.of(one, other))
                .in("spring", Optional.empty());
    }

    long item(Account drafter, int year) {
        PlanKey key = new PlanKey(year, drafter.unit().id(), Parade.KIND, "spring");
        return plans.add(new PlanItem(0, key, "春季巡游", "年度安排", "各管理部", 5, 1, 0), drafter.id(), clock.instant());
    }

    /** Raises the plan. */
    boolean allow(Account drafter, int planned) {
        return plans.plan(key(drafter), planned);
    }

    /** A parade under an item that carries many, so that only the plan limits them. */
    Parade paradeWithSharedItem(Account drafter) {
        long item = plans.items(2026).stream()
                .filter(one -> one.key().equals(key(drafter)) && one.left() > 0)
                .map(PlanItem::id)
                .findFirst()
                .orElseGet(() -> plans.add(
                        new PlanItem(0, key(drafter), "系列巡游", "年度安排", "各管理部", 5, 99, 0),
                        drafter.id(),
                        clock.instant()));
        return aParade()
                .numbered(NEXT.incrementAndGet())
                .by(drafter.unit().id())
                .borneBy(Set.of(drafter.unit().id()))
                .in("spring", Optional.of(item));
    }

    PlanLine line(Account drafter) {
        return plans.line(key(drafter)).orElseThrow();
    }

    PlanKey key(Account drafter) {
        return new PlanKey(2026, drafter.unit().id(), Parade.KIND, "spring");
    }
}
