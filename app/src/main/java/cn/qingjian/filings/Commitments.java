package cn.qingjian.filings;

import cn.qingjian.audit.Audit;
import cn.qingjian.bank.Receipts;
import cn.qingjian.filings.store.BanStore;
import cn.qingjian.filings.store.CommitmentStore;
import cn.qingjian.filings.store.DecisionStore;
import cn.qingjian.filings.store.FilingStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Ledger;
import cn.qingjian.people.Account;
import cn.qingjian.serviceitems.ItemBook;
import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.serviceitems.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 告知承诺 after the approval (国办发〔2020〕42号): checked, and where it was false, the money asked back, the signer shut out for as
 * long as the law says, and let in again when his credit is repaired.
 */
@Service
@Transactional
public class Commitments {
    private static final int LONGEST = 500;
    private static final String COMMITMENT = "COMMITMENT";

    private final CommitmentStore store;
    private final BanStore bans;
    private final FilingStore filings;
    private final DecisionStore decisions;
    private final ItemBook book;
    private final Policy policy;
    private final Ledger ledger;
    private final Depositors depositors;
    private final Receipts receipts;
    private final Audit audit;
    private final Clock clock;

    Commitments(
            CommitmentStore store,
            BanStore bans,
            FilingStore filings,
            DecisionStore decisions,
            ItemBook book,
            Policy policy,
            Ledger ledger,
            Depositors depositors,
            Receipts receipts,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.bans = bans;
        this.filings = filings;
        this.decisions = decisions;
        this.book = book;
        this.policy = policy;
        this.ledger = ledger;
        this.depositors = depositors;
        this.receipts = receipts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The commitments that match: those to be checked first. */
    @Transactional(readOnly = true)
    public List<CommitmentStore.Signed> list(Optional<CommitmentState> state, String number, int offset, int limit) {
        return store.list(state, number, offset, limit);
    }

    /** How many {@link #list} finds. */
    @Transactional(readOnly = true)
    public long count(Optional<CommitmentState> state, String number) {
        return store.count(state, number);
    }

    /** A commitment. */
    @Transactional(readOnly = true)
    public Optional<CommitmentStore.Signed> find(long id) {
        return store.find(id);
    }

    /** What was done about it, oldest first. */
    @Transactional(readOnly = true)
    public List<CommitmentStore.Step> steps(long id) {
        return store.steps(id);
    }

    /** The bans that it brought. */
    @Transactional(readOnly = true)
    public List<BanStore.Ban> bans(CommitmentStore.Signed signed) {
        return bans.of(signed.filing());
    }

    /** What was paid on it; empty where nothing was. */
    @Transactional(readOnly = true)
    public Optional<Money> paid(CommitmentStore.Signed signed) {
        return decisions
                .newest(signed.filing())
                .filter(decision -> decision.entry().isPresent())
                .flatMap(KeptDecision::amount);
    }

    /** Name of the proof for which it stands. */
    public String proof(CommitmentStore.Signed signed) {
        return proof(signed.item(), signed.digest(), signed.code());
    }

    private String proof(String item, String digest, String code) {
        return version(item, digest).item().commitments().stream()
                .filter(commitment -> commitment.code().equals(code))
                .findFirst()
                .map(commitment -> commitment.name())
                .orElse(code);
    }

    private ItemVersion version(String item, String digest) {
        return book.version(item, digest).orElseThrow(() -> new IllegalStateException("no version of " + item));
    }

    /**
     * Takes a step. What is found false and was paid on goes on to the recovery of the money at once; with the recovery ended,
     * or nothing to recover, the bans of the law begin; repairing lets the signer commit again and shortens no ban of the law.
     * Errors: {@code step} where it may not be taken, {@code words}, {@code receipt} where the money that came back isn't that.
     *
     * @param words what was found or done
     * @param receipt the bank's number of the money that came back, with which a recovery ends; empty otherwise
     */
    public FieldErrors take(long id, CommitmentState.Step step, String words, String receipt, Account officer) {
        CommitmentStore.Signed signed = store.lock(id).orElseThrow();
        var errors = new FieldErrors()
                .require(
                        signed.state().allows(step),
                        "step",
                        "现在是“%s”，不能%s。".formatted(signed.state().label(), step.label()))
                .require(
                        step != CommitmentState.Step.BAN
                                || signed.state() == CommitmentState.RECOVERY
                                || paid(signed).isEmpty(),
                        "step",
                        "款项还没有追回。")
                .require(!words.isBlank(), "words", "请写明查到了什么、依据是什么。")
                .require(words.length() <= LONGEST, "words", "最多 %d 个字。".formatted(LONGEST));
        if (errors.isEmpty() && step == CommitmentState.Step.BAN) {
            errors = cameBack(signed, receipt, officer);
        }
        if (errors.isEmpty()) {
            move(signed, step, words.strip(), officer);
            follow(signed, step, officer);
        }
        return errors;
    }

    /** The money stands in the account again; where that is closed it stays in 219, and a person of the books looks after it. */
    private FieldErrors cameBack(CommitmentStore.Signed signed, String receipt, Account officer) {
        Optional<Money> paid = paid(signed);
        return paid.flatMap(money -> account(signed))
                .filter(account -> !account.status().closed())
                .map(account -> receipts.giveBack(
                        receipt, paid.orElseThrow(), account, "退回办件 " + signed.number() + " 的提取款", officer.login()))
                .orElseGet(FieldErrors::new);
    }

    /** The account out of which was paid on it. */
    private Optional<cn.qingjian.ledger.Account> account(CommitmentStore.Signed signed) {
        return decisions
                .newest(signed.filing())
                .flatMap(KeptDecision::entry)
                .flatMap(ledger::find)
                .flatMap(entry -> entry.voucher().legs().stream()
                        .flatMap(leg -> Optional.ofNullable(leg.account()).stream())
                        .findFirst())
                .flatMap(depositors::find);
    }

    private void follow(CommitmentStore.Signed signed, CommitmentState.Step step, Account officer) {
        switch (step) {
            case FIND_FALSE -> {
                bans.ban(new BanStore.Ban(
                        signed.citizen(),
                        COMMITMENT,
                        today(),
                        Optional.empty(),
                        "国办发〔2020〕42号：承诺不实，修复信用以前不适用告知承诺",
                        signed.filing(),
                        Optional.empty()));
                paid(signed)
                        .ifPresent(money ->
                                move(signed, CommitmentState.Step.RECOVER, "须退回 " + money.print() + " 元", officer));
            }
            case BAN -> ban(signed);
            case REPAIR -> bans.lift(signed.filing(), COMMITMENT, today());
            case DRAW, CONFIRM, RECOVER -> {}
        }
    }

    private void ban(CommitmentStore.Signed signed) {
        if (paid(signed).isPresent()) {
            Filing filing = filings.ofNumber(signed.number()).orElseThrow();
            Penalty.bans(
                            version(signed.item(), signed.digest()).item().effect(),
                            policy.on(filing.accepted().orElseThrow()),
                            signed.citizen(),
                            signed.filing(),
                            today())
                    .forEach(bans::ban);
        }
    }

    private void move(CommitmentStore.Signed signed, CommitmentState.Step step, String words, Account officer) {
        store.move(signed.id(), step.to(), Optional.of(officer.id()), words, clock.instant());
        audit.record(officer.login(), step.label(), "承诺 " + signed.id(), "办件 " + signed.number());
    }

    /** Keeps what a source said of a commitment after all; a contradiction goes to a person, never straight to a “false”. */
    void late(CommitmentStore.Signed seen, Optional<Boolean> agrees, String words) {
        CommitmentStore.Signed signed = store.lock(seen.id()).orElseThrow();
        store.late(signed.id(), agrees, clock.instant());
        if (agrees.isEmpty()) {
            return;
        }
        CommitmentState.Step step = agrees.get() ? CommitmentState.Step.CONFIRM : CommitmentState.Step.DRAW;
        if (signed.state() == CommitmentState.COMMITTED) {
            store.move(signed.id(), step.to(), Optional.empty(), words, clock.instant());
        } else {
            store.note(signed.id(), signed.state().name(), Optional.empty(), words, clock.instant());
        }
        audit.record("系统", "承诺补查", "承诺 " + signed.id(), agrees.get() ? "一致" : "不一致");
    }

    /** How many were signed, drawn, found true and found false, by name of the proof. */
    @Transactional(readOnly = true)
    public List<Proof> statistics() {
        Map<String, Proof> proofs = new TreeMap<>();
        store.counts()
                .forEach(count -> proofs.merge(
                        proof(count.item(), count.digest(), count.code()),
                        new Proof(
                                proof(count.item(), count.digest(), count.code()),
                                count.signed(),
                                count.drawn(),
                                count.confirmed(),
                                count.untrue()),
                        Proof::plus));
        return proofs.values().stream()
                .sorted(Comparator.comparingLong(Proof::signed).reversed())
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Figures of one proof.
     *
     * @param name of the proof (证明名称)
     * @param signed how many commitments stood for it
     * @param drawn of these, for a check
     * @param confirmed found true
     * @param untrue found false
     */
    public record Proof(String name, long signed, long drawn, long confirmed, long untrue) {
        private static final int HUNDRED = 100;

        Proof plus(Proof other) {
            return new Proof(
                    name,
                    signed + other.signed,
                    drawn + other.drawn,
                    confirmed + other.confirmed,
                    untrue + other.untrue);
        }

        /** 失实率: found false of what was found out, as it is read; a dash as long as nothing was. */
        public String share() {
            long found = confirmed + untrue;
            return found == 0 ? "—" : "%.1f%%".formatted((double) HUNDRED * untrue / found);
        }
    }
}
