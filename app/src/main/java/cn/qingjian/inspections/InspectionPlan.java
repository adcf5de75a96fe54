package cn.qingjian.inspections;

import cn.qingjian.gate.Bearers;
import cn.qingjian.gate.Demand;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Passage;
import cn.qingjian.gate.PlanPlace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * An inspection as the gate judges it. It has no passages: that a provision already says what is looked at is the reason for
 * looking, not a duplicate.
 *
 * @param id key of the inspection
 * @param words what it says
 * @param issuerUnit key of the department that leads it
 * @param day the day under whose rules it is judged
 */
public record InspectionPlan(DemandId id, Words words, long issuerUnit, LocalDate day) implements Demand {
    @Override
    public String title() {
        return words.title();
    }

    @Override
    public List<Passage> says() {
        return List.of();
    }

    @Override
    public Bearers bearers() {
        var units = new TreeSet<Long>();
        words.targets().stream().filter(Target::own).map(Target::unit).forEach(units::add);
        return new Bearers(units, words.people() + words.companions());
    }

    @Override
    public Optional<PlanPlace> plan() {
        return Optional.of(new PlanPlace(words.sort().code(), words.planItem()));
    }

    @Override
    public Optional<LocalDate> until() {
        return Optional.of(words.to());
    }

    @Override
    public List<String> asks() {
        List<String> asks = new ArrayList<>();
        words.themes().forEach(theme -> asks.add(theme.departmentName() + "查看：" + theme.text()));
        words.forms().forEach(form -> asks.add("填报：" + form));
        asks.add("%s至%s%s，每个单位%d人在场%s"
                .formatted(
                        words.from(),
                        words.to(),
                        words.stay().map("，每个单位%d个半天"::formatted).orElse(""),
                        words.people(),
                        words.companions() == 0 ? "，不用陪同" : ""));
        return asks;
    }
}
