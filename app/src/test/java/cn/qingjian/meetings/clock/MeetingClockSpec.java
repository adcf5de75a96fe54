package cn.qingjian.meetings.clock;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.meetings.AgendaItem;
import cn.qingjian.meetings.Attendee;
import cn.qingjian.meetings.Rank;
import cn.qingjian.people.Unit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingClockSpec {
    private static final Instant NINE = Instant.parse("2026-11-25T01:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<AgendaItem> AGENDA = List.of(
            new AgendaItem("通报", 30, "彭川", Rank.HEAD, false), new AgendaItem("讲话", 60, "罗致远", Rank.CHIEF, false));

    /** A clock on which the items began at those seconds after nine; a last negative one ended it. */
    private static MeetingClock clock(long... seconds) {
        List<Press> presses = new ArrayList<>();
        for (int i = 0; i < seconds.length; i++) {
            presses.add(new Press(i, seconds[i] < 0 ? 0 : i + 1, false, at(Math.abs(seconds[i]))));
        }
        return new MeetingClock(presses, AGENDA, 90);
    }

    private static Instant at(long seconds) {
        return NINE.plusSeconds(seconds);
    }

    @Test
    void 没有开始时什么也不走() {
        MeetingClock clock = clock();
        assertThat(clock.started()).isFalse();
        assertThat(clock.running()).isFalse();
        assertThat(clock.elapsed(at(600))).isZero();
        assertThat(clock.left(at(600))).isEqualTo(90);
        assertThat(clock.now()).isEmpty();
        assertThat(clock.hasNext()).isFalse();
    }

    @Test
    void 正在第一个议题_剩多少分钟() {
        MeetingClock clock = clock(0);
        assertThat(clock.now().orElseThrow().topic()).isEqualTo("通报");
        assertThat(clock.leftOfItem(at(29 * 60))).isEqualTo(1);
        assertThat(clock.leftOfItem(at(31 * 60))).isEqualTo(-1);
        assertThat(clock.left(at(80 * 60))).isEqualTo(10);
        assertThat(clock.hasNext()).isTrue();
        assertThat(clock(0, 1800).hasNext()).as("最后一个议题").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "60,1", "61,2", "5400,90", "5401,91"})
    void 实际时间不足一分钟的按一分钟(long seconds, int minutes) {
        assertThat(clock(0, -seconds).measured()).isEqualTo(minutes);
    }

    @Test
    void 超时记在造成超时的议题上() {
        List<Overrun> overruns = clock(0, 45 * 60, -90 * 60).overruns(60);
        assertThat(overruns).containsExactly(new Overrun(1, "通报", "彭川", 30, 45, false));
        assertThat(overruns.getFirst().over()).isEqualTo(15);
        assertThat(clock(0, 30 * 60 + 59, -90 * 60).overruns(60)).as("不满一分钟的不算").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"60,0,false", "61,1,true"})
    void 主要负责同志讲话超过一小时另外标明(int minutes, int count, boolean beyond) {
        List<Overrun> overruns = clock(0, 60, -(60L + minutes * 60L)).overruns(60);
        assertThat(overruns).hasSize(count).allMatch(over -> over.beyond() == beyond);
    }

    @ParameterizedTest
    @CsvSource({
        "22,2026-11-25T13:59:59Z,",
        "22,2026-11-25T14:00:00Z,2026-11-25T14:00:00Z",
        "22,2026-11-26T01:00:00Z,2026-11-25T14:00:00Z",
        "9,2026-11-25T02:00:00Z,",
        "9,2026-11-26T01:00:00Z,2026-11-26T01:00:00Z",
        "0,2026-11-25T15:59:59Z,",
        "0,2026-11-25T16:00:00Z,2026-11-25T16:00:00Z"
    })
    void 没有人结束的计时到钟点关闭(int hour, Instant now, @Nullable Instant closed) {
        assertThat(clock(0).leftRunning(now, hour, SHANGHAI)).isEqualTo(Optional.ofNullable(closed));
        assertThat(clock(0, -60).leftRunning(now, hour, SHANGHAI)).as("已经结束的").isEmpty();
        assertThat(clock().leftRunning(now, hour, SHANGHAI)).as("没有开始的").isEmpty();
    }

    @Test
    void 忘了结束的按计划时间计_也不记超时() {
        var clock =
                new MeetingClock(List.of(new Press(0, 1, false, NINE), new Press(1, 0, true, at(90_000))), AGENDA, 90);
        assertThat(clock.forgotten()).isTrue();
        assertThat(clock.measured()).isEqualTo(90);
        assertThat(clock.overruns(60)).isEmpty();
    }

    private static Attendee office(int travel) {
        return new Attendee(
                1, "云渡区管理部", Unit.Kind.COUNTY_OFFICE, Optional.empty(), "主任", Rank.CHIEF, List.of(), "", travel, false);
    }

    private static Turnout turnout(List<String> answers, int signed, boolean video) {
        return Turnout.of(answers.stream().map(answer -> office(40)).toList(), answers, signed, video);
    }

    @Test
    void 请假的不计_视频的不计路程() {
        assertThat(turnout(List.of("COMING", "ABSENT", "BY_VIDEO", ""), 0, false))
                .isEqualTo(new Turnout(3, 80));
        assertThat(turnout(List.of("COMING", ""), 0, true)).isEqualTo(new Turnout(2, 0));
        assertThat(turnout(List.of("ABSENT"), 0, false)).isEqualTo(new Turnout(0, 0));
    }

    @Test
    void 通知时就是视频参会的不计路程() {
        Attendee afar = new Attendee(
                1, "云渡区管理部", Unit.Kind.COUNTY_OFFICE, Optional.empty(), "主任", Rank.CHIEF, List.of(), "", 0, true);
        assertThat(Turnout.of(List.of(afar, office(40)), List.of("COMING", "COMING"), 1, false))
                .isEqualTo(new Turnout(1, 40));
    }

    @Test
    void 有人签到的按签到人数_没人签到的按没有请假的人数() {
        assertThat(turnout(List.of("COMING", "COMING"), 1, false)).isEqualTo(new Turnout(1, 40));
        assertThat(turnout(List.of("COMING", "COMING"), 0, false)).isEqualTo(new Turnout(2, 80));
        assertThat(new Turnout(2, 80).minutes(50)).isEqualTo(180);
        assertThat(new Turnout(2, 80).how(50, true)).isEqualTo("2人 × 计划50分钟 + 往返路程80分钟");
    }
}
