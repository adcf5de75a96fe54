package cn.qingjian.filings.store;

import static cn.qingjian.testing.SomePeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.filings.KeptPromises;
import cn.qingjian.inspections.IndicatorSource.Reading;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** How an office's cases kept to the promised day, from the cases themselves. */
@PageTest
class KeptPromisesStoreTests {
    private static final AtomicLong NEXT = new AtomicLong(900_000);

    @Autowired
    KeptPromises promises;

    @Autowired
    SomePeople people;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private Unit office = new Unit(0, "", "", Unit.Kind.COUNTY_OFFICE);
    private Account officer = new Account(0, "", "", office, "", Set.of());
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void agency() {
        office = people.unit(Unit.Kind.COUNTY_OFFICE);
        officer = people.person(office, Role.CASE_OFFICER);
        today = LocalDate.now(clock);
    }

    @Test
    void 到承诺日那天夜里办结的算按时_过一天不算() {
        decided(today.minusDays(3), today.minusDays(3));
        decided(today.minusDays(3), today.minusDays(2));
        assertThat(reading()).hasValueSatisfying(one -> {
            assertThat(one.value()).isEqualByComparingTo("50");
            assertThat(one.how()).contains("2件", "1件");
            assertThat(one.path()).startsWith("/filings/promises?unit=" + office.id());
        });
    }

    @Test
    void 过了承诺日没有办的算超期_今天到期的还不算_等群众补充的不算() {
        add("WITH_OFFICER", today.minusDays(1), null, officer.id());
        add("SECOND_PERSON", today, null, officer.id());
        add("RETURNED", today.minusDays(9), null, officer.id());
        assertThat(reading()).hasValueSatisfying(one -> assertThat(one.value()).isEqualByComparingTo("0"));
        assertThat(promises.kept(office.id(), today.minusDays(30), today).cases())
                .isEqualTo(1);
    }

    @Test
    void 别的管理部的_没有人接手的_这一段以外的都不算_一件没有就没有数() {
        add(
                "APPROVED",
                today,
                today,
                people.person(people.unit(Unit.Kind.COUNTY_OFFICE), Role.CASE_OFFICER)
                        .id());
        add("WITH_OFFICER", today.minusDays(1), null, null);
        add("APPROVED", today.minusDays(40), today.minusDays(40), officer.id());
        assertThat(reading()).isEmpty();
    }

    @Test
    void 数后面的记录谁都看得到_不列经办人_不是管理部的没有这一页() throws Exception {
        String late = decided(today.minusDays(2), today.minusDays(1));
        String page = "/filings/promises?unit=" + office.id() + "&year="
                + today.minusDays(1).getYear();
        Account reader = people.person(Role.DEPARTMENT);
        mvc.perform(get(page).with(as(reader)))
                .andExpect(content().string(containsString(late)))
                .andExpect(content().string(containsString("超期")))
                .andExpect(content().string(not(containsString(officer.name()))))
                .andExpect(content().string(not(containsString("href=\"/filings/" + late))));
        mvc.perform(get("/filings/promises?unit=" + reader.unit().id()).with(as(reader)))
                .andExpect(status().isNotFound());
    }

    private Optional<Reading> reading() {
        return promises.read(office, today.minusDays(30), today);
    }

    private String decided(LocalDate due, LocalDate day) {
        return add("APPROVED", due, day, officer.id());
    }

    private String add(String status, LocalDate due, @Nullable LocalDate decided, @Nullable Long by) {
        long number = NEXT.incrementAndGet();
        db.sql("""
                        insert into filings.filing (key, number, item, digest, citizen, status, answers, channel, accepted, due,
                                                    started_at, changed_at, decided_at, officer)
                        values (:key, :number, 'B05', 'x', :citizen, :status, ''::bytea, 'WEB', :due::date - 3, :due, now(), now(),
                                :decided::timestamp at time zone :zone, :officer)
                        """)
                .param("key", UUID.randomUUID())
                .param("number", "T" + number)
                .param("citizen", number)
                .param("status", status)
                .param("due", due)
                .param(
                        "decided",
                        decided == null
                                ? null
                                : decided.atTime(LocalTime.of(23, 59)).toString())
                .param("zone", clock.getZone().getId())
                .param("officer", by)
                .update();
        return "T" + number;
    }
}
