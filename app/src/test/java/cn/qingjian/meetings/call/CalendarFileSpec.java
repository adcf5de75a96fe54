package cn.qingjian.meetings.call;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.meetings.AgendaItem;
import cn.qingjian.meetings.Level;
import cn.qingjian.meetings.Place;
import cn.qingjian.meetings.Purpose;
import cn.qingjian.meetings.Rank;
import cn.qingjian.meetings.Sort;
import cn.qingjian.people.Unit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CalendarFileSpec {
    private static String file(String title, MeetingStatus status) {
        var words = new Meeting.Words(
                title,
                Level.DOWN,
                Sort.BUSINESS,
                Purpose.STUDY,
                "",
                "罗致远",
                Rank.CHIEF,
                LocalDateTime.of(2026, 11, 25, 9, 30),
                60,
                false,
                List.of(new AgendaItem("甲,乙;丙\\丁", 60, "彭川", Rank.HEAD, false)),
                List.of(),
                new Place(false, Optional.empty(), "四楼"),
                Optional.empty(),
                "",
                "",
                "",
                Optional.empty());
        var unit = new Unit(7, "dkk", "贷款管理科", Unit.Kind.DEPARTMENT);
        var meeting = new Meeting(5, words, unit, 1, "彭川", status, 3, new UUID(1, 2), Optional.empty());
        return CalendarFile.of(
                "彭川的会议", List.of(meeting), ZoneId.of("Asia/Shanghai"), Instant.parse("2026-11-20T00:00:00Z"));
    }

    @Test
    void 时间写成世界时_文字按规定转义() {
        String file = file("调度会", MeetingStatus.ANNOUNCED);
        assertThat(file)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("UID:meetings-5@qingjian", "DTSTART:20261125T013000Z", "DTEND:20261125T023000Z", "SEQUENCE:3")
                .contains("SUMMARY:调度会");
        assertThat(unfolded(file)).contains("召集人：罗致远\\n甲\\,乙\\;丙\\\\丁（彭川，60分钟）");
    }

    @Test
    void 取消的会议写明取消() {
        assertThat(file("调度会", MeetingStatus.CANCELLED)).contains("STATUS:CANCELLED");
        assertThat(file("调度会", MeetingStatus.ANNOUNCED)).contains("STATUS:CONFIRMED");
    }

    @Property(tries = 200)
    void 每行不超过七十五个字节_展开后一字不差(@ForAll String title) {
        String whole = new String(title.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String file = file(whole, MeetingStatus.ANNOUNCED);
        assertThat(file.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0);
        assertThat(unfolded(file)).contains("SUMMARY:" + CalendarFile.escaped(whole) + "\r\n");
    }

    private static String unfolded(String file) {
        return file.replace("\r\n ", "");
    }
}
