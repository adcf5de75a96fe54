package cn.qingjian.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.documents.circulation.Circulation;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.testing.Journey;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DocumentsJourney extends Journey {
    private static final String NOTICE = """
            关于开办窗口预约服务的通知

            各县区管理部：

            一、窗口预约自下月起在服务号开办，预约成功的按时段办理。

            二、预约名额由系统按窗口数量自动分配，管理部不做统计。

            青禾市住房公积金中心

            2026年11月23日
            """;

    @Autowired
    People people;

    @Autowired
    Drafts drafts;

    @Autowired
    Circulation circulation;

    @Autowired
    JdbcClient db;

    @Test
    void 一件公文从起草到归档_经六种人的手() {
        signInAs("dingyutong");
        visit("/try");
        page.getByLabel("粘贴文稿").fill(NOTICE);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("过闸").setExact(true))
                .click();
        page.waitForLoadState();
        look();
        assertThat(text()).contains("关于开办窗口预约服务的通知", "基层要花的时间", "依据：");
        String report = path();

        page.getByText("会签、签发人和紧急程度").click();
        page.getByLabel("信息技术科").check();
        page.getByLabel("签发人").selectOption(new SelectOption().setLabel("沈月华（党组成员、副主任）"));
        press("送审核");
        assertThat(text()).contains("现在在办公室", "待会签");

        signInAs(Role.OFFICE);
        assertThat(text()).contains("待审核");
        visit(report);
        press("退回");
        assertThat(text()).contains("退回要写明理由");
        press("审核通过");
        assertThat(text()).contains("现在在信息技术科");

        signInAs("handonglai");
        visit("/documents?whose=desk");
        follow("关于开办窗口预约服务的通知");
        page.getByLabel("会签意见").fill("系统已经备好。");
        press("同意会签");
        assertThat(text()).contains("待说明", "系统已经备好。");

        signInAs("dingyutong");
        visit(report);
        page.getByLabel("为什么必须这样发").fill("预约服务涉及各管理部的窗口安排，须在开办前统一口径，只发这一件。");
        press("送审批");
        assertThat(text()).contains("待审批");

        signInAs(Role.LEADER);
        visit(report);
        page.getByLabel("审批意见").fill("同意。");
        press("同意");
        assertThat(text()).contains("已过闸", "闸口编号", "QJ-");

        signInAs(Role.GRASSROOTS);
        visit("/documents");
        assertThat(text()).doesNotContain("关于开办窗口预约服务的通知");

        signInAs("luozhiyuan");
        visit(report);
        assertThat(page.getByText("签发意见").isVisible()).isFalse();
        signInAs("shenyuehua");
        visit("/documents/away");
        page.getByLabel("由谁代签").selectOption(new SelectOption().setLabel("唐明礼（党组成员、副主任）"));
        press("指定");
        assertThat(text()).contains("请填哪一天起", "请写明事由");
        visit(report);
        page.getByLabel("签发意见").fill("同意，请办公室抓紧发。");
        press("签发");
        assertThat(text()).contains("已签发", "现在在办公室");

        signInAs(Role.OFFICE);
        visit(report);
        press("只办下一步：复核");
        press("只办下一步：登记编号");
        assertThat(text()).containsPattern("青房金〔20\\d\\d〕\\d+号");
        press("一次办到核发");
        assertThat(text()).contains("已发出", "未阅", "公文（.ofd");
        press("印存档的一份");
        assertThat(text()).contains("存档", "打印版（.pdf）");
        visit("/documents/numbers");
        assertThat(text()).contains("关于开办窗口预约服务的通知", "在启用本系统以前编发");

        signInAs(Role.INSPECTOR);
        visit("/documents/numbers");
        assertThat(text()).contains("在用");

        signInAs(Role.GRASSROOTS);
        visit("/documents");
        assertThat(text()).contains("关于开办窗口预约服务的通知");
        follow("关于开办窗口预约服务的通知");
        assertThat(text()).contains("QJ-", "还没有人阅毕");
        assertThat(path()).isEqualTo(report + "/read");
        press("我已阅毕");
        assertThat(text()).contains("1人已阅毕");
        assertThat(page.getByText("我已阅毕").isVisible()).isFalse();
        follow("要纸质的");
        page.locator("form.form").evaluate("form => form.noValidate = true");
        press("送办公室");
        assertThat(text()).contains("请写明为什么要纸质的");
        page.getByLabel("为什么要纸质的").fill("在窗口张贴。");
        press("送办公室");
        assertThat(text()).contains("同意以后可以下载打印版", "待同意", "1份");
        visit("/grassroots");
        assertThat(text()).doesNotContain("关于开办窗口预约服务的通知");
        page.getByText("最近办完的").click();
        assertThat(text()).contains("关于开办窗口预约服务的通知");

        signInAs(Role.OFFICE);
        visit(report);
        press("同意打印");
        assertThat(text()).contains("已同意打印");
        press("归档");
        assertThat(text()).contains("还没有阅毕");
        readers().forEach(reader -> read(Long.parseLong(report.replaceAll("\\D", "")), reader));
        signInAs(Role.OFFICE);
        visit(report);
        press("归档");
        assertThat(text()).contains("已归档：");
        page.locator("main a[href^='/archive/']").first().click();
        page.waitForLoadState();
        look();
        assertThat(text()).contains("关于开办窗口预约服务的通知", ".ofd");

        signInAs("dingyutong");
        visit(report);
        assertThat(text()).contains("阅办情况").containsPattern("1人阅读，共[1-9]\\d?分钟");
    }

    private void read(long id, Account reader) {
        var ruling = drafts.find(id, reader).flatMap(circulation::issued).orElseThrow();
        assertThat(circulation.read(ruling, reader, Optional.of(60L)).isEmpty()).isTrue();
    }

    /** One of each county office but the first, who has read it. */
    private List<Account> readers() {
        return people.holding(Role.GRASSROOTS).stream()
                .collect(Collectors.toMap(
                        account -> account.unit().id(), account -> account, (one, other) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .skip(1)
                .toList();
    }

    @Test
    void 办公室文秘看全部文稿和编辑页() {
        signInAs("heqingyun");
        visit("/documents");
        assertThat(text()).contains("全部", "退回");
        visit("/documents?words=规范公文处理");
        follow("关于进一步规范公文处理工作的通知");
        assertThat(text()).contains("已有规定的不再发文", "引用原规定", "现行规定已经写明");
        follow("编辑");
        assertThat(page.getByLabel("标题").inputValue()).isEqualTo("关于进一步规范公文处理工作的通知");
        press("保存并看报告");
        assertThat(path()).matches("/documents/\\d+");
    }

    @Test
    void 科室看到可以合并的另一件并看合并稿() {
        signInAs("heqingyun");
        visit("/documents?words=业务档案年终检查");
        follow("关于开展2026年度业务档案年终检查的通知");
        assertThat(text()).contains("内容相近的合并办理", "年终账务和凭证核对");
        page.navigate(path() + "/merge");
        look();
        follow("关于开展2026年度年终账务和凭证核对工作的通知");
        assertThat(text()).contains("合并后的文稿", "计划财务科");
        press("合并成一件");
        assertThat(text()).contains("已合并成一件联合文稿", "计划财务科", "年终账务和凭证核对");
        page.getByText("合并时每一段来自谁").click();
        look();
        String joint = path();

        signInAs(author("计划财务科").login());
        assertThat(text()).contains("把您的文稿并了进来");
        visit(joint);
        follow("编辑");
        assertThat(page.getByLabel("正文").inputValue()).contains("业务档案", "账务");
        visit(joint);
        press("撤销合并");
        assertThat(text()).contains("已撤销合并");
        visit("/documents?words=账务和凭证核对");
        assertThat(text()).contains("拟稿");
    }

    @Test
    void 登录到期以后_自动保存说没有保存_按保存先登录_写的还在() {
        signInAs("dingyutong");
        visit("/try");
        page.getByLabel("粘贴文稿").fill(NOTICE.replace("窗口预约", "上门服务"));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("过闸").setExact(true))
                .click();
        page.waitForLoadState();
        follow("编辑");
        String draft = path();
        assertThat(db.sql("delete from people.web_session where principal_name = 'dingyutong'")
                        .update())
                .isPositive();
        page.getByLabel("事由").fill("群众行动不便的，要有人上门。");
        page.locator("#saved.stop").waitFor();
        assertThat(page.locator("#saved").innerText()).contains("没有保存", "写的还在这一页");
        press("保存并看报告");
        assertThat(path()).isEqualTo("/signin");
        assertThat(text()).contains("登录后会回到刚才的页面");
        page.getByLabel("登录名").fill("dingyutong");
        page.getByLabel("密码").fill(password());
        press("登录");
        assertThat(path()).isEqualTo(draft);
        assertThat(text()).contains("已经填回来，还没有提交");
        assertThat(page.getByLabel("事由").inputValue()).as("写的还在").isEqualTo("群众行动不便的，要有人上门。");
        press("保存并看报告");
        follow("编辑");
        assertThat(page.getByLabel("事由").inputValue()).isEqualTo("群众行动不便的，要有人上门。");
    }

    private Account author(String department) {
        return people.holding(Role.DEPARTMENT).stream()
                .filter(person -> person.unit().name().equals(department))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void 读不出的文件在框旁说明() {
        signInAs("dingyutong");
        visit("/try");
        page.getByLabel("或者选择文件")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "通知.pdf", "application/pdf", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("过闸").setExact(true))
                .click();
        page.waitForLoadState();
        look();
        assertThat(page.locator("#file-wrong").innerText()).isNotBlank();
    }
}
