package cn.qingjian.filings;

import cn.qingjian.filings.facts.Applicant;
import cn.qingjian.filings.store.CaseStore;
import cn.qingjian.filings.store.DecisionStore;
import cn.qingjian.filings.store.ProposalStore;
import cn.qingjian.serviceitems.Decider;
import cn.qingjian.serviceitems.ItemVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case as an officer sees it.
 *
 * @param filing the filing
 * @param version under which it is judged
 * @param applicant who filed
 * @param facts the centre's own as they are now, other departments' as they were kept
 * @param decision the newest; empty as long as there is none
 * @param steps its way so far
 * @param held who has it
 * @param ceiling the most that may be granted; empty where the item grants no amount
 * @param reasons for which it may be refused
 * @param article the articles behind the item on the day of acceptance
 * @param proposal an approval that waits for a second person; empty for none
 * @param elsewhere whether an officer may approve what was carried out already, in the books or on paper
 */
public record CaseLook(
        Filing filing,
        ItemVersion version,
        Applicant applicant,
        Map<String, Map<String, @Nullable Object>> facts,
        Optional<KeptDecision> decision,
        List<DecisionStore.Step> steps,
        CaseStore.Held held,
        Optional<Decider.Ceiling> ceiling,
        List<String> reasons,
        String article,
        Optional<ProposalStore.Proposal> proposal,
        boolean elsewhere) {
    public CaseLook {
        steps = List.copyOf(steps);
        reasons = List.copyOf(reasons);
    }
}
