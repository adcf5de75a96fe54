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

    private record Check(Judgement<DocumentDraft> judgement, Instant at) {}

    Checks(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The last look at this very draft, or a new one. */
    Judgement<DocumentDraft> of(Draft draft) {
        DocumentDraft demand = drafts.demand(draft);
        Check known = recent.get(demand);
        return known != null && known.at().plus(FRESH).isAfter(clock.instant()) ? known.judgement() : anew(draft);
    }

    /** The report of the ruling that binds, or of a free look where none does. */
    ReportView report(Draft draft, Optional<KeptRuling> ruling) {
        Judgement<DocumentDraft> look = of(draft);
        return ruling.map(kept -> ReportView.of(kept, look)).orElseGet(() -> ReportView.of(look));
    }

    /** A new look. */
    Judgement<DocumentDraft> anew(Draft draft) {
        Judgement<DocumentDraft> judgement = drafts.check(draft);
        recent.put(drafts.demand(draft), new Check(judgement, clock.instant()));
        return judgement;
    }
}
