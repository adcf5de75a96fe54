package cn.qingjian.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.PlanDesk;
import cn.qingjian.gate.PlanKey;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.reporting.Thing.Fate;
import cn.qingjian.reporting.Year.Level;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class AlertsStoreTests {
    @Autowired
    Alerts alerts;

    @Autowired
    Monitor monitor;

    @Autowired
    Facts facts;

    @Autowired
    PlanDesk desk;

    @Autowired
    SomePeople people;

    @Autowired
    SomeYears years;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private Account office = new Account(0, "", "", new Unit(0, "", "", Unit.Kind.DEPARTMENT), "", Set.of());
    private Account leader = office;
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void agency() {
        today = LocalDate.now(clock);
        office = people.person(Role.OFFICE);
        leader = people.person(Role.LEADER);
        // nobody else's plans and numbers
        db.sql("delete from gate.past_total").update();
        db.sql("update gate.plan set planned = reserved + used").update();
        db.sql("update gate.plan set planned = 0 where reserved + used = 0").update();
    }

    private void planned(int number) {
        assertThat(desk.plan(
                                Map.of(
                                        new PlanKey(
                                                today.getYear(), office.unit().id(), "documents", "general"),
                                        String.valueOf(number)),
                                office)
                        .all())
                .isEmpty();
    }

    private void entered(int year, int month, int total) {
        years.keep(
                new Thing(
                        "documents",
                        0,
                        Fate.ENTERED,
                        LocalDate.of(year, month, 1),
                        false,
                        office.unit().id(),
                        total,
                        Map.of("class", "general"),
                        List.of()),
                office.id());
        facts.rebuild();
    }

    private Year.Line documents() {
        return monitor.year(today.getYear(), new Scope(Optional.of(office.unit().id()), Optional.empty()))
                .lines()
                .getFirst();
    }

    @Test
    void 用到八成提醒_用完提醒_再多还是用完() {
        planned(10);
        entered(today.getYear(), 1, 7);
        assertThat(documents().levels()).containsExactly(Level.FINE);
        entered(today.getYear(), 1, 1);
        assertThat(documents().levels()).containsExactly(Level.NEAR);
        entered(today.getYear(), 1, 2);
        assertThat(documents().levels()).containsExactly(Level.FULL);
        assertThat(documents().used()).contains(100);
    }

    @Test
    void 预计多于上年也提醒() {
        entered(today.getYear() - 1, 1, 10);
        entered(today.getYear(), 1, 10);
        assertThat(documents().levels()).containsExactly(Level.FINE);
        entered(today.getYear(), 1, 1);
        assertThat(documents().levels()).containsExactly(Level.GROWTH);
    }

    @Test
    void 只告诉能办的人_一次_处理了不再提() {
        entered(today.getYear() - 1, 1, 1);
        entered(today.getYear(), 1, 5_000);
        alerts.look();
        List<Alert> first = alerts.waitingFor(office);
        assertThat(first).anyMatch(alert -> alert.kind().equals("documents") && alert.level() == Level.GROWTH);
        alerts.look();
        assertThat(alerts.waitingFor(office)).isEqualTo(first);
        Alert growth = first.stream()
                .filter(alert -> alert.kind().equals("documents"))
                .findFirst()
                .orElseThrow();
        assertThat(alerts.waitingFor(leader)).doesNotContain(growth);
        assertThat(alerts.handle(growth.id(), "不", office).of("answer"))
                .singleElement()
                .asString()
                .contains("请写一句");
        assertThat(alerts.handle(growth.id(), "下半年不再发文", leader).of("answer"))
                .singleElement()
                .asString()
                .contains("不由您处理");
        assertThat(alerts.handle(growth.id(), "下半年不再新增", office).all()).isEmpty();
        alerts.look();
        assertThat(alerts.waitingFor(office)).extracting(Alert::id).doesNotContain(growth.id());
    }
}
