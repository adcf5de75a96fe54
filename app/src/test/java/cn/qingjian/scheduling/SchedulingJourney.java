package cn.qingjian.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.WorkCalendar;
import cn.qingjian.merging.ADemand;
import cn.qingjian.merging.TrialRoom;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.testing.Journey;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SchedulingJourney extends Journey {
    private static final String TEXT = "通报二月末的逾期台账。逐户分析连续三期以上逾期的借款人，研究上门催收和司法催收的分工。";

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

    @AfterEach
    void empty() {
        room.holds();
        places.clear();
    }

    @Test
    void 办公室看合并建议_不合并的写理由_合并的一个按钮() {
        signInAs(Role.OFFICE);
        room.holds(trial(901).made(), trial(902).made());
        visit("/merging?kind=" + TrialRoom.KIND);
        assertThat(text()).contains("旅程逾期会", "人时");
        follow("看对照");
        assertThat(text()).contains("两件都说的", TEXT.substring(0, 10));
        press("不合并，记下理由");
        assertThat(text()).contains("请写一句为什么不合并");
        press("合并");
        assertThat(text()).contains("已合并");
        assertThat(room.done()).containsExactly("901 takes in 902", "902 gives way to 901");
    }

    @Test
    void 办公室排期_看着它算_停下_采用() throws InterruptedException {
        Account clerk = signInAs(Role.OFFICE);
        room.holds(trial(901).made(), trial(902).saying("别的会", "别的事情。").made());
        var venue = new Venue(-1, "旅程会议室", clerk.unit().id(), 20);
        var latest = LocalDate.now(clock).plusDays(14).atTime(LocalTime.of(18, 0));
        TrialPlaces.Trial one = places.add(901, "旅程甲会", Set.of(clerk.id()), venue, latest);
        places.add(902, "旅程乙会", Set.of(clerk.id()), venue, latest);
        visit("/scheduling");
        press("开始排期");
        assertThat(scheduling.run().orElseThrow().await(java.time.Duration.ofSeconds(60)))
                .isTrue();
        visit("/scheduling");
        assertThat(text()).contains("旅程甲会", "旅程会议室", "先到先排的话");
        press("采用");
        assertThat(text()).contains("已采用");
        assertThat(one.placed()).isPresent();
    }

    @Test
    void 已经通知的要改的写在最前_排不上的说明为什么() throws InterruptedException {
        Account clerk = signInAs(Role.OFFICE);
        room.holds(
                trial(901).made(),
                trial(902).saying("别的会", "别的事情。").made(),
                trial(903).saying("第三个会", "第三件事情。").made());
        var venue = new Venue(-1, "旅程会议室", clerk.unit().id(), 20);
        LocalDate today = LocalDate.now(clock);
        LocalDateTime nine = today.plusDays(8)
                .datesUntil(today.plusDays(40))
                .filter(calendar.workdays())
                .findFirst()
                .orElseThrow()
                .atTime(9, 0);
        places.add(901, "旅程甲会", Set.of(clerk.id()), venue, nine.plusDays(1))
                .notBefore(nine.minusDays(1))
                .toldOf(nine);
        places.add(902, "旅程乙会", Set.of(clerk.id()), venue, nine.plusHours(1)).notBefore(nine);
        places.add(903, "旅程丙会", Set.of(clerk.id()), venue, nine.withHour(13)).notBefore(nine.withHour(12));
        visit("/scheduling");
        press("开始排期");
        assertThat(scheduling.run().orElseThrow().await(java.time.Duration.ofSeconds(60)))
                .isTrue();
        visit("/scheduling");
        assertThat(text()).contains("已经通知的要改1件", "那时给了“旅程乙会”", "排不上的1件", "旅程丙会");
        press("采用");
        assertThat(text()).contains("已采用");
    }

    private static ADemand trial(long number) {
        return ADemand.of(TrialRoom.KIND, number).saying("旅程逾期会", TEXT);
    }
}
