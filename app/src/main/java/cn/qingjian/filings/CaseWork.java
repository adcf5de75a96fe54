package cn.qingjian.filings;

import cn.qingjian.filings.effects.CannotApplyException;
import cn.qingjian.filings.facts.Gathering;
import cn.qingjian.filings.store.CaseStore;
import cn.qingjian.filings.store.DecisionStore;
import cn.qingjian.filings.store.FilingStore;
import cn.qingjian.filings.store.ProposalStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.RefusedPostingException;
import cn.qingjian.people.Account;
import cn.qingjian.serviceitems.Decider;
import cn.qingjian.serviceitems.Decision;
import cn.qingjian.serviceitems.Outcome;
import cn.qingjian.serviceitems.Policy;
import cn.qingjian.sharing.NoConsentException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a case officer does with a case: approve, refuse, ask the citizen for more once, ask the sources again; and what a
 * second person does above an amount. Each step holds the person and the case, so of two officers one acts and the other reads
 * why nothing came of his. All errors are named {@code case}, or by the field in which they can be mended.
 */
@Service
public class CaseWork {
    private static final int LONGEST = 500;
    private static final String ABOVE = "复核金额";

    private final CaseFiles files;
    private final Cases cases;
    private final Ceilings ceilings;
    private final Deciding deciding;
    private final Decider decider;
    private final Gathering gathering;
    private final Policy policy;
    private final FilingStore filings;
    private final DecisionStore decisions;
    private final CaseStore held;
    private final ProposalStore proposals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CaseWork(
            CaseFiles files,
            Cases cases,
            Ceilings ceilings,
            Deciding deciding,
            Decider decider,
            Gathering gathering,
            Policy policy,
            FilingStore filings,
            DecisionStore decisions,
            CaseStore held,
            ProposalStore proposals,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.cases = cases;
        this.ceilings = ceilings;
        this.deciding = deciding;
        this.decider = decider;
        this.gathering = gathering;
        this.policy = policy;
        this.filings = filings;
        this.decisions = decisions;
        this.held = held;
        this.proposals = proposals;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Opens a case to look at it; the look at the person's data is kept in the audit log. */
    public CaseLook look(Filing filing) {
        Deciding.Case one = files.open(filing, "查看办件 " + number(filing));
        return new CaseLook(
                filing,
                one.version(),
                one.applicant(),
                one.facts(),
                decisions.newest(filing.id()),
                decisions.steps(filing.id()),
                held.held(filing.id()),
                ceilings.of(one),
                RefusalReasons.of(one.version().item()),
                article(one),
                proposals.waiting(filing.id()),
                !Ceilings.pays(one));
    }

    /** From which amount on another officer must agree; empty where that is switched off. */
    public Optional<Money> reviewAbove() {
        return policy.on(today()).number(ABOVE).map(Money::ofYuan);
    }

    /**
     * Approves a case. Above {@link #reviewAbove} it waits for a second person instead. Errors: {@code amount} where it is
     * more than the item's computation allows or than the account holds, {@code words}, {@code case}.
     *
     * @param amount in yuan as typed; ignored where the item grants none
     * @param words the officer's own, which the citizen reads among the reasons
     * @param elsewhere whether it was carried out already, in the books or on paper; never for what pays money out
     */
    public FieldErrors approve(Filing filing, String amount, String words, boolean elsewhere, Account officer) {
        return work(filing, "核准办件", one -> {
            Optional<Decider.Ceiling> ceiling = ceilings.of(one);
            Optional<Money> granted = ceiling.flatMap(most -> Money.parse(amount));
            FieldErrors errors = mine(one, officer)
                    .require(
                            ceiling.isEmpty()
                                    || granted.filter(money -> money.signum() > 0)
                                            .isPresent(),
                            "amount",
                            "请填大于 0 的金额，最多两位小数。")
                    .require(within(granted, ceiling), "amount", tooMuch(ceiling))
                    .require(!elsewhere || !Ceilings.pays(one), "case", "付款的事由系统入账，不能在别处办。")
                    .require(!elsewhere || !words.isBlank(), "words", "请写明在哪里办的、凭证号是多少。")
                    .require(words.length() <= LONGEST, "words", "最多 %d 个字。".formatted(LONGEST));
            if (errors.isEmpty()) {
                Money worth = ceilings.worth(one, granted);
                if (reviewAbove().filter(most -> worth.compareTo(most) > 0).isPresent()) {
                    propose(one, granted, worth, elsewhere, words, officer);
                } else {
                    grant(OfficerWords.hand(officer, elsewhere), one, granted, words, ceiling);
                }
            }
            return errors;
        });
    }

    /** Refuses a case for a reason of the item's own list. Errors: {@code reason}, {@code words}, {@code case}. */
    public FieldErrors refuse(Filing filing, String reason, String words, Account officer) {
        return work(filing, "不予批准办件", one -> {
            FieldErrors errors = mine(one, officer)
                    .require(RefusalReasons.of(one.version().item()).contains(reason), "reason", "请从这个事项的不予理由里选一条。")
                    .require(words.length() <= LONGEST, "words", "最多 %d 个字。".formatted(LONGEST));
            if (errors.isEmpty()) {
                deciding.by(
                        OfficerWords.hand(officer, false),
                        one,
                        OfficerWords.refuse(decider.decide(one.version(), one.facts()), reason, article(one), words),
                        now());
            }
            return errors;
        });
    }

    /**
     * Tells the citizen everything that is missing (一次性告知), once: the law gives no second time. Errors: {@code missing},
     * {@code case}.
     *
     * @param missing what is missing, a line each
     */
    public FieldErrors askMore(Filing filing, String missing, Account officer) {
        return work(filing, "一次性告知", one -> {
            List<String> lines = missing.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            FieldErrors errors = mine(one, officer)
                    .require(held.held(filing.id()).askedAt().isEmpty(), "case", "已经一次性告知过一次，不能再次要求补充。请按现有的材料和数据决定。")
                    .require(!lines.isEmpty(), "missing", "请把缺少的全部写上，一行一样。")
                    .require(missing.length() <= LONGEST, "missing", "最多 %d 个字。".formatted(LONGEST));
            if (errors.isEmpty()) {
                deciding.by(
                        OfficerWords.hand(officer, false),
                        one,
                        OfficerWords.ask(decider.decide(one.version(), one.facts()), lines),
                        now());
                held.asked(filing.id(), now());
            }
            return errors;
        });
    }

    /**
     * Asks the other departments again and lets the tables decide on what they say now: a yes is carried out, a no is kept;
     * where the tables still can't decide, the case stays with its officer and shows what is known now.
     */
    public FieldErrors askSources(Filing filing, Account officer) {
        Deciding.Case opened = files.open(filing, "再次核对办件 " + number(filing));
        FieldErrors errors = mine(opened, officer);
        if (!errors.isEmpty()) {
            return errors;
        }
        try {
            Map<String, Gathering.Shared> shared = gathering.shared(
                    opened.applicant().who(), opened.version(), filing.consent(), HandingIn.reference(filing));
            var payee = gathering.payee(opened.applicant().who(), opened.version(), filing.answers());
            return locked(files.with(opened, shared, payee), one -> {
                FieldErrors late = mine(one, officer);
                if (late.isEmpty()) {
                    decideAnew(one, officer);
                }
                return late;
            });
        } catch (NoConsentException takenBack) {
            return errors.add("case", "本人已经撤回查询授权，不能再向部门查询。请按现有的数据决定，或者请本人补充证明。");
        }
    }

    private void decideAnew(Deciding.Case one, Account officer) {
        Instant now = now();
        Decision table = decider.decide(one.version(), one.facts());
        decisions.add(
                one.filing().id(),
                new DecisionStore.Step(
                        now, one.filing().status().label(), "经办人", "再次向部门核对数据", Optional.of(officer.id()), ""));
        switch (table.outcome()) {
            case Outcome.Approve unused -> byTable(one, table, officer, now);
            case Outcome.Reject unused -> byTable(one, table, officer, now);
            case Outcome.Manual manual -> deciding.look(one, table, manual.reason(), now);
            case Outcome.Return missing -> deciding.look(one, table, String.join("；", missing.missing()), now);
        }
    }

    /** The tables answer for it; the audit log names the officer who made them look again. */
    private void byTable(Deciding.Case one, Decision table, Account officer, Instant now) {
        deciding.by(new Deciding.Hand("系统", officer.login(), Optional.empty(), false, false), one, table, now);
    }

    /**
     * Confirms another officer's approval, or sends it back with a reason: four eyes. Errors: {@code case} for the officer who
     * proposed it and where it was decided meanwhile, {@code words}.
     */
    public FieldErrors review(Filing filing, boolean agree, String words, Account reviewer) {
        return work(filing, "复核办件", one -> {
            Optional<ProposalStore.Proposal> waiting = proposals.waiting(filing.id());
            var errors = new FieldErrors()
                    .require(
                            one.filing().status() == FilingStatus.SECOND_PERSON && waiting.isPresent(),
                            "case",
                            "没有复核：" + cases.where(filing))
                    .require(
                            waiting.map(proposal -> proposal.officer() != reviewer.id())
                                    .orElse(true),
                            "case",
                            "您是这件的经办人，不能复核自己的决定，要由另一人复核。")
                    .require(agree || !words.isBlank(), "words", "请写明为什么退回。")
                    .require(words.length() <= LONGEST, "words", "最多 %d 个字。".formatted(LONGEST));
            waiting.filter(proposal -> agree)
                    .ifPresent(proposal -> errors.require(
                            within(proposal.amount(), ceilings.of(one)), "case", tooMuch(ceilings.of(one))));
            if (errors.isEmpty()) {
                second(one, waiting.orElseThrow(), agree, words, reviewer);
            }
            return errors;
        });
    }

    private void second(
            Deciding.Case one, ProposalStore.Proposal proposal, boolean agree, String words, Account reviewer) {
        proposals.review(proposal, reviewer.id(), agree, now());
        if (agree) {
            grant(OfficerWords.hand(proposal, reviewer), one, proposal.amount(), proposal.words(), ceilings.of(one));
        } else {
            move(one, FilingStatus.Step.BACK_TO_OFFICER, "复核人", "复核后退回经办人", words, reviewer);
        }
    }

    private void propose(
            Deciding.Case one, Optional<Money> amount, Money worth, boolean elsewhere, String words, Account officer) {
        proposals.propose(new ProposalStore.Proposal(
                0, one.filing().id(), officer.id(), amount, worth, elsewhere, words.strip(), now()));
        move(one, FilingStatus.Step.ASK_SECOND, "经办人", "金额超过复核金额，由另一人复核", "", officer);
    }

    private void grant(
            Deciding.Hand hand,
            Deciding.Case one,
            Optional<Money> amount,
            String words,
            Optional<Decider.Ceiling> ceiling) {
        Decision table = decider.decide(one.version(), one.facts());
        var approval = new OfficerWords.Approval(article(one), words, ceiling);
        deciding.by(hand, one, OfficerWords.approve(one, table, amount, approval), now());
    }

    private void move(
            Deciding.Case one, FilingStatus.Step step, String actor, String note, String words, Account officer) {
        filings.move(one.filing().moved(step.to(), now(), false));
        decisions.add(
                one.filing().id(),
                new DecisionStore.Step(
                        now(), step.to().label(), actor, note, Optional.of(officer.id()), words.strip()));
        deciding.record(officer.login(), step, one);
    }

    private FieldErrors work(Filing filing, String purpose, Function<Deciding.Case, FieldErrors> work) {
        return locked(files.open(filing, purpose + " " + number(filing)), work);
    }

    /** One person at a time, one officer at a time; what can't be carried out takes everything back and is said. */
    private FieldErrors locked(Deciding.Case opened, Function<Deciding.Case, FieldErrors> work) {
        try {
            FieldErrors errors = transaction.execute(status -> {
                Filing now = filings.take(
                                opened.filing().citizen(), opened.filing().key())
                        .orElseThrow()
                        .filing();
                return work.apply(files.again(opened, now));
            });
            return errors == null ? new FieldErrors() : errors;
        } catch (CannotApplyException refused) {
            return new FieldErrors().add("case", "没有办成：" + refused.getMessage() + "。");
        } catch (RefusedPostingException refused) {
            return new FieldErrors().add("case", "没有入账：账户余额不够，或者账户现在不能支取。请核对账户后再定金额。");
        }
    }

    private FieldErrors mine(Deciding.Case one, Account officer) {
        Optional<Long> has = held.held(one.filing().id()).officer();
        boolean open = one.filing().status() == FilingStatus.WITH_OFFICER;
        return new FieldErrors()
                .require(
                        open && (has.isEmpty() || has.get() == officer.id()),
                        "case",
                        "没有办成：" + cases.where(one.filing()))
                .require(!open || has.isPresent(), "case", "请先领取，再办理。");
    }

    private String article(Deciding.Case one) {
        String edition =
                policy.on(one.accepted()).value("条例文本").map(Object::toString).orElse("");
        return RefusalReasons.article(one.version().item(), edition);
    }

    private static boolean within(Optional<Money> amount, Optional<Decider.Ceiling> ceiling) {
        return amount.isEmpty()
                || ceiling.map(most -> amount.get().compareTo(most.amount()) <= 0)
                        .orElse(true);
    }

    private static String tooMuch(Optional<Decider.Ceiling> ceiling) {
        return ceiling.map(most -> "最多 %s 元（%s）。".formatted(most.amount().print(), most.binding()))
                .orElse("");
    }

    private static String number(Filing filing) {
        return filing.number().orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant();
    }
}
