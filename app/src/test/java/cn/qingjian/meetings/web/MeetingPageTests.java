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
import cn.qingjian.gate.Judged;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.gate.PlanDesk;
import cn.qingjian.gate.PlanItem;
import cn.qingjian.gate.PlanKey;
import cn.qingjian.gate.Undertaking;
import cn.qingjian.gate.Undertakings;
import cn.qingjian.gate.WorkCalendar;
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
import cn.qingjian.merging.Merges;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.reviews.Reviews;
import cn.qingjian.reviews.SessionPlan;
import cn.qingjian.reviews.Sessions;
import cn.qingjian.reviews.Verdict;
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
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.test.web.servlet.ResultMatcher;
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
    Reviews reviews;

    @Autowired
    Sessions sessions;

    @Autowired
    Merges merges;

    @Autowired
    PlanDesk plan;

    @Autowired
    WorkCalendar calendar;

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
                .param("items[0].topic", "安排")
                .param("items[0].speaker", clerk.name())
                .param("items[0].minutes", "60")
                .param("guests[0].unit", county.unit().name())
                .param("guests[0].post", county.name())
                .param("guests[0].reason", "数据在该单位")
                .param("place", "中心院内")
                .param("token", token);
    }

    private static MockHttpServletRequestBuilder item(
            MockHttpServletRequestBuilder form, int place, String topic, int minutes) {
        return form.param("items[%d].topic".formatted(place), topic)
                .param("items[%d].speaker".formatted(place), "某")
                .param("items[%d].minutes".formatted(place), String.valueOf(minutes));
    }

    private static MockHttpServletRequestBuilder guest(
            MockHttpServletRequestBuilder form, int place, Unit unit, String post) {
        return form.param("guests[%d].unit".formatted(place), unit.name())
                .param("guests[%d].post".formatted(place), post)
                .param("guests[%d].reason".formatted(place), "有关");
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
        return through(draft());
    }

    private Meeting through(Meeting meeting) throws Exception {
        act(meeting, "submit", clerk);
        KeptRuling ruling = gate.rulings(meeting.demandId()).getFirst();
        if (ruling.standing() == KeptRuling.Standing.AWAITING_REASON) {
            assertThat(gate.explain(ruling.id(), "确有必要当面会商，时间已经压短。", clerk).all())
                    .isEmpty();
            assertThat(gate.decide(ruling.id(), true, "同意。", leader).all()).isEmpty();
        }
        act(meeting, "announce", clerk);
        Meeting after = store.find(meeting.id()).orElseThrow();
        assertThat(after.status()).isEqualTo(MeetingStatus.ANNOUNCED);
        return after;
    }

    @Test
    void 综合性会议_审议同意以前不能发通知() throws Exception {
        mvc.perform(whole(UUID.randomUUID().toString()).param("sort", "COMPREHENSIVE"))
                .andExpect(status().is3xxRedirection());
        Meeting meeting = latest();
        act(meeting, "submit", clerk);
        KeptRuling ruling = gate.rulings(meeting.demandId()).getFirst();
        assertThat(gate.explain(ruling.id(), "确有必要当面会商，时间已经压短。", clerk).all()).isEmpty();
        assertThat(gate.decide(ruling.id(), true, "同意。", leader).all()).isEmpty();
        assertThat(store.find(meeting.id()).orElseThrow().status()).isEqualTo(MeetingStatus.DELIBERATING);
        mvc.perform(post("/meetings/" + meeting.id() + "/announce")
                        .with(as(clerk))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("审议同意以后才能发通知")));
        mvc.perform(get("/meetings/" + meeting.id()).with(as(clerk)))
                .andExpect(content().string(containsString("等办公室列入议程")))
                .andExpect(content().string(not(containsString("发会议通知"))));
        decide(meeting, Verdict.AGREED, "");
        assertThat(store.find(meeting.id()).orElseThrow().status()).isEqualTo(MeetingStatus.ADMITTED);
        act(meeting, "announce", clerk);
        assertThat(store.find(meeting.id()).orElseThrow().status()).isEqualTo(MeetingStatus.ANNOUNCED);
    }

    @ParameterizedTest
    @CsvSource({"AMEND,DRAFTING", "REFUSED,CANCELLED"})
    void 综合性会议_审议要改的退回_不同意的不开(Verdict verdict, MeetingStatus after) throws Exception {
        mvc.perform(whole(UUID.randomUUID().toString()).param("sort", "COMPREHENSIVE"))
                .andExpect(status().is3xxRedirection());
        Meeting meeting = latest();
        act(meeting, "submit", clerk);
        KeptRuling ruling = gate.rulings(meeting.demandId()).getFirst();
        gate.explain(ruling.id(), "确有必要当面会商，时间已经压短。", clerk);
        gate.decide(ruling.id(), true, "同意。", leader);
        decide(meeting, verdict, "两个议题并成一个");
        assertThat(store.find(meeting.id()).orElseThrow().status()).isEqualTo(after);
        assertThat(gate.pass(meetings.demand(store.find(meeting.id()).orElseThrow())))
                .isEmpty();
        mvc.perform(get("/meetings/" + meeting.id()).with(as(clerk)))
                .andExpect(content().string(containsString("两个议题并成一个")));
    }

    private void decide(Meeting meeting, Verdict verdict, String words) {
        Account office = people.person(Role.OFFICE);
        UUID token = UUID.randomUUID();
        assertThat(sessions.plan(
                                token,
                                new SessionPlan(
                                        "测试办公会",
                                        Optional.of(LocalDate.now(clock).atTime(9, 0)),
                                        Optional.of(leader.id()),
                                        List.of()),
                                office)
                        .all())
                .isEmpty();
        long session = sessions.find(token).orElseThrow().id();
        long matter = reviews.of(meeting.demandId()).orElseThrow().id();
        assertThat(sessions.add(session, matter, 10, office).all()).isEmpty();
        assertThat(sessions.decide(session, matter, Optional.of(verdict), words, Optional.empty(), office)
                        .all())
                .isEmpty();
        assertThat(sessions.close(session, office).all()).isEmpty();
    }

    private void act(Meeting meeting, String step, Account by) throws Exception {
        mvc.perform(post("/meetings/" + meeting.id() + "/" + step).with(as(by)).with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    @ParameterizedTest
    @CsvSource({
        "09:00,08:00,10,结束时间早于开始时间",
        "23:00,01:00,10,会议不能跨过零点",
        "09:00,09:00,10,结束时间等于开始时间",
        "09:00,10:00,61,议程合计61分钟",
        "九点,10:00,10,请写时间"
    })
    void 时间和议程写错的在框旁说明_写的还在(String from, String to, int minutes, String message) throws Exception {
        var form = guest(item(form("/meetings"), 0, "议题，甲,乙", minutes), 0, county.unit(), "");
        mvc.perform(form.param("from", from).param("to", to).param("place", "院内"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(message)))
                .andExpect(content().string(containsString("测试调度会")))
                .andExpect(content().string(containsString("value=\"议题，甲,乙\"")));
    }

    @Test
    void 每行写错的在那一行那一格说明_写的都还在() throws Exception {
        var form = item(form("/meetings"), 0, "安排", 30)
                .param("items[2].topic", "")
                .param("items[2].speaker", "只写了人")
                .param("items[2].minutes", "半小时")
                .param("guests[0].unit", "没有的单位")
                .param("guests[1].unit", county.unit().name())
                .param("guests[1].post", "没有的职务")
                .param("guests[1].items", "7")
                .param("from", "09:00")
                .param("to", "10:00")
                .param("place", "院内");
        mvc.perform(form)
                .andExpect(wrong("items-1-topic", "请写议题。"))
                .andExpect(wrong("items-1-minutes", "请写分钟数，0到1440。"))
                .andExpect(wrong("guests-0-unit", "名录里没有“没有的单位”，请从列表里选择。"))
                .andExpect(wrong("guests-1-post", county.unit().name() + "现在没有“没有的职务”在岗，可能已经离岗，请改通知在岗的人。"))
                .andExpect(wrong("guests-1-items", "请写议题的序号，1到2。"))
                .andExpect(content().string(containsString("value=\"只写了人\"")))
                .andExpect(content().string(containsString("value=\"半小时\"")))
                .andExpect(content().string(containsString("<option value=\"没有的单位\" selected>")));
    }

    private static ResultMatcher wrong(String field, String message) {
        return content()
                .string(containsString("<span class=\"wrong\" id=\"%s-wrong\">%s</span>".formatted(field, message)));
    }

    @Test
    void 加一行去一行不用脚本_别的都还在() throws Exception {
        mvc.perform(whole("").param("change", "items"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"items[1].topic\"")))
                .andExpect(content().string(containsString("value=\"数据在该单位\"")))
                .andExpect(content().string(not(containsString("处需要修改"))));
        mvc.perform(guest(whole(""), 1, clerk.unit(), "").param("change", "guests-0"))
                .andExpect(content().string(containsString("name=\"guests[0].unit\"")))
                .andExpect(content().string(not(containsString("name=\"guests[1].unit\""))))
                .andExpect(content().string(not(containsString("数据在该单位"))));
        assertThat(store.standing(List.of(MeetingStatus.values())))
                .as("什么都没有存")
                .noneMatch(one -> one.author() == clerk.id());
    }

    @Test
    void 修改时也能加行去行_别的科室不行() throws Exception {
        Meeting meeting = draft();
        String path = "/meetings/" + meeting.id() + "/edit";
        mvc.perform(get(path).with(as(clerk))).andExpect(content().string(containsString("value=\"数据在该单位\"")));
        mvc.perform(post(path).with(as(clerk)).with(csrf()).param("change", "guests"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"guests[0].unit\"")));
        mvc.perform(post(path).with(as(stranger)).with(csrf()).param("change", "guests"))
                .andExpect(status().isNotFound());
        assertThat(store.find(meeting.id()).orElseThrow().words()).isEqualTo(meeting.words());
    }

    @Test
    void 外地单位都视频的是视频会议_不占座位() throws Exception {
        mvc.perform(whole(UUID.randomUUID().toString()).param("guests[0].joins", "video"))
                .andExpect(status().is3xxRedirection());
        assertThat(latest().words().place().video()).isTrue();
        assertThat(latest().words().attendees()).singleElement().satisfies(one -> {
            assertThat(one.video()).isTrue();
            assertThat(one.travel()).isZero();
        });
        mvc.perform(guest(whole(UUID.randomUUID().toString()), 1, clerk.unit(), ""))
                .andExpect(status().is3xxRedirection());
        assertThat(latest().words().place().video()).as("有人到场").isFalse();
    }

    @Test
    void 会议室太小的不收() throws Exception {
        rooms.put("测试小间", 1, false);
        Room small = rooms.open().stream()
                .filter(room -> room.name().equals("测试小间"))
                .findFirst()
                .orElseThrow();
        mvc.perform(guest(whole(""), 1, clerk.unit(), "").param("room", String.valueOf(small.id())))
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
        var form = guest(item(item(form("/meetings"), 0, "甲", 80), 1, "乙", 40), 0, county.unit(), county.name());
        mvc.perform(form.param("from", "09:00").param("to", "11:00").param("place", "院内"))
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
    void 计时没有人结束_到钟点关闭_标明没有量准_按计划时间计() throws Exception {
        Meeting meeting = announced();
        clocks.record(meeting, List.of(clock.instant().minus(Duration.ofDays(1))), null, clerk);
        clocks.closeForgotten();
        assertThat(clocks.look(meeting).forgotten()).isTrue();
        assertThat(measured(meeting)).isEqualTo(60);
        assertThat(clocks.look(meeting).presses().getLast().at())
                .as("记的是该关的钟点，不是发现的时候")
                .isEqualTo(clocks.look(meeting)
                        .presses()
                        .getFirst()
                        .at()
                        .atZone(clock.getZone())
                        .plusHours(2)
                        .truncatedTo(ChronoUnit.DAYS)
                        .plusHours(22)
                        .toInstant());
        mvc.perform(get("/meetings/" + meeting.id()).with(as(county)))
                .andExpect(content().string(containsString("没有量准")));
        mvc.perform(get("/meetings/" + meeting.id() + "/clock").with(as(county)))
                .andExpect(content().string(containsString("没有量准，负担按计划60分钟计")));
    }

    @Test
    void 没到钟点的计时还在走() throws Exception {
        Meeting meeting = announced();
        clocks.record(meeting, List.of(clock.instant()), null, clerk);
        clocks.closeForgotten();
        assertThat(clocks.look(meeting).running()).isTrue();
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
    void 一年的超时按召集人科室和发言人合计_不排名次() throws Exception {
        mvc.perform(get("/meetings").with(as(stranger)))
                .andExpect(content().string(containsString("href=\"/meetings/overruns\"")));
        int year = LocalDate.now(clock).getYear();
        over(announced(), 75, year);
        over(announced(), 80, year);
        over(announced(), 99, year - 1);
        String row = "<th scope=\"row\">%s</th><td data-label=\"超时议题\">%d个</td><td data-label=\"合计超时\">%d分钟</td>";
        ResultActions page = mvc.perform(get("/meetings/overruns").with(as(stranger)));
        for (String name : List.of(leader.name(), clerk.unit().name(), clerk.name())) {
            page.andExpect(content().string(containsString(row.formatted(name, 2, 35))));
        }
        page.andExpect(content().string(not(containsString(county.unit().name()))));
        mvc.perform(get("/meetings/overruns").param("year", "" + (year - 1)).with(as(stranger)))
                .andExpect(content().string(containsString(row.formatted(clerk.name(), 1, 39))));
        mvc.perform(get("/meetings/overruns").param("year", "" + (year - 3)).with(as(stranger)))
                .andExpect(content().string(containsString("没有议题超时")));
        mvc.perform(get("/meetings/overruns").with(as(people.person(Role.SYSTEM_ADMIN))))
                .andExpect(status().isForbidden());
    }

    private void over(Meeting meeting, int minutes, int year) {
        Instant begun = clock.instant().minus(Duration.ofMinutes(3));
        clocks.record(meeting, List.of(begun), begun.plus(Duration.ofMinutes(minutes)), clerk);
        db.sql("update meetings.meeting set starts = make_timestamp(:year, 6, 1, 9, 0, 0) where id = :id")
                .param("year", year)
                .param("id", meeting.id())
                .update();
    }

    @ParameterizedTest
    @CsvSource({"79,正在开会", "80,已开了80分钟", "81,已开了81分钟"})
    void 计时到提醒的分钟数提醒(int minutes, String words) throws Exception {
        Meeting meeting = draft();
        db.sql("update meetings.meeting set minutes = 90 where id = :id")
                .param("id", meeting.id())
                .update();
        Meeting longer = through(store.find(meeting.id()).orElseThrow());
        assertThat(clocks.limit(longer, "mtg.clock.warnMin")).contains(80);
        Instant begun = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        clocks.record(longer, List.of(begun), null, clerk);
        ClockFace face = ClockFace.of(
                longer,
                clocks.look(longer),
                begun.plus(Duration.ofMinutes(minutes)),
                clocks.limit(longer, "mtg.clock.warnMin").orElseThrow());
        assertThat(face.words()).contains(words);
        assertThat(face.tone()).isEqualTo(minutes < 80 ? "ok" : "ask");
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
    void 已经通知的会议不提合并_闸口仍然认得() throws Exception {
        Meeting told = announced();
        Meeting draft = draft();
        assertThat(known(told).settled()).isTrue();
        assertThat(known(draft).settled()).isFalse();
        assertThat(merges.proposals(leader))
                .noneMatch(one -> List.of(one.away().id(), one.into().id()).contains(told.demandId()));
        assertThat(findings(draft)).contains("业务工作会议能合并的合并");
    }

    private Undertaking known(Meeting meeting) {
        return underway().underway().stream()
                .filter(one -> one.id().equals(meeting.demandId()))
                .findFirst()
                .orElseThrow();
    }

    /** Names of the rules that ask something of it. */
    private List<String> findings(Meeting meeting) {
        return meetings.check(store.find(meeting.id()).orElseThrow()).telling().stream()
                .map(Judged::rule)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"-15,false", "-14,true", "-13,true", "0,true"})
    void 窗口内开过的会议_拆会和合并两条都认得_不提合并(int days, boolean seen) throws Exception {
        LocalDate today = LocalDate.now(clock);
        Meeting one = heldOn(today.plusDays(days));
        Meeting two = heldOn(today.plusDays(days));
        Meeting draft = draft();
        on(draft, today);
        assertThat(underway().underway()).extracting(Undertaking::id).doesNotContain(one.demandId(), two.demandId());
        assertThat(merges.proposals(leader))
                .noneMatch(
                        offer -> List.of(offer.away().id(), offer.into().id()).contains(draft.demandId()));
        List<String> found = findings(draft);
        assertThat(found.contains("不把大会拆成小会")).isEqualTo(seen);
        assertThat(found.contains("业务工作会议能合并的合并")).isEqualTo(seen);
    }

    private Meeting heldOn(LocalDate date) throws Exception {
        Meeting meeting = announced();
        Instant begun = clock.instant().minus(Duration.ofMinutes(50));
        clocks.record(meeting, List.of(begun), clock.instant(), clerk);
        on(meeting, date);
        return meeting;
    }

    private void on(Meeting meeting, LocalDate date) {
        db.sql("update meetings.meeting set starts = :start where id = :id")
                .param("start", date.atTime(9, 0))
                .param("id", meeting.id())
                .update();
    }

    @Test
    void 到管理部的会议全中心合计_第二次要说明() throws Exception {
        Meeting first = draft();
        String rule = "市中心到管理部的会议每年次数有限";
        db.sql("delete from gate.reservation where kind = 'meetings'").update();
        db.sql("delete from gate.past_total where kind = 'meetings'").update();
        assertThat(findings(first)).doesNotContain(rule);
        through(first);
        clerk = people.person(Role.DEPARTMENT);
        assertThat(findings(draft())).as("别的科室").contains(rule);
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

    private Meeting announcedIn(Room room, String... more) throws Exception {
        var form = whole(UUID.randomUUID().toString()).param("room", String.valueOf(room.id()));
        for (int i = 0; i < more.length; i += 2) {
            form = form.param(more[i], more[i + 1]);
        }
        mvc.perform(form).andExpect(status().is3xxRedirection());
        return through(latest());
    }

    private Room roomFor(String name) {
        rooms.put(name, 40, true);
        return rooms.open().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private LocalDateTime later() {
        return day.datesUntil(day.plusDays(7))
                .skip(1)
                .filter(calendar.workdays())
                .findFirst()
                .orElseThrow()
                .atTime(14, 30);
    }

    @Test
    void 已经通知的会议改期_换号重新通知_重新回复_负担只算一次() throws Exception {
        Room room = roomFor("改期测试会议室");
        Meeting meeting = announcedIn(room);
        reply(meeting, county, "COMING", "").andExpect(status().is3xxRedirection());
        GateNumber before = number(meeting);
        Placeable one = placeable(meeting);
        assertThat(one.told()).isTrue();
        assertThat(one.fixed()).isFalse();
        var slot = new Slot(later(), room.id());
        assertThat(slot.start()).isAfter(one.earliest()).isBefore(one.latest());
        assertThat(one.bars(slot)).isEmpty();
        assertThat(number(meeting)).as("只是看看").isEqualTo(before);
        one.place(slot, clerk);
        one.confirm();
        Meeting after = store.find(meeting.id()).orElseThrow();
        assertThat(after.status()).isEqualTo(MeetingStatus.ANNOUNCED);
        assertThat(after.words().start()).isEqualTo(slot.start());
        assertThat(number(meeting)).isNotEqualTo(before);
        assertThat(gate.ruling(before).orElseThrow().standing()).isEqualTo(KeptRuling.Standing.WITHDRAWN);
        assertThat(clocks.replies(after)).as("按新时间重新回复").isEmpty();
        assertThat(ledger.open(county.unit().id()))
                .filteredOn(entry -> entry.demand().equals(meeting.demandId()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.number()).isEqualTo(number(meeting)));
        mvc.perform(get("/meetings/" + meeting.id()).with(as(county)))
                .andExpect(content().string(containsString("时间改过")))
                .andExpect(content().string(containsString("原定" + day)));
        reply(after, county, "COMING", "").andExpect(status().is3xxRedirection());
        assertThat(clocks.replies(after)).containsEntry(1, "COMING");
    }

    @Test
    void 改期不多占计划数() throws Exception {
        Account office = people.person(Role.OFFICE);
        var key = new PlanKey(LocalDate.now(clock).getYear(), clerk.unit().id(), MeetingKind.CODE, "down-business");
        plan.plan(Map.of(key, "1"), office);
        plan.save(new PlanItem(0, key, "测试调度会", "年度工作安排", "各管理部", day.getMonthValue(), 1, 0), office);
        long item = plan.items(key.year()).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
        Room room = roomFor("计划内会议室");
        Meeting meeting = announcedIn(room, "planItem", String.valueOf(item));
        var slot = new Slot(later(), room.id());
        Placeable one = placeable(meeting);
        assertThat(one.bars(slot)).isEmpty();
        one.place(slot, clerk);
        assertThat(db.sql("select used || '/' || reserved from gate.plan where unit_id = :unit and kind = 'meetings'")
                        .param("unit", clerk.unit().id())
                        .query(String.class)
                        .single())
                .isEqualTo("1/0");
        assertThat(plan.items(key.year()))
                .filteredOn(other -> other.id() == item)
                .allMatch(other -> other.left() == 0);
    }

    @Test
    void 改到的时间过不了闸的不改_还是原来的号() throws Exception {
        Room room = roomFor("不改期会议室");
        Meeting meeting = announcedIn(room);
        GateNumber before = number(meeting);
        Placeable one = placeable(meeting);
        var tomorrow = new Slot(LocalDate.now(clock).plusDays(1).atTime(9, 0), room.id());
        assertThat(one.bars(tomorrow).orElseThrow()).contains("报备");
        assertThatThrownBy(() -> one.place(tomorrow, clerk)).isInstanceOf(IllegalStateException.class);
        assertThat(store.find(meeting.id()).orElseThrow().words().start()).isEqualTo(day.atTime(9, 0));
        assertThat(number(meeting)).isEqualTo(before);
    }

    @Test
    void 有人离岗的不改期_会议室被占了的改不成() throws Exception {
        Room room = roomFor("有人占的会议室");
        Meeting other = announcedIn(room);
        db.sql("update meetings.meeting set starts = :start where id = :id")
                .param("start", later())
                .param("id", other.id())
                .update();
        Meeting meeting = announcedIn(room);
        Placeable one = placeable(meeting);
        one.place(new Slot(later(), room.id()), clerk);
        assertThatThrownBy(one::confirm).isInstanceOf(IllegalStateException.class);
        db.sql("update people.account set disabled = true where id = :id")
                .param("id", county.id())
                .update();
        Meeting now = store.find(meeting.id()).orElseThrow();
        assertThat(placeable(now).bars(new Slot(later(), room.id())).orElseThrow())
                .contains("已经离岗");
    }

    @Test
    void 已经通知的会议_没有会议室的和临近的排期不动() throws Exception {
        Placeable elsewhere = placeable(announced());
        assertThat(elsewhere.fixed()).as("不在中心的会议室").isTrue();
        assertThat(elsewhere.people()).as("人也占着，召集人也要到").contains(county.id(), leader.id());
        assertThat(elsewhere.announced().orElseThrow().start()).isEqualTo(day.atTime(9, 0));
        assertThat(elsewhere.venues())
                .extracting("id")
                .contains(elsewhere.announced().orElseThrow().venue());
        Meeting near = announcedIn(roomFor("临近会议室"));
        db.sql("update meetings.meeting set starts = :start where id = :id")
                .param("start", LocalDate.now(clock).plusDays(1).atTime(9, 0))
                .param("id", near.id())
                .update();
        Placeable one = placeable(store.find(near.id()).orElseThrow());
        assertThat(one.fixed()).as("不够提前报备的天数").isTrue();
        assertThat(one.venues())
                .extracting("id")
                .contains(one.announced().orElseThrow().venue());
    }

    private GateNumber number(Meeting meeting) {
        return gate.standings(MeetingKind.CODE, List.of(meeting.id())).values().stream()
                .flatMap(one -> one.number().stream())
                .findFirst()
                .orElseThrow();
    }

    private Placeable placeable(Meeting meeting) {
        return placeables.placeable().stream()
                .filter(one -> one.id().equals(meeting.demandId()))
                .findFirst()
                .orElseThrow();
    }
}
