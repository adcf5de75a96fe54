package cn.qingjian.datarequests.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.datarequests.SomeForms;
import cn.qingjian.datarequests.request.Request;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.Journey;
import cn.qingjian.testing.OwnerOfTheDatabase;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DataRequestsJourney extends Journey {
    @Autowired
    People people;

    @Autowired
    JdbcClient db;

    @Autowired
    SomeForms forms;

    @Autowired
    OwnerOfTheDatabase owner;

    @Test
    void 表过了有效期_管理部一按就不填_制表科室看得到缘由() {
        Account filler = first(Role.GRASSROOTS);
        Account clerk = first(Role.DEPARTMENT);
        Request request = forms.issued(clerk, forms.words(List.of(filler.unit()), forms.number(clerk.unit())));
        String fill =
                "/datarequests/fills/" + forms.fill(request, filler.unit()).id();
        signInAs(filler.login());
        visit(fill);
        assertThat(text()).contains("报送").doesNotContain("不填这张表");
        owner.run("update datarequests.form set expires = issued_on, issued_on = issued_on - 9 where request_id = "
                + request.id());
        owner.run("update datarequests.form set expires = expires - 1 where request_id = " + request.id());
        visit(fill);
        look();
        assertThat(text()).contains("已经停用，可以不填");
        press("不填这张表");
        assertThat(text()).contains("已记下：不填这张表", "已拒填");
        signInAs(clerk.login());
        visit(fill);
        assertThat(text()).contains("已拒填", "表已过有效期");
    }

    @Test
    void 科室要数被减_管理部手机填报_退回再报_收下记入台账() {
        Account filler = first(Role.GRASSROOTS);
        Unit office = filler.unit();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

        signInAs("dingyutong");
        visit("/datarequests");
        visit("/datarequests/new");
        page.getByLabel("表名").fill("年末走访情况表");
        page.getByLabel("用途").fill("明年扩面计划");
        page.getByLabel("在目录里找").fill("缴存单位数");
        check("缴存单位数");
        page.getByLabel("在目录里找").fill("");
        check("上门走访单位数");
        check("新开户宣传场次");
        check("贷款窗口数");
        page.getByLabel(office.name(), new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("首次报送日").fill(today.plusDays(20).toString());
        page.getByLabel("有效期到").fill(today.plusMonths(2).toString());
        press("保存并看结论");
        assertThat(text()).contains("已有", "别的表已要", "新增", "已有的数据不再收集只核对", "别的表已要的不再要");
        String request = path();
        press("提交过闸");
        if (text().contains("去写书面说明")) {
            String ruling = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("去写书面说明"))
                    .getAttribute("href");
            visit(ruling);
            page.getByLabel("为什么仍要办").fill("与在办的表只有一项相同，那一张年内不会下发。");
            press("提交说明");
            signInAs(Role.LEADER);
            visit(ruling);
            press("同意，准予");
            signInAs("dingyutong");
            visit(request);
        }
        press("下发");
        assertThat(text()).contains("青住金〔", "准入号", "有效期到", "1个管理部报了0个", "已去掉");

        signInAs(filler.login());
        assertThat(text()).contains("年末走访情况表");
        visit("/datarequests");
        follow("年末走访情况表");
        String fill = path();
        page.setViewportSize(390, 900);
        assertThat(text()).contains("已填好，对的不用动");
        assertThat(page.getByLabel("贷款窗口数").count()).as("别的表已要的不再填").isZero();
        String field = page.getByLabel("上门走访单位数").getAttribute("id");
        page.getByLabel("上门走访单位数").fill("很多");
        page.locator("#saved", new Page.LocatorOptions().setHasText("已自动保存")).waitFor();
        assertThat(text()).contains("请填整数");
        page.getByLabel("上门走访单位数").fill("12");
        page.waitForCondition(
                () -> page.locator("#" + field + "-wrong").innerText().isEmpty());
        page.reload();
        assertThat(page.getByLabel("上门走访单位数").inputValue()).as("离开再回来还在").isEqualTo("12");
        press("报送");
        assertThat(text()).contains("有1处需要修改", "这一项必填");
        page.getByLabel("新开户宣传场次").fill("3");
        press("报送");
        assertThat(text()).contains("已报送");

        signInAs("dingyutong");
        assertThat(text()).contains("待收表");
        visit(fill);
        page.getByLabel("对“上门走访单位数”的意见").fill("比上季少一半，请核对");
        press("退回补正");
        assertThat(text()).contains("退回补正");

        signInAs(filler.login());
        visit(fill);
        assertThat(text()).contains("科室意见：比上季少一半，请核对");
        assertThat(page.getByLabel("新开户宣传场次").inputValue()).as("不用重填").isEqualTo("3");
        page.getByLabel("上门走访单位数").fill("24");
        press("报送");

        signInAs("dingyutong");
        visit(fill);
        press("收下");
        page.getByText("经过").click();
        assertThat(text()).contains("已收下", "实际填报约");
        visit(request);
        assertThat(text()).contains("1个管理部报了1个");
        assertThat(db.sql("""
                                select count(*) from gate.measured m join gate.ruling r on r.id = m.ruling_id
                                where r.kind = 'datarequests' and r.title = '年末走访情况表' and m.unit_id = :unit
                                """).param("unit", office.id()).query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void 管理部反映平台外要数_办公室看到并处理_数据元目录() {
        signInAs(Role.GRASSROOTS);
        visit("/datarequests/outside/new");
        page.getByLabel("哪个科室要的").selectOption(new SelectOption().setLabel("计划财务科"));
        page.getByLabel("哪天要的").fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        page.getByLabel("要什么").fill("在群里接龙报人数");
        press("送办公室和纪检");
        assertThat(text()).contains("看不到是谁反映的", "待处理");
        String office = first(Role.GRASSROOTS).unit().name();

        signInAs(department("cwk").login());
        assertThat(text()).contains("请补走过闸或者收回");
        visit("/datarequests/outside");
        assertThat(text()).contains("在群里接龙报人数").doesNotContain(office + "反映");
        page.getByLabel("收回的，怎么告诉管理部不用报了").first().fill("已在群里说不用接龙了。");
        press("收回，不用报了");
        assertThat(text()).contains("科室已收回", "已在群里说不用接龙了");

        signInAs("heqingyun");
        assertThat(text()).contains("平台外要数");
        visit("/datarequests/outside");
        assertThat(text()).contains("科室已收回");
        page.getByLabel("怎么处理的").first().fill("已让计划财务科撤回，改从系统取数。");
        press("记下处理");
        assertThat(text()).contains("已让计划财务科撤回");
        visit("/datarequests/elements");
        follow("缴存单位数");
        assertThat(text()).contains("唯一来源", "归集提取科", "截至");
        visit("/datarequests/elements/new");
        press("登记");
        assertThat(text()).contains("请写名称", "有且只有一个");
    }

    private Account department(String code) {
        return people.holding(Role.DEPARTMENT).stream()
                .filter(account -> account.unit().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void check(String element) {
        page.locator("#pick li", new Page.LocatorOptions().setHasText(element))
                .first()
                .locator("input[name=elements]")
                .check();
    }
}
