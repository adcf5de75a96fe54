package cn.qingjian.studies.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.ParameterBook.Proposal;
import cn.qingjian.gate.ParameterBook.Scope;
import cn.qingjian.gate.ParameterBook.Value;
import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.kernel.LegalBasis.Mark;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.slips.SlipForm;
import cn.qingjian.studies.Line;
import cn.qingjian.studies.Plan;
import cn.qingjian.studies.Standing;
import cn.qingjian.studies.Studies;
import cn.qingjian.studies.Study;
import cn.qingjian.studies.Use;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class StudyStoreTests {
    @Autowired
    Studies studies;

    @Autowired
    StudyStore store;

    @Autowired
    ParameterBook parameters;

    @Autowired
    SomePeople people;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private LocalDate today = LocalDate.EPOCH;
    private Account clerk = new Account(0, "", "", new Unit(0, "", "", Unit.Kind.DEPARTMENT), "", Set.of());

    @BeforeEach
    void agency() {
        today = LocalDate.now(clock);
        clerk = people.person(people.unit(Unit.Kind.DEPARTMENT), Role.DEPARTMENT);
    }

    private Study held(LocalDate day) {
        SlipForm form = SlipForm.blank().put("topic", "贷后风险案例").put("day", day).put("people", 7);
        long id = studies.hold(Optional.empty(), form, clerk);
        assertThat(form.errors().all()).isEmpty();
        return study(id);
    }

    private Study study(long id) {
        return studies.find(id, clerk).orElseThrow();
    }

    private static Use use(String changed, LocalDate day) {
        return new Use(0, day, changed, "", "", day);
    }

    @Test
    void 参数改了_以前学的期限不变_新学的按新的() {
        Account office = people.person(Role.OFFICE);
        Study before = held(today.minusDays(1));
        assertThat(parameters
                        .propose(
                                new Proposal(
                                        Study.USE_DAYS,
                                        Scope.UNIT,
                                        Optional.empty(),
                                        Optional.of(BigDecimal.valueOf(30)),
                                        today,
                                        Optional.empty(),
                                        new LegalBasis("本单位学习承诺", "学用结合", Mark.OWN),
                                        "早些用上"),
                                office)
                        .all())
                .isEmpty();
        assertThat(held(today).useBy()).as("nobody has agreed yet").contains(today.plusDays(90));
        long proposed = parameters.sheet(Study.USE_DAYS).orElseThrow().values().stream()
                .filter(value -> value.consent() == Value.Consent.WAITING)
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(parameters.decide(proposed, true, people.person(Role.LEADER)).all())
                .isEmpty();
        assertThat(study(before.id()).useBy()).contains(today.minusDays(1).plusDays(90));
        assertThat(held(today).useBy()).contains(today.plusDays(30));
        assertThat(held(today.minusDays(1)).useBy()).contains(today.minusDays(1).plusDays(90));
    }

    @Test
    void 改了学习日期_期限按新的那天算() {
        Study study = held(today.minusDays(91));
        assertThat(study.standing(today)).isEqualTo(Standing.IDLE);
        SlipForm form = SlipForm.blank()
                .put("topic", "贷后风险案例")
                .put("day", today.minusDays(90))
                .put("people", 6);
        studies.hold(Optional.of(study), form, clerk);
        assertThat(study(study.id()).useBy()).contains(today);
        assertThat(study(study.id()).standing(today)).isEqualTo(Standing.WAITING);
        assertThat(study(study.id()).people()).isEqualTo(6);
    }

    @Test
    void 更正留着以前的_两个人同时记只有一个记上() {
        Study study = held(today.minusDays(5));
        assertThat(store.use(study.id(), use("提醒改到扣款前", today), Optional.empty(), clerk.id(), clock.instant()))
                .isTrue();
        assertThat(store.use(study.id(), use("别人记的", today), Optional.empty(), clerk.id(), clock.instant()))
                .isFalse();
        Optional<Long> first = study(study.id()).use().map(Use::id);
        assertThat(store.use(study.id(), use("提醒改到扣款前三天", today), first, clerk.id(), clock.instant()))
                .isTrue();
        assertThat(store.use(study.id(), use("别人更正的", today), first, clerk.id(), clock.instant()))
                .isFalse();
        assertThat(study(study.id()).uses()).extracting(Use::changed).containsExactly("提醒改到扣款前", "提醒改到扣款前三天");
        assertThat(study(study.id()).use().map(Use::by)).contains(clerk.name());
    }

    @Test
    void 同一张表单交两次只记一次() {
        UUID token = UUID.randomUUID();
        var plan = new Plan(0, clerk.unit(), YearMonth.from(today), "贷后风险案例", Optional.empty(), "彭川");
        store.plan(plan, token, clerk.id());
        store.plan(plan, token, clerk.id());
        assertThat(studies.plans(clerk.unit())).hasSize(1);
        var study = new Study(0, clerk.unit(), Optional.empty(), "贷后风险案例", today, 7, Optional.of(today), List.of());
        assertThat(store.study(study, token, clerk.id())).isEqualTo(store.study(study, token, clerk.id()));
        assertThat(studies.lines(clerk)).hasSize(2);
    }

    @Test
    void 学了计划里的_计划不再列为没有学() {
        store.plan(
                new Plan(0, clerk.unit(), YearMonth.from(today), "贷后风险案例", Optional.of("贷后催收"), "彭川"),
                UUID.randomUUID(),
                clerk.id());
        Plan plan = studies.plans(clerk.unit()).getFirst();
        assertThat(studies.lines(clerk))
                .singleElement()
                .satisfies(line -> assertThat(line.standing(today)).isEqualTo(Standing.PLANNED));
        SlipForm form =
                SlipForm.blank().put("plan", plan.id()).put("day", today).put("people", 7);
        studies.hold(Optional.empty(), form, clerk);
        assertThat(studies.lines(clerk)).singleElement().satisfies(line -> {
            assertThat(line.standing(today)).isEqualTo(Standing.WAITING);
            assertThat(line.work()).isEqualTo("贷后催收");
            assertThat(line.topic()).isEqualTo("贷后风险案例");
        });
    }

    @Test
    void 别的单位的计划_数据库也不让算在自己头上() {
        Account other = people.person(Role.DEPARTMENT);
        store.plan(
                new Plan(0, other.unit(), YearMonth.from(today), "别人的", Optional.empty(), "某人"),
                UUID.randomUUID(),
                other.id());
        Plan theirs = studies.plans(other.unit()).getFirst();
        var study = new Study(0, clerk.unit(), Optional.of(theirs), "", today, 7, Optional.of(today), List.of());
        assertThatThrownBy(() -> store.study(study, UUID.randomUUID(), clerk.id()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void 记下的运用_应用自己也改不了() {
        Study study = held(today);
        store.use(study.id(), use("提醒改到扣款前", today), Optional.empty(), clerk.id(), clock.instant());
        assertThatThrownBy(() -> db.sql("update studies.use set changed = '改写'").update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void 撤销了的单位_学过的还列着() {
        held(today);
        db.sql("update people.unit set closed = :day where id = :id")
                .param("day", today)
                .param("id", clerk.unit().id())
                .update();
        assertThat(studies.lines(people.person(Role.LEADER)))
                .extracting(Line::unit)
                .contains(clerk.unit());
    }
}
