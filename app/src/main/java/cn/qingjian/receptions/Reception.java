package cn.qingjian.receptions;

import cn.qingjian.gate.DemandId;
import cn.qingjian.slips.SlipDemand;
import java.time.LocalDate;
import java.util.List;

/**
 * A reception as the gate judges it.
 *
 * @param id its key
 * @param words what is written on it
 * @param taken what it took in of others
 * @param issuerUnit key of the unit that asks
 * @param day the day under whose rules it is judged
 */
public record Reception(DemandId id, ReceptionWords words, List<String> taken, long issuerUnit, LocalDate day)
        implements SlipDemand<ReceptionWords> {
    public Reception {
        taken = List.copyOf(taken);
    }

    Held held() {
        return words.held();
    }

    Reception with(Held held) {
        return new Reception(id, words.with(held), taken, issuerUnit, day);
    }
}
