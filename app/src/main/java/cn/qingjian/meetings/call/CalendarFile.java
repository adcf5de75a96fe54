package cn.qingjian.meetings.call;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Meetings as an iCalendar file (RFC 5545): lines end in CRLF, are folded at 75 octets, and text is escaped. */
public final class CalendarFile {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final int OCTETS = 75;

    private final StringBuilder out = new StringBuilder();
    private final ZoneId zone;

    private CalendarFile(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Writes meetings; linear in their text.
     *
     * @param name what the calendar is called
     * @param zone where the agency's wall clocks are
     * @param now when it is written
     */
    public static String of(String name, List<Meeting> meetings, ZoneId zone, Instant now) {
        var file = new CalendarFile(zone);
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Qingjian//Meetings//ZH");
        file.line("CALSCALE:GREGORIAN");
        file.line("X-WR-CALNAME:" + escaped(name));
        meetings.forEach(meeting -> file.event(meeting, now));
        file.line("END:VCALENDAR");
        return file.out.toString();
    }

    private void event(Meeting meeting, Instant now) {
        Meeting.Words words = meeting.words();
        line("BEGIN:VEVENT");
        line("UID:meetings-" + meeting.id() + "@qingjian");
        line("DTSTAMP:" + STAMP.format(now.atOffset(ZoneOffset.UTC)));
        line("DTSTART:" + utc(words.start()));
        line("DTEND:" + utc(words.end()));
        line("SEQUENCE:" + meeting.version());
        line("SUMMARY:" + escaped(meeting.title()));
        line("LOCATION:" + escaped(words.place().name()));
        var agenda = new StringBuilder("召集人：" + words.convener());
        words.agenda()
                .forEach(
                        item -> agenda.append("\n%s（%s，%d分钟）".formatted(item.topic(), item.speaker(), item.minutes())));
        line("DESCRIPTION:" + escaped(agenda.toString()));
        line("STATUS:" + (meeting.status() == MeetingStatus.CANCELLED ? "CANCELLED" : "CONFIRMED"));
        line("END:VEVENT");
    }

    private String utc(LocalDateTime local) {
        return STAMP.format(local.atZone(zone).withZoneSameInstant(ZoneOffset.UTC));
    }

    /** Text as RFC 5545 wants it: backslash, semicolon, comma and line ends escaped, other control characters left out. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Folds between characters, never inside one: each line, its leading blank included, has at most 75 octets. */
    private void line(String text) {
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            String character = Character.toString(point);
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += more;
            i += Character.charCount(point);
        }
        out.append("\r\n");
    }
}
