package cn.qingjian.meetings;

import static cn.qingjian.gate.Rule.Question.WITHIN_LIMITS;

import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Say;
import cn.qingjian.people.Unit;
import java.util.List;
import java.util.function.Predicate;

/** Who may be called: only those whom it concerns, of the lowest rank that will do, and no level skipped. */
final class PeopleRules {
    private PeopleRules() {}

    static List<Rule<MeetingCall>> all() {
        return List.of(
                new Rule<>("直达基层的会议须经批准", "MTG-05", Sources.PLAN, WITHIN_LIMITS, PeopleRules::grassroots),
                new Rule<>("减少要求乡镇村社区主要负责人参加的会议", "MTG-08", Sources.PART_TWO, WITHIN_LIMITS, PeopleRules::townships),
                new Rule<>("只安排与主题密切相关的单位参会", "MTG-09", Sources.PEOPLE, WITHIN_LIMITS, PeopleRules::reasons),
                new Rule<>("不搞层层陪会", "MTG-10", Sources.PEOPLE, WITHIN_LIMITS, PeopleRules::company),
                new Rule<>("分管同志召集的会一般不要求下级主要负责同志参会", "MTG-11", Sources.PEOPLE, WITHIN_LIMITS, PeopleRules::deputies),
                new Rule<>("未经批准不得要求下级党委政府负责同志参会", "MTG-12", Sources.PEOPLE, WITHIN_LIMITS, PeopleRules::governments),
                new Rule<>("可由分管或部门负责同志参加的不要求主要负责同志", "MTG-13", Sources.PEOPLE, WITHIN_LIMITS, PeopleRules::lowest),
                new Rule<>("会议一般只开到下一级", "MTG-14", Sources.ONE_LEVEL, WITHIN_LIMITS, PeopleRules::levels),
                new Rule<>("参会限班子领导和科室负责人", "LOC-14", Sources.SCALE, WITHIN_LIMITS, PeopleRules::scale),
                new Rule<>("四类会议不超过五十人", "LOC-13", Sources.LOCAL_PRACTICE, WITHIN_LIMITS, PeopleRules::most));
    }

    private static Finding grassroots(MeetingCall call, Circumstances world) {
        List<Evidence> there = those(call, Attendee::grassroots);
        return there.isEmpty() || !call.approval().isBlank()
                ? Say.clear()
                : Say.oppose(
                        "会议直接开到基层（%s等%d人），未经同级党委主要负责同志批准不得召开。请只通知管理部负责人，或者登记批准记录。"
                                .formatted(there.getFirst().quote(), there.size()),
                        there,
                        WayOut.CORRECT);
    }

    private static Finding townships(MeetingCall call, Circumstances world) {
        List<Evidence> there = those(call, attendee -> attendee.township() && attendee.rank() == Rank.CHIEF);
        return there.isEmpty()
                ? Say.clear()
                : Say.advise("要求%d名乡镇、街道或村社区主要负责人参加，这类会议单独统计，请尽量减少。".formatted(there.size()), there, WayOut.CORRECT);
    }

    private static Finding reasons(MeetingCall call, Circumstances world) {
        List<Evidence> unreasoned =
                those(call, attendee -> attendee.reason().isBlank() && attendee.unit() != call.issuerUnit());
        return call.attendees().isEmpty()
                ? Say.oppose("没有写参会人员。", List.of(), WayOut.CORRECT)
                : unreasoned.isEmpty()
                        ? Say.clear()
                        : Say.oppose("有%d名参会人员没有写明与会议主题的关系。".formatted(unreasoned.size()), unreasoned, WayOut.CORRECT);
    }

    /** Several people of one unit, of whom some have nothing to do there: neither an item of their own nor a speech. */
    private static Finding company(MeetingCall call, Circumstances world) {
        List<Evidence> idle = those(
                call,
                attendee -> attendee.unit() != call.issuerUnit()
                        && attendee.kind() != Unit.Kind.LEADERSHIP
                        && call.byUnit()
                                        .getOrDefault(attendee.unit(), List.of())
                                        .size()
                                > 1
                        && attendee.items().isEmpty());
        return idle.isEmpty()
                ? Say.clear()
                : Say.oppose("同一单位通知了几级人员，其中%d人没有对应的议题，属于陪会，请去掉或者写明议题。".formatted(idle.size()), idle, WayOut.CORRECT);
    }

    private static Finding deputies(MeetingCall call, Circumstances world) {
        return call.convenerRank() == Rank.DEPUTY
                ? explaining(those(call, PeopleRules::chiefBelow), "分管负责同志召集的会议，一般不要求下级主要负责同志参会，请改由分管人员参加，或者书面说明理由。")
                : Say.clear();
    }

    private static Finding governments(MeetingCall call, Circumstances world) {
        List<Evidence> there =
                those(call, attendee -> attendee.kind() == Unit.Kind.GOVERNMENT && attendee.rank() != Rank.STAFF);
        return there.isEmpty() || !call.approval().isBlank()
                ? Say.clear()
                : Say.oppose("以部门名义召开的会议，未经同级党委批准，不得要求下级党委和政府负责同志参会。请去掉，或者登记批准记录。", there, WayOut.CORRECT);
    }

    private static Finding lowest(MeetingCall call, Circumstances world) {
        return call.convenerRank() == Rank.HEAD || call.convenerRank() == Rank.STAFF
                ? explaining(those(call, PeopleRules::chiefBelow), "由科室召集的会议，可由分管或者经办负责人参加的不要求主要负责同志参加，请改通知，或者书面说明理由。")
                : Say.clear();
    }

    private static Finding levels(MeetingCall call, Circumstances world) {
        return world.parameters()
                .limit("mtg.levels.down")
                .map(limit -> explaining(
                        those(call, attendee -> attendee.levelsDown() > limit.whole()),
                        "会议一般只开到下%d级，不越级通知，请由下级自行安排，或者书面说明理由。".formatted(limit.whole())))
                .orElseGet(Say::clear);
    }

    private static Finding scale(MeetingCall call, Circumstances world) {
        return explaining(
                those(
                        call,
                        attendee -> attendee.kind() == Unit.Kind.DEPARTMENT
                                && attendee.rank() == Rank.STAFF
                                && attendee.unit() != call.issuerUnit()),
                "本单位承诺会议规模仅限班子领导和各科室负责人，请由科室负责人参加，或者书面说明理由。");
    }

    private static Finding most(MeetingCall call, Circumstances world) {
        int people = call.attendees().size();
        return world.parameters()
                .limit("mtg.maxPeople.type4")
                .map(limit -> Say.explainIf(
                        people > limit.whole(),
                        "通知了%d人，小型会议不超过%d人，请减少参会人员，或者书面说明理由。".formatted(people, limit.whole()),
                        WayOut.SHORTEN))
                .orElseGet(Say::clear);
    }

    private static boolean chiefBelow(Attendee attendee) {
        return attendee.levelsDown() > 0 && attendee.rank() == Rank.CHIEF;
    }

    private static Finding explaining(List<Evidence> found, String message) {
        return found.isEmpty() ? Say.clear() : Say.explain(message, found, WayOut.CORRECT);
    }

    private static List<Evidence> those(MeetingCall call, Predicate<Attendee> which) {
        return call.attendees().stream()
                .filter(which)
                .map(attendee -> Say.words(attendee.words()))
                .toList();
    }
}
