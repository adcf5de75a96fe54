package cn.qingjian.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.Journey;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GateJourney extends Journey {
    private static final AtomicLong NEXT = new AtomicLong(500_000);

    @Autowired
    Gate gate;

    @Autowired
    People people;

    /** A parade of the drafter's department that is borne by all county offices. */
    private Parade parade(Account drafter) {
        Set<Long> offices = people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY_OFFICE)
                .map(Unit::id)
                .collect(Collectors.toSet());
        return Parade.aParade()
                .numbered(NEXT.incrementAndGet())
                .by(drafter.unit().id())
                .borneBy(offices)
                .lasting(120)
                .in("spring", Optional.empty());
    }

    @Test
    void 办公室看计划_编计划_立项_录往年数() {
        signInAs(Role.OFFICE);
        visit("/gate/plan");
        assertThat(text()).contains("计划与总量", "预计到年底", "公文按科室和类别", "办公室");
        follow("编计划");
        page.locator("td input").first().fill("很多");
        press("保存计划");
        assertThat(text()).contains("还没有保存", "请填0到9999的整数");
        page.locator("td input").first().fill("66");
        press("保存计划");
        assertThat(text()).contains("年计划已保存", "66");
        follow("新立项");
        page.getByLabel("名称").fill("公积金开放日活动安排");
        page.getByLabel("依据和必要性").fill("年度宣传计划");
        page.getByLabel("发给谁").fill("各管理部");
        press("保存立项");
        assertThat(text()).contains("立项已保存", "公积金开放日活动安排");
        visit("/gate/plan/past");
        page.locator("#lines").fill("去年,三月,办公室,公文,一般,4");
        press("录入");
        assertThat(text()).contains("第1行读不懂");
        page.locator("#lines").fill("2020,0,办公室,公文,一般,40\n2020,0,政策法规科,公文,一般,9");
        press("录入");
        assertThat(text()).contains("往年数已录入");
    }

    @Test
    void 法规岗提出新限度_领导同意() {
        signInAs(Role.LEGAL);
        visit("/gate/parameters");
        assertThat(text()).contains("部门文件篇幅", "5000字", "待核");
        visit("/gate/parameters/doc.maxChars.general");
        page.locator("#value").fill("6000");
        page.locator("#document").fill("本单位公文办理规定");
        page.locator("#reason").fill("从严掌握");
        press("提交建议");
        assertThat(text()).contains("只能更严");
        page.locator("#value").fill("4500");
        press("提交建议");
        assertThat(text()).contains("等班子领导决定", "4500字", "待班子决定");
        signInAs(Role.LEADER);
        look();
        assertThat(text()).contains("参数“部门文件篇幅”的新值");
        visit("/gate/parameters/doc.maxChars.general");
        press("同意");
        assertThat(text()).contains("将启用");
    }

    @Test
    void 科室写书面说明_领导同意_管理部看到事项_群众扫码验号() {
        Account drafter = first(Role.DEPARTMENT);
        Parade parade = parade(drafter);
        long ruling = gate.submit(parade, drafter).id();
        signInAs(drafter.login());
        assertThat(text()).contains("待说明");
        visit("/gate/rulings/" + ruling);
        assertThat(text()).contains("待书面说明", "没有对应的年度计划立项", "压减");
        page.getByLabel("为什么仍要办").fill("太急");
        press("提交说明");
        assertThat(text()).contains("至少10个字");
        page.getByLabel("为什么仍要办").fill("市里临时部署，须在本月内完成，已把时长压到九十分钟。");
        press("提交说明");
        assertThat(text()).contains("等班子领导审批");

        signInAs(Role.LEADER);
        assertThat(text()).contains("待审批");
        visit("/gate/rulings/" + ruling);
        press("不同意");
        assertThat(text()).contains("不同意时请写明理由");
        press("同意，准予");
        assertThat(text()).contains("已准予", "QJ-");
        String number = gate.ruling(ruling)
                .orElseThrow()
                .admission()
                .orElseThrow()
                .number()
                .toString();

        signInAs(Role.GRASSROOTS);
        visit("/gate/burden");
        assertThat(text()).doesNotContain(number);
        visit("/g/" + number);
        assertThat(text()).contains("已经准予，还没有发出").doesNotContain("春季巡游");
        gate.issued(gate.pass(gate.check(parade).after()).orElseThrow(), drafter);
        visit("/gate/burden");
        assertThat(text()).contains("投入", "测算", number, drafter.unit().name());

        anotherVisitor();
        visit("/g/" + number);
        assertThat(text()).contains("有效，可以办理", "春季巡游", "没有闸号，都可以不办");
        visit("/g");
        page.getByLabel("闸号").fill(number.substring(0, number.length() - 1) + (number.endsWith("0") ? "1" : "0"));
        press("查验");
        assertThat(text()).contains("不是一个正确的闸号");
        page.getByLabel("闸号").fill(number.toLowerCase(Locale.ROOT));
        press("查验");
        assertThat(path()).isEqualTo("/g/" + number);
    }

    @Test
    void 班子看全部负担() {
        Account drafter = people.holding(Role.DEPARTMENT).getLast();
        gate.submit(parade(drafter), drafter);
        signInAs(Role.LEADER);
        visit("/gate/burden");
        assertThat(text()).contains("各单位");
    }
}
