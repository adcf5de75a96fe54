package cn.qingjian.studies;

import cn.qingjian.people.Unit;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of the year's list: what was studied, or what is planned and was not.
 *
 * @param unit whose
 * @param topic what
 * @param plan the plan; empty for what is beyond it
 * @param study what was held; empty where nothing was
 */
public record Line(Unit unit, String topic, Optional<Plan> plan, Optional<Study> study) {
    static Line of(Study study) {
        return new Line(study.unit(), study.topic(), study.plan(), Optional.of(study));
    }

    static Line of(Plan plan) {
        return new Line(plan.unit(), plan.topic(), Optional.of(plan), Optional.empty());
    }

    /** Where it stands on a day. */
    public Standing standing(LocalDate today) {
        return study.map(one -> one.standing(today)).orElse(Standing.PLANNED);
    }

    /** The year in whose list it stands: that of the study, or else that of the plan. */
    public int year() {
        return day().getYear();
    }

    /** The day of the study, or the first one of the planned month. */
    LocalDate day() {
        return Stream.concat(
                        study.map(Study::day).stream(),
                        plan.map(one -> one.month().atDay(1)).stream())
                .findFirst()
                .orElseThrow();
    }

    /** For which work it is meant, in words. */
    public String work() {
        return plan.map(one -> one.work().orElse("没有")).orElse("计划外");
    }
}
