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
 */
public record Receipt(Filing filing, Optional<KeptDecision> decision, List<DecisionStore.Step> steps) {
    public Receipt {
        steps = List.copyOf(steps);
    }
}
