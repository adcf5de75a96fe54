package cn.qingjian.documents.similar;

import cn.qingjian.documents.DocumentDraft;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.store.DraftStore;
import cn.qingjian.gate.Demand;
import cn.qingjian.gate.InFlight;
import cn.qingjian.gate.Similar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds drafts of all departments that say alike things to alike receivers at about the same time (S4). */
@Component
public class AlikeDrafts implements InFlight {
    private static final Duration WINDOW = Duration.ofDays(45);
    private static final double LEAST = 0.2;
    private static final int MOST = 5;

    private final DraftStore drafts;
    private final Clock clock;

    AlikeDrafts(DraftStore drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public List<Similar> similarTo(Demand demand) {
        return demand instanceof DocumentDraft draft ? similarTo(draft, others(draft)) : List.of();
    }

    private List<Draft> others(DocumentDraft draft) {
        Instant since = clock.instant().minus(WINDOW);
        return drafts.inFlight(draft.id().number()).stream()
                .filter(other -> other.changed().isAfter(since))
                .toList();
    }

    /** The same among given drafts; a draft that shares no receiver is no candidate. */
    static List<Similar> similarTo(DocumentDraft draft, List<Draft> others) {
        List<DocumentDraft> all = new ArrayList<>(List.of(draft));
        List<DocumentDraft> demands =
                others.stream().map(other -> other.demand(draft.day())).toList();
        all.addAll(demands);
        var alikeness = new Alikeness(all);
        List<Similar> found = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            DocumentDraft other = demands.get(i);
            Set<Long> shared = new HashSet<>(draft.bearers().units());
            shared.retainAll(other.bearers().units());
            double alike = shared.isEmpty() ? 0 : alikeness.between(draft, other);
            if (alike >= LEAST) {
                found.add(new Similar(
                        other.id(),
                        other.title(),
                        others.get(i).unit().name(),
                        Math.min(1, alike),
                        shared,
                        alikeness.evidence(draft, other)));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Similar::alikeness).reversed())
                .limit(MOST)
                .toList();
    }
}
