package cn.qingjian.inspections;

import static cn.qingjian.gate.Rule.Question.GENUINE;
import static cn.qingjian.gate.Rule.Question.WITHIN_LIMITS;

import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Finding.Lighten;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Finding.Why;
import cn.qingjian.gate.Parameters.Limit;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Say;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How an inspection goes about it: company, briefings, forms, and what it may never judge by. */
final class ConductRules {
    private static final Pattern DISGUISE = Pattern.compile("调研|评估|走访|观摩|座谈|交流|回访|测评");
    private static final Pattern GOVERNMENT_INSPECTION = Pattern.compile("政府督查");

    private ConductRules() {}

    static List<Rule<InspectionPlan>> all() {
        return Stream.concat(
                        Stream.of(
                                new Rule<InspectionPlan>(
                                        "不得层层陪同汇报",
                                        "H19-05",
                                        Sources.EIGHT_NOTS,
                                        WITHIN_LIMITS,
                                        ConductRules::noCompany),
                                new Rule<InspectionPlan>(
                                        "不得开三十人以上汇报会座谈会",
                                        "H19-05",
                                        Sources.EIGHT_NOTS,
                                        WITHIN_LIMITS,
                                        ConductRules::smallMeetings),
                                new Rule<InspectionPlan>(
                                        "不得动辄要求见主要负责人",
                                        "INS-05",
                                        Sources.WAYS,
                                        WITHIN_LIMITS,
                                        ConductRules::notTheChief),
                                new Rule<InspectionPlan>(
                                        "不得频繁要求填表格报材料", "INS-06", Sources.WAYS, WITHIN_LIMITS, ConductRules::fewForms),
                                new Rule<InspectionPlan>(
                                        "督查须有内容对象范围", "DC-02", Sources.SCHEME, WITHIN_LIMITS, ConductRules::scheme),
                                new Rule<InspectionPlan>(
                                        "督查检查不得时间过长", "DC-03", Sources.SCHEME, WITHIN_LIMITS, ConductRules::notTooLong),
                                new Rule<InspectionPlan>(
                                        "检查人员须事前培训", "DC-03", Sources.SCHEME, WITHIN_LIMITS, ConductRules::trained),
                                new Rule<InspectionPlan>(
                                        "本单位的检查不得称政府督查", "DC-01", Sources.NAME, GENUINE, ConductRules::name),
                                new Rule<InspectionPlan>(
                                        "督查检查不得变评估变调研", "EVA-05", Sources.EVASION, GENUINE, ConductRules::disguised)),
                        Arrays.stream(ForbiddenIndicator.values()).map(ConductRules::never))
                .toList();
    }

    private static Finding noCompany(InspectionPlan plan, Circumstances world) {
        Words words = plan.words();
        return words.companions() == 0
                ? Say.clear()
                : new Lighten(
                        new InspectionPlan(plan.id(), words.withoutCompany(), plan.issuerUnit(), plan.day()),
                        new Why(
                                "检查不用陪同，不专门听汇报：每个单位去掉%d名陪同、汇报的人，只留%d名必须在场的。"
                                        .formatted(words.companions(), words.people()),
                                List.of(),
                                WayOut.SHORTEN));
    }

    private static Finding smallMeetings(InspectionPlan plan, Circumstances world) {
        Optional<Limit> limit = world.parameters().limit("ins.meeting.tooMany");
        return limit.isEmpty() || plan.words().meeting() < limit.get().whole()
                ? Say.clear()
                : Say.oppose(
                        "汇报会、座谈会有%d人，%d人以上的不得召开，请缩小范围或者直接到现场看。"
                                .formatted(plan.words().meeting(), limit.get().whole()),
                        List.of(),
                        WayOut.SHORTEN);
    }

    private static Finding notTheChief(InspectionPlan plan, Circumstances world) {
        return plan.words().chief().isBlank()
                ? Say.clear()
                : Say.explain(
                        "要求主要负责人到场，不得动辄如此，请去掉，或者说明为何只能由主要负责人办。",
                        List.of(Say.words(plan.words().chief())),
                        WayOut.SHORTEN);
    }

    private static Finding fewForms(InspectionPlan plan, Circumstances world) {
        Optional<Limit> limit = world.parameters().limit("ins.forms.max");
        List<String> forms = plan.words().forms();
        return limit.isEmpty() || forms.size() <= limit.get().whole()
                ? Say.clear()
                : Say.oppose(
                        "随检查要填%d种表格材料，最多%d种。系统里有的数不再要，请删去%d种。"
                                .formatted(
                                        forms.size(),
                                        limit.get().whole(),
                                        forms.size() - limit.get().whole()),
                        forms.stream().map(Say::words).toList(),
                        WayOut.SHORTEN);
    }

    private static Finding scheme(InspectionPlan plan, Circumstances world) {
        List<String> missing = new ArrayList<>();
        if (plan.words().themes().isEmpty()) {
            missing.add("内容");
        }
        if (plan.words().targets().isEmpty()) {
            missing.add("对象");
        }
        return missing.isEmpty()
                ? Say.clear()
                : Say.oppose("检查方案没有写明" + String.join("、", missing) + "，不能进行。", List.of(), WayOut.CORRECT);
    }

    /** The number of days is the centre's own, so that who needs longer says why. */
    private static Finding notTooLong(InspectionPlan plan, Circumstances world) {
        Optional<Limit> limit = world.parameters().limit("ins.stay.max");
        BigDecimal days = BigDecimal.valueOf(plan.words().halfDays()).divide(BigDecimal.TWO);
        return limit.isEmpty() || days.compareTo(limit.get().value()) <= 0
                ? Say.clear()
                : Say.explain(
                        "在每个单位%s天，一般不超过%d天。请缩短，填明在每个单位几个半天，或者说明为何要这么久。"
                                .formatted(
                                        days.stripTrailingZeros().toPlainString(),
                                        limit.get().whole()),
                        List.of(),
                        WayOut.SHORTEN);
    }

    private static Finding trained(InspectionPlan plan, Circumstances world) {
        return plan.words().conduct().training().isBlank()
                ? Say.oppose("方案没有写明检查人员什么时候培训、培训什么，不能进行。", List.of(), WayOut.CORRECT)
                : Say.clear();
    }

    private static Finding name(InspectionPlan plan, Circumstances world) {
        return GOVERNMENT_INSPECTION.matcher(plan.title()).find()
                ? Say.oppose(
                        "未经本级政府指定，不得开展政府督查。本单位的是业务检查或者内部考核，请改名称。", List.of(Say.words(plan.title())), WayOut.CORRECT)
                : Say.clear();
    }

    private static Finding disguised(InspectionPlan plan, Circumstances world) {
        Words words = plan.words();
        if (!DISGUISE.matcher(words.title()).find()) {
            return Say.clear();
        }
        List<Evidence> signs = Stream.of(
                        words.indicators().isEmpty() ? "" : "打分：" + String.join("、", words.indicators()),
                        words.forms().isEmpty() ? "" : "填表：" + String.join("、", words.forms()),
                        words.circulated() ? "结果通报" : "")
                .filter(sign -> !sign.isEmpty())
                .map(Say::words)
                .toList();
        return signs.isEmpty()
                ? Say.clear()
                : Say.oppose("名称是调研、评估一类，却要打分、填表或者通报，属于变相督查检查。请按检查的名称和计划办，或者去掉这些要求。", signs, WayOut.CORRECT);
    }

    private static Rule<InspectionPlan> never(ForbiddenIndicator forbidden) {
        return new Rule<>(forbidden.rule(), forbidden.code(), forbidden.basis(), GENUINE, (plan, world) -> {
            List<Evidence> found = Stream.of(
                            plan.words().indicators(),
                            plan.words().proofs(),
                            plan.words().forms())
                    .flatMap(lines -> forbidden.in(lines).stream())
                    .map(Say::words)
                    .toList();
            return found.isEmpty()
                    ? Say.clear()
                    : Say.oppose(
                            "有%d项内容属于%s的，请换成看实际效果的内容，或者删去。"
                                    .formatted(found.size(), forbidden.rule().replaceFirst("^不得?以", "不得以")),
                            found,
                            WayOut.CORRECT);
        });
    }
}
