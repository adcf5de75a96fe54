package cn.qingjian.documents.similar;

import cn.qingjian.documents.DocumentDraft;
import cn.qingjian.documents.DocumentKind;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.DraftStatus;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.documents.draft.Saving;
import cn.qingjian.documents.store.DraftStore;
import cn.qingjian.gate.Gate;
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
    private final Gate gate;
    private final Clock clock;

    DraftsUnderway(DraftStore store, Drafts drafts, DocumentKind kind, ParameterBook book, Gate gate, Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.kind = kind;
        this.book = book;
        this.gate = gate;
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
        return draft.status() == DraftStatus.ISSUED
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

    /** A pass or a waiting ruling stands for the draft as it was, so it is given back first. */
    private Draft open(long number, String words, Account by) {
        Draft before = store.find(number).orElseThrow();
        gate.withdraw(before.demandId(), words, by);
        Draft draft = store.find(number).orElseThrow();
        if (!draft.status().editable()) {
            throw new IllegalStateException(number + " is " + draft.status());
        }
        return draft;
    }
}
