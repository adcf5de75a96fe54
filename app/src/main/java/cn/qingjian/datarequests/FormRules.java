package cn.qingjian.datarequests;

import static cn.qingjian.gate.Rule.Question.GENUINE;
import static cn.qingjian.gate.Rule.Question.WITHIN_LIMITS;

import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Parameters.Limit;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Say;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What every form must bear, and how much and how often it may ask. */
final class FormRules {
    private FormRules() {}

    static List<Rule<DataRequest>> all() {
        return List.of(
                new Rule<>("报表须标明表号科室准入号和有效期", "ST-01", Sources.SIGNS, WITHIN_LIMITS, FormRules::signs),
                new Rule<>("没有编号或者过期的表可以不填", "ST-02", Sources.SIGNS, WITHIN_LIMITS, FormRules::inForce),
                new Rule<>("统计调查须经批准或者备案", "ST-05", Sources.APPROVED, GENUINE, FormRules::approved),
                new Rule<>("有效期一般不超过一年", "ST-01", Sources.PROMISE, WITHIN_LIMITS, FormRules::validity),
                new Rule<>("一张表的数据元不过多", "DATA-01", Sources.PROMISE, WITHIN_LIMITS, FormRules::elements),
                new Rule<>("报送次数不过密", "DATA-02", Sources.PROMISE, WITHIN_LIMITS, FormRules::frequency));
    }

    /** Department, number and admission come with the form by themselves; the days are the department's to say. */
    private static Finding signs(DataRequest request, Circumstances world) {
        Optional<LocalDate> due = request.firstDue();
        Optional<LocalDate> expires = request.expires();
        if (due.isEmpty() || expires.isEmpty()) {
            return Say.oppose(
                    "没有写%s。每张表都要标明表号、制定科室、准入号和有效期，表号和准入号由系统给，请写明日期。".formatted(expires.isEmpty() ? "有效期" : "首次报送日"),
                    List.of(),
                    WayOut.CORRECT);
        }
        return expires.get().isBefore(due.get())
                ? Say.oppose("有效期到%s，早于首次报送日%s，请改正。".formatted(expires.get(), due.get()), List.of(), WayOut.CORRECT)
                : Say.clear();
    }

    private static Finding inForce(DataRequest request, Circumstances world) {
        return request.expires()
                .filter(expires -> expires.isBefore(world.day()))
                .map(expires ->
                        Say.oppose("有效期到%s，已经过了，管理部有权不填。仍然需要的请另定有效期。".formatted(expires), List.of(), WayOut.CORRECT))
                .orElseGet(Say::clear);
    }

    private static Finding approved(DataRequest request, Circumstances world) {
        return request.statistical() && request.approval().isBlank()
                ? Say.oppose("属于统计调查，但没有批准或者备案文号。未经批准或者备案不得组织统计调查。", List.of(), WayOut.CORRECT)
                : Say.clear();
    }

    private static Finding validity(DataRequest request, Circumstances world) {
        Optional<Limit> months = world.parameters().limit("data.validity.maxMonths");
        return months.isPresent()
                        && request.expires()
                                .filter(expires -> expires.isAfter(
                                        world.day().plusMonths(months.get().whole())))
                                .isPresent()
                ? Say.explain(
                        "有效期超过%d个月。到期自动停用，仍然需要的再申请；确需更长的书面说明。"
                                .formatted(months.get().whole()),
                        List.of(),
                        WayOut.SHORTEN)
                : Say.clear();
    }

    private static Finding elements(DataRequest request, Circumstances world) {
        long asked = request.count(Asked.Way.TYPE) + request.count(Asked.Way.CHECK);
        return world.parameters()
                .limit("data.maxElements")
                .filter(limit -> asked > limit.whole())
                .map(limit -> Say.explain(
                        "要%d项，超过%d项，请减到最必要的，或者书面说明。".formatted(asked, limit.whole()), List.of(), WayOut.SHORTEN))
                .orElseGet(Say::clear);
    }

    private static Finding frequency(DataRequest request, Circumstances world) {
        return world.parameters()
                .limit("data.maxPerYear")
                .filter(limit -> request.frequency().perYear() > limit.whole())
                .map(limit -> Say.explain(
                        "%s报送，一年%d次，超过%d次，请放宽间隔，或者书面说明。"
                                .formatted(
                                        request.frequency().label(),
                                        request.frequency().perYear(),
                                        limit.whole()),
                        List.of(),
                        WayOut.SHORTEN))
                .orElseGet(Say::clear);
    }
}
