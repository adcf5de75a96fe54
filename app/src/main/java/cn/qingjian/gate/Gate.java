package cn.qingjian.gate;

import cn.qingjian.audit.Audit;
import cn.qingjian.gate.Ruling.Admitted;
import cn.qingjian.gate.Ruling.AwaitingReason;
import cn.qingjian.gate.Ruling.Refused;
import cn.qingjian.gate.store.AdmissionStore;
import cn.qingjian.gate.store.BurdenStore;
import cn.qingjian.gate.store.RulingStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The gate (闸口): asks every rule of a demand's kind and the gate's own questions, and gives the ruling. Names no kind. */
@Service
public class Gate {
    private static final int SHORTEST_REASON = 10;

    private final Kinds kinds;
    private final Surroundings surroundings;
    private final Plans plans;
    private final RulingStore rulings;
    private final AdmissionStore admissions;
    private final BurdenStore burdens;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final TransactionTemplate trial;
    private final Clock clock;

    Gate(
            Kinds kinds,
            Surroundings surroundings,
            Plans plans,
            RulingStore rulings,
            AdmissionStore admissions,
            BurdenStore burdens,
            Audit audit,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.kinds = kinds;
        this.surroundings = surroundings;
        this.plans = plans;
        this.rulings = rulings;
        this.admissions = admissions;
        this.burdens = burdens;
        this.audit = audit;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.trial = new TransactionTemplate(transactions);
        this.trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** A free look, as often as wanted: all findings, nothing stored. */
    public <D extends Demand> Judgement<D> check(D demand) {
        return hear(demand, surroundings.of(demand));
    }

    private <D extends Demand> Judgement<D> hear(D demand, Surroundings.Seen seen) {
        DemandKind<D> kind = kinds.of(demand);
        return Hearing.of(kind, demand, seen.with(plans.standing(kind, demand)));
    }

    /**
     * Gives the binding ruling and stores it, with the quota reserved in the same transaction. A demand that is put again
     * loses its earlier pass; put again unchanged while the pass stands, it gets the same pass.
     *
     * @throws IllegalStateException where the demand was already issued
     */
    public <D extends Demand> Ruling<D> submit(D demand, Account by) {
        Surroundings.Seen seen = surroundings.of(demand);
        return transaction.execute(status -> {
            plans.lock(demand.id(), demand.day());
            Optional<Admitted<D>> standing = pass(demand);
            if (standing.isPresent()) {
                return standing.get();
            }
            takeBack(demand.id(), "重新提交，以新稿为准", by);
            return rule(hear(demand, seen), by);
        });
    }

    /** The pass that stands for this very demand; empty where it was not admitted, is withdrawn or issued, or has changed since. */
    @Transactional(readOnly = true)
    public <D extends Demand> Optional<Admitted<D>> pass(D demand) {
        return rulings.live(demand.id())
                .filter(live -> live.state().equals(Optional.of(Admission.State.STANDING)))
                .filter(live -> live.standsFor(rulings.fingerprint(demand)))
                .flatMap(live -> rulings.find(live.ruling()))
                .map(kept -> new Admitted<>(
                        kept.id(),
                        demand,
                        kept.findings(),
                        kept.asked(),
                        kept.granted(),
                        kept.at(),
                        kept.admission().orElseThrow().number()));
    }

    /**
     * Marks a pass as used: the demand is issued, and its place in the plan counts as used.
     *
     * @throws IllegalStateException where the pass no longer stands
     */
    @Transactional
    public void issued(Admitted<?> pass, Account by) {
        if (!admissions.issued(pass.id(), clock.instant())) {
            throw new IllegalStateException(pass.number() + " no longer stands");
        }
        plans.use(pass.id(), LocalDate.now(clock));
        audit.record(
                by.login(), "用号", pass.number().toString(), pass.demand().id().toString());
        events.publishEvent(new DemandIssued(pass.demand().id(), pass.id()));
    }

    /**
     * Why an issued demand could not be had anew in another form, such as at another time: one sentence a finding; empty where it
     * could. Its own place in the plan counts as free, and what was explained and accepted need not be explained again. A free look.
     */
    public <D extends Demand> List<String> bars(D demand) {
        return bars(demand, surroundings.of(demand));
    }

    private <D extends Demand> List<String> bars(D demand, Surroundings.Seen seen) {
        return trial.execute(status -> {
            status.setRollbackOnly();
            return issued(demand.id())
                    .map(old -> bars(old, anew(old, demand, seen, "")))
                    .orElseGet(() -> List.of("还没有凭号发出。"));
        });
    }

    /**
     * Rules anew on an issued demand in another form: the number that it bore ends, its place in the plan goes over, and so does
     * the written reason where one was accepted; the new number is issued at once.
     *
     * @throws IllegalStateException where {@link #bars} has something to say
     */
    public <D extends Demand> Admitted<D> renew(D demand, String words, Account by) {
        Surroundings.Seen seen = surroundings.of(demand);
        return transaction.execute(status -> {
            plans.lock(demand.id(), demand.day());
            List<String> bars = bars(demand, seen);
            if (!bars.isEmpty()) {
                throw new IllegalStateException(demand.id() + ": " + bars);
            }
            KeptRuling old = issued(demand.id()).orElseThrow();
            Admitted<D> pass = carry(old, anew(old, demand, seen, words), by);
            issued(pass, by);
            return pass;
        });
    }

    private Optional<KeptRuling> issued(DemandId demand) {
        return rulings.live(demand)
                .filter(live -> live.state().equals(Optional.of(Admission.State.ISSUED)))
                .flatMap(live -> rulings.find(live.ruling()));
    }

    /** Ends the old number and gives its place back, so that the demand is heard as if it were put for the first time. */
    private <D extends Demand> Judgement<D> anew(KeptRuling old, D demand, Surroundings.Seen seen, String words) {
        admissions.withdraw(old.id(), words, clock.instant());
        plans.giveBack(old.id());
        return hear(demand, seen);
    }

    private static <D extends Demand> List<String> bars(KeptRuling old, Judgement<D> judgement) {
        return judgement.telling().stream()
                .filter(judged -> !(judged.finding() instanceof Finding.Advise))
                .filter(judged -> !(judged.finding() instanceof Finding.Explain && accepted(old, judged)))
                .flatMap(judged -> judged.finding().reason().stream())
                .map(Finding.Why::message)
                .toList();
    }

    /** Whether this very thing was explained before; of the plan the rule is enough, since the place only goes over. */
    private static boolean accepted(KeptRuling old, Judged now) {
        return old.telling().stream()
                .filter(before -> before.finding() instanceof Finding.Explain)
                .filter(before -> before.rule().equals(now.rule()))
                .anyMatch(before -> now.question() == Rule.Question.PLANNED
                        || before.finding()
                                .reason()
                                .map(Finding.Why::message)
                                .equals(now.finding().reason().map(Finding.Why::message)));
    }

    private <D extends Demand> Admitted<D> carry(KeptRuling old, Judgement<D> judgement, Account by) {
        Instant now = clock.instant();
        boolean waits = judgement.outcome() == Outcome.AWAITING_REASON;
        long id = rulings.add(judgement, by.id(), now);
        plans.reserve(id, judgement.after(), waits);
        old.reason().filter(reason -> waits).ifPresent(reason -> {
            rulings.reason(id, reason.text(), reason.by(), now);
            rulings.decision(id, reason.decision().orElseThrow());
            plans.settle(id);
        });
        Admitted<D> admitted = admitted(id, judgement, now);
        audit.record(by.login(), "重新过闸", judgement.after().id().toString(), "裁定 %d 接裁定 %d".formatted(id, old.id()));
        events.publishEvent(new DemandRuled(judgement.after().id(), id, KeptRuling.Standing.ADMITTED));
        return admitted;
    }

    /** Withdraws whatever pass or waiting ruling the demand has; a place in the plan that was not used is given back. */
    @Transactional
    public void withdraw(DemandId demand, String words, Account by) {
        takeBack(demand, words, by);
    }

    /** Writes the reason that a ruling waits for; errors stand under {@code reason}. */
    @Transactional
    public FieldErrors explain(long ruling, String reason, Account by) {
        var errors = new FieldErrors();
        Optional<KeptRuling> kept = rulings.find(ruling);
        boolean waits = kept.map(one -> one.standing() == KeptRuling.Standing.AWAITING_REASON)
                .orElse(false);
        errors.require(waits, "reason", "这项裁定不需要书面说明，或者已经写过。")
                .require(
                        kept.map(one -> one.by() == by.id()
                                        || one.unit() == by.unit().id())
                                .orElse(true),
                        "reason",
                        "由拟稿科室的人写书面说明。")
                .require(
                        reason.strip().length() >= SHORTEST_REASON,
                        "reason",
                        "请写明理由，至少%d个字。".formatted(SHORTEST_REASON));
        if (errors.isEmpty()) {
            rulings.reason(ruling, reason.strip(), by.id(), clock.instant());
            audit.record(by.login(), "书面说明", "裁定 " + ruling, "");
            tell(kept.orElseThrow(), KeptRuling.Standing.AWAITING_APPROVER);
        }
        return errors;
    }

    /**
     * Decides on a written reason. The approver must hold the roles that the findings name and be another person than the
     * writer; errors stand under {@code decision} and {@code words}.
     */
    @Transactional
    public FieldErrors decide(long ruling, boolean accept, String words, Account approver) {
        Optional<KeptRuling> before = rulings.find(ruling);
        before.ifPresent(kept -> plans.lock(kept.demand(), kept.day()));
        Optional<KeptRuling> kept = rulings.find(ruling);
        FieldErrors errors = errors(kept, accept, words, approver);
        if (errors.isEmpty()) {
            decided(
                    kept.orElseThrow(),
                    new WrittenReason.Decision(accept, words.strip(), approver.id(), clock.instant()));
        }
        return errors;
    }

    /** A stored ruling. */
    public Optional<KeptRuling> ruling(long id) {
        return rulings.find(id);
    }

    /** The stored ruling that a gate number was given to. */
    public Optional<KeptRuling> ruling(GateNumber number) {
        return admissions.ruling(number).flatMap(rulings::find);
    }

    /** All rulings of a demand, newest first. */
    public List<KeptRuling> rulings(DemandId demand) {
        return rulings.of(demand);
    }

    /** How demands of a kind stand, by their numbers; one that was never put to the gate is left out. */
    public Map<Long, GateStanding> standings(String kind, Collection<Long> numbers) {
        return rulings.standings(kind, numbers);
    }

    /** Rulings whose written reason this person may decide upon, oldest first. */
    public List<KeptRuling> awaitingDecisionOf(Account approver) {
        return rulings.awaitingApprover().stream()
                .filter(kept -> mayDecide(kept, approver))
                .toList();
    }

    /** Rulings that wait for this person's written reason, oldest first. */
    public List<KeptRuling> awaitingReasonOf(Account account) {
        return rulings.awaitingReason(account.id());
    }

    /** Whether a person may decide on a ruling's reason: holds the roles that its findings name, and did not write it. */
    public boolean mayDecide(KeptRuling kept, Account person) {
        return kept.standing() == KeptRuling.Standing.AWAITING_APPROVER
                && kept.approvers().stream().allMatch(person::is)
                && kept.reason().map(reason -> reason.by() != person.id()).orElse(false);
    }

    private FieldErrors errors(Optional<KeptRuling> kept, boolean accept, String words, Account approver) {
        var errors = new FieldErrors();
        if (kept.map(KeptRuling::standing).orElse(KeptRuling.Standing.REFUSED)
                != KeptRuling.Standing.AWAITING_APPROVER) {
            return errors.add("decision", "这项裁定不在等待审批，可能别人已经办了。");
        }
        kept.get().approvers().stream()
                .filter(role -> !approver.is(role))
                .map(Role::label)
                .forEach(label -> errors.add("decision", "须由%s审批。".formatted(label)));
        return errors.require(kept.get().reason().orElseThrow().by() != approver.id(), "decision", "写书面说明的人不能审批自己的说明。")
                .require(accept || !words.isBlank(), "words", "不同意时请写明理由。");
    }

    private void decided(KeptRuling kept, WrittenReason.Decision decision) {
        rulings.decision(kept.id(), decision);
        if (decision.accepted()) {
            plans.settle(kept.id());
            admit(kept.id(), kept.granted(), kept.bearers(), decision.at());
        } else {
            plans.release(kept.id());
        }
        tell(kept, decision.accepted() ? KeptRuling.Standing.ADMITTED : KeptRuling.Standing.REFUSED);
    }

    private <D extends Demand> Ruling<D> rule(Judgement<D> judgement, Account by) {
        Instant now = clock.instant();
        long id = rulings.add(judgement, by.id(), now);
        D after = judgement.after();
        Ruling<D> ruling = switch (judgement.outcome()) {
            case ADMITTED -> {
                plans.reserve(id, after, false);
                yield admitted(id, judgement, now);
            }
            case AWAITING_REASON -> {
                plans.reserve(id, after, true);
                yield new AwaitingReason<>(
                        id, after, judgement.findings(), judgement.asked(), judgement.granted(), now);
            }
            case REFUSED -> new Refused<>(id, after, judgement.findings(), judgement.asked(), judgement.granted(), now);
        };
        audit.record(
                by.login(),
                "过闸",
                after.id().toString(),
                "裁定 %d：%s".formatted(id, judgement.outcome().label()));
        events.publishEvent(new DemandRuled(after.id(), id, standing(ruling)));
        return ruling;
    }

    private <D extends Demand> Admitted<D> admitted(long id, Judgement<D> judgement, Instant now) {
        D after = judgement.after();
        GateNumber number = admit(id, judgement.granted(), after.bearers(), now);
        return new Admitted<>(id, after, judgement.findings(), judgement.asked(), judgement.granted(), now, number);
    }

    private GateNumber admit(long ruling, Burden granted, Bearers bearers, Instant at) {
        burdens.charge(ruling, granted, bearers);
        return admissions.admit(ruling, LocalDate.ofInstant(at, clock.getZone()).getYear(), at);
    }

    private void takeBack(DemandId demand, String words, Account by) {
        rulings.live(demand).ifPresent(live -> {
            if (live.state().isPresent()) {
                admissions.withdraw(live.ruling(), words, clock.instant());
            } else {
                rulings.lapse(live.ruling(), words, by.id(), clock.instant());
            }
            plans.release(live.ruling());
            audit.record(by.login(), "撤回", demand.toString(), "裁定 " + live.ruling());
            events.publishEvent(new DemandRuled(demand, live.ruling(), KeptRuling.Standing.WITHDRAWN));
        });
    }

    private void tell(KeptRuling kept, KeptRuling.Standing standing) {
        events.publishEvent(new DemandRuled(kept.demand(), kept.id(), standing));
    }

    private static KeptRuling.Standing standing(Ruling<?> ruling) {
        return switch (ruling) {
            case Admitted<?> ignored -> KeptRuling.Standing.ADMITTED;
            case AwaitingReason<?> ignored -> KeptRuling.Standing.AWAITING_REASON;
            case Refused<?> ignored -> KeptRuling.Standing.REFUSED;
        };
    }
}
