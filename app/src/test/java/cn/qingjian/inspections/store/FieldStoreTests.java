package cn.qingjian.inspections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.inspections.Conduct;
import cn.qingjian.inspections.InspectionClass;
import cn.qingjian.inspections.InspectionType;
import cn.qingjian.inspections.Manner;
import cn.qingjian.inspections.Target;
import cn.qingjian.inspections.Theme;
import cn.qingjian.inspections.Words;
import cn.qingjian.inspections.store.TeamStore.Appointment;
import cn.qingjian.inspections.visit.Conclusion;
import cn.qingjian.inspections.visit.Defect;
import cn.qingjian.inspections.visit.DefectStatus;
import cn.qingjian.inspections.visit.Evidence;
import cn.qingjian.inspections.visit.InspectionStatus;
import cn.qingjian.inspections.visit.Lot;
import cn.qingjian.inspections.visit.ResultUse;
import cn.qingjian.inspections.visit.Visit;
import cn.qingjian.kernel.Step;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables of the room themselves keep right. */
@StoreTest
class FieldStoreTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @Autowired
    InspectionStore inspections;

    @Autowired
    FieldStore field;

    @Autowired
    SealedStore draws;

    @Autowired
    TeamStore teams;

    @Autowired
    ResultUseStore uses;

    @Autowired
    SomePeople people;

    @Autowired
    JdbcClient db;

    private Unit office = new Unit(0, "", "", Unit.Kind.COUNTY_OFFICE);
    private Unit other = office;
    private Account clerk = new Account(0, "", "", office, "", Set.of());
    private Account county = clerk;
    private long inspection;

    @BeforeEach
    void agency() {
        office = people.unit(Unit.Kind.COUNTY_OFFICE);
        other = people.unit(Unit.Kind.COUNTY_OFFICE);
        clerk = people.person(Role.DEPARTMENT);
        county = people.person(office, Role.GRASSROOTS);
        inspection = inspections.add(words(), clerk.unit().id(), clerk.id(), UUID.randomUUID());
    }

    @Test
    void 同一份草稿提交两次只有一份() {
        UUID token = UUID.randomUUID();
        long once = inspections.add(words(), clerk.unit().id(), clerk.id(), token);
        assertThat(inspections.add(words(), clerk.unit().id(), clerk.id(), token))
                .isEqualTo(once);
        long sealed = inspections.addSealed("暗访", clerk.unit().id(), clerk.id(), UUID.randomUUID());
        assertThat(inspections.find(sealed).orElseThrow().words()).isEmpty();
    }

    @Test
    void 旧稿不能盖住新稿() {
        assertThat(inspections.save(inspection, 1, words().at(List.of(Target.of(other)))))
                .isTrue();
        assertThat(inspections.save(inspection, 1, words())).isFalse();
        assertThat(inspections
                        .find(inspection)
                        .orElseThrow()
                        .words()
                        .orElseThrow()
                        .targets())
                .containsExactly(Target.of(other));
    }

    @Test
    void 检查状态只从原来的状态走一次() {
        Step<InspectionStatus> step =
                InspectionStatus.DRAFTING.to(InspectionStatus.DROPPED).orElseThrow();
        assertThat(inspections.move(inspection, step, "不再需要", clerk.id())).isTrue();
        assertThat(inspections.move(inspection, step, "不再需要", clerk.id())).isFalse();
        assertThat(inspections.steps(inspection)).hasSize(1);
    }

    @Test
    void 提出结果运用的人批准不了自己的_库里也不行_别人只批准一次() {
        field.conclude(inspection, office.id(), "档案齐全", DAY, null, clerk.id());
        long conclusion = field.conclusions(inspection).getFirst().id();
        uses.add(conclusion, ResultUse.Sort.PRAISE, "整改快，提请表扬", clerk.id());
        ResultUse use = uses.of(inspection).getFirst();
        assertThat(uses.decide(use, true, "同意", county.id())).isTrue();
        assertThat(uses.decide(use, false, "不同意", county.id())).isFalse();
        assertThat(uses.find(use.id()).orElseThrow().inUse()).isTrue();
        uses.add(conclusion, ResultUse.Sort.CRITICISM, "提请批评", clerk.id());
        ResultUse second = uses.of(inspection).getLast();
        assertThatThrownBy(() -> uses.decide(second, true, "同意", clerk.id())).isInstanceOf(DataAccessException.class);
    }

    @Test
    void 问题一步一步走_不能跳_不能重走_销号记日子_反弹抹去() {
        long id = defect();
        DefectStatus.Step mended = DefectStatus.TO_MEND.to(DefectStatus.MENDED).orElseThrow();
        DefectStatus.Step closed = DefectStatus.MENDED.to(DefectStatus.CLOSED).orElseThrow();
        DefectStatus.Step back = DefectStatus.CLOSED.to(DefectStatus.TO_MEND).orElseThrow();
        assertThat(field.move(id, closed, "跳过整改", clerk.id(), DAY)).isFalse();
        assertThat(field.move(id, mended, "补齐了", county.id(), DAY)).isTrue();
        assertThat(field.move(id, mended, "再报一次", county.id(), DAY)).isFalse();
        assertThat(field.move(id, closed, "属实", clerk.id(), DAY.plusDays(1))).isTrue();
        assertThat(again(id).closed()).contains(DAY.plusDays(1));
        assertThat(field.move(id, back, "又缺了", clerk.id(), DAY.plusDays(30))).isTrue();
        assertThat(again(id).closed()).isEmpty();
        assertThat(field.said(id)).hasSize(3);
    }

    @Test
    void 整改到期那天不算逾期_第二天算_撤销的不算() {
        Defect defect = again(defect());
        assertThat(defect.due()).isEqualTo(DAY.plusDays(5));
        assertThat(defect.overdue(DAY.plusDays(5))).isFalse();
        assertThat(defect.overdue(DAY.plusDays(6))).isTrue();
        field.due(defect.id(), DAY.plusDays(9));
        assertThat(again(defect.id()).overdue(DAY.plusDays(9))).isFalse();
        field.move(defect.id(), DefectStatus.TO_MEND.to(DefectStatus.LIFTED).orElseThrow(), "不是问题", clerk.id(), DAY);
        assertThat(again(defect.id()).overdue(DAY.plusDays(99))).isFalse();
    }

    @Test
    void 离场_结论_异议_复核都只有一次() {
        assertThat(field.add(new Visit(inspection, office.id(), 1, 2, 0, 480), clerk.id()))
                .isTrue();
        assertThat(field.add(new Visit(inspection, office.id(), 9, 9, 0, 9999), clerk.id()))
                .isFalse();
        assertThat(field.visits(inspection)).extracting(Visit::minutes).containsExactly(480L);
        assertThat(concluded("档案齐全")).isTrue();
        assertThat(concluded("另写一个结论")).isFalse();
        Conclusion conclusion = field.conclusions(inspection).getFirst();
        assertThat(field.object(conclusion.id(), "回执在系统里", DAY.plusDays(30), county.id()))
                .isTrue();
        assertThat(field.object(conclusion.id(), "再提一次", DAY.plusDays(30), county.id()))
                .isFalse();
        assertThat(field.decide(conclusion.id(), true, "查到了", clerk.id())).isTrue();
        assertThat(field.decide(conclusion.id(), false, "又反悔", clerk.id())).isFalse();
        assertThat(field.conclusion(conclusion.id()).orElseThrow())
                .satisfies(one -> assertThat(one.objection()).contains("回执在系统里"))
                .satisfies(one -> assertThat(one.upheld()).contains(true));
    }

    @Test
    void 没有异议就不能复核() {
        concluded("档案齐全");
        long conclusion = field.conclusions(inspection).getFirst().id();
        assertThatThrownBy(() -> field.decide(conclusion, true, "查到了", clerk.id()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void 异议到最后一天还能提_过一天不能_没有设期限的一直能提() {
        concluded("档案齐全");
        Conclusion conclusion = field.conclusions(inspection).getFirst();
        assertThat(conclusion.open(DAY.plusDays(30))).isTrue();
        assertThat(conclusion.open(DAY.plusDays(31))).isFalse();
        field.conclude(inspection, other.id(), "档案齐全", DAY, null, clerk.id());
        assertThat(field.conclusions(inspection).getLast().open(DAY.plusYears(9)))
                .isTrue();
    }

    @Test
    void 同一条证据只留一次_别人的编号不能冒用() {
        UUID key = UUID.randomUUID();
        var evidence = new Evidence(key, inspection, office.id(), "", "看到的", NOON, "", 0, false);
        assertThat(field.add(evidence, clerk.id())).isTrue();
        assertThat(field.add(evidence, clerk.id())).isFalse();
        assertThat(field.sameEvidence(key, inspection, clerk.id())).isTrue();
        assertThat(field.sameEvidence(key, inspection, county.id())).isFalse();
        assertThat(field.evidence(inspection)).hasSize(1);
    }

    @Test
    void 抽取只公布一次() {
        draws.commit(inspection, "commitment", "digest", NOON);
        assertThat(inspections.find(inspection).orElseThrow().lot()).isEqualTo(Lot.PUBLISHED);
        assertThat(draws.reveal(inspection, "{\"seed\": \"1\"}", NOON)).isTrue();
        assertThat(draws.reveal(inspection, "{\"seed\": \"2\"}", NOON)).isFalse();
        assertThat(inspections.find(inspection).orElseThrow().lot()).isEqualTo(Lot.DRAWN);
        assertThat(draws.drawOf(inspection).orElseThrow().published().orElseThrow())
                .contains("\"1\"");
    }

    @Test
    void 事先公布的摘要改不了() {
        draws.commit(inspection, "commitment", "digest", NOON);
        assertThatThrownBy(() -> db.sql("update inspections.draw set commitment = 'other' where inspection_id = :id")
                        .param("id", inspection)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void 一次检查不能公布两份摘要() {
        draws.commit(inspection, "commitment", "digest", NOON);
        assertThatThrownBy(() -> draws.commit(inspection, "another", "digest", NOON))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void 检查人员派不回本单位_库里也存不进去() {
        draws.sent(inspection, other.id(), county.id());
        assertThat(teams.sent(inspection, other.id())).containsExactly(county.id());
        assertThatThrownBy(() -> draws.sent(inspection, office.id(), county.id()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("works at unit");
    }

    @Test
    void 定的检查人员都算参加检查的人_抽取以后只算抽到的() {
        teams.name(inspection, List.of(clerk.id(), county.id()));
        assertThat(inspections.find(inspection).orElseThrow().party())
                .containsExactlyInAnyOrder(clerk.id(), county.id());
        teams.name(inspection, List.of(clerk.id()));
        assertThat(teams.named(inspection)).containsExactly(clerk.id());
        teams.name(inspection, List.of(clerk.id(), county.id()));
        draws.sent(inspection, other.id(), county.id());
        assertThat(inspections.find(inspection).orElseThrow().party()).containsExactly(county.id());
    }

    @Test
    void 约定的时间在期限两头都作数_期限外不作数() {
        appointed(office, DAY.atTime(8, 30));
        appointed(other, DAY.plusDays(4).atTime(14, 0));
        inspections.save(inspection, 1, words());
        assertThat(teams.appointments(inspection)).hasSize(2);
        appointed(other, DAY.plusDays(3).atTime(14, 0));
        assertThat(teams.appointments(inspection))
                .extracting(Appointment::start)
                .containsExactly(DAY.atTime(8, 30), DAY.plusDays(3).atTime(14, 0));
        appointed(other, DAY.plusDays(5).atTime(8, 30));
        inspections.save(inspection, 2, words());
        assertThat(teams.appointments(inspection)).extracting(Appointment::unit).containsExactly(office.id());
    }

    private void appointed(Unit unit, LocalDateTime start) {
        teams.appoint(inspection, new Appointment(unit.id(), 1, start), clerk.id());
    }

    private boolean concluded(String text) {
        return field.conclude(inspection, office.id(), text, DAY, DAY.plusDays(30), clerk.id());
    }

    private long defect() {
        return field.add(inspection, office.id(), "缺回执", "补齐", DAY.plusDays(5), clerk.id(), DAY);
    }

    private Defect again(long id) {
        return field.defect(id).orElseThrow();
    }

    private Words words() {
        return new Words(
                "贷款档案抽查",
                InspectionClass.SPECIAL,
                List.of(new Theme(clerk.unit().id(), clerk.unit().name(), "loan-files", "贷款档案是否齐全", "")),
                List.of(Target.of(office), Target.of(other)),
                DAY,
                DAY.plusDays(4),
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
}
