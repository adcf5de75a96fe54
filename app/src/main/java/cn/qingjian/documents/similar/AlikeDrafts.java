package cn.qingjian.documents.similar;

import cn.qingjian.documents.DocumentDraft;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.store.DraftStore;
import cn.qingjian.gate.Demand;
import cn.qingjian.gate.InFlight;
import cn.qingjian.gate.Similar;
import cn.qingjian.provisions.ProvisionLibrary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds drafts of all departments that say alike things to alike receivers at about the same time (S4). */
@Component
public class AlikeDrafts implements InFlight {
    private static final Duration WINDOW = Duration.ofDays(45);
    private static final double LEAST = 0.2;
    private static final int MOST = 5;

    private final DraftStore drafts;
    private final ProvisionLibrary library;
    private final Clock clock;

    AlikeDrafts(DraftStore drafts, ProvisionLibrary library, Clock clock) {
        this.drafts = drafts;
        this.library = library;
        this.clock = clock;
    }

    @Override
    public List<Similar> similarTo(Demand demand) {
        return demand instanceof DocumentDraft draft
                ? similarTo(draft, others(draft), library::coveredAmong)
                : List.of();
    }

    private List<Draft> others(DocumentDraft draft) {
        Instant since = clock.instant().minus(WINDOW);
        return drafts.inFlight(draft.id().number()).stream()
                .filter(other -> other.changed().isAfter(since))
                .toList();
    }

    /** The same among given drafts; a draft that shares no receiver is no candidate. */
    static List<Similar> similarTo(DocumentDraft draft, List<Draft> others, Alikeness.Engine engine) {
        Map<DocumentDraft, Draft> candidates = new LinkedHashMap<>();
        for (Draft other : others) {
            DocumentDraft demand = other.demand(draft.day());
            if (!sharedBearers(draft, demand).isEmpty()) {
                candidates.put(demand, other);
            }
        }
        var alikeness = new Alikeness(draft, List.copyOf(candidates.keySet()), engine);
        return candidates.entrySet().stream()
                .map(other -> similar(draft, other.getKey(), other.getValue(), alikeness))
                .filter(similar -> similar.alikeness() >= LEAST)
                .sorted(Comparator.comparingDouble(Similar::alikeness).reversed())
                .limit(MOST)
                .toList();
    }

    private static Similar similar(DocumentDraft draft, DocumentDraft demand, Draft other, Alikeness alikeness) {
        return new Similar(
                demand.id(),
                demand.title(),
                other.unit().name(),
                alikeness.to(demand),
                sharedBearers(draft, demand),
                alikeness.evidence(demand));
    }

    private static Set<Long> sharedBearers(DocumentDraft one, DocumentDraft other) {
        Set<Long> shared = new HashSet<>(one.bearers().units());
        shared.retainAll(other.bearers().units());
        return shared;
    }
}
