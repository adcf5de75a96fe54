package cn.qingjian.scheduling;

import static cn.qingjian.testing.SomePeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.gate.WorkCalendar;
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
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PageTest
class SchedulingPageTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private SomePeople people;

    @Autowired
    private TrialRoom room;

    @Autowired
    private TrialPlaces places;

    @Autowired
    private Scheduling scheduling;

    @Autowired
    private Clock clock;

    @Autowired
    private WorkCalendar calendar;

    private Account clerk = new Account(0, "", "", new Unit(0, "", "", Unit.Kind.DEPARTMENT), "", Set.of());
    private Venue venue = new Venue(1, "测试会议室", 1, 20);

    @BeforeEach
    void agency() {
        clerk = people.person(Role.OFFICE);
        venue = new Venue(1, "测试会议室", clerk.unit().id(), 20);
        places.clear();
        room.holds(
                ADemand.of(TrialRoom.KIND, 1).saying("甲会", "甲").calling(1L).made(),
                ADemand.of(TrialRoom.KIND, 2).saying("乙会", "乙").calling(2L).made());
    }

    @AfterEach
    void empty() {
        room.holds();
        places.clear();
    }

    @Test
    void 没有要排的_说没有() throws Exception {
        page().andExpect(content().string(containsString("眼下没有要排的会议和检查")));
    }

    @Test
    void 排完看得到时间地点和为什么_采用后各就各位() throws Exception {
        TrialPlaces.Trial one = wants(1, "甲会");
        TrialPlaces.Trial other = wants(2, "乙会");
        laidOut();
        page().andExpect(content().string(containsString("甲会")))
                .andExpect(content().string(containsString("测试会议室")))
                .andExpect(content().string(containsString("个时段和地点中")))
                .andExpect(content().string(containsString("已经证明没有更省的排法")));
        send("take-over").andExpect(flash().attribute("notice", containsString("2件改了时间")));
        assertThat(one.placed()).isPresent().isNotEqualTo(other.placed());
        send("take-over").andExpect(flash().attribute("notice", containsString("没有排好的结果")));
    }

    @Test
    void 已经不能动的_什么都不改() throws Exception {
        TrialPlaces.Trial one = wants(1, "甲会");
        laidOut();
        places.close();
        send("take-over").andExpect(flash().attribute("notice", containsString("已经不能再动")));
        assertThat(one.placed()).isEmpty();
    }

    @Test
    void 办完或者撤掉的不排() throws Exception {
        wants(3, "丙会");
        page().andExpect(content().string(containsString("眼下没有要排的会议和检查")));
    }

    @Test
    void 排不上的说明争什么() throws Exception {
        places.add(
                1,
                "过期的会",
                Set.of(clerk.id()),
                venue,
                LocalDate.now(clock).minusDays(1).atTime(LocalTime.NOON));
        laidOut();
        page().andExpect(content().string(containsString("排不上的1件")));
    }

    /** 甲会 was announced for nine o'clock; 乙会 can be nowhere but there. */
    private TrialPlaces.Trial inTheWay() {
        LocalDateTime nine = LocalDate.now(clock)
                .plusDays(8)
                .datesUntil(LocalDate.now(clock).plusDays(40))
                .filter(calendar.workdays())
                .findFirst()
                .orElseThrow()
                .atTime(9, 0);
        TrialPlaces.Trial told = places.add(1, "甲会", Set.of(clerk.id()), venue, nine.plusDays(1))
                .notBefore(nine.minusDays(1))
                .toldOf(nine);
        places.add(2, "乙会", Set.of(clerk.id()), venue, nine.plusHours(1)).notBefore(nine);
        return told;
    }

    @Test
    void 已经通知的要改的写明从哪到哪和为什么_采用后才改() throws Exception {
        TrialPlaces.Trial told = inTheWay();
        Optional<Slot> before = told.placed();
        laidOut();
        page().andExpect(content().string(containsString("已经通知的要改1件")))
                .andExpect(content().string(containsString("原来的会议室那时给了“乙会”")))
                .andExpect(content().string(containsString("09:00 测试会议室")));
        assertThat(told.placed()).as("采用前不动").isEqualTo(before);
        send("take-over").andExpect(flash().attribute("notice", containsString("2件改了时间")));
        assertThat(told.placed()).isPresent().isNotEqualTo(before);
    }

    @Test
    void 换了时间过不了闸的照原时间_写明为什么() throws Exception {
        TrialPlaces.Trial told = inTheWay().barredBy("闸口要求另写说明");
        Optional<Slot> before = told.placed();
        laidOut();
        page().andExpect(content().string(containsString("换到别的时间不行，闸口要求另写说明")))
                .andExpect(content().string(containsString("排不上的1件")))
                .andExpect(content().string(containsString("已经通知的1件都照原时间")));
        assertThat(told.placed()).isEqualTo(before);
    }

    @Test
    void 领导只看不动() throws Exception {
        wants(1, "甲会");
        Account leader = people.person(Role.LEADER);
        mvc.perform(get("/scheduling").with(as(leader)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/scheduling/start"))));
        mvc.perform(post("/scheduling/start").with(as(leader)).with(csrf())).andExpect(status().isForbidden());
    }

    @Test
    void 随时可以停() throws Exception {
        wants(1, "甲会");
        send("start").andExpect(redirectedUrl("/scheduling"));
        send("stop").andExpect(redirectedUrl("/scheduling"));
        Run run = scheduling.run().orElseThrow();
        assertThat(run.await(Duration.ofSeconds(30))).isTrue();
        assertThat(run.rows()).hasSize(1);
        mvc.perform(get("/scheduling/progress").with(as(clerk))).andExpect(status().isOk());
    }

    private TrialPlaces.Trial wants(long number, String title) {
        return places.add(
                number,
                title,
                Set.of(clerk.id()),
                venue,
                LocalDate.now(clock).plusDays(14).atTime(LocalTime.of(18, 0)));
    }

    private void laidOut() throws Exception {
        send("start").andExpect(redirectedUrl("/scheduling"));
        assertThat(scheduling.run().orElseThrow().await(Duration.ofSeconds(60))).isTrue();
    }

    private ResultActions page() throws Exception {
        return mvc.perform(get("/scheduling").with(as(clerk))).andExpect(status().isOk());
    }

    private ResultActions send(String what) throws Exception {
        return mvc.perform(post("/scheduling/" + what).with(as(clerk)).with(csrf()));
    }
}
