package cn.qingjian.meetings.web;

import cn.qingjian.meetings.call.Meeting;
import cn.qingjian.meetings.clock.MeetingClock;
import java.time.Instant;

/**
 * What a clock shows at a moment.
 *
 * @param meeting the meeting
 * @param clock its clock
 * @param elapsed whole minutes since the start
 * @param left whole minutes left of the meeting
 * @param leftOfItem whole minutes left of the item that is on
 * @param tone ok; ask from the warning on; stop once over time
 * @param words what it says
 */
public record ClockFace(
        Meeting meeting, MeetingClock clock, int elapsed, int left, int leftOfItem, String tone, String words) {
    static ClockFace of(Meeting meeting, MeetingClock clock, Instant now, int warn) {
        int elapsed = clock.elapsed(now);
        int left = clock.left(now);
        boolean over = clock.running() && left < 0;
        boolean warned = clock.running() && elapsed >= warn;
        String words = clock.forgotten()
                ? "计时没有人结束，到点已由系统关闭；没有量准，负担按计划%d分钟计。".formatted(meeting.words().minutes())
                : clock.ended()
                        ? "会议已结束，实际%d分钟。".formatted(clock.measured())
                        : !clock.started()
                                ? "还没有开始。"
                                : over
                                        ? "已超时%d分钟，请尽快结束。".formatted(-left)
                                        : warned ? "已开了%d分钟，请准备结束。".formatted(elapsed) : "正在开会。";
        return new ClockFace(
                meeting, clock, elapsed, left, clock.leftOfItem(now), over ? "stop" : warned ? "ask" : "ok", words);
    }
}
