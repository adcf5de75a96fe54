package cn.qingjian.secondments;

import cn.qingjian.gate.DemandId;
import cn.qingjian.slips.SlipDemand;
import java.time.LocalDate;
import java.util.List;

/**
 * A secondment as the gate judges it.
 *
 * @param id its key
 * @param words what is written on it
 * @param taken what it took in of others
 * @param issuerUnit key of the unit that wants the person
 * @param day the day under whose rules it is judged
 */
public record Secondment(DemandId id, SecondmentWords words, List<String> taken, long issuerUnit, LocalDate day)
        implements SlipDemand<SecondmentWords> {
    public Secondment {
        taken = List.copyOf(taken);
    }

    Secondment with(SecondmentWords other) {
        return new Secondment(id, other, taken, issuerUnit, day);
    }
}
