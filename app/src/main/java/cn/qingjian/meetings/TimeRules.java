package cn.qingjian.meetings;

import static cn.qingjian.gate.Rule.Question.WITHIN_LIMITS;

import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.Lighten;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Finding.Why;
import cn.qingjian.gate.Parameters.Limit;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Say;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How long a meeting may last and on which days; our own ninety minutes come first, so that the rest judge the shorter form. */
final class TimeRules {
    private static final int PERCENT = 100;
    private static final int LAST_OF_FIRST_WEEK = 7;
    private static final int LAST_OF_SECOND_WEEK = 14;

    private TimeRules() {}

    static List<Rule<MeetingCall>> all() {
        return List.of(
                new Rule<>("会议不超过九十分钟", "LOC-14", Sources.NINETY, WITHIN_LIMITS, TimeRules::unit),
                new Rule<>("视频会议不超过九十分钟", "LOC-01", Sources.LOCAL_PRACTICE, WITHIN_LIMITS, TimeRules::video),
                new Rule<>("分组讨论的会议原则上不超过一天半", "MTG-18", Sources.TIME, WITHIN_LIMITS, TimeRules::groups),
                new Rule<>("其他会议一般不超过半天", "MTG-19", Sources.TIME, WITHIN_LIMITS, TimeRules::session),
                new Rule<>("优先采用视频会议", "MTG-20", Sources.PART_TWO, WITHIN_LIMITS, TimeRules::preferVideo),
                new Rule<>("会议提前五个工作日报备", "LOC-06", Sources.LOCAL_PRACTICE, WITHIN_LIMITS, TimeRules::filing),
                new Rule<>("无会日不开会", "LOC-06", Sources.LOCAL_PRACTICE, WITHIN_LIMITS, TimeRules::noMeeting));
    }

    private static Finding unit(MeetingCall call, Circumstances world) {
        return within(call, world, "mtg.unit.maxMin", "本单位承诺会议不超过");
    }

    private static Finding video(MeetingCall call, Circumstances world) {
        return call.place().video() ? within(call, world, "mtg.video.maxMin", "视频会议不超过") : Say.clear();
    }

    /** Shortened to the limit where each item keeps enough of its time, else to be explained. */
    private static Finding within(MeetingCall call, Circumstances world, String key, String promise) {
        Optional<Limit> limit = world.parameters().limit(key);
        if (limit.isEmpty() || call.minutes() <= limit.get().whole()) {
            return Say.clear();
        }
        int most = limit.get().whole();
        if (shortens(call, world, most)) {
            return new Lighten(
                    call.lasting(most),
                    new Why(
                            "计划%d分钟，%s%d分钟，已按比例压缩各议题到%d分钟。".formatted(call.minutes(), promise, most, most),
                            List.of(),
                            WayOut.SHORTEN));
        }
        return Say.explain(
                "计划%d分钟，%s%d分钟，按比例压缩会使议题时间不够用，请减少议题，或者书面说明理由。".formatted(call.minutes(), promise, most),
                List.of(),
                WayOut.SHORTEN);
    }

    private static boolean shortens(MeetingCall call, Circumstances world, int most) {
        Optional<Limit> share = world.parameters().limit("mtg.cut.keepShare");
        Optional<Limit> least = world.parameters().limit("mtg.item.minMin");
        return !call.agenda().isEmpty()
                && share.map(keep -> BigDecimal.valueOf((long) most * PERCENT)
                                        .compareTo(keep.value().multiply(BigDecimal.valueOf(call.minutes())))
                                >= 0)
                        .orElse(false)
                && least.map(minutes -> call.lasting(most).agenda().stream()
                                .allMatch(item -> item.minutes() >= minutes.whole()))
                        .orElse(false);
    }

    private static Finding groups(MeetingCall call, Circumstances world) {
        return call.groups() ? lasting(call, world, "mtg.group.maxDays", 2, "安排分组讨论的会议，会期原则上不超过%s天") : Say.clear();
    }

    private static Finding session(MeetingCall call, Circumstances world) {
        return call.groups() ? Say.clear() : lasting(call, world, "mtg.session.maxHalfDays", 1, "会期一般不超过%s个半天");
    }

    private static Finding lasting(MeetingCall call, Circumstances world, String key, int halves, String words) {
        Optional<Limit> limit = world.parameters().limit(key);
        Optional<Limit> half = world.parameters().limit("mtg.halfDay.minutes");
        if (limit.isEmpty() || half.isEmpty()) {
            return Say.clear();
        }
        BigDecimal most = limit.get()
                .value()
                .multiply(BigDecimal.valueOf((long) halves * half.get().whole()));
        return Say.explainIf(
                BigDecimal.valueOf(call.minutes()).compareTo(most) > 0,
                (words + "（%s分钟），计划了%d分钟，请压缩，或者书面说明理由。")
                        .formatted(
                                limit.get().value().stripTrailingZeros().toPlainString(),
                                most.stripTrailingZeros().toPlainString(),
                                call.minutes()),
                WayOut.SHORTEN);
    }

    private static Finding preferVideo(MeetingCall call, Circumstances world) {
        long afar = call.attendees().stream()
                .filter(attendee -> attendee.levelsDown() > 0 && !attendee.video())
                .map(Attendee::unit)
                .distinct()
                .count();
        int road = call.attendees().stream().mapToInt(Attendee::travel).sum();
        return call.place().video() || afar == 0
                ? Say.clear()
                : Say.advise("%d个外地单位要到现场参会，往返路程共%d分钟，提倡改用视频会议。".formatted(afar, road), List.of(), WayOut.CORRECT);
    }

    private static Finding filing(MeetingCall call, Circumstances world) {
        LocalDate starts = call.start().toLocalDate();
        int ahead = starts.isAfter(world.day()) ? world.workdaysBetween(world.day(), starts) : 0;
        return world.parameters()
                .limit("mtg.filing.workdaysBefore")
                .map(limit -> Say.explainIf(
                        ahead < limit.whole(),
                        "距离开会只有%d个工作日，应当提前%d个工作日报备，请改期，或者说明为何临时召开。".formatted(ahead, limit.whole()),
                        WayOut.CORRECT))
                .orElseGet(Say::clear);
    }

    /** 每周一、每月第二周: Mondays, and the eighth to the fourteenth of each month, as far as they are working days. */
    private static Finding noMeeting(MeetingCall call, Circumstances world) {
        LocalDate day = call.start().toLocalDate();
        boolean kept = day.getDayOfWeek() == DayOfWeek.MONDAY
                || (day.getDayOfMonth() > LAST_OF_FIRST_WEEK && day.getDayOfMonth() <= LAST_OF_SECOND_WEEK);
        boolean on = world.parameters()
                .limit("mtg.noMeeting")
                .map(limit -> limit.value().signum() > 0)
                .orElse(false);
        return Say.explainIf(
                on && kept && world.workday(day),
                "%d月%d日是无会日（每周一、每月第二周不安排会议），请改期，或者书面说明理由。".formatted(day.getMonthValue(), day.getDayOfMonth()),
                WayOut.CORRECT);
    }
}
