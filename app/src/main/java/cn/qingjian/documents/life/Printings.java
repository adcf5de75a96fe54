package cn.qingjian.documents.life;

import cn.qingjian.audit.Audit;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.store.PrintingStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Documents are read online; a copy on paper is a permission of the office that is counted, the archive's copy excepted (S5). */
@Service
public class Printings {
    private static final int MOST = 999;
    private static final String PDF = "pdf";

    private final PrintingStore store;
    private final Editions editions;
    private final Audit audit;
    private final Clock clock;

    Printings(PrintingStore store, Editions editions, Audit audit, Clock clock) {
        this.store = store;
        this.editions = editions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The one copy for the archive. Errors stand under {@code copies}: it isn't printed yet. */
    @Transactional
    public FieldErrors archive(Draft draft, Account by) {
        Optional<Edition> edition = edition(draft);
        edition.ifPresent(found -> store.add(draft.id(), true, 1, found.pages(), "存档", by, true, clock.instant()));
        return new FieldErrors().require(edition.isPresent(), "copies", "还没有印制，没有可打印的文件。");
    }

    /**
     * Asks for copies; the office gives its own to itself. Errors: {@code copies} where it isn't a number from 1 on or nothing is
     * printed yet, {@code reason} without a reason.
     */
    @Transactional
    public FieldErrors ask(Draft draft, Optional<Integer> copies, String reason, Account by) {
        Optional<Edition> edition = edition(draft);
        var errors = new FieldErrors()
                .require(edition.isPresent(), "copies", "还没有印制，没有可打印的文件。")
                .require(
                        copies.filter(number -> number > 0 && number <= MOST).isPresent(),
                        "copies",
                        "请填份数，1到%d。".formatted(MOST))
                .require(!reason.isBlank(), "reason", "请写明为什么要纸质的。");
        if (errors.isEmpty()) {
            store.add(
                    draft.id(),
                    false,
                    copies.orElseThrow(),
                    edition.orElseThrow().pages(),
                    reason.strip(),
                    by,
                    by.is(Role.OFFICE),
                    clock.instant());
            audit.record(by.login(), "打印", "文稿 " + draft.id(), copies.get() + "份");
        }
        return errors;
    }

    /** Allows or refuses a wish. Errors stand under {@code printing}: somebody has decided it. */
    @Transactional
    public FieldErrors decide(Draft draft, long printing, boolean granted, String words, Account by) {
        boolean open = store.decide(printing, draft.id(), granted, words.strip(), by.id(), clock.instant());
        return new FieldErrors().require(open, "printing", "这一条已经有人处理过了。");
    }

    /** All wishes for a document. */
    public List<Printing> of(Draft draft) {
        return store.of(draft.id());
    }

    /** Wishes that wait for the office. */
    public List<PrintingStore.Open> open(int limit) {
        return store.open(limit);
    }

    /** Whether a person's unit may have the printing edition. */
    public boolean granted(Draft draft, Account person) {
        return store.granted(draft.id(), person.unit().id());
    }

    /** What a year's documents took of paper and saved. */
    public PaperSaved saved(int year) {
        return store.saved(year);
    }

    private Optional<Edition> edition(Draft draft) {
        return editions.of(draft).stream().filter(one -> one.kind().equals(PDF)).findFirst();
    }
}
