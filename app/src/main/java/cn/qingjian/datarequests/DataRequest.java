package cn.qingjian.datarequests;

import cn.qingjian.gate.Bearers;
import cn.qingjian.gate.Demand;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Passage;
import cn.qingjian.gate.Tasks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A request for data as the gate judges it: a list of elements, asked of county offices, so often, until a day.
 *
 * @param id its key
 * @param title what the form is called
 * @param issuerUnit the department that asks
 * @param day the day under whose rules it is judged
 * @param purpose what the data is needed for
 * @param statistical whether it is a statistical survey in the sense of the law
 * @param approval number of the survey's approval or filing, empty where there is none
 * @param elements what is asked
 * @param frequency how often
 * @param firstDue the first day by which it is due
 * @param expires the last day on which it is in force
 * @param units keys of the offices that are asked
 */
public record DataRequest(
        DemandId id,
        String title,
        long issuerUnit,
        LocalDate day,
        String purpose,
        boolean statistical,
        String approval,
        List<Asked> elements,
        Frequency frequency,
        Optional<LocalDate> firstDue,
        Optional<LocalDate> expires,
        Set<Long> units)
        implements Demand {
    public DataRequest {
        elements = List.copyOf(elements);
        units = Set.copyOf(units);
    }

    @Override
    public List<Passage> says() {
        return List.of();
    }

    @Override
    public Bearers bearers() {
        return new Bearers(units, 1);
    }

    @Override
    public Optional<LocalDate> until() {
        return firstDue.isPresent() && frequency == Frequency.ONCE ? firstDue : expires;
    }

    @Override
    public List<String> asks() {
        return elements.stream()
                .filter(one -> one.way() != Asked.Way.OMIT)
                .map(Asked::words)
                .toList();
    }

    @Override
    public Tasks tasks() {
        List<String> lines = asks();
        return lines.isEmpty() ? Tasks.NONE : Tasks.in(lines, title + "。" + purpose, title + "。" + purpose);
    }

    /** How many elements are answered that way. */
    long count(Asked.Way way) {
        return elements.stream().filter(one -> one.way() == way).count();
    }

    /** How many times it is filled until it expires; once where the days are not known. */
    int times() {
        return firstDue.isPresent() && expires.isPresent()
                ? Math.max(1, frequency.dues(firstDue.get(), expires.get()).size())
                : 1;
    }

    /** The same with other elements. */
    DataRequest with(List<Asked> others) {
        return new DataRequest(
                id,
                title,
                issuerUnit,
                day,
                purpose,
                statistical,
                approval,
                others,
                frequency,
                firstDue,
                expires,
                units);
    }
}
