package cn.qingjian.documents.draft;

import cn.qingjian.audit.Audit;
import cn.qingjian.documents.DocumentDraft;
import cn.qingjian.documents.DocumentKind;
import cn.qingjian.documents.store.DraftStore;
import cn.qingjian.documents.store.NumberStore;
import cn.qingjian.documents.store.ReviewStore;
import cn.qingjian.gate.Admission;
import cn.qingjian.gate.DemandRuled;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.Judgement;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.gate.Ruling.Admitted;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Step;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.reviews.MatterDecided;
import cn.qingjian.reviews.Reviews;
import cn.qingjian.reviews.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of all departments: begin, save, put to the gate, send out, take back, drop. */
@Service
public class Drafts {
    private static final int MERGED_SHOWN = 20;

    private final DraftStore drafts;
    private final ReviewStore reviews;
    private final NumberStore numbers;
    private final Reviews sessions;
    private final Gate gate;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Drafts(
            DraftStore drafts,
            ReviewStore reviews,
            NumberStore numbers,
            Reviews sessions,
            Gate gate,
            People people,
            Audit audit,
            Clock clock) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.numbers = numbers;
        this.sessions = sessions;
        this.gate = gate;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a draft; the same token twice gives the same draft. */
    @Transactional
    public Saving begin(DraftInput input, Account by) {
        var errors = new FieldErrors();
        Draft.Words words = input.read(new AddresseeBook(people.units()), errors);
        return errors.isEmpty() ? new Saving.Saved(begin(words, by, token(input.token()))) : new Saving.Wrong(errors);
    }

    /** Begins a draft with words that are known to be right. */
    @Transactional
    public Draft begin(Draft.Words words, Account by, @Nullable UUID token) {
        long id = drafts.add(words, by.unit().id(), by.id(), token);
        audit.record(by.login(), "拟稿", "文稿 " + id, "");
        return drafts.find(id).orElseThrow();
    }

    /** Saves what was typed, unless it is wrong, or somebody else saved in between, or the draft is past changing. */
    @Transactional
    public Saving save(long id, DraftInput input, Account by) {
        Draft now = drafts.find(id).orElseThrow();
        if (!now.status().editable()) {
            return new Saving.Closed(now);
        }
        var errors = new FieldErrors();
        Draft.Words words = input.read(new AddresseeBook(people.units()), errors);
        if (!errors.isEmpty()) {
            return new Saving.Wrong(errors);
        }
        if (words.equals(now.words())) {
            return new Saving.Saved(now);
        }
        return save(now, input.seen(), words, by);
    }

    /** Saves words that are known to be right over the version that was seen. */
    @Transactional
    public Saving save(Draft now, int seen, Draft.Words words, Account by) {
        if (!drafts.save(now.id(), seen, words, by.id(), clock.instant())) {
            return new Saving.Overtaken(drafts.find(now.id()).orElseThrow());
        }
        reopen(now, "改稿", by);
        return new Saving.Saved(drafts.find(now.id()).orElseThrow());
    }

    /** What the gate finds of it now; binds nobody. */
    public Judgement<DocumentDraft> check(Draft draft) {
        return gate.check(demand(draft));
    }

    /**
     * Puts a draft to the gate once the office and every department that was asked agree; its status follows the ruling. Whoever
     * agreed last, it is the author who answers to the gate.
     */
    @Transactional
    public void submit(Draft draft) {
        gate.submit(demand(draft), people.account(draft.author()).orElseThrow());
    }

    /** The pass under which it may go out; empty where there is none, or the draft has changed since. */
    public Optional<Admitted<DocumentDraft>> pass(Draft draft) {
        return gate.pass(demand(draft));
    }

    /** Sends it out under its gate number: no pass, no issue. Errors stand under {@code step}. */
    @Transactional
    public FieldErrors issue(long id, Account by) {
        Draft draft = drafts.lock(id).orElseThrow();
        Optional<Step<DraftStatus>> step = draft.status().to(DraftStatus.ISSUED);
        Optional<Admitted<DocumentDraft>> pass = step.isPresent() ? pass(draft) : Optional.empty();
        var errors = new FieldErrors().require(pass.isPresent(), "step", "没有有效的闸口准予，不能发出，请撤回后重新送审。");
        if (errors.isEmpty()) {
            gate.issued(pass.orElseThrow(), by);
            drafts.move(id, step.orElseThrow(), step.orElseThrow().why(), by.id());
        }
        return errors;
    }

    /**
     * Takes a draft back into its department's hands, from wherever that may be: out of others' hands, from the gate, or after it
     * was sent. What it held of the plan and did not use is free again, and its number is void with these words.
     */
    @Transactional
    public Draft withdraw(long id, String words, Account by) {
        Draft draft = drafts.lock(id).orElseThrow();
        switch (draft.status()) {
            case REVIEWING, COUNTERSIGNING -> {
                Step<DraftStatus> step = draft.status().to(DraftStatus.DRAFTING).orElseThrow();
                drafts.move(id, step, words, by.id());
            }
            case AWAITING_REASON,
                    AWAITING_APPROVER,
                    ADMITTED,
                    DELIBERATING,
                    SIGNED,
                    VERIFIED,
                    REGISTERED,
                    PRINTED,
                    ISSUED -> {
                numbers.withdraw(id, words, by.id(), clock.instant());
                gate.withdraw(draft.demandId(), words, by);
            }
            case DRAFTING, REFUSED, FILED, MERGED, DROPPED -> {}
        }
        return drafts.find(id).orElseThrow();
    }

    /** Gives the draft up. */
    @Transactional
    public Draft drop(long id, Account by) {
        Draft draft = drafts.find(id).orElseThrow();
        draft.status().to(DraftStatus.DROPPED).ifPresent(step -> drafts.move(id, step, step.why(), by.id()));
        return drafts.find(id).orElseThrow();
    }

    /** Takes up again what was given up. */
    @Transactional
    public Draft reopen(long id, Account by) {
        Draft draft = drafts.find(id).orElseThrow();
        if (draft.status() == DraftStatus.DROPPED) {
            draft.status().to(DraftStatus.DRAFTING).ifPresent(step -> drafts.move(id, step, step.why(), by.id()));
        }
        return drafts.find(id).orElseThrow();
    }

    /** Every step that a draft took, oldest first. */
    public List<Draft.Past> history(Draft draft) {
        return drafts.steps(draft.id());
    }

    /** The signature under which a draft goes out, the last one where it was signed more than once. */
    public Optional<Draft.Past> signature(Draft draft) {
        return history(draft).reversed().stream()
                .filter(past -> past.to() == DraftStatus.SIGNED)
                .findFirst();
    }

    /** The joint drafts, still being written, that took in drafts which a person began. */
    public List<Draft> joinedOf(Account author) {
        return drafts
                .list(DraftFilter.by(author.id()).narrowed(Optional.of(DraftStatus.MERGED), ""), 0, MERGED_SHOWN)
                .stream()
                .flatMap(draft -> draft.mergedInto().flatMap(drafts::find).stream())
                .filter(joint -> joint.status() == DraftStatus.DRAFTING && joint.author() != author.id())
                .distinct()
                .toList();
    }

    /** Records the 合法合规审查 of the version that was read. */
    @Transactional
    public void review(Draft draft, String words, Account by) {
        reviews.add(draft.id(), draft.version(), words, by.id());
        audit.record(by.login(), "合法合规审查", "文稿 " + draft.id(), "第" + draft.version() + "稿");
    }

    /** The draft with that key, if the person may read it. */
    public Optional<Draft> find(long id, Account reader) {
        return drafts.find(id).filter(draft -> draft.readableBy(reader));
    }

    /** One page of drafts. */
    public List<Draft> list(DraftFilter filter, int offset, int limit) {
        return drafts.list(filter, offset, limit);
    }

    /** How many there are. */
    public int count(DraftFilter filter) {
        return drafts.count(filter);
    }

    /** What the gate judges of a draft today. */
    public DocumentDraft demand(Draft draft) {
        return draft.demand(LocalDate.now(clock));
    }

    /**
     * Follows the gate's word in the gate's own transaction, so that a ruling and the draft's status can never part.
     */
    @EventListener
    void ruled(DemandRuled event) {
        if (event.demand().kind().equals(DocumentKind.CODE)) {
            DraftStatus next = status(event.standing());
            KeptRuling ruling = gate.ruling(event.ruling()).orElseThrow();
            String words = ruling.admission().map(Admission::words).orElse("");
            drafts.find(event.demand().number())
                    .flatMap(draft -> draft.status().to(next))
                    .ifPresent(step -> {
                        drafts.move(event.demand().number(), step, words.isEmpty() ? step.why() : words, ruling.by());
                        if (next == DraftStatus.DRAFTING) {
                            numbers.withdraw(event.demand().number(), words, ruling.by(), clock.instant());
                            sessions.withdraw(event.demand(), words);
                        } else if (next == DraftStatus.ADMITTED) {
                            deliberate(event.demand().number(), ruling.by());
                        }
                    });
        }
    }

    /** What a session must agree to doesn't come before its signer until it did. */
    private void deliberate(long id, long by) {
        Draft draft = drafts.find(id).orElseThrow();
        if (sessions.put(draft.matter(LocalDate.now(clock)))) {
            move(draft, DraftStatus.DELIBERATING, "", by);
        }
    }

    /**
     * Follows what a review session decided, in its transaction; a draft that was taken back at that very moment stays taken back.
     */
    @EventListener
    void decided(MatterDecided event) {
        if (event.demand().kind().equals(DocumentKind.CODE)) {
            drafts.lock(event.demand().number())
                    .filter(draft -> draft.status() == DraftStatus.DELIBERATING)
                    .ifPresent(draft -> follow(draft, event));
        }
    }

    private void follow(Draft draft, MatterDecided event) {
        if (event.verdict() == Verdict.AGREED) {
            move(draft, DraftStatus.ADMITTED, event.words(), event.by());
            return;
        }
        gate.withdraw(
                draft.demandId(), event.words(), people.account(event.by()).orElseThrow());
        Draft back = drafts.find(draft.id()).orElseThrow();
        if (event.verdict() == Verdict.REFUSED) {
            move(back, DraftStatus.DROPPED, event.words(), event.by());
        } else if (event.verdict() == Verdict.MERGED) {
            move(back, DraftStatus.MERGED, event.words(), event.by());
            drafts.mergedInto(draft.id(), event.into().orElseThrow().number());
        }
    }

    private void move(Draft draft, DraftStatus to, String words, long by) {
        Step<DraftStatus> step = draft.status().to(to).orElseThrow();
        drafts.move(draft.id(), step, words.isEmpty() ? step.why() : words, by);
    }

    private static DraftStatus status(KeptRuling.Standing standing) {
        return switch (standing) {
            case ADMITTED -> DraftStatus.ADMITTED;
            case AWAITING_REASON -> DraftStatus.AWAITING_REASON;
            case AWAITING_APPROVER -> DraftStatus.AWAITING_APPROVER;
            case REFUSED -> DraftStatus.REFUSED;
            case WITHDRAWN -> DraftStatus.DRAFTING;
        };
    }

    /** A draft that the gate refused, or that waits for a reason, is a draft again once somebody changes it. */
    private void reopen(Draft draft, String words, Account by) {
        if (draft.status() == DraftStatus.AWAITING_REASON) {
            gate.withdraw(draft.demandId(), words, by);
        } else if (draft.status() == DraftStatus.REFUSED) {
            draft.status()
                    .to(DraftStatus.DRAFTING)
                    .ifPresent(step -> drafts.move(draft.id(), step, step.why(), by.id()));
        }
    }

    private static @Nullable UUID token(@Nullable String text) {
        return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }
}
