package cn.qingjian.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.people.Role;
import cn.qingjian.testing.Journey;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

/** A paper from outside, from its signature to the archives, as those see it who have it in hand. */
class IncomingJourney extends Journey {
    private static final String TITLE = "关于旅程预算的函";

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    @Test
    void 办公室登记_领导批示_科室承办_办公室归档_纪检看得到_管理部没有() {
        signInAs(Role.OFFICE);
        visit("/incoming");
        assertThat(text()).contains("在谁手里", "待批示", "承办中", "传阅中");
        visit("/incoming/new");
        field("来文")
                .setInputFiles(new FilePayload(
                        "来文.docx",
                        "application/octet-stream",
                        SomeIncoming.file(TITLE).content()));
        press("读取并登记");
        assertThat(field("标题").inputValue()).isEqualTo(TITLE);
        assertThat(field("来文单位").inputValue()).isEqualTo("青禾市财政局");
        field("来文字号").fill("青财函〔2026〕旅程号");
        press("签收登记");
        assertThat(text()).contains("已签收、登记", "要办的：拟办");
        field("拟办意见").fill("请计划财务科主办");
        field("主办科室").selectOption("计划财务科");
        field("请哪位领导批示").selectOption("罗致远（党组书记、主任）");
        press("送出");
        assertThat(text()).contains("领导班子 罗致远");
        press("催一下");
        press("催一下");
        assertThat(text()).contains("今天已经催过1次");

        signInAs("luozhiyuan");
        follow(TITLE);
        field("批示").fill("同意，按期函复");
        press("同意，转主办科室");
        assertThat(text()).contains("承办中");

        signInAs("xuwanqing");
        follow(TITLE);
        field("办理结果").fill("已按附表填报");
        field("结果已经答复来文单位").check();
        field("怎样答复的").fill("青房金函〔2026〕3号");
        press("办结");

        signInAs(Role.OFFICE);
        follow(TITLE);
        field("类别").selectOption("incoming.peer");
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("归档").setExact(true))
                .click();
        page.waitForLoadState();
        look();
        assertThat(text()).contains("档号");

        signInAs(Role.INSPECTOR);
        visit("/incoming?all=on");
        assertThat(text()).contains(TITLE, "已归档");
        follow("关于做好岁末年初政务服务工作的通知");
        assertThat(text()).contains("已阅", "未阅");

        signInAs("dingyutong");
        visit("/incoming");
        follow("关于做好岁末年初政务服务工作的通知");
        press("已阅");

        signInAs(Role.GRASSROOTS);
        assertThat(page.locator("nav.nav").innerText()).doesNotContain("收文");
    }
}
