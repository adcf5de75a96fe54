package cn.qingjian.meetings;

import static cn.qingjian.gate.Rule.Question.MERGEABLE;
import static cn.qingjian.gate.Rule.Question.PLANNED;
import static cn.qingjian.gate.Rule.Question.PROVIDED;

import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.PlanStanding;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Say;
import cn.qingjian.gate.Similar;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a meeting is planned, and whether another meeting or a document has already done its work. */
final class PlanRules {
    private static final int PERCENT = 100;

    private PlanRules() {}

    static List<Rule<MeetingCall>> all() {
        return List.of(
                new Rule<>("召开会议实行计划管理", "MTG-01", Sources.PLAN, PLANNED, PlanRules::planned),
                new Rule<>("综合性工作会议原则上每年不超过一次", "MTG-02", Sources.PLAN, PLANNED, PlanRules::onceAYear),
                new Rule<>("市中心到管理部的会议每年次数有限", "S13", Sources.COUNT, PLANNED, PlanRules::toCounty),
                new Rule<>("业务工作会议能合并的合并", "MTG-03", Sources.PLAN, MERGEABLE, PlanRules::merge),
                new Rule<>("不搞开会传达不过夜", "MTG-04", Sources.PLAN, PROVIDED, PlanRules::overnight),
                new Rule<>("已直接开到基层的会议不再层层召开", "MTG-06", Sources.PLAN, PROVIDED, PlanRules::again),
                new Rule<>("已制发文件的原则上不再开会部署", "MTG-07", Sources.PLAN, PROVIDED, PlanRules::written));
    }

    /** A place in the plan, or the record of why there must be a meeting outside it; the reason itself is the gate's question. */
    private static Finding planned(MeetingCall call, Circumstances world) {
        return Say.opposeIf(
                call.planItem().isEmpty() && call.necessity().isBlank(),
                "没有年度计划立项，也没有写明为何必须临时召开。请选择立项，或者写明会议的必要性。",
                WayOut.PLAN);
    }

    private static Finding onceAYear(MeetingCall call, Circumstances world) {
        if (call.sort() != Sort.COMPREHENSIVE || world.plan().isEmpty()) {
            return Say.clear();
        }
        PlanStanding plan = world.plan().get();
        int held = plan.used() + plan.reserved();
        return world.parameters()
                .limit("mtg.comprehensive.perYear")
                .map(limit -> Say.explainIf(
                        held >= limit.whole(),
                        "%d年综合性会议已安排%d次，原则上每年不超过%d次，请并入其他会议，或者书面说明理由。".formatted(plan.year(), held, limit.whole()),
                        WayOut.MERGE))
                .orElseGet(Say::clear);
    }

    /** Over all departments together and all sorts of meetings. */
    private static Finding toCounty(MeetingCall call, Circumstances world) {
        if (call.level() != Level.DOWN || world.plan().isEmpty()) {
            return Say.clear();
        }
        PlanStanding plan = world.plan().get();
        int held = Arrays.stream(Sort.values())
                .map(sort -> MeetingCall.classCode(Level.DOWN, sort))
                .mapToInt(code -> plan.agency().getOrDefault(code, 0))
                .sum();
        return world.parameters()
                .limit("mtg.toCounty.perYear")
                .map(limit -> Say.explainIf(
                        held >= limit.whole(),
                        "%d年全中心市中心到管理部的会议已安排%d次，承诺每年不超过%d次，请并入其他会议，或者书面说明理由。"
                                .formatted(plan.year(), held, limit.whole()),
                        WayOut.MERGE))
                .orElseGet(Say::clear);
    }

    private static Finding merge(MeetingCall call, Circumstances world) {
        if (call.sort() != Sort.BUSINESS && call.sort() != Sort.TOPIC) {
            return Say.clear();
        }
        Optional<Similar> other =
                meetings(world).filter(one -> !one.sharedBearers().isEmpty()).findFirst();
        return other.flatMap(one -> world.parameters()
                        .limit("mtg.merge.alikeShare")
                        .filter(limit -> one.alikeness() * PERCENT >= limit.whole())
                        .map(limit -> Say.explain(
                                "%s的“%s”内容相近，有%d个单位都要参加，%s，确需分开的书面说明理由。"
                                        .formatted(
                                                one.issuer(),
                                                one.title(),
                                                one.sharedBearers().size(),
                                                one.open() ? "能合并的合并召开" : "那个会议已经通知或者开过，不再重复开会"),
                                one.evidence(),
                                one.open() ? WayOut.MERGE : WayOut.DROP)))
                .orElseGet(Say::clear);
    }

    private static Finding overnight(MeetingCall call, Circumstances world) {
        if (call.purpose() != Purpose.CONVEY || call.source().isEmpty()) {
            return Say.clear();
        }
        Source source = call.source().get();
        long days = ChronoUnit.DAYS.between(source.day(), call.start().toLocalDate());
        return world.parameters()
                .limit("mtg.convey.minDays")
                .map(limit -> Say.explainIf(
                        days < limit.whole(),
                        "离“%s”只有%d天，不刻意搞“开会传达不过夜”，请结合实际安排，或者说明为何这样急。".formatted(source.title(), Math.max(0, days)),
                        WayOut.CORRECT))
                .orElseGet(Say::clear);
    }

    private static Finding again(MeetingCall call, Circumstances world) {
        boolean repeats = call.purpose() == Purpose.CONVEY || call.purpose() == Purpose.DEPLOY;
        return call.source()
                .filter(source -> source.meeting() && source.reachedUs() && repeats)
                .map(source -> Say.explain(
                        "“%s”已经直接开到本级和管理部，不再层层召开；确有新的工作要安排的，书面说明。".formatted(source.title()),
                        List.of(Say.words(source.title())),
                        WayOut.DROP))
                .orElseGet(Say::clear);
    }

    private static Finding written(MeetingCall call, Circumstances world) {
        return call.source()
                .filter(source -> !source.meeting() && call.purpose() == Purpose.DEPLOY)
                .map(source -> Say.explain(
                        "“%s”已经制发，原则上不再专门开会部署，请直接按文件办理，或者书面说明理由。".formatted(source.title()),
                        List.of(Say.words(source.title())),
                        WayOut.DROP))
                .orElseGet(Say::clear);
    }

    static Stream<Similar> meetings(Circumstances world) {
        return world.similar().stream().filter(one -> one.id().kind().equals(MeetingKind.CODE));
    }
}
