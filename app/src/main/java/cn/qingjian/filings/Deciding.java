package cn.qingjian.filings;

import cn.qingjian.audit.Audit;
import cn.qingjian.filings.effects.CannotApplyException;
import cn.qingjian.filings.effects.Done;
import cn.qingjian.filings.effects.Effect;
import cn.qingjian.filings.effects.Grant;
import cn.qingjian.filings.facts.Applicant;
import cn.qingjian.filings.facts.FactsText;
import cn.qingjian.filings.store.CommitmentStore;
import cn.qingjian.filings.store.DecisionStore;
import cn.qingjian.filings.store.FilingStore;
import cn.qingjian.kernel.Money;
import cn.qingjian.serviceitems.Decision;
import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.serviceitems.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps decisions and carries them out: postings, receipt, step, audit and event in the caller's one transaction. */
@Component
class Deciding {
    /** Who decided, as the owner of a case sees it. */
    private static final String TABLE = "系统";

    private final DecisionStore decisions;
    private final FilingStore store;
    private final CommitmentStore commitments;
    private final Map<String, Effect> effects;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Deciding(
            DecisionStore decisions,
            FilingStore store,
            CommitmentStore commitments,
            List<Effect> effects,
            Audit audit,
            ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.store = store;
        this.commitments = commitments;
        this.effects = effects.stream().collect(Collectors.toMap(Effect::code, Function.identity()));
        this.audit = audit;
        this.events = events;
    }

    /**
     * Keeps decisions and carries them out, all of them or none: what came of each, in their order. A {@link CannotApplyException}
     * takes everything back.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Receipt> all(List<Judged> all, Instant now) {
        Map<Long, Done> done = apply(all);
        List<Way> ways = all.stream()
                .map(one -> way(one, Optional.ofNullable(done.get(one.filing())), now))
                .toList();
        decisions.keep(ways.stream().map(Way::reasoned).toList());
        store.move(ways.stream().map(Way::filing).toList());
        decisions.add(ways.stream().collect(Collectors.toMap(way -> way.filing().id(), Way::steps)));
        ways.forEach(way -> tell(way, now));
        return ways.stream().map(this::receipt).toList();
    }

    /** The same of one. */
    @Transactional(propagation = Propagation.MANDATORY)
    Receipt by(Hand hand, Case one, Decision decision, Instant now) {
        return all(List.of(new Judged(hand, one, decision, Optional.empty())), now)
                .getFirst();
    }

    /** Keeps what the tables say now of a case that stays with its officer. */
    @Transactional(propagation = Propagation.MANDATORY)
    void look(Case one, Decision decision, String reason, Instant now) {
        KeptDecision kept = kept(
                new Judged(Hand.ofTable(one), one, decision, Optional.empty()),
                KeptDecision.Verdict.MANUAL,
                reason,
                "",
                now);
        decisions.keep(List.of(new DecisionStore.Reasoned(kept, FactsText.write(one.facts()))));
    }

    /** What approvals do, those with the same effect together; by key of the filing. */
    private Map<Long, Done> apply(List<Judged> all) {
        Map<Long, Done> done = new HashMap<>();
        Map<String, List<Judged>> byEffect = new LinkedHashMap<>();
        for (Judged one : all) {
            if (one.outcome() instanceof Outcome.Approve) {
                if (one.hand().elsewhere()) {
                    done.put(one.filing(), Done.noted("已由经办人办好"));
                } else {
                    byEffect.computeIfAbsent(one.effect(), first -> new ArrayList<>())
                            .add(one);
                }
            }
        }
        byEffect.forEach((code, alike) -> {
            List<Done> came = effect(code, alike.getFirst())
                    .apply(alike.stream().map(Judged::grant).toList());
            for (int n = 0; n < alike.size(); n++) {
                done.put(alike.get(n).filing(), came.get(n));
            }
        });
        return done;
    }

    private Effect effect(String code, Judged one) {
        Effect effect = effects.get(code);
        if (effect == null) {
            throw new CannotApplyException(
                    "“%s”的入账由工作人员办理".formatted(one.file().version().item().name()));
        }
        return effect;
    }

    private Way way(Judged one, Optional<Done> done, Instant now) {
        return switch (one.outcome()) {
            case Outcome.Approve approve -> approved(one, approve, done.orElseThrow(), now);
            case Outcome.Reject reject ->
                way(
                        one,
                        kept(one, KeptDecision.Verdict.REJECT, reject.reason(), reject.article(), now),
                        FilingStatus.Step.REJECT,
                        "理由见结果");
            case Outcome.Manual manual ->
                way(
                        one,
                        kept(one, KeptDecision.Verdict.MANUAL, manual.reason(), "", now),
                        FilingStatus.Step.HAND_OVER,
                        "转经办人");
            case Outcome.Return missing ->
                way(
                        one,
                        kept(
                                one,
                                KeptDecision.Verdict.RETURN,
                                String.join("\n", missing.missing()),
                                article(one.decision()),
                                now),
                        FilingStatus.Step.ASK_MORE,
                        "缺少的一次说清");
        };
    }

    private Way approved(Judged one, Outcome.Approve approve, Done done, Instant now) {
        Filing filing = one.file().filing();
        var kept = new KeptDecision(
                filing.id(),
                KeptDecision.Verdict.APPROVE,
                done.amount().or(approve::amount),
                approve.binding(),
                done.note(),
                article(one.decision()),
                one.decision().explanation(),
                one.decision().digest(),
                one.hand().account(),
                done.entry(),
                now);
        commitments.sign(filing.id(), one.file().version(), approve.committed(), approve.postCheckPercent(), now);
        return way(one, kept, FilingStatus.Step.APPROVE, done.note());
    }

    private static String article(Decision decision) {
        return decision.rows().isEmpty() ? "" : decision.rows().getLast().article();
    }

    private static KeptDecision kept(
            Judged one, KeptDecision.Verdict verdict, String reason, String article, Instant now) {
        return new KeptDecision(
                one.filing(),
                verdict,
                Optional.empty(),
                "",
                reason,
                article,
                one.decision().explanation(),
                one.decision().digest(),
                one.hand().account(),
                Optional.empty(),
                now);
    }

    private static Way way(Judged judged, KeptDecision kept, FilingStatus.Step step, String note) {
        Case one = judged.file();
        Hand hand = judged.hand();
        Instant now = kept.at();
        Filing filing = one.filing().moved(step.to(), now, step.decides());
        var moved = new DecisionStore.Step(now, step.to().label(), hand.shown(), note, hand.account(), "");
        List<DecisionStore.Step> steps = one.first()
                ? List.of(DecisionStore.Step.of(now, "已受理", TABLE, "办件编号 " + one.number()), moved)
                : List.of(moved);
        return new Way(judged, filing, kept, step, steps);
    }

    private void tell(Way way, Instant now) {
        Hand hand = way.judged().hand();
        record(hand.login(), way.step(), way.judged().file());
        if (way.step().decides()) {
            events.publishEvent(new FilingDecided(
                    way.filing().id(),
                    way.filing().item(),
                    way.step() == FilingStatus.Step.APPROVE,
                    hand.instant(),
                    now));
        }
    }

    private Receipt receipt(Way way) {
        return new Receipt(
                way.filing(),
                Optional.of(way.kept()),
                way.judged().file().first()
                        ? way.steps()
                        : decisions.steps(way.filing().id()),
                true);
    }

    /** Puts a step into the audit log. */
    void record(String login, FilingStatus.Step step, Case one) {
        audit.record(
                login, step.to().label(), "办件 " + one.number(), one.filing().item());
    }

    /**
     * Who decides.
     *
     * @param shown as the owner of the case sees it
     * @param login as the audit log names it
     * @param account key of the case officer who answers for it; empty where the tables decided
     * @param instant whether no person had a hand in it
     * @param elsewhere whether an officer has carried it out already, in the books or on paper
     */
    record Hand(String shown, String login, Optional<Long> account, boolean instant, boolean elsewhere) {
        static Hand ofTable(Case one) {
            return new Hand(TABLE, one.applicant().citizen().getName(), Optional.empty(), true, false);
        }
    }

    /**
     * A case with what was decided of it.
     *
     * @param hand who decided
     * @param file the case
     * @param decision what the tables say
     * @param person why a person must look all the same; empty where nobody must
     */
    record Judged(Hand hand, Case file, Decision decision, Optional<String> person) {
        private long filing() {
            return file.filing().id();
        }

        private Outcome outcome() {
            return person.<Outcome>map(Outcome.Manual::new).orElseGet(decision::outcome);
        }

        /** Code of what an approval does. */
        private String effect() {
            return file.version().item().effect().codeFor(file.filing().answers());
        }

        private Grant grant() {
            Optional<Money> amount = outcome() instanceof Outcome.Approve approve ? approve.amount() : Optional.empty();
            return new Grant(
                    file.filing(),
                    file.number(),
                    file.version(),
                    file.applicant(),
                    file.answers(),
                    file.facts(),
                    amount,
                    file.accepted());
        }
    }

    /**
     * Where a case goes.
     *
     * @param judged what was decided of it
     * @param filing as it stands then
     * @param kept the decision
     * @param step the step that it takes
     * @param steps all steps that are new
     */
    private record Way(
            Judged judged, Filing filing, KeptDecision kept, FilingStatus.Step step, List<DecisionStore.Step> steps) {
        DecisionStore.Reasoned reasoned() {
            return new DecisionStore.Reasoned(
                    kept, FactsText.write(judged.file().facts()));
        }
    }

    /**
     * A filing with everything that is known of it when it is decided.
     *
     * @param filing as it stands
     * @param number its number
     * @param version under which it is judged
     * @param applicant who filed
     * @param answers with their types
     * @param facts all of them
     * @param accepted day of acceptance
     * @param first whether it is handed in for the first time just now, so that its way begins here
     */
    record Case(
            Filing filing,
            String number,
            ItemVersion version,
            Applicant applicant,
            Map<String, @Nullable Object> answers,
            Map<String, Map<String, @Nullable Object>> facts,
            LocalDate accepted,
            boolean first) {}
}
