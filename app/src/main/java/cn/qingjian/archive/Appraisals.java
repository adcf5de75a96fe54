package cn.qingjian.archive;

import cn.qingjian.archive.Appraisal.Outcome;
import cn.qingjian.archive.store.AppraisalStore;
import cn.qingjian.archive.store.ArchiveStore;
import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 到期鉴定 (档案法实施条例第二十四条): at the end of its time two people decide what becomes of a piece. */
@Service
public class Appraisals {
    private static final int LONGEST = 500;

    private final AppraisalStore store;
    private final ArchiveStore pieces;
    private final Audit audit;
    private final Clock clock;

    Appraisals(AppraisalStore store, ArchiveStore pieces, Audit audit, Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.audit = audit;
        this.clock = clock;
    }

    /** All appraisals, those that wait for their second person first. */
    public List<Appraisal> all() {
        return store.all();
    }

    /** The appraisal with that key. */
    public Optional<Appraisal> find(long id) {
        return store.find(id);
    }

    /** What was ever proposed for a piece, the oldest first. */
    public List<Appraisal> of(Item item) {
        return store.of(item.id());
    }

    /** The pieces of an appraisal. */
    public List<Item> items(Appraisal appraisal) {
        return appraisal.items().stream()
                .map(id -> pieces.find(id).orElseThrow())
                .toList();
    }

    /**
     * A proposal as it was typed.
     *
     * @param items keys of the pieces
     * @param outcome what is to become of them
     * @param term the new period, counted from the end of this year; for those that are kept on
     * @param reason why
     */
    public record Typed(List<Long> items, Outcome outcome, Optional<Term> term, String reason) {
        public Typed {
            items = List.copyOf(items);
        }
    }

    /** Proposes. Errors: {@code items} not due, or proposed already; {@code term}; {@code reason}. */
    @Transactional
    public FieldErrors propose(Typed typed, Account by) {
        store.hold();
        List<Item> items =
                typed.items().stream().flatMap(id -> pieces.find(id).stream()).toList();
        FieldErrors errors = errors(typed, items, today());
        if (errors.isEmpty()) {
            Optional<Term> term = typed.outcome() == Outcome.KEEP ? typed.term() : Optional.empty();
            long id = store.propose(
                    typed.outcome(),
                    term,
                    term.flatMap(one -> one.until(today().getYear())),
                    typed.reason().strip(),
                    items.stream().map(Item::id).toList(),
                    by.id());
            audit.record(by.login(), "提出鉴定", "鉴定 " + id, typed.outcome().label() + "，%d件".formatted(items.size()));
        }
        return errors;
    }

    static FieldErrors errors(Typed typed, List<Item> items, LocalDate today) {
        return new FieldErrors()
                .require(!items.isEmpty(), "items", "请先在清单里选要鉴定的文件。")
                .require(
                        items.stream().allMatch(item -> item.standing().due(today)),
                        "items",
                        "选中的有还没有到期的，到期以前不能鉴定，更不能销毁。")
                .require(items.stream().noneMatch(item -> item.standing().appraising()), "items", "选中的有已经提出鉴定、还没有复核的。")
                .require(
                        typed.outcome() == Outcome.DESTROY
                                || typed.term().filter(Term.kept()::contains).isPresent(),
                        "term",
                        "续存的请选新的期限。")
                .require(!typed.reason().isBlank(), "reason", "请写理由，它会进鉴定报告。")
                .require(typed.reason().length() <= LONGEST, "reason", "不超过%d个字。".formatted(LONGEST));
    }

    /** Whether a person may decide: the office or a leader, and never who proposed. */
    public static boolean mayDecide(Appraisal appraisal, Account person) {
        return appraisal.decision().isEmpty()
                && person.is(Role.OFFICE, Role.LEADER)
                && person.id() != appraisal.proposedBy();
    }

    /**
     * Decides; what is to be destroyed is gone with it. Errors: {@code decision}: decided already, or by who proposed; {@code words}
     * missing where the answer is no.
     */
    @Transactional
    public FieldErrors decide(long id, boolean accept, String words, Account by) {
        store.hold();
        Appraisal appraisal = store.find(id).orElseThrow();
        var errors = new FieldErrors()
                .require(appraisal.decision().isEmpty(), "decision", "这次鉴定已经复核过。")
                .require(appraisal.proposedBy() != by.id(), "decision", "提出的人不能复核自己提出的鉴定。")
                .require(accept || !words.isBlank(), "words", "不同意的请写理由。")
                .require(words.length() <= LONGEST, "words", "不超过%d个字。".formatted(LONGEST));
        if (errors.isEmpty()) {
            store.decide(id, accept, words.strip(), by.id());
            if (accept && appraisal.outcome() == Outcome.DESTROY) {
                appraisal.items().forEach(pieces::destroy);
            }
            audit.record(
                    by.login(),
                    accept ? "同意鉴定" : "不同意鉴定",
                    "鉴定 " + id,
                    appraisal.outcome().label());
        }
        return errors;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
