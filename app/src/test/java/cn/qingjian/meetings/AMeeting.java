package cn.qingjian.meetings;

import cn.qingjian.gate.DemandId;
import cn.qingjian.people.Unit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a call to a meeting step by step, from one that no rule finds fault with but the hint to meet by video. */
final class AMeeting {
    static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    static final long ISSUER = 7;

    private Level level = Level.DOWN;
    private Sort sort = Sort.BUSINESS;
    private Purpose purpose = Purpose.STUDY;
    private String necessity = "";
    private Rank convenerRank = Rank.CHIEF;
    private LocalDateTime start = LocalDateTime.of(2026, 11, 25, 9, 0);
    private int minutes = 60;
    private boolean groups;
    private List<AgendaItem> agenda = List.of(item("逾期贷款催收安排", 30, Rank.HEAD), item("下季度分工", 30, Rank.DEPUTY));
    private final List<Attendee> attendees =
            new ArrayList<>(List.of(office(1, "主任", 40), office(2, "主任", 100), department(3, "科长")));
    private boolean video;
    private Optional<Source> source = Optional.empty();
    private String approval = "";
    private String papers = "";
    private String afterwards = "";
    private Optional<Long> planItem = Optional.of(1L);

    private AMeeting() {}

    static AMeeting aMeeting() {
        return new AMeeting();
    }

    static AgendaItem item(String topic, int minutes, Rank rank) {
        return new AgendaItem(topic, minutes, topic + "的发言人", rank, false);
    }

    static Attendee office(long unit, String post, int travel) {
        return attendee(unit, Unit.Kind.COUNTY_OFFICE, post, travel);
    }

    /** Of a county office, joining by video. */
    static Attendee afar(long unit, String post) {
        Attendee here = office(unit, post, 0);
        return new Attendee(
                unit,
                here.unitName(),
                here.kind(),
                here.account(),
                post,
                here.rank(),
                here.items(),
                here.reason(),
                0,
                true);
    }

    static Attendee department(long unit, String post) {
        return attendee(unit, Unit.Kind.DEPARTMENT, post, 0);
    }

    static Attendee attendee(long unit, Unit.Kind kind, String post, int travel) {
        return new Attendee(
                unit,
                "第" + unit + "单位",
                kind,
                Optional.of(unit),
                post,
                Rank.of(kind, post),
                List.of(),
                "业务在该单位",
                travel,
                false);
    }

    AMeeting of(Sort other) {
        this.sort = other;
        return this;
    }

    AMeeting at(Level other) {
        this.level = other;
        return this;
    }

    AMeeting inOrderTo(Purpose other) {
        this.purpose = other;
        return this;
    }

    AMeeting becauseOf(String words) {
        this.necessity = words;
        return this;
    }

    AMeeting convenedBy(Rank rank) {
        this.convenerRank = rank;
        return this;
    }

    AMeeting on(LocalDate day) {
        this.start = day.atTime(9, 0);
        return this;
    }

    /** Lasting so long, in two items of half each. */
    AMeeting lasting(int length) {
        this.minutes = length;
        this.agenda = List.of(item("甲", length / 2, Rank.HEAD), item("乙", length - length / 2, Rank.HEAD));
        return this;
    }

    AMeeting inGroups() {
        this.groups = true;
        return this;
    }

    AMeeting with(AgendaItem... items) {
        this.agenda = List.of(items);
        return this;
    }

    AMeeting calling(Attendee... people) {
        this.attendees.clear();
        this.attendees.addAll(List.of(people));
        return this;
    }

    AMeeting byVideo() {
        this.video = true;
        return this;
    }

    AMeeting about(Source other) {
        this.source = Optional.of(other);
        return this;
    }

    AMeeting approved() {
        this.approval = "市委主要负责同志，青委批〔2026〕8号";
        return this;
    }

    AMeeting reading(String words) {
        this.papers = words;
        return this;
    }

    AMeeting askingAfterwards(String words) {
        this.afterwards = words;
        return this;
    }

    AMeeting unplanned() {
        this.planItem = Optional.empty();
        return this;
    }

    MeetingCall build() {
        return new MeetingCall(
                new DemandId(MeetingKind.CODE, 1),
                "贷款逾期工作调度会",
                level,
                sort,
                purpose,
                necessity,
                "罗致远",
                convenerRank,
                start,
                minutes,
                groups,
                agenda,
                attendees,
                new Place(video, Optional.of(1L), "四楼第一会议室"),
                source,
                approval,
                papers,
                afterwards,
                ISSUER,
                planItem,
                DAY);
    }
}
