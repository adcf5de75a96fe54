package cn.qingjian.meetings.demo;

import cn.qingjian.demo.DemoData;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.gate.PlanDesk;
import cn.qingjian.gate.PlanItem;
import cn.qingjian.gate.PlanKey;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.meetings.AgendaItem;
import cn.qingjian.meetings.Attendee;
import cn.qingjian.meetings.Level;
import cn.qingjian.meetings.MeetingCall;
import cn.qingjian.meetings.MeetingKind;
import cn.qingjian.meetings.Place;
import cn.qingjian.meetings.Purpose;
import cn.qingjian.meetings.Rank;
import cn.qingjian.meetings.Sort;
import cn.qingjian.meetings.call.Meeting;
import cn.qingjian.meetings.call.Meetings;
import cn.qingjian.meetings.call.Room;
import cn.qingjian.meetings.call.Roster;
import cn.qingjian.meetings.call.Rows;
import cn.qingjian.meetings.clock.Clocks;
import cn.qingjian.meetings.store.MeetingStore;
import cn.qingjian.meetings.store.RoomStore;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented centre's meetings: a plan, some that were held, one that is going on this morning, some of next week. */
@Component
class DemoMeetings implements DemoData {
    private static final int AFTER_DOCUMENTS = 420;

    private final Meetings meetings;
    private final Clocks clocks;
    private final MeetingStore store;
    private final RoomStore rooms;
    private final PlanDesk plan;
    private final Gate gate;
    private final People people;
    private final Clock clock;

    DemoMeetings(
            Meetings meetings,
            Clocks clocks,
            MeetingStore store,
            RoomStore rooms,
            PlanDesk plan,
            Gate gate,
            People people,
            Clock clock) {
        this.meetings = meetings;
        this.clocks = clocks;
        this.store = store;
        this.rooms = rooms;
        this.plan = plan;
        this.gate = gate;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_DOCUMENTS;
    }

    @Override
    public String what() {
        return "会议计划、开过的和要开的会议";
    }

    @Override
    @Transactional
    public void fill() {
        if (store.count() > 0) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        plan(today.getYear());
        var past = new ArrayList<Held>();
        past.add(new Held("三季度贷款逾期调度会", "dkk", today.minusDays(40), 60, List.of(28, 25)));
        past.add(new Held("提取业务线上办理衔接会", "gjk", today.minusDays(19), 80, List.of(55, 38)));
        past.add(new Held("数据共享接口对接会", "xxk", today.minusDays(6), 40, List.of(18, 20)));
        past.forEach(this::held);
        announced("冬季安全检查碰头会", "bgs", today.atTime(9, 0), 60)
                .filter(now -> LocalDateTime.now(clock).isAfter(today.atTime(9, 0)))
                .ifPresent(now -> clocks.record(now, List.of(clock.instant()), null, author("bgs")));
        announced("年终结账部署会", "cwk", monday.plusDays(1).atTime(9, 30), 75);
        announced("年度贷款工作会", "dkk", monday.plusDays(3).atTime(14, 30), 120);
        draft("档案移交业务培训", "bgs", monday.plusDays(8).atTime(9, 0), 90, Sort.BUSINESS);
        passed(draft("年度住房公积金工作会议", "bgs", monday.plusDays(17).atTime(9, 0), 90, Sort.COMPREHENSIVE));
    }

    /** 市局到县局的综合性会议一年一次, and a few on business. */
    private void plan(int year) {
        Map<PlanKey, String> planned = new HashMap<>();
        for (String unit : List.of("bgs", "dkk", "gjk", "xxk", "cwk")) {
            long id = author(unit).unit().id();
            planned.put(key(year, id, Sort.BUSINESS), "3");
            planned.put(key(year, id, Sort.COMPREHENSIVE), unit.equals("bgs") ? "1" : "0");
        }
        plan.plan(planned, people.holding(Role.OFFICE).getFirst());
    }

    private static PlanKey key(int year, long unit, Sort sort) {
        return new PlanKey(year, unit, MeetingKind.CODE, MeetingCall.classCode(Level.DOWN, sort));
    }

    /** One that was held: name, department, day, planned minutes, and how long each of its two items really took. */
    private record Held(String title, String unit, LocalDate day, int minutes, List<Integer> took) {}

    private void held(Held one) {
        announced(one.title(), one.unit(), one.day().atTime(9, 0), one.minutes())
                .ifPresent(meeting -> {
                    Instant start = one.day()
                            .atTime(LocalTime.of(9, 2))
                            .atZone(clock.getZone())
                            .toInstant();
                    List<Instant> begun = new ArrayList<>();
                    Instant at = start;
                    for (int minutes : one.took()) {
                        begun.add(at);
                        at = at.plusSeconds(minutes * 60L);
                    }
                    clocks.record(meeting, begun, at, author(one.unit()));
                });
    }

    private Optional<Meeting> announced(String title, String unit, LocalDateTime start, int minutes) {
        Meeting meeting = draft(title, unit, start, minutes, Sort.BUSINESS);
        passed(meeting);
        return meetings.announce(meeting.id(), author(unit)).isEmpty() ? store.find(meeting.id()) : Optional.empty();
    }

    /** Through the gate; a comprehensive one then waits for a review session. */
    private void passed(Meeting meeting) {
        Account author = people.account(meeting.author()).orElseThrow();
        FieldErrors errors = meetings.submit(meeting.id(), author);
        gate.rulings(meeting.demandId()).stream()
                .findFirst()
                .filter(kept -> errors.isEmpty() && kept.standing() == KeptRuling.Standing.AWAITING_REASON)
                .ifPresent(kept -> {
                    gate.explain(kept.id(), "年度立项已列，各管理部情况不同，须当面会商，时间已经压到最短。", author);
                    gate.decide(
                            kept.id(), true, "同意。", people.holding(Role.LEADER).getFirst());
                });
    }

    private Meeting draft(String title, String unit, LocalDateTime start, int minutes, Sort sort) {
        Account author = author(unit);
        Roster roster = meetings.roster();
        List<Attendee> people = roster.attendees(
                List.of(
                        new Rows.Guest(Roster.OFFICES, Roster.HEAD, "", "", "业务在管理部办理"),
                        new Rows.Guest(author.unit().name(), Roster.HEAD, "", "", "召集科室")),
                0,
                new FieldErrors());
        Account leader = this.people.holding(Role.LEADER).stream()
                .filter(one -> Rank.of(one.unit().kind(), one.post()) == Rank.CHIEF)
                .findFirst()
                .orElse(author);
        var agenda = List.of(
                new AgendaItem("情况和下一步安排", minutes / 2, author.name(), Rank.HEAD, false),
                new AgendaItem("会商和议定", minutes - minutes / 2, author.name(), Rank.HEAD, false));
        Optional<Room> room = rooms.open().stream()
                .filter(one -> one.seats() >= people.size())
                .findFirst();
        var words = new Meeting.Words(
                title,
                Level.DOWN,
                sort,
                Purpose.STUDY,
                "年度业务安排，须各管理部当面会商",
                leader.name(),
                Rank.CHIEF,
                start,
                minutes,
                false,
                agenda,
                people,
                new Place(false, room.map(Room::id), room.map(Room::name).orElse("中心会议室")),
                Optional.empty(),
                "",
                "",
                "",
                planned(title, author, start, sort));
        return meetings.begin(words, author, null);
    }

    /** Its place in the plan of this year. */
    private Optional<Long> planned(String title, Account author, LocalDateTime start, Sort sort) {
        int year = LocalDate.now(clock).getYear();
        var key = key(year, author.unit().id(), sort);
        plan.save(
                new PlanItem(0, key, title, "年度工作安排", "各县区管理部", start.getMonthValue(), 1, 0),
                people.holding(Role.OFFICE).getFirst());
        return plan.items(year).stream()
                .filter(item -> item.key().equals(key) && item.title().equals(title))
                .map(PlanItem::id)
                .findFirst();
    }

    private Account author(String unit) {
        return meetings.present().stream()
                .filter(one -> one.unit().code().equals(unit) && one.is(Role.DEPARTMENT, Role.OFFICE))
                .findFirst()
                .orElseThrow();
    }
}
