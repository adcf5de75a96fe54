package cn.qingjian.meetings.call;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.meetings.AgendaItem;
import cn.qingjian.meetings.Attendee;
import cn.qingjian.meetings.Level;
import cn.qingjian.meetings.Place;
import cn.qingjian.meetings.Purpose;
import cn.qingjian.meetings.Rank;
import cn.qingjian.meetings.Sort;
import cn.qingjian.meetings.Source;
import cn.qingjian.people.Account;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as typed into the form, its {@link Rows} aside; nothing in it is to be trusted.
 *
 * @param title its name
 * @param level name of a {@link Level}
 * @param sort name of a {@link Sort}
 * @param purpose name of a {@link Purpose}
 * @param necessity why
 * @param convener a name
 * @param date the day
 * @param from begin
 * @param to end
 * @param groups {@code on} where groups talk apart
 * @param room key of a room, or empty
 * @param place words where there is no room
 * @param sourceKind {@code meeting} or {@code document}
 * @param sourceTitle what it is called
 * @param sourceDay its day
 * @param sourceReached {@code on} where it reached our offices
 * @param approval the record
 * @param papers a line a paper
 * @param afterwards what is asked
 * @param planItem key of a plan item, or empty
 * @param version the version that the writer saw
 * @param token names one filling of the form
 */
public record MeetingInput(
        @Nullable String title,
        @Nullable String level,
        @Nullable String sort,
        @Nullable String purpose,
        @Nullable String necessity,
        @Nullable String convener,
        @Nullable String date,
        @Nullable String from,
        @Nullable String to,
        @Nullable String groups,
        @Nullable String room,
        @Nullable String place,
        @Nullable String sourceKind,
        @Nullable String sourceTitle,
        @Nullable String sourceDay,
        @Nullable String sourceReached,
        @Nullable String approval,
        @Nullable String papers,
        @Nullable String afterwards,
        @Nullable String planItem,
        @Nullable String version,
        @Nullable String token) {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 2000;

    /** An empty form. */
    public static MeetingInput blank(String token) {
        return new MeetingInput(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, token);
    }

    /** The form of a meeting as it stands. */
    public static MeetingInput of(Meeting meeting) {
        Meeting.Words words = meeting.words();
        return new MeetingInput(
                words.title(),
                words.level().name(),
                words.sort().name(),
                words.purpose().name(),
                words.necessity(),
                words.convener(),
                words.start().toLocalDate().toString(),
                words.start().toLocalTime().toString(),
                words.end().toLocalTime().toString(),
                words.groups() ? "on" : null,
                words.place().room().map(String::valueOf).orElse(""),
                words.place().room().isPresent() ? "" : words.place().name(),
                words.source()
                        .map(one -> one.meeting() ? "meeting" : "document")
                        .orElse("document"),
                words.source().map(Source::title).orElse(""),
                words.source().map(one -> one.day().toString()).orElse(""),
                words.source().filter(Source::reachedUs).isPresent() ? "on" : null,
                words.approval(),
                words.papers(),
                words.afterwards(),
                words.planItem().map(String::valueOf).orElse(""),
                String.valueOf(meeting.version()),
                null);
    }

    /** Reads the form; what is wrong is added to the errors, field by field, and the rest is still read. */
    public Optional<Meeting.Words> read(Rows rows, Roster roster, List<Room> rooms, FieldErrors errors) {
        String name = clean(title).replace('\n', ' ').strip();
        errors.require(!name.isEmpty(), "title", "请写会议名称。")
                .require(name.length() <= LONGEST_TITLE, "title", "会议名称最多%d个字。".formatted(LONGEST_TITLE));
        for (var text : List.of(typed(necessity), typed(approval), typed(papers), typed(afterwards))) {
            errors.require(text.length() <= LONGEST_TEXT, "papers", "材料、必要性和会后要求每栏最多%d个字。".formatted(LONGEST_TEXT));
        }
        Optional<LocalDate> day = date(date, "date", errors);
        Optional<LocalTime> begin = time(from, "from", errors);
        Optional<LocalTime> end = time(to, "to", errors);
        int minutes = begin.isPresent() && end.isPresent()
                ? (int) Duration.between(begin.get(), end.get()).toMinutes()
                : 0;
        errors.require(begin.isEmpty() || end.isEmpty() || minutes != 0, "to", "结束时间等于开始时间，请改。")
                .require(minutes >= 0, "to", "结束时间早于开始时间，请改；会议不能跨过零点，跨天的按天分开拟。");
        List<AgendaItem> items = roster.agenda(rows.items(), errors);
        int all = items.stream().mapToInt(AgendaItem::minutes).sum();
        errors.require(
                minutes <= 0 || all <= minutes, "agenda", "议程合计%d分钟，会议只有%d分钟，请减少议题时间或者推迟结束。".formatted(all, minutes));
        List<Attendee> people = roster.attendees(rows.guests(), items.size(), errors);
        Optional<Account> host = roster.named(clean(convener));
        errors.require(host.isPresent(), "convener", "请写召集人的姓名，须是在岗人员。");
        Place where = place(rooms, people, errors);
        Optional<Source> about = source(errors);
        Optional<Long> item = number(planItem, "planItem", "没有这个立项，请从列表里选择。", errors);
        if (!errors.isEmpty() || day.isEmpty() || begin.isEmpty() || host.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Meeting.Words(
                name,
                pick(Level.class, level, Level.CENTRE),
                pick(Sort.class, sort, Sort.BUSINESS),
                pick(Purpose.class, purpose, Purpose.STUDY),
                clean(necessity),
                host.get().name(),
                Rank.of(host.get().unit().kind(), host.get().post()),
                day.get().atTime(begin.get()),
                minutes,
                "on".equals(groups),
                items,
                people,
                where,
                about,
                clean(approval),
                clean(papers),
                clean(afterwards),
                item));
    }

    /** A meeting is one by video where everybody from elsewhere joins from there; the room holds those who come. */
    private Place place(List<Room> rooms, List<Attendee> people, FieldErrors errors) {
        long afar = people.stream().filter(Attendee::video).count();
        long here = people.size() - afar;
        boolean remote = afar > 0 && people.stream().allMatch(one -> one.video() || one.levelsDown() == 0);
        Optional<Long> key = number(room, "room", "没有这个会议室。", errors);
        Optional<Room> found =
                key.flatMap(id -> rooms.stream().filter(one -> one.id() == id).findFirst());
        errors.require(key.isEmpty() || found.isPresent(), "room", "没有这个会议室，请从列表里选择。")
                .require(
                        remote
                                || people.isEmpty()
                                || found.isPresent()
                                || !clean(place).isEmpty(),
                        "room",
                        "请选择会议室，或者写明地点。");
        found.ifPresent(one -> errors.require(
                        one.seats() >= here,
                        "room",
                        "%s只有%d个座位，到场%d人，请换大的会议室或者减少参会人员。".formatted(one.name(), one.seats(), here))
                .require(afar == 0 || one.video(), "room", "%s不能开视频会议，请换一个。".formatted(one.name())));
        return new Place(
                remote,
                found.map(Room::id),
                found.map(Room::name).orElse(clean(place).isEmpty() ? "视频会议" : clean(place)));
    }

    private Optional<Source> source(FieldErrors errors) {
        String name = clean(sourceTitle);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = date(sourceDay, "sourceDay", errors);
        return day.map(on -> new Source("meeting".equals(sourceKind), name, on, "on".equals(sourceReached)));
    }

    /** The version that the writer saw, 0 where none is named. */
    public int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** What was typed into a field, never null. */
    public String typed(@Nullable String field) {
        return field == null ? "" : field;
    }

    private static Optional<LocalDate> date(@Nullable String text, String field, FieldErrors errors) {
        try {
            LocalDate day = LocalDate.parse(clean(text));
            boolean sensible = day.getYear() >= 2000 && day.getYear() < 2100;
            errors.require(sensible, field, "日期不对。");
            return sensible ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException wrong) {
            errors.add(field, "请写日期，如 2026-12-01。");
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(@Nullable String text, String field, FieldErrors errors) {
        try {
            return Optional.of(LocalTime.parse(clean(text)).withSecond(0).withNano(0));
        } catch (DateTimeParseException wrong) {
            errors.add(field, "请写时间，如 09:30。");
            return Optional.empty();
        }
    }

    private static Optional<Long> number(@Nullable String text, String field, String message, FieldErrors errors) {
        String digits = clean(text);
        boolean good = digits.isEmpty() || digits.matches("[1-9]\\d{0,17}");
        errors.require(good, field, message);
        return good && !digits.isEmpty() ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }

    private static <E extends Enum<E>> E pick(Class<E> type, @Nullable String name, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    /** Line ends of one sort, no control characters. */
    private static String clean(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                        .strip();
    }
}
