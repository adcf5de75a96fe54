package cn.qingjian.filings;

import cn.qingjian.filings.effects.CannotApplyException;
import cn.qingjian.filings.facts.Applicant;
import cn.qingjian.filings.facts.Asking;
import cn.qingjian.filings.facts.Filed;
import cn.qingjian.filings.facts.Gathering;
import cn.qingjian.filings.facts.Payee;
import cn.qingjian.filings.store.CaseStore;
import cn.qingjian.filings.store.DecisionStore;
import cn.qingjian.filings.store.FilingStore;
import cn.qingjian.identity.Citizen;
import cn.qingjian.kernel.Batcher;
import cn.qingjian.ledger.RefusedPostingException;
import cn.qingjian.serviceitems.Decider;
import cn.qingjian.serviceitems.Decision;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.serviceitems.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides filings that are handed in. Other departments are asked before the transaction, and inside it the person's own data are
 * read, the tables decide, and an approval is carried out, all or nothing. What several people hand in at the same time is
 * decided in one transaction (see {@link Batcher}); what can't be done together is done for each by himself.
 */
@Component
class HandingIn implements DisposableBean {
    /** While one batch waits for the database, another is reckoned. */
    private static final int AT_ONCE = 3;

    private static final int MOST = 16;

    private final FilingStore store;
    private final DecisionStore decisions;
    private final Decider decider;
    private final Gathering gathering;
    private final Deciding deciding;
    private final CaseStore cases;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Batcher<HandedIn, Receipt> together =
            new Batcher<>("decide", AT_ONCE, MOST, HandedIn::citizen, this::decide);

    HandingIn(
            FilingStore store,
            DecisionStore decisions,
            Decider decider,
            Gathering gathering,
            Deciding deciding,
            CaseStore cases,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.decider = decider;
        this.gathering = gathering;
        this.deciding = deciding;
        this.cases = cases;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void destroy() {
        together.close();
    }

    /** Asks others about who files: other departments, and the bank of the account that was typed. */
    Said said(Filing filing, Citizen citizen, ItemVersion version) {
        Asking who = gathering.asking(citizen, filing.employer());
        return new Said(
                who,
                gathering.shared(who, version, filing.consent(), reference(filing)),
                gathering.payee(who, version, filing.answers()));
    }

    /** Under what a filing is known to other departments: nothing personal. */
    static String reference(Filing filing) {
        return "F" + filing.id();
    }

    /** What the owner of a filing gets to see of it now. */
    Receipt receipt(Filing filing) {
        return new Receipt(filing, decisions.newest(filing.id()), decisions.steps(filing.id()), false);
    }

    /**
     * Decides a filing; one that was decided already gives its receipt.
     *
     * @param committed codes of the commitments that were signed on the page
     */
    Receipt decided(Filing filing, Citizen citizen, ItemVersion version, List<String> committed) {
        var one = new HandedIn(filing.key(), version, said(filing, citizen, version), committed, Optional.empty());
        try {
            return mayWait(filing) ? together.done(one) : alone(one);
        } catch (CannotApplyException refused) {
            return alone(one.toPerson(one.said(), String.valueOf(refused.getMessage())));
        } catch (RefusedPostingException raced) {
            // something else moved the account in between: decide anew on what it is now
            return alone(one.toPerson(said(filing, citizen, version), "账户在办理中发生了变动，由工作人员核对"));
        }
    }

    /**
     * What an agent hands in may move thousands of accounts: nobody else shall wait for that. And what is part of a greater
     * transaction belongs there.
     */
    private static boolean mayWait(Filing filing) {
        return filing.employer().isEmpty() && !TransactionSynchronizationManager.isActualTransactionActive();
    }

    private Receipt alone(HandedIn one) {
        return decide(List.of(one)).getFirst();
    }

    private List<Receipt> decide(List<HandedIn> all) {
        return Objects.requireNonNull(transaction.execute(status -> inTransaction(all)));
    }

    private List<Receipt> inTransaction(List<HandedIn> all) {
        var wanted = new TreeMap<Long, UUID>();
        all.forEach(one -> wanted.put(one.citizen(), one.key()));
        Map<UUID, FilingStore.Taken> taken = store.take(wanted);
        List<Standing> open = new ArrayList<>();
        Map<UUID, Receipt> receipts = new HashMap<>();
        for (HandedIn one : all) {
            FilingStore.Taken found = Objects.requireNonNull(taken.get(one.key()));
            if (found.filing().status().editable()) {
                open.add(standing(one, found));
            } else {
                receipts.put(one.key(), receipt(found.filing()));
            }
        }
        if (!open.isEmpty()) {
            deciding.all(judged(open), now())
                    .forEach(receipt -> receipts.put(receipt.filing().key(), receipt));
        }
        return all.stream()
                .map(one -> Objects.requireNonNull(receipts.get(one.key())))
                .toList();
    }

    private Standing standing(HandedIn one, FilingStore.Taken taken) {
        return new Standing(
                one,
                taken.filing(),
                handedIn(taken, one.version(), one.committed()),
                Answers.typed(one.version().item().questions(), taken.filing().answers()));
    }

    private List<Deciding.Judged> judged(List<Standing> open) {
        List<Applicant> applicants =
                gathering.look(open.stream().map(one -> one.in().said().who()).toList());
        List<Filed> filed = new ArrayList<>();
        for (int n = 0; n < open.size(); n++) {
            filed.add(open.get(n).filed(applicants.get(n)));
        }
        List<Map<String, Map<String, @Nullable Object>>> facts = gathering.all(filed);
        List<Deciding.Judged> judged = new ArrayList<>();
        for (int n = 0; n < open.size(); n++) {
            judged.add(judged(open.get(n), filed.get(n), facts.get(n)));
        }
        return judged;
    }

    private Deciding.Judged judged(Standing one, Filed filed, Map<String, Map<String, @Nullable Object>> facts) {
        ItemVersion version = one.in().version();
        one.in()
                .said()
                .payee()
                .ifPresent(payee ->
                        facts.put(Payee.FACT, payee.of(version, one.before().answers())));
        Decision decision = decider.decide(version, facts);
        var decided = new Deciding.Case(
                one.filing(),
                one.filing().number().orElseThrow(),
                version,
                filed.applicant(),
                one.answers(),
                facts,
                filed.accepted(),
                one.before().number().isEmpty());
        return new Deciding.Judged(
                Deciding.Hand.ofTable(decided),
                decided,
                decision,
                one.in().person().or(() -> whoAsked(one.before(), decision)));
    }

    /** What an officer asked for comes back to that officer, unless a condition fails whatever he thinks of it. */
    private Optional<String> whoAsked(Filing filing, Decision decision) {
        return filing.status() == FilingStatus.RETURNED
                        && cases.held(filing.id()).askedAt().isPresent()
                        && !(decision.outcome() instanceof Outcome.Reject)
                ? Optional.of("您补充的已经收到，由原来的经办人接着办")
                : Optional.empty();
    }

    /** Number, day of acceptance and version are given once; what is handed in again keeps them. */
    private Filing handedIn(FilingStore.Taken taken, ItemVersion version, List<String> committed) {
        Filing filing = taken.filing();
        LocalDate accepted = filing.accepted().orElseGet(() -> LocalDate.now(clock));
        int promised = Math.max(1, version.item().elements().limits().promised());
        return filing.handedIn(
                filing.number().orElseGet(() -> FilingNumber.of(accepted, taken.running())),
                filing.code().orElseGet(FilingNumber::code),
                version.digest(),
                accepted,
                filing.due().orElse(accepted.plusDays(promised)),
                version.item().commitmentsOf(committed).stream()
                        .map(Item.Commitment::code)
                        .toList());
    }

    private Instant now() {
        return clock.instant();
    }

    /**
     * What others say of who files.
     *
     * @param who files
     * @param shared other departments' facts by name
     * @param payee what the bank says of the account that was typed; empty where it wasn't asked
     */
    record Said(Asking who, Map<String, Gathering.Shared> shared, Optional<Payee> payee) {}

    /**
     * What is handed in.
     *
     * @param key of the filing
     * @param version of its item, under which it is judged
     * @param said what others say
     * @param committed codes of the commitments that were signed
     * @param person why a person must look; empty where the tables may decide
     */
    private record HandedIn(UUID key, ItemVersion version, Said said, List<String> committed, Optional<String> person) {
        long citizen() {
            return said.who().citizen().id();
        }

        HandedIn toPerson(Said now, String why) {
            return new HandedIn(key, version, now, committed, Optional.of(why));
        }
    }

    /**
     * The same inside the transaction.
     *
     * @param in what is handed in
     * @param before the filing as it was
     * @param filing as it is handed in, with its number
     * @param answers with their types
     */
    private record Standing(HandedIn in, Filing before, Filing filing, Map<String, @Nullable Object> answers) {
        Filed filed(Applicant applicant) {
            return new Filed(
                    applicant,
                    before.id(),
                    filing.accepted().orElseThrow(),
                    in.said().shared(),
                    answers,
                    in.version().item().commitmentsOf(in.committed()).stream()
                            .map(Item.Commitment::fact)
                            .toList());
        }
    }
}
