package cn.qingjian.inspections;

import static cn.qingjian.gate.Rule.Question.GENUINE;
import static cn.qingjian.gate.Rule.Question.MERGEABLE;
import static cn.qingjian.gate.Rule.Question.PLANNED;
import static cn.qingjian.gate.Rule.Question.WITHIN_LIMITS;

import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Parameters.Limit;
import cn.qingjian.gate.PlanStanding.ItemStanding;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Say;
import cn.qingjian.people.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Plan, filing, subject and scope, number of visits, merging: whether there may be such an inspection at all. */
final class PlanRules {
    private static final double HUNDRED = 100.0;

    private final Register register;

    PlanRules(Register register) {
        this.register = register;
    }

    List<Rule<InspectionPlan>> all() {
        return List.of(
                new Rule<>("督查检查考核须列入计划并备案", "INS-01", Sources.PLAN, PLANNED, this::filed),
                new Rule<>("谁查什么须有依据", "S38", Sources.SUBJECTS, PLANNED, this::authorised),
                new Rule<>("不得自设以党委政府为对象的督检考", "H18-05", Sources.NO_SELF_SETTING, PLANNED, PlanRules::notGovernments),
                new Rule<>("综合性督检考每年原则上不超过一次", "INS-02", Sources.PLAN, PLANNED, this::comprehensive),
                new Rule<>("计划外的一事一报", "H18-03", Sources.YEAR_2018, PLANNED, PlanRules::oneByOne),
                new Rule<>("同类事项合并进行", "INS-03", Sources.PLAN, MERGEABLE, this::together),
                new Rule<>(
                        "每个单位每月接受次数不超过规定",
                        "INS-04",
                        Sources.PLAN,
                        WITHIN_LIMITS,
                        (plan, world) -> visits(plan, world, true)),
                new Rule<>(
                        "调研与督检考合并计算次数",
                        "INS-10",
                        Sources.WAYS,
                        WITHIN_LIMITS,
                        (plan, world) -> visits(plan, world, false)),
                new Rule<>("严控督查检查频次", "DC-03", Sources.SCHEME, WITHIN_LIMITS, this::seldom),
                new Rule<>("不得刚部署就督查考核", "H18-04", Sources.YEAR_2018, WITHIN_LIMITS, PlanRules::notAtOnce),
                new Rule<>("不得打包报计划执行搞拆分", "EVA-06", Sources.EVASION, GENUINE, PlanRules::onceAnItem));
    }

    private Finding filed(InspectionPlan plan, Circumstances world) {
        if (plan.words().planItem().isEmpty()) {
            return Say.explain("没有列入年度督查检查考核计划，属于计划外，须说明为何必须进行，由领导批准。", List.of(), WayOut.PLAN);
        }
        int year = plan.words().from().getYear();
        return register.filed(year, plan.day())
                ? Say.clear()
                : Say.oppose("%d年度督查检查考核计划还没有备案记录，请先由办公室备案，再按计划进行。".formatted(year), List.of(), WayOut.PLAN);
    }

    private Finding authorised(InspectionPlan plan, Circumstances world) {
        List<Evidence> without = new ArrayList<>();
        for (Theme theme : plan.words().themes()) {
            boolean stands = theme.alongside()
                    || register.authorities(theme.department(), plan.day()).stream()
                            .anyMatch(one -> one.matter().equals(theme.matter()));
            if (!stands) {
                without.add(Say.words(theme.departmentName() + "：" + theme.text()));
            }
        }
        plan.words().targets().stream()
                .filter(target -> target.kind() == Unit.Kind.SUPERIOR || target.kind() == Unit.Kind.PEER)
                .forEach(target -> without.add(Say.words("对象：" + target.name())));
        return without.isEmpty()
                ? Say.clear()
                : Say.oppose(
                        "有%d项在“谁能查什么”的表里没有依据，不得督查检查。请改由有权的科室办理，或者去掉。".formatted(without.size()), without, WayOut.DROP);
    }

    private static Finding notGovernments(InspectionPlan plan, Circumstances world) {
        List<Evidence> governments = plan.words().targets().stream()
                .filter(Target::government)
                .map(target -> Say.words(target.name()))
                .toList();
        return governments.isEmpty()
                ? Say.clear()
                : Say.oppose("部门不得自行设置以地方党委政府为对象的督查检查考核，请只保留本中心的单位。", governments, WayOut.CORRECT);
    }

    private Finding comprehensive(InspectionPlan plan, Circumstances world) {
        Optional<Limit> limit = world.parameters().limit("ins.comprehensive.perYear");
        if (limit.isEmpty() || plan.words().sort() != InspectionClass.COMPREHENSIVE) {
            return Say.clear();
        }
        int others = register.comprehensive(
                plan.issuerUnit(), plan.words().from().getYear(), plan.id().number());
        return others < limit.get().whole()
                ? Say.clear()
                : Say.explain(
                        "本科室今年已有%d次综合性督查检查考核，原则上每年不超过%d次，请合并，或者说明为何还要一次。"
                                .formatted(others, limit.get().whole()),
                        List.of(),
                        WayOut.MERGE);
    }

    private static Finding oneByOne(InspectionPlan plan, Circumstances world) {
        boolean wanted = world.parameters()
                .limit("ins.outOfPlan.report")
                .filter(limit -> limit.whole() == 1)
                .isPresent();
        return wanted
                        && plan.words().planItem().isEmpty()
                        && plan.words().purpose().isBlank()
                ? Say.oppose("计划外的督查检查考核一事一报，请写明事由。", List.of(), WayOut.EXPLAIN)
                : Say.clear();
    }

    /** 应当: who doesn't merge what is alike must say why; what is only near in time is a hint. */
    private Finding together(InspectionPlan plan, Circumstances world) {
        Optional<Limit> window = world.parameters().limit("ins.merge.days");
        if (window.isEmpty()) {
            return Say.clear();
        }
        int days = window.get().whole();
        List<Register.Other> near = register.between(
                units(plan),
                plan.words().from().minusDays(days),
                plan.words().to().plusDays(days),
                plan.id().number());
        double alike = world.parameters()
                .limit("ins.merge.likeness")
                .map(limit -> limit.value().doubleValue() / HUNDRED)
                .orElse(1.0);
        List<Register.Other> same = near.stream()
                .filter(other -> likeness(plan.words().text(), other.text()) >= alike)
                .toList();
        if (near.isEmpty()) {
            return Say.clear();
        }
        return same.isEmpty()
                ? Say.advise(
                        "前后%d天内已有%d项到同一单位的检查，可以合并成一次联合检查。".formatted(days, near.size()), evidence(near), WayOut.MERGE)
                : Say.explain(
                        "前后%d天内已有同类检查到同一单位，同类事项应当合并进行，请合并，或者说明为何分开。".formatted(days), evidence(same), WayOut.MERGE);
    }

    /** Own visits against the limit, or those with what shares the number; one of both rules speaks, never both. */
    private Finding visits(InspectionPlan plan, Circumstances world, boolean own) {
        Optional<Limit> limit = world.parameters().limit(InspectionKind.PER_MONTH);
        if (limit.isEmpty() || plan.words().urgent()) {
            return Say.clear();
        }
        YearMonth month = YearMonth.from(plan.words().from());
        List<Evidence> over = new ArrayList<>();
        for (Target target : plan.words().targets()) {
            int inspections = inspections(target.unit(), month, plan);
            int all = register.visits(target.unit(), month, plan.id().number());
            boolean byOwn = inspections + 1 > limit.get().whole();
            boolean byAll = all + 1 > limit.get().whole();
            if (own ? byOwn : byAll && !byOwn) {
                over.add(Say.words("%s：%s已安排%d次".formatted(target.name(), month, own ? inspections : all)));
            }
        }
        return over.isEmpty()
                ? Say.clear()
                : Say.oppose(
                        "每个单位每月接受%s不超过%d次，请换月份、换单位，或者并入已安排的检查。"
                                .formatted(
                                        own ? "督查检查考核" : "督查检查考核和调研",
                                        limit.get().whole()),
                        over,
                        WayOut.MERGE);
    }

    private int inspections(long unit, YearMonth month, InspectionPlan plan) {
        return (int) register
                .between(
                        List.of(unit),
                        month.atDay(1),
                        month.atEndOfMonth(),
                        plan.id().number())
                .stream()
                .filter(other -> YearMonth.from(other.from()).equals(month))
                .count();
    }

    /** How often is what the plan itself says: then it isn't inspected once more. */
    private Finding seldom(InspectionPlan plan, Circumstances world) {
        Optional<Integer> times = plan.words().conduct().times();
        if (times.isEmpty()) {
            return Say.oppose("方案没有写明这项内容全年检查几次，不能进行。", List.of(), WayOut.CORRECT);
        }
        int year = plan.words().from().getYear();
        List<Evidence> over = plan.words().themes().stream()
                .filter(theme -> !theme.matter().isEmpty())
                .map(theme -> Map.entry(
                        theme,
                        register.times(
                                theme.department(),
                                theme.matter(),
                                year,
                                plan.id().number())))
                .filter(one -> one.getValue() + 1 > times.get())
                .map(one -> Say.words("%s：%s，今年已有%d次"
                        .formatted(one.getKey().departmentName(), one.getKey().text(), one.getValue())))
                .toList();
        return over.isEmpty()
                ? Say.clear()
                : Say.oppose("方案写明全年%d次，已经够了，不再检查。确实要增加的，先改方案写明次数和事由。".formatted(times.get()), over, WayOut.DROP);
    }

    private static Finding notAtOnce(InspectionPlan plan, Circumstances world) {
        Optional<Limit> limit = world.parameters().limit("ins.minDaysAfterDeploy");
        Optional<LocalDate> deployed = plan.words().deployed();
        if (limit.isEmpty() || deployed.isEmpty()) {
            return Say.clear();
        }
        long days = ChronoUnit.DAYS.between(deployed.get(), plan.words().from());
        return days >= limit.get().whole()
                ? Say.clear()
                : Say.oppose(
                        "这项工作%s才部署，到检查只有%d天，不得刚部署就督查考核，请在%s以后安排。"
                                .formatted(
                                        deployed.get(),
                                        days,
                                        deployed.get().plusDays(limit.get().whole())),
                        List.of(),
                        WayOut.CORRECT);
    }

    private static Finding onceAnItem(InspectionPlan plan, Circumstances world) {
        Optional<ItemStanding> item = world.plan().flatMap(standing -> standing.item());
        return item.filter(one -> one.problem().isEmpty() && one.left() <= 0)
                .map(one -> Say.oppose(
                        "计划项目“%s”已经执行过，一项计划不得拆成几次进点。请并入原来的检查，或者另报计划。".formatted(one.title()), List.of(), WayOut.MERGE))
                .orElse(Say.clear());
    }

    private static List<Long> units(InspectionPlan plan) {
        return plan.words().targets().stream().map(Target::unit).toList();
    }

    private static List<Evidence> evidence(List<Register.Other> others) {
        return others.stream()
                .map(other -> new Evidence(
                        "", other.unit() + "，" + other.from(), other.issuer() + "《" + other.title() + "》", ""))
                .toList();
    }

    /** The share of neighbouring pairs of characters that two texts have in common. */
    static double likeness(String one, String other) {
        Set<String> a = pairs(one);
        Set<String> b = pairs(other);
        long common = a.stream().filter(b::contains).count();
        return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * common / (a.size() + b.size());
    }

    private static Set<String> pairs(String text) {
        String bare = text.replaceAll("[\\p{P}\\s]|关于|开展|检查|督查|工作|情况|的|及|和", "");
        return new HashSet<>(Stream.iterate(0, i -> i + 2 <= bare.length(), i -> i + 1)
                .map(i -> bare.substring(i, i + 2))
                .toList());
    }
}
