package cn.qingjian.documents.similar;

import cn.qingjian.documents.DocumentDraft;
import cn.qingjian.documents.DocumentKind;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.DraftStatus;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.documents.draft.Saving;
import cn.qingjian.documents.store.DraftStore;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Undertaking;
import cn.qingjian.gate.Undertakings;
import cn.qingjian.kernel.Step;
import cn.qingjian.people.Account;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The drafts in flight, and how one takes another demand's content in as a section of its own. */
@Component
class DraftsUnderway implements Undertakings {
    private static final Duration WINDOW = Duration.ofDays(45);

    private final DraftStore store;
    private final Drafts drafts;
    private final DocumentKind kind;
    private final ParameterBook book;
    private final Clock clock;

    DraftsUnderway(DraftStore store, Drafts drafts, DocumentKind kind, ParameterBook book, Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.kind = kind;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return DocumentKind.CODE;
    }

    @Override
    public List<Undertaking> underway() {
        LocalDate today = LocalDate.now(clock);
        LongFunction<Parameters> limits = book.on(today);
        return store.inFlight(0).stream()
                .filter(draft -> draft.changed().isAfter(clock.instant().minus(WINDOW)))
                .map(draft -> undertaking(draft, today, limits))
                .toList();
    }

    private Undertaking undertaking(Draft draft, LocalDate today, LongFunction<Parameters> limits) {
        DocumentDraft demand = draft.demand(today);
        Undertaking undertaking = new Undertaking(
                demand.id(),
                kind.label(),
                demand.title(),
                demand.issuerUnit(),
                demand.text(),
                demand.bearers(),
                today,
                today,
                kind.measure(demand, limits.apply(demand.issuerUnit())).minutes());
        return draft.status().out()
                ? undertaking.settled(LocalDate.ofInstant(draft.changed(), clock.getZone()))
                : undertaking;
    }

    @Override
    @Transactional
    public void absorb(long number, Undertaking other, Account by) {
        Draft draft = open(number, "并入“%s”".formatted(other.title()), by);
        String text = "%s\n\n另：%s\n\n%s".formatted(draft.words().body(), other.title(), other.text());
        if (!(drafts.save(draft, draft.version(), draft.words().saying(text), by) instanceof Saving.Saved)) {
            throw new IllegalStateException(number + " was changed meanwhile");
        }
    }

    @Override
    @Transactional
    public void giveWay(long number, Undertaking into, Account by) {
        Draft draft = open(number, "并入“%s”".formatted(into.title()), by);
        Step<DraftStatus> step = draft.status()
                .to(DraftStatus.MERGED)
                .orElseThrow(() -> new IllegalStateException(number + " is " + draft.status()));
        store.move(number, step, step.why(), by.id());
        if (into.id().kind().equals(DocumentKind.CODE)) {
            store.mergedInto(number, into.id().number());
        }
    }

    /** Whoever has it, and a pass or a waiting ruling for the draft as it was, gives it back first. */
    private Draft open(long number, String words, Account by) {
        Draft draft = drafts.withdraw(number, words, by);
        if (!draft.status().editable()) {
            throw new IllegalStateException(number + " is " + draft.status());
        }
        return draft;
    }
}
