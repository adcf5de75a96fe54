package cn.qingjian.govapps;

import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Tasks;
import cn.qingjian.slips.SlipDemand;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

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

    /** What it makes people do and hand in; that it is there to be used is no task. */
    @Override
    public Tasks tasks() {
        List<String> lines = Stream.concat(
                        words.features().stream().map(Feature::label),
                        words.data().stream().map("收集："::concat))
                .toList();
        String about = words.name() + "。" + words.purpose();
        return lines.isEmpty() ? Tasks.NONE : Tasks.in(lines, about, about);
    }
}
