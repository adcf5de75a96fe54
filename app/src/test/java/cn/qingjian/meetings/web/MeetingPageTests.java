package cn.qingjian.meetings.web;

import static cn.qingjian.testing.SomePeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.GateNumber;
import cn.qingjian.gate.Undertaking;
import cn.qingjian.gate.Undertakings;
import cn.qingjian.meetings.MeetingKind;
import cn.qingjian.meetings.call.Feeds;
import cn.qingjian.meetings.call.Meeting;
import cn.qingjian.meetings.call.MeetingStatus;
import cn.qingjian.meetings.call.Meetings;
import cn.qingjian.meetings.call.Room;
import cn.qingjian.meetings.clock.Clocks;
import cn.qingjian.meetings.clock.Turnout;
import cn.qingjian.meetings.store.MeetingStore;
import cn.qingjian.meetings.store.RoomStore;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.scheduling.Placeable;
import cn.qingjian.scheduling.Placeables;
import cn.qingjian.scheduling.Slot;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class MeetingPageTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    SomePeople people;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingStore store;

    @Autowired
    RoomStore rooms;

    @Autowired
    Clocks clocks;

    @Autowired
    Feeds feeds;

    @Autowired
    Gate gate;

    @Autowired
    BurdenLedger ledger;

    @Autowired
    List<Undertakings> undertakings;

    @Autowired
    @Qualifier("meetingsToPlace")
    Placeables placeables;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private Account clerk = placeholder();
    private Account county = placeholder();
    private Account stranger = placeholder();
    private Account leader = placeholder();
    private LocalDate day = LocalDate.EPOCH;

    private static Account placeholder() {
        return new Account(0, "", "", new Unit(0, "", "", Unit.Kind.DEPARTMENT), "", Set.of());
    }

    @BeforeEach
    void some() {
        clerk = people.person(Role.DEPARTMENT);
        county = people.person(people.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS);
        stranger = people.person(Role.DEPARTMENT);
        leader = people.person(Role.LEADER);
        db.sql("update people.account set post = '主任' where id = :id")
                .param("id", county.id())
                .update();
        day = LocalDate.now(clock).plusDays(20);
    }

    private MockHttpServletRequestBuilder form(String path) {
        return post(path)
                .with(as(clerk))
                .with(csrf())
                .param("title", "测试调度会")
                .param("level", "DOWN")
                .param("convener", leader.name())
                .param("date", day.toString())
                .param("necessity", "须当面会商");
    }

    private MockHttpServletRequestBuilder whole(String token) {
        return form("/meetings")
                .param("from", "09:00")
                .param("to", "10:00")
                .param("agenda", "安排｜%s｜60".formatted(clerk.name()))
                .param("attendees", "%s %s：数据在该单位".formatted(county.unit().name(), county.name()))
                .param("place", "中心院内")
                .param("token", token);
    }

    private Meeting draft() throws Exception {
        mvc.perform(whole(UUID.randomUUID().toString())).andExpect(status().is3xxRedirection());
        return latest();
    }

    private Meeting latest() {
        return store.standing(List.of(MeetingStatus.values())).stream()
                .filter(one -> one.author() == clerk.id())
                .max(Comparator.comparingLong(Meeting::id))
                .orElseThrow();
    }

    private Meeting announced() throws Exception {
        Meeting meeting = draft();
        act(meeting, "submit", clerk);
        long ruling = gate.rulings(meeting.demandId()).getFirst().id();
        assertThat(gate.explain(ruling, "确有必要当面会商，时间已经压短。", clerk).all()).isEmpty();
        assertThat(gate.decide(ruling, true, "同意。", leader).all()).isEmpty();
        act(meeting, "announce", clerk);
        Meeting after = store.find(meeting.id()).orElseThrow();
        assertThat(after.status()).isEqualTo(MeetingStatus.ANNOUNCED);
        return after;
    }

    private void act(Meeting meeting, String step, Account by) throws Exception {
        mvc.perform(post("/meetings/" + meeting.id() + "/" + step).with(as(by)).with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    @ParameterizedTest
    @CsvSource({
        "09:00,08:00,甲｜某｜10,结束时间早于或者等于开始时间", "09:00,09:00,甲｜某｜10,结束时间早于或者等于开始时间",
        "09:00,10:00,甲｜某｜61,议程合计61分钟", "九点,10:00,甲｜某｜10,请写时间"
    })
    void 时间和议程写错的在框旁说明_写的还在(String from, String to, String agenda, String message) throws Exception {
        mvc.perform(form("/meetings")
                        .param("from", from)
                        .param("to", to)
                        .param("agenda", agenda)
                        .param("attendees", county.unit().name() + "：有关")
                        .param("place", "院内"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(message)))
                .andExpect(content().string(containsString("测试调度会")))
                .andExpect(content().string(containsString(agenda)));
    }

    @Test
    void 会议室太小的不收() throws Exception {
        rooms.put("测试小间", 1, false);
        Room small = rooms.open().stream()
                .filter(room -> room.name().equals("测试小间"))
                .findFirst()
                .orElseThrow();
        mvc.perform(form("/meetings")
                        .param("from", "09:00")
                        .param("to", "10:00")
                        .param("agenda", "安排｜某｜60")
                        .param("room", String.valueOf(small.id()))
                        .param(
                                "attendees",
                                county.unit().name() + "：甲\n" + clerk.unit().name() + "：乙"))
                .andExpect(content().string(containsString("只有1个座位")));
    }

    @Test
    void 同一时间的会议室只给一个会() throws Exception {
        Room room = rooms.open().getLast();
        Meeting first = draft();
        db.sql("update meetings.meeting set room_id = :room, status = 'ADMITTED' where id = :id")
                .param("room", room.id())
                .param("id", first.id())
                .update();
        mvc.perform(whole(UUID.randomUUID().toString()).param("room", String.valueOf(room.id())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("这段时间已经给了")));
    }

    @Test
    void 同一张表交两次只有一个会() throws Exception {
        String token = UUID.randomUUID().toString();
        mvc.perform(whole(token)).andExpect(status().is3xxRedirection());
        long first = latest().id();
        mvc.perform(whole(token)).andExpect(status().is3xxRedirection());
        assertThat(latest().id()).isEqualTo(first);
    }

    @Test
    void 提交两次只裁定一次() throws Exception {
        Meeting meeting = draft();
        act(meeting, "submit", clerk);
        act(meeting, "submit", clerk);
        assertThat(gate.rulings(meeting.demandId())).hasSize(1);
    }

    @Test
    void 一百二十分钟的会议_过闸后存的是九十分钟_凭号就能通知() throws Exception {
        mvc.perform(form("/meetings")
                        .param("from", "09:00")
                        .param("to", "11:00")
                        .param("agenda", "甲｜某｜80\n乙｜某｜40")
                        .param("attendees", "%s %s：有关".formatted(county.unit().name(), county.name()))
                        .param("place", "院内"))
                .andExpect(status().is3xxRedirection());
        Meeting meeting = latest();
        act(meeting, "submit", clerk);
        Meeting after = store.find(meeting.id()).orElseThrow();
        assertThat(after.words().minutes()).isEqualTo(90);
        assertThat(after.words().agenda()).extracting("minutes").containsExactly(60, 30);
        long ruling = gate.rulings(meeting.demandId()).getFirst().id();
        gate.explain(ruling, "确有必要当面会商，时间已经压短。", clerk);
        gate.decide(ruling, true, "同意。", leader);
        act(meeting, "announce", clerk);
        assertThat(store.find(meeting.id()).orElseThrow().status()).isEqualTo(MeetingStatus.ANNOUNCED);
    }

    @Test
    void 没有过闸不能通知() throws Exception {
        Meeting meeting = draft();
        mvc.perform(post("/meetings/" + meeting.id() + "/announce")
                        .with(as(clerk))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有有效的闸口编号")));
    }

    @Test
    void 通知的人离岗了_提交时说明() throws Exception {
        Meeting meeting = draft();
        db.sql("update people.account set disabled = true where id = :id")
                .param("id", county.id())
                .update();
        mvc.perform(post("/meetings/" + meeting.id() + "/submit")
                        .with(as(clerk))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("已经离岗")));
        assertThat(gate.rulings(meeting.demandId())).isEmpty();
    }

    @Test
    void 别的科室看不到拟办的会议_通知后看得到但改不了() throws Exception {
        Meeting draft = draft();
        mvc.perform(get("/meetings/" + draft.id()).with(as(stranger))).andExpect(status().isNotFound());
        mvc.perform(get("/meetings/" + draft.id()).with(as(leader))).andExpect(status().isOk());
        Meeting meeting = announced();
        mvc.perform(get("/meetings/" + meeting.id()).with(as(stranger))).andExpect(status().isOk());
        for (String step : List.of("cancel", "clock/start", "minutes", "decisions", "withdraw")) {
            mvc.perform(post("/meetings/" + meeting.id() + "/" + step)
                            .with(as(stranger))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void 只能回复本单位的通知_请假要写缘由() throws Exception {
        Meeting meeting = announced();
        reply(meeting, stranger, "COMING", "").andExpect(content().string(containsString("只能回复本单位的通知")));
        reply(meeting, county, "ABSENT", " ").andExpect(content().string(containsString("请假请写明缘由")));
        reply(meeting, county, "MAYBE", "").andExpect(content().string(containsString("请选择出席")));
        reply(meeting, county, "COMING", "").andExpect(status().is3xxRedirection());
        reply(meeting, county, "ABSENT", "出差").andExpect(status().is3xxRedirection());
        assertThat(clocks.replies(meeting)).as("最后一次为准").containsEntry(1, "ABSENT");
    }

    private ResultActions reply(Meeting meeting, Account by, String answer, String words) throws Exception {
        return mvc.perform(post("/meetings/" + meeting.id() + "/reply")
                .with(as(by))
                .with(csrf())
                .param("position", "1")
                .param("answer", answer)
                .param("words", words));
    }

    @Test
    void 计时从开始到结束_实际负担进台账() throws Exception {
        Meeting meeting = announced();
        act(meeting, "clock/start", clerk);
        act(meeting, "clock/start", clerk);
        assertThat(clocks.look(meeting).place()).as("开始按两次只算一次").isEqualTo(1);
        mvc.perform(get("/meetings/" + meeting.id() + "/clock").with(as(county)))
                .andExpect(content().string(containsString("正在开会")))
                .andExpect(content().string(not(containsString("结束会议"))));
        mvc.perform(post("/meetings/" + meeting.id() + "/clock/end")
                .with(as(clerk))
                .with(csrf())
                .param("place", "0"));
        assertThat(clocks.look(meeting).running()).as("看的是旧页面").isTrue();
        mvc.perform(post("/meetings/" + meeting.id() + "/clock/end")
                .with(as(clerk))
                .with(csrf())
                .param("place", "1"));
        assertThat(store.find(meeting.id()).orElseThrow().status()).isEqualTo(MeetingStatus.HELD);
        assertThat(measured(meeting)).isEqualTo(1);
    }

    private long measured(Meeting meeting) {
        return ledger.demandedOf(county.unit().id(), LocalDate.now(clock).getYear()).stream()
                .filter(entry -> entry.demand().equals(meeting.demandId()))
                .findFirst()
                .orElseThrow()
                .measured()
                .orElseThrow();
    }

    @Test
    void 计时忘了结束_第二天一看就关上_按计划时间计() throws Exception {
        Meeting meeting = announced();
        Instant before = clock.instant().minus(Duration.ofDays(1));
        clocks.record(meeting, List.of(before), null, clerk);
        mvc.perform(get("/meetings/" + meeting.id()).with(as(county)))
                .andExpect(content().string(containsString("计时忘了结束")));
        assertThat(clocks.look(meeting).forgotten()).isTrue();
        assertThat(measured(meeting)).isEqualTo(60);
    }

    @Test
    void 日历页也会关上忘了结束的计时() throws Exception {
        Meeting meeting = announced();
        clocks.record(meeting, List.of(clock.instant().minus(Duration.ofDays(2))), null, clerk);
        mvc.perform(get("/meetings").with(as(stranger))).andExpect(status().isOk());
        assertThat(store.find(meeting.id()).orElseThrow().status()).isEqualTo(MeetingStatus.HELD);
    }

    @Test
    void 超时记在议题上() throws Exception {
        Meeting meeting = announced();
        Instant begun = clock.instant().minus(Duration.ofMinutes(3));
        clocks.record(meeting, List.of(begun), begun.plus(Duration.ofMinutes(75)), clerk);
        assertThat(clocks.overruns(meeting)).singleElement().satisfies(over -> {
            assertThat(over.planned()).isEqualTo(60);
            assertThat(over.actual()).isEqualTo(75);
        });
        mvc.perform(get("/meetings/" + meeting.id()).with(as(leader)))
                .andExpect(content().string(containsString("超15分钟")));
    }

    @Test
    void 别人按过了_轮询的页面整页刷新() throws Exception {
        Meeting meeting = announced();
        mvc.perform(get("/meetings/" + meeting.id() + "/clock/face")
                        .param("place", "0")
                        .with(as(county)))
                .andExpect(header().doesNotExist("HX-Refresh"));
        act(meeting, "clock/start", clerk);
        mvc.perform(get("/meetings/" + meeting.id() + "/clock/face")
                        .param("place", "0")
                        .with(as(county)))
                .andExpect(header().string("HX-Refresh", "true"));
    }

    @Test
    void 签到自愿_只计人数_一人一次() throws Exception {
        Meeting meeting = announced();
        db.sql("update meetings.meeting set starts = :now where id = :id")
                .param("now", LocalDate.now(clock).atTime(12, 0))
                .param("id", meeting.id())
                .update();
        String door = "/meetings/come/" + meeting.secret();
        mvc.perform(get(door).with(as(county))).andExpect(content().string(containsString("签到是自愿的")));
        mvc.perform(post(door).with(as(county)).with(csrf()));
        mvc.perform(post(door).with(as(county)).with(csrf()));
        mvc.perform(post(door).with(as(stranger)).with(csrf()));
        assertThat(clocks.arrived(meeting)).isEqualTo(1);
        assertThat(clocks.turnout(meeting)).containsEntry(county.unit().id(), new Turnout(1, 0));
        mvc.perform(get("/meetings/come/" + UUID.randomUUID()).with(as(county))).andExpect(status().isNotFound());
    }

    @Test
    void 取消的会议各单位不计负担() throws Exception {
        Meeting meeting = announced();
        act(meeting, "cancel", clerk);
        assertThat(store.find(meeting.id()).orElseThrow().status()).isEqualTo(MeetingStatus.CANCELLED);
        assertThat(ledger.demandedOf(county.unit().id(), LocalDate.now(clock).getYear()))
                .allMatch(entry -> entry.counted() == 0);
    }

    @Test
    void 纪要写短_议定事项有责任人和日期() throws Exception {
        Meeting meeting = announced();
        Instant now = clock.instant();
        clocks.record(meeting, List.of(now.minusSeconds(600)), now, clerk);
        mvc.perform(text(meeting, "长".repeat(1501))).andExpect(content().string(containsString("纪要1501字")));
        mvc.perform(text(meeting, "短".repeat(1500))).andExpect(status().is3xxRedirection());
        mvc.perform(task(meeting, "没有这个人", day)).andExpect(content().string(containsString("须是在岗人员")));
        mvc.perform(task(meeting, county.name(), LocalDate.now(clock).minusDays(1)))
                .andExpect(content().string(containsString("今天以后的完成日期")));
        mvc.perform(task(meeting, county.name(), day)).andExpect(status().is3xxRedirection());
        mvc.perform(get("/").with(as(county))).andExpect(content().string(containsString("议定事项")));
        long decision = db.sql("select id from meetings.decision where meeting_id = :id")
                .param("id", meeting.id())
                .query(Long.class)
                .single();
        mvc.perform(post("/meetings/decisions/" + decision + "/done")
                        .with(as(stranger))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/meetings/decisions/" + decision + "/done")
                        .with(as(county))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private MockHttpServletRequestBuilder text(Meeting meeting, String text) {
        return post("/meetings/" + meeting.id() + "/minutes")
                .with(as(clerk))
                .with(csrf())
                .param("text", text);
    }

    private MockHttpServletRequestBuilder task(Meeting meeting, String owner, LocalDate due) {
        return post("/meetings/" + meeting.id() + "/decisions")
                .with(as(clerk))
                .with(csrf())
                .param("what", "补齐逾期台账口径")
                .param("owner", owner)
                .param("due", due.toString());
    }

    @Test
    void 日历订阅不用登录_换了地址旧的失效() throws Exception {
        Meeting meeting = announced();
        feeds.renew(false, county);
        String first = feeds.own(county).orElseThrow();
        mvc.perform(get("/meetings/feed/" + first + ".ics"))
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andExpect(content().string(containsString("UID:meetings-" + meeting.id() + "@qingjian")));
        feeds.renew(false, county);
        assertThat(feeds.own(county).orElseThrow()).isNotEqualTo(first).hasSizeGreaterThan(40);
        mvc.perform(get("/meetings/feed/" + first + ".ics")).andExpect(status().isNotFound());
        feeds.renew(true, stranger);
        mvc.perform(get("/meetings/feed/" + feeds.unit(stranger).orElseThrow() + ".ics"))
                .andExpect(content().string(not(containsString("BEGIN:VEVENT"))));
    }

    @Test
    void 会议室由办公室管理() throws Exception {
        mvc.perform(post("/meetings/rooms").with(as(clerk)).with(csrf())).andExpect(status().isForbidden());
        Account office = people.person(Role.OFFICE);
        mvc.perform(post("/meetings/rooms")
                        .with(as(office))
                        .with(csrf())
                        .param("name", "测试大厅")
                        .param("seats", "0"))
                .andExpect(content().string(containsString("座位数写1到2000")));
        mvc.perform(post("/meetings/rooms")
                        .with(as(office))
                        .with(csrf())
                        .param("name", "测试大厅")
                        .param("seats", "120"))
                .andExpect(status().is3xxRedirection());
        assertThat(rooms.open())
                .contains(rooms.open().stream()
                        .filter(room -> room.name().equals("测试大厅") && room.seats() == 120)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void 会议名称里的标签原样显示不执行() throws Exception {
        mvc.perform(whole(UUID.randomUUID().toString()).param("title", "<script>alert(1)</script>"));
        mvc.perform(get("/meetings/" + latest().id()).with(as(clerk)))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    private Undertakings underway() {
        return undertakings.stream()
                .filter(one -> one.kind().equals(MeetingKind.CODE))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void 两个会合成一个_议程和参会人员并进来_另一个标为已并入() throws Exception {
        Meeting first = draft();
        Meeting second = draft();
        List<Undertaking> known = underway().underway();
        Undertaking one = known.stream()
                .filter(x -> x.id().equals(first.demandId()))
                .findFirst()
                .orElseThrow();
        Undertaking two = known.stream()
                .filter(x -> x.id().equals(second.demandId()))
                .findFirst()
                .orElseThrow();
        assertThat(one.minutes()).isEqualTo(60);
        underway().absorb(first.id(), two, clerk);
        underway().giveWay(second.id(), one, clerk);
        Meeting joint = store.find(first.id()).orElseThrow();
        assertThat(joint.words().agenda()).hasSize(2);
        assertThat(joint.words().minutes()).isEqualTo(120);
        assertThat(joint.words().attendees()).hasSize(1);
        assertThat(store.find(second.id()).orElseThrow().status()).isEqualTo(MeetingStatus.MERGED);
        assertThat(underway().underway()).extracting(Undertaking::id).doesNotContain(second.demandId());
    }

    @Test
    void 已经通知的会议不再并入别的事项() throws Exception {
        Meeting meeting = announced();
        Undertaking other = underway().underway().stream()
                .filter(one -> one.id().equals(meeting.demandId()))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> underway().absorb(meeting.id(), other, clerk))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void 闸口编号核验页写明何时开会要谁去() throws Exception {
        Meeting meeting = announced();
        GateNumber number = gate.standings(MeetingKind.CODE, List.of(meeting.id()))
                .values()
                .iterator()
                .next()
                .number()
                .orElseThrow();
        mvc.perform(get("/g/" + number)).andExpect(content().string(containsString("测试调度会")));
    }

    @Test
    void 排期可以移动没有通知的会议_换了时间地点要重新过闸() throws Exception {
        rooms.put("排期测试会议室", 40, true);
        Room room = rooms.open().stream()
                .filter(one -> one.name().equals("排期测试会议室"))
                .findFirst()
                .orElseThrow();
        Placeable one = placeable(draft());
        assertThat(one.fixed()).isFalse();
        assertThat(one.people()).contains(county.id());
        LocalDateTime start = day.plusDays(2).atTime(14, 30);
        assertThat(start).isAfter(one.earliest()).isBefore(one.latest());
        one.place(new Slot(start, room.id()), clerk);
        Meeting after = latest();
        assertThat(after.words().start()).isEqualTo(start);
        assertThat(after.words().place().room()).contains(room.id());
        assertThat(gate.pass(meetings.demand(after))).as("须重新过闸").isEmpty();
    }

    @Test
    void 已经通知的会议排期不动() throws Exception {
        Meeting announced = announced();
        assertThat(placeables.placeable())
                .filteredOn(one -> one.id().equals(announced.demandId()))
                .allSatisfy(one -> {
                    assertThat(one.fixed()).isTrue();
                    assertThatThrownBy(() -> one.place(new Slot(day.atTime(15, 0), 1), clerk))
                            .isInstanceOf(IllegalStateException.class);
                });
    }

    private Placeable placeable(Meeting meeting) {
        return placeables.placeable().stream()
                .filter(one -> one.id().equals(meeting.demandId()))
                .findFirst()
                .orElseThrow();
    }
}
