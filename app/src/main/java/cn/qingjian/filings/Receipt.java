package cn.qingjian.filings;

import cn.qingjian.filings.store.DecisionStore;
import java.util.List;
import java.util.Optional;

/**
 * What a citizen gets for a filing.
 *
 * @param filing as it stands
 * @param decision the newest one; empty as long as there is none
 * @param steps its way so far, oldest first
 * @param fresh whether it was handed in just now: what was to be paid is ordered and not paid yet, and nobody has rated it
 */
public record Receipt(Filing filing, Optional<KeptDecision> decision, List<DecisionStore.Step> steps, boolean fresh) {
    public Receipt {
        steps = List.copyOf(steps);
    }
}
