package cn.qingjian.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qingjian.documents.circulation.IssuedDocument;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.testing.Journey;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The year on one page, a figure opened down to its records, and a quarter's return from its draft to a correction. */
class ReportingJourney extends Journey {
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page[^s]");

    @Autowired
    private IssuedDocument documents;

    @Test
    void 领导一页看全年_图表画出来_打印一张纸_点开看到逐件() {
        signInAs(Role.LEADER);
        visit("/reporting");
        assertThat(text()).contains("动态监测", "发文", "各单位投入", "预计年底", "谁要求得最多", "谁承担得最多", "怎样推算年底数");
        page.waitForSelector(".month-chart canvas");
        assertThat(page.locator(".month-chart canvas").count()).isEqualTo(6);
        byte[] print = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
        assertThat(SHEET.matcher(new String(print, StandardCharsets.ISO_8859_1))
                        .results()
                        .count())
                .as("sheets of A4")
                .isEqualTo(1);
        page.getByText("看成表格").click();
        look();
        String shown = page.locator(".year-now").first().innerText();
        page.locator(".year-now").first().click();
        page.waitForLoadState();
        look();
        assertThat(text()).contains("发文：实际数", shown, "逐件");
        visit("/reporting/figures");
        assertThat(text()).contains("统计字段", "发至县区党委政府", "信访投诉还没有在系统里受理", shown);
    }

    @Test
    void 没有脚本_图是服务器画的_表在() {
        withoutScript();
        page.navigate("/signin");
        page.getByLabel("登录名").fill(first(Role.LEADER).login());
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(password());
        page.locator("button:has-text('登录')").first().click();
        page.waitForURL(Pattern.compile(".*/$"));
        page.navigate("/reporting");
        assertThat(page.locator(".month-chart svg rect").count()).isGreaterThan(100);
        assertThat(page.locator("[data-print]").isVisible()).isFalse();
    }

    @Test
    void 公文一发出_统计自己跟上_管理部看到自己承担的() {
        Account clerk = first(Role.GRASSROOTS);
        KeptRuling kept = documents.to(clerk.unit(), "一、请报送窗口排队情况报告。");
        signInAs(clerk.login());
        String records = "/reporting/figures/doc.issued";
        await().until(() -> {
            page.navigate(records);
            return page.locator("a[href='/documents/" + kept.demand().number() + "']")
                            .count()
                    == 1;
        });
        visit(records);
        visit("/reporting");
        assertThat(text()).contains("只含要求本单位承担的").doesNotContain("谁要求得最多");
    }

    @Test
    void 办公室核对季报_锁定_更正_导入往年数_处理预警() {
        signInAs(Role.OFFICE);
        visit("/reporting/returns");
        page.locator("main table a").first().click();
        page.waitForLoadState();
        look();
        String path = path();
        page.getByLabel("签字的单位负责人").fill("罗致远");
        press("锁定并报送");
        assertThat(text()).contains("请先核对，再报送。");
        page.getByLabel("核对了什么").fill("逐件核对过");
        press("核对无误");
        page.getByLabel("签字的单位负责人").fill("罗致远");
        press("锁定并报送");
        assertThat(text()).contains("已锁定", "与报送时一致", "罗致远签字");
        page.getByLabel("为什么更正").fill("漏了一件公文，补上");
        press("起草更正");
        assertThat(text()).contains("（更正1）");
        visit(path + "/differences");
        assertThat(text()).contains("对照");
        visit("/reporting/history");
        assertThat(text()).contains("下载模板", "月份填0");
        visit("/reporting");
        if (page.locator(".alert form").count() > 0) {
            page.getByLabel("准备怎么办").first().fill("下半年合并发文");
            press("记下，不再提醒");
            assertThat(text()).contains("这条预警不再提醒");
        }
    }
}
