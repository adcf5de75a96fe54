package cn.qingjian.fieldresearch.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.testing.Journey;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A walk through each of the four rooms of slips, from the call to the measured burden, as department, office and county office. */
class SlipRoomsJourney extends Journey {
    @Autowired
    Gate gate;

    @Autowired
    BurdenLedger ledger;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Test
    void 调研_从理由到实测负担_到改变了什么() {
        signInAs("xuwanqing");
        visit("/fieldresearch");
        follow("拟订调研");
        field("题目").fill("年终结账卡在哪里");
        press("保存");
        assertThat(text()).contains("请选择去哪里", "填写的内容都还在");
        field("为什么非去不可").fill("结账时哪一步要等人，账上只看得到结果，看不出卡在哪里。");
        field("要弄清的问题").fill("哪一步要等人");
        box("望峰县管理部").check();
        field("谁带队").selectOption(new SelectOption().setIndex(1));
        today("开始日期", "结束日期");
        field("另要陪同几人").fill("2");
        press("保存");
        assertThat(text()).contains("须书面说明", "要求基层投入");
        press("提交过闸");
        String path = path();
        accept(path);
        visit(path);
        assertThat(text()).contains("不用陪同");
        press("通知出发");
        assertThat(text()).contains("进行中", "QJ-");

        signInAs("leizhengang");
        visit(path);
        assertThat(text()).contains("哪一步要等人").doesNotContain("交调研报告");
        tell("2", "1");
        measured(path, 120);

        signInAs("xuwanqing");
        visit(path);
        field("弄清了什么").fill("对账单要跑银行取。");
        field("建议改什么").fill("对账单改为系统直传");
        press("交报告");
        assertThat(text()).contains("已建议", "对账单改为系统直传");

        signInAs("luozhiyuan");
        visit(path);
        page.locator("summary", new Page.LocatorOptions().setHasText("采纳"))
                .first()
                .click();
        page.getByLabel("领导定了要办，写明谁办").fill("计划财务科年内接通。");
        press("采纳");
        assertThat(text()).contains("已采纳");

        signInAs("linruoxi");
        visit("/fieldresearch/topics");
        assertThat(text()).contains("重点课题", "联系点");
        visit("/fieldresearch/outcomes");
        assertThat(text()).contains("年终结账卡在哪里", "带来了改变");
        overseen(path, "年终结账卡在哪里");
    }

    @Test
    void 借调_从事由到返回_按实际借出的天数记入台账() {
        signInAs("xuwanqing");
        visit("/secondments/new");
        field("借谁").fill("孔德一");
        field("从哪个单位").selectOption("望峰县管理部");
        field("来做什么").fill("年终决算");
        field("事由").fill("决算期间缺一名会计。");
        today("从哪天起");
        field("谁批的，文号").fill("党组会议纪要");
        press("保存");
        assertThat(text()).contains("不予过闸", "备案");
        follow("修改");
        field("在哪里备案，编号").fill("市委组织部备案");
        press("保存");
        assertThat(text()).contains("原则上不得从县及以下单位借调");
        press("提交过闸");
        String path = path();
        accept(path);
        visit(path);
        press("到岗");

        signInAs("leizhengang");
        visit(path);
        field("回到原单位的日期").fill(LocalDate.now(clock).toString());
        press("记返回");
        assertThat(text()).contains("已回原单位", "实际用了多少时间");
        assertThat(entry(path).measured()).isPresent();
        visit("/secondments");
        overseen(path, "孔德一");
    }

    @Test
    void 工作群_从申请到实测负担_投诉有人答() {
        signInAs("leizhengang");
        visit("/govapps/new");
        field("名称").fill("结账联系群");
        field("是什么").selectOption("工作群组");
        field("做什么用").fill("结账期间联系，不布置工作");
        box("望峰县管理部").check();
        box("接龙").check();
        field("谁负责").fill("雷振岗");
        press("保存");
        assertThat(text()).contains("工作群不得打卡接龙摊派");
        follow("修改");
        box("接龙").uncheck();
        press("保存");
        assertThat(text()).contains("内容相近的合并办理", "值班联系群").doesNotContain("工作群不得打卡接龙摊派");
        press("提交过闸");
        String path = path();
        accept(path);
        visit(path);
        press("开通");
        assertThat(text()).contains("进行中");
        tell("1", "0.5");
        assertThat(text()).contains("30 分钟");
        measured(path, 30);
        visit("/govapps/complaints");
        page.getByLabel("哪个应用或者群").selectOption("没有登记的应用或者群");
        page.getByLabel("哪里不对，建议怎么改").fill("有个群要天天打卡。");
        press("提交");
        assertThat(text()).contains("没有记下您是谁", "有个群要天天打卡。");
        visit("/govapps");
        overseen(path, "结账联系群");
        visit("/govapps/complaints");
        assertThat(text()).contains("有个群要天天打卡。");
    }

    @Test
    void 活动_从启动到实测负担_到办成了什么() {
        signInAs("xuwanqing");
        visit("/campaigns/new");
        field("名称").fill("最美会计评选");
        field("做什么").fill("推荐人选，投票");
        box("望峰县管理部").check();
        press("保存");
        assertThat(text()).contains("创建示范达标须有批准");
        follow("修改");
        field("名称").fill("对账政策讲解");
        field("类别").selectOption("一般活动");
        field("做什么").fill("讲一次新的对账办法");
        field("对应管理部职责清单的哪一项").selectOption(new SelectOption().setIndex(1));
        press("保存");
        press("提交过闸");
        press("启动");
        String path = path();

        signInAs("leizhengang");
        visit(path);
        assertThat(text()).contains("对账政策讲解");
        tell("1", "2");
        measured(path, 120);

        signInAs("xuwanqing");
        visit(path);
        field("办成了什么").fill("以后不再报纸质对账单。");
        press("结束");
        assertThat(text()).contains("已结束", "120 分钟", "以后不再报纸质对账单。");
        visit("/campaigns");
        overseen(path, "对账政策讲解");
    }

    /** The centre's office sees the demand, and its hours in the burden ledger. */
    private void overseen(String path, String title) {
        signInAs("linruoxi");
        visit(path);
        assertThat(text()).contains(title);
        visit("/gate/burden");
        assertThat(text()).contains(title);
    }

    private BurdenLedger.Entry entry(String path) {
        return ledger
                .demandedOf(
                        people.account(person("leizhengang"))
                                .orElseThrow()
                                .unit()
                                .id(),
                        year())
                .stream()
                .filter(entry -> entry.demand().equals(id(path)))
                .findFirst()
                .orElseThrow();
    }

    private void measured(String path, long minutes) {
        assertThat(entry(path).measured()).hasValue(minutes);
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator box(String label) {
        return field(label).first();
    }

    private void today(String... days) {
        for (String day : days) {
            field(day).fill(LocalDate.now(clock).toString());
        }
    }

    /** Tells what it took. */
    private void tell(String howMany, String hours) {
        field("几个人").fill(howMany);
        field("每人几小时").fill(hours);
        press("报用时");
    }

    private int year() {
        return LocalDate.now(clock).getYear();
    }

    private long person(String login) {
        return people.holding(Role.GRASSROOTS).stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static DemandId id(String path) {
        String[] parts = path.split("/", -1);
        return new DemandId(parts[1], Long.parseLong(parts[2]));
    }

    /** The written reason and the leader's word have pages of their own, walked elsewhere. */
    private void accept(String path) {
        KeptRuling ruling = gate.rulings(id(path)).getFirst();
        if (ruling.standing() == KeptRuling.Standing.AWAITING_REASON) {
            gate.explain(
                    ruling.id(),
                    "只办一次，不填表不陪同，办完就完。",
                    people.account(ruling.by()).orElseThrow());
            gate.decide(ruling.id(), true, "同意。", first(Role.LEADER));
        }
    }
}
