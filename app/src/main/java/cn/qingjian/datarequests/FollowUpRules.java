package cn.qingjian.datarequests;

import static cn.qingjian.gate.Rule.Question.GENUINE;

import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Gatherings.Gathering;
import cn.qingjian.gate.Parameters.Limit;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Say;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a form only asks in writing for what the same offices were told or asked at a meeting. */
final class FollowUpRules {
    private static final String DAYS = "data.followUp.days";
    private static final String MATTER = "data.followUp.matterPercent";
    private static final String FILLER =
            "关于|召开|开展|做好|住房公积金|工作|情况|统计|报表|台账|报送|汇报|通报|年度|季度|\\d+年|\\d+月|(?:推进|调度|协调|衔接|对接|部署|碰头|座谈|专题|视频)?会议?$|表$";

    private FollowUpRules() {}

    static List<Rule<DataRequest>> all() {
        return List.of(new Rule<>("会后不就同一件事再要材料", "EVA-07", Sources.EVASION, GENUINE, FollowUpRules::afterMeeting));
    }

    /** A meeting counts from so many days before the request on, and until the day before the form is due. */
    private static Finding afterMeeting(DataRequest request, Circumstances world) {
        Optional<Limit> days = world.parameters().limit(DAYS);
        Optional<Limit> matter = world.parameters().limit(MATTER);
        if (days.isEmpty() || matter.isEmpty()) {
            return Say.clear();
        }
        LocalDate last = request.firstDue().map(due -> due.minusDays(1)).orElse(request.day());
        List<Gathering> before = world
                .gatherings(request.day().minusDays(days.get().whole()), last)
                .stream()
                .filter(one -> !shared(request, one).isEmpty())
                .filter(one -> same(request, one, matter.get().whole()))
                .toList();
        return before.isEmpty()
                ? Say.clear()
                : Say.explain(
                        "%s的“%s”讲的是同一件事，这张表要填的管理部有%d个参会。会上能讲清的不再要材料，请不发这张表；确实要的，书面说明会上为什么要不到。"
                                .formatted(
                                        before.getFirst().day(),
                                        before.getFirst().title(),
                                        shared(request, before.getFirst()).size()),
                        before.stream()
                                .map(one -> new Evidence(
                                        "", request.title(), one.day().toString(), one.title()))
                                .toList(),
                        WayOut.DROP);
    }

    private static Set<Long> shared(DataRequest request, Gathering meeting) {
        Set<Long> units = new HashSet<>(request.units());
        units.retainAll(meeting.units());
        return units;
    }

    /** The purpose names the meeting, or the form's title is that much like the meeting's title or one of its topics. */
    private static boolean same(DataRequest request, Gathering meeting, int percent) {
        return named(request, meeting)
                || Stream.concat(Stream.of(meeting.title()), meeting.topics().stream())
                        .anyMatch(words -> alike(matter(request.title()), matter(words), percent));
    }

    private static boolean named(DataRequest request, Gathering meeting) {
        String name = Likeness.key(meeting.title());
        return !name.isEmpty() && Likeness.key(request.purpose()).contains(name);
    }

    /** What is left of a title without its filler tells the matter; nothing left tells none. */
    private static String matter(String title) {
        return Likeness.key(title).replaceAll(FILLER, "");
    }

    private static boolean alike(String one, String other, int percent) {
        return !one.isEmpty() && !other.isEmpty() && Likeness.percent(one, other) >= percent;
    }
}
