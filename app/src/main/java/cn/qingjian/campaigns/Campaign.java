package cn.qingjian.campaigns;

import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Tasks;
import cn.qingjian.slips.SlipDemand;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A campaign as the gate judges it.
 *
 * @param id its key
 * @param words what is written on it
 * @param taken what it took in of others
 * @param issuerUnit key of the unit that holds it
 * @param day the day under whose rules it is judged
 */
public record Campaign(DemandId id, CampaignWords words, List<String> taken, long issuerUnit, LocalDate day)
        implements SlipDemand<CampaignWords> {
    public Campaign {
        taken = List.copyOf(taken);
    }

    @Override
    public Tasks tasks() {
        return new Tasks(asks(), words.text(), named(words.duty()), named(words.admission()));
    }

    private static Optional<String> named(String name) {
        return Optional.of(name.strip()).filter(one -> !one.isEmpty());
    }
}
