package cn.qingjian.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.people.Role;
import cn.qingjian.testing.Journey;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The summary that writes itself: three years of the invented agency, each number opened, edited beside, written anew, handed out. */
class SummaryJourney extends Journey {
    @Test
    void 演示的三年都写得出来_没有星号_每个数点开就是同一个数() {
        signInAs(Role.OFFICE);
        visit("/reporting/summaries");
        List<String> paths = paths(page.locator("main table a"));
        assertThat(paths).hasSizeGreaterThanOrEqualTo(3);
        for (String path : paths.subList(0, 3)) {
            visit(path);
            press("重新生成");
            assertThat(page.locator(".paper").innerText())
                    .contains("一、工作开展情况", "精文减会方面", "二、存在的问题")
                    .doesNotContain("*");
            numbersOpen();
        }
        signInAs(Role.LEADER);
        visit(paths.getFirst());
        assertThat(page.locator(".paper").innerText()).contains("减少", "三、改进措施");
        assertThat(page.getByText("重新生成").count()).isZero();
    }

    /** Each number of the page that is open, against the figure that it leads to. */
    private void numbersOpen() {
        List<String> numbers = new ArrayList<>(page.locator(".paper a").allInnerTexts());
        List<String> links = paths(page.locator(".paper a"));
        assertThat(links).hasSizeGreaterThan(3);
        for (int place = 0; place < Math.min(links.size(), 8); place++) {
            page.navigate(links.get(place));
            String shown = page.locator(".figures strong").innerText().replaceAll("[ -]", "");
            assertThat(shown.replaceAll("\\.?0*%", "%"))
                    .as(links.get(place))
                    .isEqualTo(numbers.get(place).replaceAll("\\.?0*%", "%"));
        }
    }

    private static List<String> paths(Locator links) {
        return links.all().stream().map(link -> link.getAttribute("href")).toList();
    }

    @Test
    void 办公室写一份_改几个字_重新生成_下载三种文件() throws IOException {
        signInAs(Role.OFFICE);
        visit("/reporting/summaries");
        page.getByLabel("从").fill("2026-12-31");
        page.getByLabel("到").fill("2026-01-01");
        press("写总结");
        assertThat(text()).contains("截止日期不能早于起始日期");
        page.getByLabel("从").fill("2026-01-01");
        page.getByLabel("到").fill("2026-09-30");
        press("写总结");
        assertThat(text()).contains("2026年1至9月总结", "第1稿", "按发文的闸口规则看，没有问题");
        String path = path();
        follow("修改");
        String words = page.getByLabel("要发出的稿子").inputValue();
        page.getByLabel("要发出的稿子").fill("");
        page.locator("form.form button[type=submit]").evaluate("button => button.form.noValidate = true");
        press("存下");
        assertThat(text()).contains("正文不能是空的");
        page.getByLabel("要发出的稿子").fill(words + "\n另外走访企业98765次。");
        press("存下");
        assertThat(text()).contains("改过的稿子存下了", "找不到出处：98765次");
        press("重新生成");
        assertThat(text()).contains("第2稿", "另外走访企业98765次");
        for (String kind : List.of(".docx", ".pdf", ".ofd")) {
            Download file = page.waitForDownload(() ->
                    page.locator("a[href='" + path + "/summary" + kind + "']").click());
            assertThat(file.suggestedFilename()).endsWith(kind);
            assertThat(Files.size(file.path())).isGreaterThan(5_000);
        }
    }
}
