package cn.qingjian.fieldresearch;

import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.PlanPlace;
import cn.qingjian.slips.SlipDemand;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A visit for research as the gate judges it.
 *
 * @param id its key
 * @param words what is written on it
 * @param taken what it took in of others
 * @param issuerUnit key of the unit that goes
 * @param day the day under whose rules it is judged
 */
public record Research(DemandId id, ResearchWords words, List<String> taken, long issuerUnit, LocalDate day)
        implements SlipDemand<ResearchWords> {
    public Research {
        taken = List.copyOf(taken);
    }

    @Override
    public Optional<PlanPlace> plan() {
        return Optional.of(new PlanPlace(words.sort().code(), words.planItem()));
    }

    Research with(ResearchWords other) {
        return new Research(id, other, taken, issuerUnit, day);
    }
}
