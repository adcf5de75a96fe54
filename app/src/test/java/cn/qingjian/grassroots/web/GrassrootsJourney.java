package cn.qingjian.grassroots.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.documents.circulation.IssuedDocument;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.testing.Journey;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A day at a county office: what is to be done, what is said of it, and what is declined. */
class GrassrootsJourney extends Journey {
    @Autowired
    private IssuedDocument issued;

    @Test
    void 管理部看今天要做的_评价_三条以后提出单位看到_看不出是谁() {
        Account clerk = first(Role.GRASSROOTS);
        KeptRuling kept = issued.to(clerk.unit(), "一、请报送窗口排队情况报告。");
        signInAs(clerk.login());
        visit("/grassroots");
        assertThat(text())
                .contains(
                        "今天要我做的",
                        kept.title(),
                        kept.admission().orElseThrow().number().toString());
        page.getByLabel("评价：" + kept.title()).first().click();
        page.waitForLoadState();
        look();
        press("没用");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("没用"))
                        .getAttribute("aria-pressed"))
                .isEqualTo("true");
        visit("/grassroots/marks");
        assertThat(text()).contains("3个管理部的3个人说了同一句，才单独显示").doesNotContain(kept.title());
    }

    @Test
    void 没有闸号的点一下就拒办_办公室处理_管理部看到结果() {
        signInAs(Role.GRASSROOTS);
        visit("/grassroots");
        follow("没有闸号，拒办");
        press("截图、打卡或者接龙");
        assertThat(path()).isEqualTo("/grassroots/refusals");
        assertThat(text()).contains("已记录拒办", "没有闸号的截图、打卡或者接龙");

        signInAs(Role.OFFICE);
        visit("/grassroots/refusals");
        assertThat(text()).contains("没有闸号的截图、打卡或者接龙");
        press("记下");
        assertThat(text()).contains("请写明怎样处理");
        page.locator("textarea, input[name=answer]").first().fill("已告知提出科室，不再要求接龙。");
        press("记下");
        assertThat(text()).contains("已告知提出科室，不再要求接龙。");

        signInAs(Role.GRASSROOTS);
        visit("/grassroots/refusals");
        assertThat(text()).contains("已告知提出科室，不再要求接龙。");
    }

    @Test
    void 无码可拒_不登录查号_不对的号说清楚() {
        anotherVisitor();
        visit("/g");
        page.getByLabel("闸号").fill("QJ-2026-99999-00");
        press("查验");
        assertThat(text()).contains("没有闸号的要求可以不办");
    }
}
