package cn.qingjian.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks every rule of a demand and gathers what each says. Pure: the same demand in the same world is judged the same. */
final class Hearing {
    private Hearing() {}

    /**
     * Asks the gate's own questions first, then the kind's rules; each rule judges the demand as those before it lightened it.
     *
     * @throws BurdenAddedException where a rule makes the demand heavier
     */
    static <D extends Demand> Judgement<D> of(DemandKind<D> kind, D demand, Circumstances world) {
        var recorder = new Recorder(world);
        List<Judged> findings = new ArrayList<>();
        Burden asked = kind.measure(demand, recorder);
        D form = demand;
        Burden granted = asked;
        for (Rule<? super D> rule : rules(kind)) {
            Finding finding = rule.check().judge(form, recorder);
            if (finding instanceof Finding.Lighten lighten) {
                form = kind.type().cast(lighten.to());
                Burden lighter = kind.measure(form, recorder);
                if (lighter.exceeds(granted)) {
                    throw new BurdenAddedException(rule.name(), granted, lighter);
                }
                granted = lighter;
            }
            findings.add(new Judged(rule.name(), rule.code(), rule.basis(), rule.question(), finding));
        }
        return new Judgement<>(
                demand, form, asked, granted, findings, world.provided(), recorder.used(), RulesVersion.of(kind));
    }

    /** All rules that a kind's demands must answer, in the order in which they are asked. */
    static <D extends Demand> List<Rule<? super D>> rules(DemandKind<D> kind) {
        List<Rule<? super D>> all = new ArrayList<>(GeneralRules.of(kind));
        all.addAll(kind.rules());
        return all;
    }

    /** The world as the rules see it, noting which limits they look at. */
    private static final class Recorder implements Circumstances, Parameters {
        private final Circumstances world;
        private final Map<String, Limit> used = new LinkedHashMap<>();

        Recorder(Circumstances world) {
            this.world = world;
        }

        List<Limit> used() {
            return List.copyOf(used.values());
        }

        @Override
        public Optional<Limit> limit(String key) {
            Optional<Limit> limit = world.parameters().limit(key);
            limit.ifPresent(found -> used.put(key, found));
            return limit;
        }

        @Override
        public LocalDate day() {
            return world.day();
        }

        @Override
        public Parameters parameters() {
            return this;
        }

        @Override
        public List<Provided> provided() {
            return world.provided();
        }

        @Override
        public List<Similar> similar() {
            return world.similar();
        }

        @Override
        public List<Gatherings.Gathering> gatherings(LocalDate first, LocalDate last) {
            return world.gatherings(first, last);
        }

        @Override
        public boolean workday(LocalDate on) {
            return world.workday(on);
        }

        @Override
        public Optional<DutyStanding> duties() {
            return world.duties();
        }

        @Override
        public Optional<PlanStanding> plan() {
            return world.plan();
        }
    }
}
