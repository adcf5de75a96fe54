package cn.qingjian.documents.web;

import cn.qingjian.documents.DocumentDraft;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.gate.Judgement;
import cn.qingjian.gate.KeptRuling;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.stereotype.Component;

/** Remembers the last free looks for a minute, so that turning pages of a report doesn't compare the whole draft again. */
@Component
class Checks {
    private static final int KEPT = 200;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Drafts drafts;
    private final Clock clock;
    private final Map<DocumentDraft, Check> recent =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<DocumentDraft, Check> eldest) {
                    return size() > KEPT;
                }
            });

    /** A look that somebody began; whoever else wants it waits for that one. */
    private record Check(FutureTask<Judgement<DocumentDraft>> look, Instant at) {}

    Checks(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The last look at this very draft, or a new one; many who ask at once make one look. */
    Judgement<DocumentDraft> of(Draft draft) {
        DocumentDraft demand = drafts.demand(draft);
        Instant now = clock.instant();
        Check check = recent.compute(
                demand,
                (same, known) -> known != null && known.at().plus(FRESH).isAfter(now) ? known : begin(draft, now));
        return done(demand, check);
    }

    /** The report of the ruling that binds, or of a free look where none does. */
    ReportView report(Draft draft, Optional<KeptRuling> ruling) {
        Judgement<DocumentDraft> look = of(draft);
        return ruling.map(kept -> ReportView.of(kept, look)).orElseGet(() -> ReportView.of(look));
    }

    /** A new look. */
    Judgement<DocumentDraft> anew(Draft draft) {
        DocumentDraft demand = drafts.demand(draft);
        Check check = begin(draft, clock.instant());
        recent.put(demand, check);
        return done(demand, check);
    }

    private Check begin(Draft draft, Instant now) {
        return new Check(new FutureTask<>(() -> drafts.check(draft)), now);
    }

    /** Runs a look that nobody runs yet, and waits for one that somebody does; a failed look isn't kept. */
    private Judgement<DocumentDraft> done(DocumentDraft demand, Check check) {
        check.look().run();
        try {
            return check.look().get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a draft was checked", interrupted);
        } catch (ExecutionException failed) {
            recent.remove(demand, check);
            throw new IllegalStateException("a draft could not be checked", failed.getCause());
        }
    }
}
