package cn.qingjian.merging;

import cn.qingjian.gate.Demand;
import cn.qingjian.gate.InFlight;
import cn.qingjian.gate.Similar;
import cn.qingjian.gate.Undertaking;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the gate what is under way or only just over and alike to what stands before it, whatever kinds the two are. */
@Component
class AlikeUndertakings implements InFlight {
    private static final int MOST = 5;

    private final Merges merges;
    private final People people;

    AlikeUndertakings(Merges merges, People people) {
        this.merges = merges;
        this.people = people;
    }

    @Override
    public List<Similar> similarTo(Demand demand) {
        return merges.atGate(demand).stream()
                .limit(MOST)
                .map(proposal -> similar(proposal, demand))
                .toList();
    }

    private Similar similar(Proposal proposal, Demand demand) {
        Undertaking other = proposal.away().id().equals(demand.id()) ? proposal.into() : proposal.away();
        return new Similar(
                other.id(),
                other.title(),
                people.unit(other.issuer()).map(Unit::name).orElse("另一科室"),
                proposal.alikeness(),
                proposal.shared(),
                proposal.evidence(),
                proposal.open());
    }
}
