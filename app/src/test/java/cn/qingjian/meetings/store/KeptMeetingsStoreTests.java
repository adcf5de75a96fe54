package cn.qingjian.meetings.store;

import static cn.qingjian.testing.SomePeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import cn.qingjian.inspections.IndicatorSource.Reading;
import cn.qingjian.meetings.clock.KeptMeetings;
import cn.qingjian.meetings.clock.Press;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** How a department's meetings kept to their planned minutes, from their clocks. */
@PageTest
class KeptMeetingsStoreTests {
    private static final int PLANNED = 60;

    @Autowired
    KeptMeetings kept;

    @Autowired
    ClockStore clocks;

    @Autowired
    SomePeople people;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private Account clerk = new Account(0, "", "", new Unit(0, "", "", Unit.Kind.DEPARTMENT), "", Set.of());
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void agency() {
        clerk = people.person(Role.DEPARTMENT);
        today = LocalDate.now(clock);
    }

    @Test
    void 正好六十分钟的没有超_多一秒就超() {
        held("准点的会", today, PLANNED * 60L, false);
        held("多一秒的会", today, PLANNED * 60L + 1, false);
        assertThat(reading()).hasValueSatisfying(one -> {
            assertThat(one.value()).isEqualByComparingTo("50");
            assertThat(one.how()).contains("2次", "1次");
        });
    }

    @Test
    void 没有量准的_还在开的_别的年份的不算_一次没有就没有数() {
        held("忘了结束的会", today, 9000, true);
        clocks.press(meeting("还在开的会", today), new Press(0, 1, false, clock.instant()), clerk.id());
        held("明年的会", today.plusYears(1), 600, false);
        assertThat(reading()).isEmpty();
    }

    @Test
    void 数后面的会议列在超时页上() throws Exception {
        held("准点的会", today, 60, false);
        mvc.perform(get(reading().orElseThrow().path()).with(as(people.person(Role.OFFICE))))
                .andExpect(content().string(containsString(clerk.unit().name() + "召集、会议计时量准的会议，1次")))
                .andExpect(content().string(containsString("准点的会")));
    }

    private Optional<Reading> reading() {
        return kept.read(clerk.unit(), LocalDate.of(today.getYear(), 1, 1), LocalDate.of(today.getYear(), 12, 31));
    }

    private void held(String title, LocalDate day, long seconds, boolean forgotten) {
        long meeting = meeting(title, day);
        Instant start = day.atTime(9, 0).atZone(clock.getZone()).toInstant();
        clocks.press(meeting, new Press(0, 1, false, start), clerk.id());
        clocks.press(meeting, new Press(1, 0, forgotten, start.plusSeconds(seconds)), clerk.id());
    }

    private long meeting(String title, LocalDate day) {
        return db.sql("""
                        insert into meetings.meeting (title, level, sort, purpose, convener, convener_rank, starts, minutes, unit_id, author_id, status)
                        values (:title, 'CENTRE', 'BUSINESS', 'STUDY', '', 'HEAD', :start, :minutes, :unit, :author, 'HELD') returning id
                        """)
                .param("title", title)
                .param("start", day.atTime(9, 0))
                .param("minutes", PLANNED)
                .param("unit", clerk.unit().id())
                .param("author", clerk.id())
                .query(Long.class)
                .single();
    }
}
