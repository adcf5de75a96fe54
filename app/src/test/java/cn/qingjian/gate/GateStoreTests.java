package cn.qingjian.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.gate.BurdenLedger.Objection;
import cn.qingjian.gate.BurdenLedger.Objection.Fate;
import cn.qingjian.gate.KeptRuling.Standing;
import cn.qingjian.gate.Ruling.Admitted;
import cn.qingjian.gate.Ruling.AwaitingReason;
import cn.qingjian.gate.Ruling.Refused;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.testing.StoreTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class GateStoreTests {
    @Autowired
    Gate gate;

    @Autowired
    BurdenLedger ledger;

    @Autowired
    SomePlan some;

    @Autowired
    JdbcClient db;

    private Account drafter;
    private Account leader;

    @BeforeEach
    void people() {
        drafter = some.drafter(3);
        leader = some.leader();
    }

    private Admitted<Parade> admitted(Parade parade) {
        Ruling<Parade> ruling = gate.submit(parade, drafter);
        assertThat(ruling).isInstanceOf(Admitted.class);
        return (Admitted<Parade>) ruling;
    }

    private long awaiting(Parade parade) {
        Ruling<Parade> ruling = gate.submit(parade, drafter);
        assertThat(ruling).isInstanceOf(AwaitingReason.class);
        return ruling.id();
    }

    private Standing standing(long ruling) {
        return gate.ruling(ruling).orElseThrow().standing();
    }

    @Test
    void 测试里声明的种类_原样的闸口就能过() {
        Parade parade = some.parade(drafter);
        var pass = admitted(parade);
        assertThat(pass.number().year()).isGreaterThanOrEqualTo(2026);
        assertThat(gate.pass(parade)).hasValueSatisfying(found -> {
            assertThat(found.number()).isEqualTo(pass.number());
            assertThat(found.findings()).isEqualTo(pass.findings());
        });
        assertThat(gate.ruling(pass.number()).orElseThrow().id()).isEqualTo(pass.id());
    }

    @Test
    void 先看一眼不留痕迹() {
        Parade parade = some.parade(drafter);
        assertThat(gate.check(parade).outcome()).isEqualTo(Outcome.ADMITTED);
        assertThat(gate.check(parade).outcome()).isEqualTo(Outcome.ADMITTED);
        assertThat(gate.rulings(parade.id())).isEmpty();
        assertThat(gate.pass(parade)).isEmpty();
        assertThat(some.line(drafter).reserved()).isZero();
    }

    @Test
    void 裁定存下规则_参数_前后内容_两份负担和证据() {
        Parade parade = some.parade(drafter).lasting(120);
        var pass = admitted(parade);
        KeptRuling kept = gate.ruling(pass.id()).orElseThrow();
        assertThat(kept.asked().minutes()).isEqualTo(2 * 4 * 120);
        assertThat(kept.granted().minutes()).isEqualTo(2 * 4 * 90);
        assertThat(kept.outcome()).isEqualTo(Outcome.ADMITTED);
        assertThat(kept.version()).isEqualTo(RulesVersion.of(new ParadeKind()));
        assertThat(kept.findings()).extracting(Judged::rule).contains("巡游不超过九十分钟", "已有规定的不再发文", "年度总量只减不增");
        assertThat(kept.telling())
                .filteredOn(judged -> judged.rule().equals("巡游不超过九十分钟"))
                .singleElement()
                .satisfies(judged -> assertThat(judged.finding()).isInstanceOf(Finding.Lighten.class));
        assertThat(db.sql(
                                "select demand_before->>'minutes' || '→' || (demand_after->>'minutes') from gate.ruling where id = :id")
                        .param("id", pass.id())
                        .query(String.class)
                        .single())
                .isEqualTo("120→90");
        assertThat(pass.demand().minutes()).isEqualTo(90);
        assertThat(gate.pass(pass.demand())).as("通行证对压减后的内容有效").isPresent();
        assertThat(gate.pass(parade)).as("对原来的内容无效").isEmpty();
    }

    @Test
    void 内容改了_通行证就不算数_日期变了不算改() {
        Parade parade = some.parade(drafter);
        admitted(parade);
        assertThat(gate.pass(parade.lasting(59))).isEmpty();
        assertThat(gate.pass(parade.on(LocalDate.of(2026, 6, 1)))).isPresent();
    }

    @Test
    void 同样的内容再交一次_还是同一张通行证() {
        Parade parade = some.parade(drafter);
        assertThat(admitted(parade).number()).isEqualTo(admitted(parade).number());
        assertThat(some.line(drafter).reserved()).isEqualTo(1);
    }

    @Test
    void 要痕迹的按最后的结果计一次_改掉了_没有办成_照样准予_还在办() {
        String proof = "各管理部报送花车照片不少于三张。";
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
        Parade mended = some.parade(drafter).saying(proof);
        awaiting(mended);
        awaiting(mended.saying(proof + "另报台账。"));
        assertThat(fate(mended, year)).hasValue(Fate.OPEN);
        admitted(mended.saying("各管理部组织方队参加巡游。"));
        assertThat(fate(mended, year)).hasValue(Fate.MENDED);
        Parade kept = some.parade(drafter).saying(proof);
        long asked = awaiting(kept);
        gate.explain(asked, "评审方案写明要看花车样子，别处没有。", drafter);
        gate.decide(asked, true, "同意。", leader);
        assertThat(fate(kept, year)).hasValue(Fate.KEPT);
        Parade stopped = some.parade(drafter).saying(proof);
        long refused = awaiting(stopped);
        gate.explain(refused, "评审方案写明要看花车样子，别处没有。", drafter);
        gate.decide(refused, false, "由宣传科自己去拍，不用各部报。", leader);
        assertThat(fate(stopped, year)).hasValue(Fate.STOPPED);
        Parade plain = some.parade(drafter).saying("各管理部组织方队参加巡游。");
        admitted(plain);
        assertThat(fate(plain, year)).isEmpty();
        assertThat(fate(kept, year - 1)).as("别的年度不计").isEmpty();
    }

    private Optional<Fate> fate(Parade parade, int year) {
        List<Objection> said = ledger.objections(year).stream()
                .filter(one -> one.demand().equals(parade.id()) && one.proof())
                .toList();
        assertThat(said).hasSizeLessThan(2);
        return said.stream().map(Objection::fate).findFirst();
    }

    @Test
    void 改了再交_旧号作废_名额不多占() {
        Parade parade = some.parade(drafter);
        var old = admitted(parade);
        var renewed = admitted(parade.lasting(30));
        assertThat(renewed.number().sequence()).isEqualTo(old.number().sequence() + 1);
        assertThat(standing(old.id())).isEqualTo(Standing.WITHDRAWN);
        assertThat(some.line(drafter).reserved()).isEqualTo(1);
    }

    @Test
    void 准予即占名额_印发转为已用_撤回退还() {
        Parade first = some.parade(drafter);
        Parade second = some.parade(drafter);
        var pass = admitted(first);
        admitted(second);
        assertThat(some.line(drafter))
                .extracting(PlanLine::reserved, PlanLine::used)
                .containsExactly(2, 0);
        gate.issued(pass, drafter);
        assertThat(some.line(drafter))
                .extracting(PlanLine::reserved, PlanLine::used)
                .containsExactly(1, 1);
        gate.withdraw(second.id(), "不再需要", drafter);
        assertThat(some.line(drafter))
                .extracting(PlanLine::reserved, PlanLine::used)
                .containsExactly(0, 1);
        gate.withdraw(second.id(), "再撤一次", drafter);
        assertThat(some.line(drafter).reserved()).as("撤两次只退一次").isZero();
    }

    @Test
    void 印发过的通行证不能再用() {
        var pass = admitted(some.parade(drafter));
        gate.issued(pass, drafter);
        assertThatThrownBy(() -> gate.issued(pass, drafter)).isInstanceOf(IllegalStateException.class);
        assertThat(gate.pass(pass.demand())).isEmpty();
    }

    @Test
    void 不予的没有号_不占名额() {
        Parade parade = new Parade(
                some.parade(drafter).id(),
                "雨天巡游",
                drafter.unit().id(),
                LocalDate.of(2026, 5, 6),
                List.of(),
                Bearers.NONE,
                some.parade(drafter).plan(),
                30,
                Set.of());
        Ruling<Parade> ruling = gate.submit(parade, drafter);
        assertThat(ruling).isInstanceOf(Refused.class);
        assertThat(standing(ruling.id())).isEqualTo(Standing.REFUSED);
        assertThat(some.line(drafter).reserved()).isZero();
    }

    @Test
    void 书面说明经领导同意_准予并给号() {
        Parade parade = some.unplanned(drafter);
        long ruling = awaiting(parade);
        assertThat(standing(ruling)).isEqualTo(Standing.AWAITING_REASON);
        assertThat(gate.awaitingReasonOf(drafter)).extracting(KeptRuling::id).containsExactly(ruling);
        assertThat(gate.explain(ruling, "上级临时部署，年初未能预见，须在五月前完成。", drafter).isEmpty())
                .isTrue();
        assertThat(gate.awaitingDecisionOf(leader)).extracting(KeptRuling::id).contains(ruling);
        assertThat(gate.pass(parade)).isEmpty();
        assertThat(gate.decide(ruling, true, "", leader).isEmpty()).isTrue();
        assertThat(standing(ruling)).isEqualTo(Standing.ADMITTED);
        assertThat(gate.pass(parade)).isPresent();
        assertThat(gate.awaitingDecisionOf(leader)).extracting(KeptRuling::id).doesNotContain(ruling);
    }

    @Test
    void 领导不同意_不予_名额退还() {
        Parade parade = some.unplanned(drafter);
        long ruling = awaiting(parade);
        assertThat(some.line(drafter).reserved()).as("等待时先占着").isEqualTo(1);
        gate.explain(ruling, "上级临时部署，年初未能预见。", drafter);
        assertThat(gate.decide(ruling, false, "", leader).of("words")).isNotEmpty();
        assertThat(gate.decide(ruling, false, "可以并入三月的通知。", leader).isEmpty()).isTrue();
        assertThat(standing(ruling)).isEqualTo(Standing.REFUSED);
        assertThat(some.line(drafter).reserved()).isZero();
        assertThat(gate.decide(ruling, true, "", leader).of("decision"))
                .as("决定了就不能再决定")
                .isNotEmpty();
    }

    @Test
    void 写说明的人不能审批_没有角色的人不能审批() {
        Account writingLeader = some.colleague(drafter, Role.LEADER, Role.DEPARTMENT);
        long ruling = awaiting(some.unplanned(drafter));
        gate.explain(ruling, "上级临时部署，年初未能预见。", writingLeader);
        assertThat(gate.decide(ruling, true, "", writingLeader).of("decision")).containsExactly("写书面说明的人不能审批自己的说明。");
        assertThat(gate.decide(ruling, true, "", some.colleague(drafter, Role.OFFICE))
                        .of("decision"))
                .containsExactly("须由班子领导审批。");
        assertThat(standing(ruling)).isEqualTo(Standing.AWAITING_APPROVER);
    }

    @Test
    void 说明太短_别的科室代写_没有要说明的_都说清楚() {
        long ruling = awaiting(some.unplanned(drafter));
        assertThat(gate.explain(ruling, "急", drafter).of("reason")).hasSize(1);
        assertThat(gate.explain(ruling, "我替他们科室写一个理由。", some.drafter(1)).of("reason"))
                .containsExactly("由拟稿科室的人写书面说明。");
        assertThat(gate.explain(-1, "没有这个裁定也要写说明", drafter).of("reason")).isNotEmpty();
        assertThat(gate.explain(ruling, "上级临时部署，年初未能预见。", drafter).isEmpty()).isTrue();
        assertThat(gate.explain(ruling, "再写一次别的理由看看行不行。", drafter).of("reason")).isNotEmpty();
    }

    @Test
    void 结论点名别的角色_就由那个角色审批() {
        Parade parade = some.parade(drafter);
        Parade night = new Parade(
                parade.id(),
                "夜间巡游",
                parade.issuerUnit(),
                parade.day(),
                parade.says(),
                parade.bearers(),
                parade.plan(),
                30,
                Set.of());
        long ruling = awaiting(night);
        gate.explain(ruling, "白天气温过高，改在夜间。", drafter);
        assertThat(gate.decide(ruling, true, "", leader).of("decision")).containsExactly("须由政策法规审批。");
        assertThat(gate.decide(ruling, true, "", some.colleague(leader, Role.LEGAL))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void 计划满了_经同意的算计划外_不挤占计划数() {
        Account crowded = some.drafter(0);
        Parade parade = some.parade(crowded);
        long ruling = gate.submit(parade, crowded).id();
        gate.explain(ruling, "上级临时部署，年初未能预见。", crowded);
        assertThat(gate.decide(ruling, true, "", leader).isEmpty()).isTrue();
        assertThat(some.line(crowded))
                .extracting(PlanLine::planned, PlanLine::reserved)
                .containsExactly(0, 0);
        assertThat(db.sql("select state || beyond from gate.reservation where ruling_id = :id")
                        .param("id", ruling)
                        .query(String.class)
                        .single())
                .isEqualTo("RESERVEDtrue");
        gate.issued(gate.pass(parade).orElseThrow(), crowded);
        assertThat(some.line(crowded).used()).isZero();
    }

    @Test
    void 等待说明的再交一次_旧裁定作废() {
        Parade parade = some.unplanned(drafter);
        long old = awaiting(parade);
        long renewed = awaiting(parade);
        assertThat(standing(old)).isEqualTo(Standing.WITHDRAWN);
        assertThat(gate.rulings(parade.id())).extracting(KeptRuling::id).containsExactly(renewed, old);
        assertThat(gate.explain(old, "给旧的裁定写说明。没有用。", drafter).of("reason")).isNotEmpty();
        assertThat(some.line(drafter).reserved()).isEqualTo(1);
    }

    @Test
    void 别年的_用完的_不存在的立项_各有说法() {
        Parade parade = some.unplanned(drafter);
        assertThat(message(parade.in("spring", Optional.of(some.item(drafter, 2025)))))
                .contains("属于2025年");
        assertThat(message(parade.in("spring", Optional.of(-1L)))).contains("没有这个立项");
        assertThat(message(parade.in("autumn", Optional.of(some.item(drafter, 2026)))))
                .contains("别的类别");
        long item = some.item(drafter, 2026);
        admitted(some.unplanned(drafter).in("spring", Optional.of(item)));
        assertThat(message(parade.in("spring", Optional.of(item)))).contains("已经用完");
    }

    private String message(Parade parade) {
        return gate.check(parade).telling().stream()
                .filter(judged -> judged.rule().equals("列入年度计划并立项"))
                .findFirst()
                .orElseThrow()
                .finding()
                .reason()
                .orElseThrow()
                .message();
    }

    @Test
    void 负担记到每个受文单位_撤回后归零() {
        Parade parade = some.parade(drafter);
        var pass = admitted(parade);
        long unit = parade.bearers().units().iterator().next();
        int year = pass.number().year();
        gate.issued(pass, drafter);
        assertThat(ledger.demandedOf(unit, year)).singleElement().satisfies(entry -> {
            assertThat(entry.minutes()).isEqualTo(4 * 60);
            assertThat(entry.number()).isEqualTo(pass.number());
            assertThat(entry.issuer()).isEqualTo(drafter.unit().id());
        });
        gate.withdraw(parade.id(), "不再需要", drafter);
        assertThat(ledger.demandedOf(unit, year))
                .singleElement()
                .satisfies(entry -> assertThat(entry.minutes()).isZero());
    }

    @Test
    void 准予了还没有发出的_不占用谁_谁也看不到() {
        Parade parade = some.parade(drafter);
        var pass = admitted(parade);
        long unit = parade.bearers().units().iterator().next();
        int year = pass.number().year();
        assertThat(ledger.open(unit)).isEmpty();
        assertThat(ledger.demandedOf(unit, year)).isEmpty();
        assertThat(ledger.all(year)).noneMatch(entry -> entry.demand().equals(parade.id()));
        gate.withdraw(parade.id(), "不再需要", drafter);
        assertThat(ledger.demandedOf(unit, year)).isEmpty();
    }

    @Test
    void 发出过又撤回的_还看得到() {
        Parade parade = some.parade(drafter);
        var pass = admitted(parade);
        long unit = parade.bearers().units().iterator().next();
        gate.issued(pass, drafter);
        assertThat(ledger.open(unit)).hasSize(1);
        gate.withdraw(parade.id(), "不再需要", drafter);
        assertThat(ledger.open(unit)).isEmpty();
        assertThat(ledger.demandedOf(unit, pass.number().year())).hasSize(1);
    }

    @Test
    void 二十万字的内容_存得下_说得清略去了什么() {
        Parade parade = some.parade(drafter).saying("各管理部要认真做好巡游。".repeat(10_000), "第二条".repeat(30_000));
        KeptRuling kept = gate.ruling(admitted(parade).id()).orElseThrow();
        assertThat(db.sql("select pg_column_size(r.*) from gate.ruling r where id = :id")
                        .param("id", kept.id())
                        .query(Integer.class)
                        .single())
                .isLessThan(500_000);
        Parade longer = some.parade(drafter).saying("甲".repeat(300_000), "乙".repeat(200_000));
        assertThat(gate.ruling(admitted(longer).id()).orElseThrow().cut())
                .singleElement()
                .asString()
                .contains("每段只存前");
        assertThat(gate.pass(longer)).as("通行证仍按全文核对").isPresent();
        assertThat(gate.pass(longer.saying("甲".repeat(300_000), "乙".repeat(199_999))))
                .isEmpty();
    }

    @Test
    void 空字符不会弄坏存储() {
        KeptRuling kept =
                gate.ruling(admitted(some.parade(drafter).saying("甲\0乙")).id()).orElseThrow();
        assertThat(kept.outcome()).isEqualTo(Outcome.ADMITTED);
    }

    @Test
    void 数据库不让人改裁定() {
        long id = admitted(some.parade(drafter)).id();
        assertThatThrownBy(() -> db.sql("update gate.ruling set outcome = 'REFUSED' where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void 数据库不让人删结论() {
        long id = admitted(some.parade(drafter)).id();
        assertThatThrownBy(() -> db.sql("delete from gate.finding where ruling_id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void 数据库不让人改已给的号() {
        long id = admitted(some.parade(drafter)).id();
        assertThatThrownBy(() -> db.sql("update gate.admission set sequence = 99999 where ruling_id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void 没有登记种类的事项_是我们的差错() {
        record Stranger(DemandId id, String title, long issuerUnit, LocalDate day, List<Passage> says, Bearers bearers)
                implements Demand {}
        var stranger = new Stranger(
                new DemandId("strangers", 1), "不速之客", 1, LocalDate.of(2026, 1, 1), List.of(), Bearers.NONE);
        assertThatThrownBy(() -> gate.check(stranger))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("strangers");
    }
}
