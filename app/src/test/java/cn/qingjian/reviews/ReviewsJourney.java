package cn.qingjian.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.people.Role;
import cn.qingjian.testing.Journey;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft that lays down a rule: before the session, back amended, and on to its signature. */
class ReviewsJourney extends Journey {
    private static final String TITLE = "关于印发《青禾市住房公积金账户异议处理规程》的通知";
    private static final String NOTICE = TITLE + """


            各县区管理部：

            一、缴存人对账户有异议的，在服务号上写明哪一笔，不用到窗口。

            二、系统列出这一笔的来由，缴存人看后仍有异议的，由归集提取科核对。

            青禾市住房公积金中心

            2026年11月23日
            """;

    @Autowired
    Clock clock;

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private void pressExactly(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
        look();
    }

    /** Presses a button on the card that names the draft. */
    private void pressBeside(String button) {
        page.locator(".card")
                .filter(new Locator.FilterOptions().setHasText(TITLE))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
        page.waitForLoadState();
        look();
    }

    private void throughReviewAndGate(String report) {
        signInAs("dingyutong");
        visit(report);
        press("送审核");
        signInAs(Role.OFFICE);
        visit(report);
        press("审核通过");
        signInAs("dingyutong");
        visit(report);
        field("为什么必须这样发").fill("各管理部口径不一，须有一份统一的规程，只发这一件。");
        press("送审批");
        signInAs("luozhiyuan");
        visit(report);
        field("审批意见").fill("同意。");
        pressExactly("同意");
    }

    @Test
    void 科室起草_办公室列入议程_修改后同意_改后核对_接着签发() {
        signInAs("dingyutong");
        visit("/try");
        page.getByLabel("粘贴文稿").fill(NOTICE);
        pressExactly("过闸");
        String report = path();
        throughReviewAndGate(report);
        assertThat(text()).contains("现在在审议会", "规范性文件", "等办公室列入议程");
        assertThat(page.getByText("签发意见").count()).isZero();

        signInAs(Role.OFFICE);
        assertThat(text()).contains("待审议");
        visit("/reviews");
        assertThat(text()).contains(TITLE, "要开的审议会", "开过的审议会", "须经审议的类别");
        follow("安排审议会");
        field("日期").fill(LocalDate.now(clock).toString());
        press("保存");
        assertThat(text()).contains("请选一位班子领导主持");
        field("主持").selectOption(new SelectOption().setLabel("罗致远（党组书记、主任）"));
        press("保存");
        assertThat(text()).contains("议程上还没有议题");
        pressBeside("列入议程");
        assertThat(text()).contains("09:00，10分钟", "归集提取科");
        String session = path();
        press("记下决定");
        assertThat(text()).contains("请选一种决定");
        field("修改后同意").check();
        press("记下决定");
        assertThat(text()).contains("请写明改什么");
        field("改什么，或者理由").fill("第二条写明几个工作日以内核对完。");
        press("记下决定");
        press("结束会议");
        assertThat(text()).contains("已结束", "第二条写明几个工作日以内核对完。");

        signInAs("luozhiyuan");
        visit(session);
        assertThat(text()).contains("修改后同意", "沈月华");
        assertThat(page.getByText("重记").count()).isZero();

        signInAs("dingyutong");
        assertThat(text()).contains("审议结果", "第二条写明几个工作日以内核对完。");
        visit(report);
        assertThat(text()).contains("修改后同意", "拟稿");
        follow("编辑");
        field("正文").fill(field("正文").inputValue().replace("由归集提取科核对", "由归集提取科三个工作日以内核对完"));
        press("保存并看报告");
        throughReviewAndGate(report);
        assertThat(text()).contains("改后的这一稿等办公室核对");

        signInAs(Role.OFFICE);
        visit("/reviews");
        pressBeside("与审议意见一致，不再上会");
        assertThat(text()).contains("已核对").doesNotContain(TITLE);

        signInAs("shenyuehua");
        visit(report);
        assertThat(text()).contains("办公室核对：同意");
        field("签发意见").fill("同意。");
        pressExactly("签发");
        assertThat(text()).contains("已签发");
    }

    @Test
    void 演示里有一次开过的会_一次要开的会() {
        signInAs("luozhiyuan");
        visit("/reviews");
        assertThat(text()).contains("要开的审议会", "待开", "综合性会议");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("已结束"))
                .last()
                .click();
        page.waitForLoadState();
        look();
        assertThat(text()).contains("抵押物影像采集规程", "修改后同意", "补采期限改为五个工作日");
    }
}
