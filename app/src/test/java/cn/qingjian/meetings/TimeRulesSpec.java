package cn.qingjian.meetings;

import static cn.qingjian.meetings.AMeeting.aMeeting;
import static cn.qingjian.meetings.AMeeting.item;
import static cn.qingjian.meetings.World.world;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.Explain;
import cn.qingjian.gate.Finding.Lighten;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRulesSpec {
    @ParameterizedTest
    @CsvSource({"89,通过", "90,通过", "91,压减", "180,压减", "181,需说明"})
    void 会议不超过九十分钟(int minutes, String label) {
        assertThat(world().of("会议不超过九十分钟", aMeeting().lasting(minutes)).label()).isEqualTo(label);
    }

    @Test
    void 一百二十分钟的会议_各议题按比例压缩到九十分钟() {
        Finding finding = world().of(
                        "会议不超过九十分钟", aMeeting().lasting(120).with(item("甲", 80, Rank.HEAD), item("乙", 41, Rank.HEAD)));
        assertThat(finding).isInstanceOfSatisfying(Lighten.class, lighten -> {
            MeetingCall shorter = (MeetingCall) lighten.to();
            assertThat(shorter.minutes()).isEqualTo(90);
            assertThat(shorter.agenda()).extracting(AgendaItem::minutes).containsExactly(60, 30);
        });
    }

    @ParameterizedTest
    @CsvSource({"3,需说明", "4,压减"})
    void 压缩后议题太短的不压缩_请减少议题(int minutes, String label) {
        var meeting = aMeeting().lasting(120).with(item("甲", 100, Rank.HEAD), item("乙", minutes, Rank.HEAD));
        assertThat(world().of("会议不超过九十分钟", meeting).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"60,通过", "61,压减"})
    void 本单位改为六十分钟的按六十分钟算(int minutes, String label) {
        assertThat(world().with("mtg.unit.maxMin", 60)
                        .of("会议不超过九十分钟", aMeeting().lasting(minutes))
                        .label())
                .isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"true,89,通过", "true,90,通过", "true,91,压减", "false,91,通过"})
    void 视频会议不超过九十分钟(boolean video, int minutes, String label) {
        AMeeting meeting = aMeeting().lasting(minutes);
        assertThat(world().of("视频会议不超过九十分钟", video ? meeting.byVideo() : meeting)
                        .label())
                .isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"719,通过", "720,通过", "721,需说明"})
    void 分组讨论的会议原则上不超过一天半(int minutes, String label) {
        assertThat(world().of("分组讨论的会议原则上不超过一天半", aMeeting().lasting(minutes).inGroups())
                        .label())
                .isEqualTo(label);
        assertThat(world().of("分组讨论的会议原则上不超过一天半", aMeeting().lasting(minutes)).label())
                .isEqualTo("通过");
    }

    @ParameterizedTest
    @CsvSource({"239,通过", "240,通过", "241,需说明"})
    void 其他会议一般不超过半天(int minutes, String label) {
        assertThat(world().of("其他会议一般不超过半天", aMeeting().lasting(minutes)).label())
                .isEqualTo(label);
        assertThat(world().of("其他会议一般不超过半天", aMeeting().lasting(minutes).inGroups())
                        .label())
                .isEqualTo("通过");
    }

    @Test
    void 优先采用视频会议() {
        Finding finding = world().of("优先采用视频会议", aMeeting());
        assertThat(finding.label()).isEqualTo("提示");
        assertThat(finding.reason().orElseThrow().message()).contains("2个外地单位", "140分钟");
        assertThat(world().of("优先采用视频会议", aMeeting().byVideo()).label()).isEqualTo("通过");
        assertThat(world().of("优先采用视频会议", aMeeting().calling(AMeeting.afar(1, "主任")))
                        .label())
                .as("外地单位已经视频参会")
                .isEqualTo("通过");
        assertThat(world().of("优先采用视频会议", aMeeting().calling(AMeeting.department(3, "科长")))
                        .label())
                .isEqualTo("通过");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-02,需说明", "2026-11-06,需说明", "2026-11-08,需说明", "2026-11-09,通过", "2026-10-30,需说明"})
    void 会议提前五个工作日报备(LocalDate day, String label) {
        assertThat(world().of("会议提前五个工作日报备", aMeeting().on(day)).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22,通过",
        "2026-11-23,需说明",
        "2026-11-24,通过",
        "2026-12-07,需说明",
        "2026-12-04,通过",
        "2026-12-08,需说明",
        "2026-12-11,需说明",
        "2026-12-12,通过",
        "2026-12-15,通过",
        "2026-10-07,通过",
        "2026-10-08,需说明",
        "2026-10-14,需说明",
        "2026-10-15,通过"
    })
    void 无会日不开会(LocalDate day, String label) {
        assertThat(world().with("mtg.noMeeting", 1)
                        .of("无会日不开会", aMeeting().on(day))
                        .label())
                .isEqualTo(label);
        assertThat(world().of("无会日不开会", aMeeting().on(day)).label()).as("默认关闭").isEqualTo("通过");
    }

    @Test
    void 限度没有启用时不作判断() {
        World none = world().without("mtg.unit.maxMin").without("mtg.session.maxHalfDays");
        assertThat(none.of("会议不超过九十分钟", aMeeting().lasting(600)).label()).isEqualTo("通过");
        assertThat(none.of("其他会议一般不超过半天", aMeeting().lasting(600)).label()).isEqualTo("通过");
        assertThat(world().without("mtg.cut.keepShare")
                        .of("会议不超过九十分钟", aMeeting().lasting(100)))
                .as("没有压缩口径时由人说明")
                .isInstanceOf(Explain.class);
    }
}
