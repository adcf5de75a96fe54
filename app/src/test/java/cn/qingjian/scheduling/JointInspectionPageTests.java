package cn.qingjian.scheduling;

import static cn.qingjian.testing.SomePeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.inspections.Conduct;
import cn.qingjian.inspections.InspectionClass;
import cn.qingjian.inspections.InspectionType;
import cn.qingjian.inspections.Manner;
import cn.qingjian.inspections.Target;
import cn.qingjian.inspections.Theme;
import cn.qingjian.inspections.Words;
import cn.qingjian.inspections.store.InspectionStore;
import cn.qingjian.inspections.store.TeamStore;
import cn.qingjian.inspections.visit.Inspection;
import cn.qingjian.inspections.visit.InspectionStatus;
import cn.qingjian.inspections.visit.Inspections;
import cn.qingjian.inspections.visit.PlanBook;
import cn.qingjian.merging.ADemand;
import cn.qingjian.merging.TrialRoom;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Joint inspections of the room that has them, laid out together with meetings. */
@PageTest
class JointInspectionPageTests {
    private static final int THERE = 180;
    private static final LocalTime NOON = LocalTime.of(12, 30);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SomePeople people;

    @Autowired
    private Inspections inspections;

    @Autowired
    private InspectionStore store;

    @Autowired
    private TeamStore teams;

    @Autowired
    private PlanBook book;

    @Autowired
    private Gate gate;

    @Autowired
    private TrialRoom room;

    @Autowired
    private TrialPlaces places;

    @Autowired
    private Scheduling scheduling;

    @Autowired
    private Clock clock;

    private Unit department = new Unit(0, "", "", Unit.Kind.DEPARTMENT);
    private Account clerk = new Account(0, "", "", department, "", Set.of());
    private Account secretary = clerk;
    private Unit one = department;
    private Unit other = department;
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void agency() {
        today = LocalDate.now(clock);
        department = people.unit(Unit.Kind.DEPARTMENT);
        clerk = people.person(department, Role.DEPARTMENT);
        secretary = people.person(Role.OFFICE);
        one = people.unit(Unit.Kind.COUNTY_OFFICE);
        other = people.unit(Unit.Kind.COUNTY_OFFICE);
        book.add(department.id(), "loan-files", "贷款档案", "测试规范", "", secretary);
        book.file("市委办", today.toString(), "备1号", secretary);
        places.clear();
        room.holds(ADemand.of(TrialRoom.KIND, 1).saying("甲会", "甲").calling(1L).made());
    }

    @AfterEach
    void empty() {
        room.holds();
        places.clear();
    }

    @Test
    void 会议和联合检查排到一起_同一队人不同时在两处_半天不跨两个管理部() throws Exception {
        Inspection joint = drafted("贷款档案抽查", today.plusDays(1), today.plusDays(21), one, other);
        Inspection second = drafted("贷后管理核对", today.plusDays(1), today.plusDays(21), one);
        var hall = new Venue(1, "测试会议室", department.id(), 20);
        TrialPlaces.Trial meeting =
                places.add(1, "甲会", Set.of(clerk.id()), hall, today.plusDays(21).atTime(18, 0));
        laidOut();
        mvc.perform(get("/scheduling").with(as(secretary)))
                .andExpect(content().string(containsString("贷款档案抽查：" + one.name())))
                .andExpect(content().string(containsString("贷款档案抽查：" + other.name())))
                .andExpect(content().string(containsString("甲会")));
        send("take-over").andExpect(flash().attribute("notice", containsString("4件改了时间")));

        List<LocalDateTime> first = told(joint);
        List<LocalDateTime> then = told(second);
        assertThat(first).hasSize(2);
        assertThat(then).hasSize(1);
        List<LocalDateTime> visits = new ArrayList<>(first);
        visits.addAll(then);
        visits.add(meeting.placed().orElseThrow().start());
        for (LocalDateTime visit : first) {
            assertThat(visits)
                    .filteredOn(at -> !at.equals(visit))
                    .allMatch(at -> Math.abs(Duration.between(visit, at).toMinutes()) >= 60)
                    .noneMatch(at -> at.isAfter(visit) && at.isBefore(visit.plusMinutes(THERE)));
        }
        assertThat(visits).doesNotHaveDuplicates();
        assertThat(first.stream().map(JointInspectionPageTests::halfDay))
                .as("two offices in half a day")
                .doesNotHaveDuplicates();
        assertThat(visits)
                .allMatch(at ->
                        at.toLocalDate().isAfter(today) && !at.toLocalDate().isAfter(today.plusDays(21)));
    }

    @Test
    void 排到的日子在方案的期限里_过闸的准予还在_可以照发通知() throws Exception {
        Inspection joint = drafted("贷款档案抽查", today.plusDays(15), today.plusDays(24), one);
        passed(joint);
        laidOut();
        send("take-over").andExpect(flash().attribute("notice", containsString("1件改了时间")));
        assertThat(told(joint))
                .singleElement()
                .satisfies(at -> assertThat(at.toLocalDate()).isBetween(today.plusDays(15), today.plusDays(24)));
        assertThat(again(joint).status()).isEqualTo(InspectionStatus.ADMITTED);
        assertThat(again(joint).words()).isEqualTo(joint.words());
        assertThat(inspections.announce(joint.id(), clerk).isEmpty()).isTrue();
        Account county = people.person(one, Role.GRASSROOTS);
        mvc.perform(get("/inspections/" + joint.id()).with(as(county)))
                .andExpect(content().string(containsString("约定 ")))
                .andExpect(content().string(containsString("检查人员 " + clerk.name())));
    }

    @Test
    void 已经通知的不动_排好以后才通知的也不再改() throws Exception {
        Inspection joint = drafted("贷款档案抽查", today.plusDays(1), today.plusDays(21), one);
        passed(joint);
        laidOut();
        send("take-over");
        List<LocalDateTime> told = told(joint);
        assertThat(told).hasSize(1);
        assertThat(inspections.announce(joint.id(), clerk).isEmpty()).isTrue();
        assertThat(scheduling.placeable())
                .filteredOn(it -> it.id().equals(joint.demandId()))
                .singleElement()
                .satisfies(it -> assertThat(it.fixed()).isTrue());
        Inspection second = drafted("贷后管理核对", today.plusDays(1), today.plusDays(21), one);
        laidOut();
        inspections.drop(second.id(), clerk);
        send("take-over").andExpect(flash().attribute("notice", containsString("已经不能再动")));
        assertThat(told(joint)).isEqualTo(told);
        assertThat(told(second)).isEmpty();
    }

    @Test
    void 换了单位或者日子_约定的时间不再作数() throws Exception {
        Inspection joint = drafted("贷款档案抽查", today.plusDays(1), today.plusDays(21), one, other);
        laidOut();
        send("take-over");
        Inspection now = again(joint);
        store.save(joint.id(), now.version(), now.words().orElseThrow().at(List.of(Target.of(other))));
        assertThat(teams.appointments(joint.id()))
                .extracting(TeamStore.Appointment::unit)
                .containsExactly(other.id());
        now = again(joint);
        store.save(joint.id(), now.version(), words("贷款档案抽查", today.plusDays(40), today.plusDays(41), other));
        assertThat(told(joint)).isEmpty();
    }

    @Test
    void 期限里没有能去的日子_说明争什么() throws Exception {
        Inspection long_ = drafted("贷款档案抽查", today, today, one);
        assertThat(scheduling.placeable()).noneMatch(it -> it.id().equals(long_.demandId()));
        LocalDate saturday = today.plusDays(7).with(java.time.DayOfWeek.SATURDAY);
        drafted("贷后管理核对", saturday, saturday.plusDays(1), one);
        laidOut();
        mvc.perform(get("/scheduling").with(as(secretary)))
                .andExpect(content().string(containsString("排不上的1件")))
                .andExpect(content().string(containsString("贷后管理核对")));
    }

    private List<LocalDateTime> told(Inspection inspection) {
        return teams.appointments(inspection.id()).stream()
                .map(TeamStore.Appointment::start)
                .toList();
    }

    private static String halfDay(LocalDateTime start) {
        return start.toLocalDate() + (start.toLocalTime().isBefore(NOON) ? " morning" : " afternoon");
    }

    private Inspection drafted(String title, LocalDate from, LocalDate to, Unit... units) {
        return inspections.begin(words(title, from, to, units), clerk, UUID.randomUUID());
    }

    private Words words(String title, LocalDate from, LocalDate to, Unit... units) {
        return new Words(
                title,
                InspectionClass.SPECIAL,
                List.of(new Theme(department.id(), department.name(), "loan-files", title + "是否齐全", "")),
                List.of(units).stream().map(Target::of).toList(),
                from,
                to,
                Optional.of(1),
                2,
                0,
                0,
                "",
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                "贷后风险防范",
                Optional.empty(),
                Optional.empty(),
                new Conduct(
                        Optional.of(InspectionType.SPECIAL),
                        List.of(Manner.ON_THE_SPOT),
                        Optional.of(9),
                        "进点前一天学检查标准"));
    }

    private void passed(Inspection inspection) {
        inspections.submit(inspection.id(), clerk);
        KeptRuling ruling = gate.rulings(inspection.demandId()).getFirst();
        if (ruling.standing() == KeptRuling.Standing.AWAITING_REASON) {
            gate.explain(ruling.id(), "每年一次的抽查，只去一次，不填表不陪同。", clerk);
            gate.decide(ruling.id(), true, "同意。", people.person(Role.LEADER));
        }
        assertThat(again(inspection).status()).isEqualTo(InspectionStatus.ADMITTED);
    }

    private Inspection again(Inspection inspection) {
        return store.find(inspection.id()).orElseThrow();
    }

    private void laidOut() throws Exception {
        send("start").andExpect(redirectedUrl("/scheduling"));
        assertThat(scheduling.run().orElseThrow().await(Duration.ofSeconds(60))).isTrue();
    }

    private ResultActions send(String what) throws Exception {
        return mvc.perform(post("/scheduling/" + what).with(as(secretary)).with(csrf()));
    }
}
