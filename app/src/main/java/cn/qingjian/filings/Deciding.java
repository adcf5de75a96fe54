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
import cn.qingjian.kernel.Money;
import cn.qingjian.serviceitems.Decision;
import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.serviceitems.Outcome;
import java.time.Instant;
import java.time.LocalDate;
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

/** Keeps a decision and carries it out: postings, receipt, step, audit and event in the caller's one transaction. */
@Component
class Deciding {
    /** Who decided, as the owner of a case sees it. */
    private static final String TABLE = "系统";

    private final DecisionStore decisions;
    private final CommitmentStore commitments;
    private final Map<String, Effect> effects;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Deciding(
            DecisionStore decisions,
            CommitmentStore commitments,
            List<Effect> effects,
            Audit audit,
            ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.commitments = commitments;
        this.effects = effects.stream().collect(Collectors.toMap(Effect::code, Function.identity()));
        this.audit = audit;
        this.events = events;
    }

    /** Keeps what the tables decided, and carries an approval out; a {@link CannotApplyException} takes all of it back. */
    @Transactional(propagation = Propagation.MANDATORY)
    Receipt byTable(Case one, Decision decision, Instant now) {
        return by(Hand.ofTable(one), one, decision, now);
    }

    /** The same, where a person decides, or has had a hand in it. */
    @Transactional(propagation = Propagation.MANDATORY)
    Receipt by(Hand hand, Case one, Decision decision, Instant now) {
        return switch (decision.outcome()) {
            case Outcome.Approve approve -> approve(hand, one, decision, approve, now);
            case Outcome.Reject reject -> {
                var kept =
                        kept(hand, one, decision, KeptDecision.Verdict.REJECT, reject.reason(), reject.article(), now);
                yield end(hand, one, kept, FilingStatus.Step.REJECT, "理由见结果", now);
            }
            case Outcome.Manual manual -> handOver(one, decision, manual.reason(), now);
            case Outcome.Return missing -> {
                String all = String.join("\n", missing.missing());
                var kept = kept(hand, one, decision, KeptDecision.Verdict.RETURN, all, article(decision), now);
                yield move(hand, one, kept, FilingStatus.Step.ASK_MORE, "缺少的一次说清", now, false);
            }
        };
    }

    /** Keeps what the tables say now of a case that stays with its officer. */
    @Transactional(propagation = Propagation.MANDATORY)
    void look(Case one, Decision decision, String reason, Instant now) {
        decisions.keep(
                kept(Hand.ofTable(one), one, decision, KeptDecision.Verdict.MANUAL, reason, "", now),
                FactsText.write(one.facts()));
    }

    /** Gives a case to a person. */
    @Transactional(propagation = Propagation.MANDATORY)
    Receipt handOver(Case one, Decision decision, String reason, Instant now) {
        Hand hand = Hand.ofTable(one);
        var kept = kept(hand, one, decision, KeptDecision.Verdict.MANUAL, reason, "", now);
        return move(hand, one, kept, FilingStatus.Step.HAND_OVER, "转经办人", now, false);
    }

    private Receipt approve(Hand hand, Case one, Decision decision, Outcome.Approve approve, Instant now) {
        Done done = hand.elsewhere() ? Done.noted("已由经办人办好") : apply(one, approve.amount());
        Optional<Money> amount = done.amount().or(approve::amount);
        var kept = new KeptDecision(
                one.filing().id(),
                KeptDecision.Verdict.APPROVE,
                amount,
                approve.binding(),
                done.note(),
                article(decision),
                decision.explanation(),
                decision.digest(),
                hand.account(),
                done.entry(),
                now);
        commitments.sign(one.filing().id(), one.version(), approve.committed(), approve.postCheckPercent(), now);
        return end(hand, one, kept, FilingStatus.Step.APPROVE, done.note(), now);
    }

    private static String article(Decision decision) {
        return decision.rows().isEmpty() ? "" : decision.rows().getLast().article();
    }

    /** Does what the item declares. */
    private Done apply(Case one, Optional<Money> amount) {
        String code = one.version().item().effect().codeFor(one.filing().answers());
        Effect effect = effects.get(code);
        if (effect == null) {
            throw new CannotApplyException(
                    "“%s”的入账由工作人员办理".formatted(one.version().item().name()));
        }
        return effect.apply(new Grant(
                one.filing(),
                one.number(),
                one.version(),
                one.applicant(),
                one.answers(),
                one.facts(),
                amount,
                one.accepted()));
    }

    private static KeptDecision kept(
            Hand hand,
            Case one,
            Decision decision,
            KeptDecision.Verdict verdict,
            String reason,
            String article,
            Instant now) {
        return new KeptDecision(
                one.filing().id(),
                verdict,
                Optional.empty(),
                "",
                reason,
                article,
                decision.explanation(),
                decision.digest(),
                hand.account(),
                Optional.empty(),
                now);
    }

    private Receipt end(Hand hand, Case one, KeptDecision kept, FilingStatus.Step step, String note, Instant now) {
        Receipt receipt = move(hand, one, kept, step, note, now, true);
        events.publishEvent(new FilingDecided(
                one.filing().id(), one.filing().item(), step == FilingStatus.Step.APPROVE, hand.instant(), now));
        return receipt;
    }

    private Receipt move(
            Hand hand, Case one, KeptDecision kept, FilingStatus.Step step, String note, Instant now, boolean decided) {
        Filing filing = one.filing().moved(step.to(), now, decided);
        var moved = new DecisionStore.Step(now, step.to().label(), hand.shown(), note, hand.account(), "");
        List<DecisionStore.Step> steps = one.first()
                ? List.of(DecisionStore.Step.of(now, "已受理", TABLE, "办件编号 " + one.number()), moved)
                : List.of(moved);
        decisions.keep(kept, FactsText.write(one.facts()), filing, steps);
        record(hand.login(), step, one);
        return new Receipt(filing, Optional.of(kept), one.first() ? steps : decisions.steps(filing.id()), true);
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
