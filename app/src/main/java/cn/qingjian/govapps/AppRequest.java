package cn.qingjian.govapps;

import cn.qingjian.gate.DemandId;
import cn.qingjian.slips.SlipDemand;
import java.time.LocalDate;
import java.util.List;

/**
 * A new app or group as the gate judges it.
 *
 * @param id its key
 * @param words what is written on it
 * @param taken what it took in of others
 * @param issuerUnit key of the unit that wants it
 * @param day the day under whose rules it is judged
 */
public record AppRequest(DemandId id, AppWords words, List<String> taken, long issuerUnit, LocalDate day)
        implements SlipDemand<AppWords> {
    public AppRequest {
        taken = List.copyOf(taken);
    }
}
