package cn.qingjian.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.PlanBoard.Section;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class PlanDeskStoreTests {
    @Autowired
    PlanDesk desk;

    @Autowired
    PlanBoard board;

    @Autowired
    Gate gate;

    @Autowired
    SomePlan some;

    @Autowired
    SomePeople people;

    @Autowired
    Clock clock;

    private Account office;
    private Account drafter;

    @BeforeEach
    void people() {
        office = people.person(Role.OFFICE);
        drafter = some.drafter(3);
    }

    private PlanItem item(String title, int month) {
        return new PlanItem(0, some.key(drafter), title, "年度安排", "各管理部", month, 1, 0);
    }

    private Section parades(int year) {
        return board.year(year).stream()
                .filter(section -> section.kind().equals(Parade.KIND))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void 计划数不能少于已经占用的() {
        gate.submit(some.parade(drafter), drafter);
        PlanKey key = some.key(drafter);
        assertThat(desk.plan(Map.of(key, "1"), office).isEmpty()).isTrue();
        assertThat(desk.plan(Map.of(key, "0"), office).of(PlanDesk.field(key))).hasSize(1);
    }

    @Test
    void 不是数字的计划数_说清楚填什么() {
        PlanKey key = some.key(drafter);
        assertThat(desk.plan(Map.of(key, "很多"), office).of(PlanDesk.field(key))).containsExactly("请填0到9999的整数。");
        assertThat(desk.plan(Map.of(key, "-1"), office).isEmpty()).isFalse();
        assertThat(desk.plan(Map.of(key, "10000"), office).isEmpty()).isFalse();
    }

    @Test
    void 立项要写全() {
        var errors = desk.save(new PlanItem(0, new PlanKey(2026, 0, "", ""), "", "", "", 13, 0, 0), office);
        assertThat(errors.all().keySet())
                .containsExactlyInAnyOrder("title", "basis", "addressees", "month", "allowed", "class");
    }

    @Test
    void 用过的立项不能改到别处() {
        Parade parade = some.parade(drafter);
        gate.submit(parade, drafter);
        long id = parade.plan().orElseThrow().item().orElseThrow();
        PlanItem used = desk.item(id).orElseThrow();
        assertThat(used.left()).isZero();
        var elsewhere = new PlanItem(
                id,
                new PlanKey(2026, drafter.unit().id(), Parade.KIND, "autumn"),
                used.title(),
                used.basis(),
                used.addressees(),
                6,
                1,
                0);
        assertThat(desk.save(elsewhere, office).of("allowed")).hasSize(1);
    }

    @Test
    void 选立项时_不存在的_别年的_用完的各有说法() {
        PlanKey key = some.key(drafter);
        assertThat(desk.fits(-1, key).of("item")).containsExactly("计划里没有这个立项。");
        assertThat(desk.fits(some.item(drafter, 2025), key).of("item"))
                .singleElement()
                .asString()
                .contains("属于2025年");
        Parade parade = some.parade(drafter);
        gate.submit(parade, drafter);
        assertThat(desk.fits(parade.plan().orElseThrow().item().orElseThrow(), key)
                        .of("item"))
                .singleElement()
                .asString()
                .contains("已经用完");
        assertThat(desk.save(item("秋季巡游", 9), office).isEmpty()).isTrue();
        assertThat(desk.open(key)).extracting(PlanItem::title).containsExactly("秋季巡游");
    }

    @Test
    void 往年数一行读不懂_就一行也不录() {
        int year = LocalDate.now(clock).getYear() - 1;
        String good = "%d,0,%s,巡游,春季巡游,7".formatted(year, drafter.unit().name());
        assertThat(desk.importPast(good + "\n" + year + ",0,没有的科室,巡游,春季巡游,7", office)
                        .of("lines"))
                .singleElement()
                .asString()
                .contains("第2行");
        assertThat(desk.importPast("", office).of("lines")).isNotEmpty();
        assertThat(desk.importPast(good.replace(",0,", ",13,"), office).of("lines"))
                .isNotEmpty();
        assertThat(desk.importPast("年,月,科室,种类,类别,件数\n" + good, office).isEmpty())
                .isTrue();
        assertThat(parades(year + 1).lastYear()).contains(7);
    }

    @Test
    void 总量超过上年_要说明_写了增长原因就放行() {
        int year = 2026;
        desk.importPast("2025,0,%s,巡游,春季巡游,1".formatted(drafter.unit().name()), office);
        assertThat(gate.submit(some.parade(drafter), drafter)).isInstanceOf(Ruling.Admitted.class);
        Parade second = some.parade(drafter);
        assertThat(gate.check(second).outcome()).isEqualTo(Outcome.AWAITING_REASON);
        assertThat(desk.explainGrowth(Parade.KIND, year, "不写", office).of("growth"))
                .hasSize(1);
        assertThat(desk.explainGrowth(Parade.KIND, year, "今年承办全国巡游，须多办一次。", office)
                        .isEmpty())
                .isTrue();
        assertThat(gate.check(second).outcome()).isEqualTo(Outcome.ADMITTED);
        assertThat(parades(year).growth()).isPresent();
    }

    @Test
    void 系统以外印发的也占计划() {
        desk.importPast("2026,1,%s,巡游,春季巡游,3".formatted(drafter.unit().name()), office);
        assertThat(some.line(drafter).left()).isZero();
        assertThat(gate.check(some.parade(drafter)).outcome()).isEqualTo(Outcome.AWAITING_REASON);
    }

    @Test
    void 年度表的合计等于各行之和() {
        gate.submit(some.parade(drafter), drafter);
        Section section = parades(2026);
        assertThat(section.total().planned())
                .isEqualTo(
                        section.rows().stream().mapToInt(PlanBoard.Row::planned).sum());
        assertThat(section.total().reserved()).isGreaterThanOrEqualTo(1);
        assertThat(section.months()).hasSize(12);
    }
}
