package cn.qingjian.datarequests.store;

import static cn.qingjian.testing.SomePeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.datarequests.SomeForms;
import cn.qingjian.datarequests.fill.Fill;
import cn.qingjian.datarequests.fill.PunctualForms;
import cn.qingjian.inspections.IndicatorSource.Reading;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Which forms an office sent on time, from what it sent. */
@PageTest
class PunctualFormsStoreTests {
    @Autowired
    PunctualForms punctual;

    @Autowired
    SomeForms forms;

    @Autowired
    SomePeople people;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private Unit office = new Unit(0, "", "", Unit.Kind.COUNTY_OFFICE);
    private Account clerk = new Account(0, "", "", office, "", Set.of());
    private Account filler = clerk;
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void agency() {
        office = people.unit(Unit.Kind.COUNTY_OFFICE);
        clerk = people.person(Role.DEPARTMENT);
        filler = people.person(office, Role.GRASSROOTS);
        today = LocalDate.now(clock);
    }

    @Test
    void 截止日夜里报的算按时_过一天不算_退回再报的看第一次() {
        Fill timely = due(today.minusDays(4));
        sent(timely, today.minusDays(4));
        sent(timely, today);
        sent(due(today.minusDays(4)), today.minusDays(3));
        assertThat(reading()).hasValueSatisfying(one -> {
            assertThat(one.value()).isEqualByComparingTo("50");
            assertThat(one.how()).contains("2张", "1张");
            assertThat(one.path()).startsWith("/datarequests/fills?unit=" + office.id());
        });
    }

    @Test
    void 过了截止日没有报的算晚_今天截止的还不算_依规定拒填的不算() {
        due(today.minusDays(1));
        due(today);
        Fill declined = due(today.minusDays(9));
        db.sql("update datarequests.fill set status = 'DECLINED' where id = :id")
                .param("id", declined.id())
                .update();
        assertThat(reading()).hasValueSatisfying(one -> assertThat(one.value()).isEqualByComparingTo("0"));
        assertThat(punctual.of(office.id(), today.minusDays(30), today)).hasSize(1);
    }

    @Test
    void 还没有到期的提前报了就算_一张没有就没有数() {
        Fill early = due(today.plusDays(9));
        assertThat(reading()).isEmpty();
        sent(early, today);
        assertThat(reading()).hasValueSatisfying(one -> assertThat(one.value()).isEqualByComparingTo("100"));
    }

    @Test
    void 数后面的记录谁都看得到_填的内容只有自己和要数的科室打得开() throws Exception {
        Fill late = due(today.minusDays(2));
        String page = "/datarequests/fills?unit=" + office.id() + "&year="
                + today.minusDays(2).getYear();
        String link = "href=\"/datarequests/fills/" + late.id() + "\"";
        mvc.perform(get(page).with(as(filler)))
                .andExpect(content().string(containsString("还没有报")))
                .andExpect(content().string(containsString(link)));
        mvc.perform(get(page).with(as(people.person(people.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS))))
                .andExpect(content().string(containsString(late.title())))
                .andExpect(content().string(not(containsString(link))));
        mvc.perform(get("/datarequests/fills?unit=" + clerk.unit().id()).with(as(clerk)))
                .andExpect(status().isNotFound());
    }

    private Optional<Reading> reading() {
        return punctual.read(office, today.minusDays(30), today);
    }

    /** A form of one element that the office has to send by a day. */
    private Fill due(LocalDate day) {
        Fill fill = forms.fill(forms.issued(clerk, forms.words(List.of(office), forms.number(clerk.unit()))), office);
        db.sql("update datarequests.fill set due = :day where id = :id")
                .param("day", day)
                .param("id", fill.id())
                .update();
        return fill;
    }

    private void sent(Fill fill, LocalDate day) {
        db.sql("""
                        insert into datarequests.sent (fill_id, turn, entries, held, token, by_id, at)
                        select :fill, coalesce(max(turn), 0) + 1, '{}', '{}', :token, :by, :at::timestamp at time zone :zone
                        from datarequests.sent where fill_id = :fill
                        """)
                .param("fill", fill.id())
                .param("token", UUID.randomUUID())
                .param("by", filler.id())
                .param("at", day.atTime(LocalTime.of(23, 59)).toString())
                .param("zone", clock.getZone().getId())
                .update();
    }
}
