package cn.qingjian.inspections;

import cn.qingjian.gate.Burden;
import cn.qingjian.gate.Burden.Quantity;
import cn.qingjian.gate.DemandClass;
import cn.qingjian.gate.DemandKind;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Rule;
import cn.qingjian.kernel.LegalBasis;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 督查检查考核 as a kind of demand: what a visit costs those who are visited, and every rule that it must answer. */
@Component
public final class InspectionKind implements DemandKind<InspectionPlan> {
    /** Code of the kind, and the first part of its routes. */
    public static final String CODE = "inspections";

    /** How many visits one office receives in a month at most (INS-04, INS-10). */
    public static final String PER_MONTH = "ins.perOffice.perMonth";
    /** Minutes of one person's day at a visit. */
    public static final String DAY = "burden.inspections.day";
    /** Minutes for one form at one unit. */
    public static final String FORM = "burden.inspections.form";

    private final Register register;

    InspectionKind(Register register) {
        this.register = register;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "督查检查考核";
    }

    @Override
    public String prefix() {
        return "ins";
    }

    @Override
    public LegalBasis planBasis() {
        return Sources.PLAN;
    }

    @Override
    public Class<InspectionPlan> type() {
        return InspectionPlan.class;
    }

    @Override
    public List<DemandClass> classes() {
        return Arrays.stream(InspectionClass.values())
                .map(one -> new DemandClass(one.code(), one.label()))
                .toList();
    }

    /** Per unit: days there × (people who must be there + company) × minutes of a day + forms × minutes of a form. */
    @Override
    public Burden measure(InspectionPlan plan, Parameters parameters) {
        Words words = plan.words();
        Set<Long> units = plan.bearers().units();
        int people = words.people() + words.companions();
        BigDecimal days = BigDecimal.valueOf(words.halfDays()).divide(BigDecimal.TWO);
        int forms = words.forms().size();
        return Burden.each(
                units,
                List.of(new Quantity(DAY, days.multiply(BigDecimal.valueOf(people))), new Quantity(FORM, forms)),
                parameters,
                "%d个单位 × （%s天 × %d人 × 每天%s分钟%s）"
                        .formatted(
                                units.size(),
                                days.stripTrailingZeros().toPlainString(),
                                people,
                                parameters.printed(DAY),
                                forms == 0 ? "" : " + 表格%d种 × %s分钟".formatted(forms, parameters.printed(FORM))));
    }

    @Override
    public List<Rule<InspectionPlan>> rules() {
        return Stream.concat(ConductRules.all().stream(), new PlanRules(register).all().stream())
                .toList();
    }
}
