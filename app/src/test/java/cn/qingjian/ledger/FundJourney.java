package cn.qingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qingjian.people.Role;
import cn.qingjian.testing.Journey;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A clerk looks at an employer, hands in a list and reads what was refused; a leader looks at an entry and the settlement. */
class FundJourney extends Journey {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void 科室查单位_交清册_看未收的行和账户明细() {
        signInAs(Role.DEPARTMENT);
        visit("/ledger/employers");
        assertThat(text()).contains("青禾新叶食品有限公司", "缓缴");
        follow("青禾新叶食品有限公司");
        assertThat(text()).contains("正常缴存", "个人账户", "郑*").doesNotContain("郑洁");
        String account = page.locator("a.mono").first().innerText();
        follow("提交缴存清册");
        page.getByLabel("清册文件")
                .setInputFiles(new FilePayload(
                        "补交.csv",
                        "text/csv",
                        ("个人账号,单位缴存额,个人缴存额\n" + account + ",1,1\n123456789012,1,1\n")
                                .getBytes(StandardCharsets.UTF_8)));
        press("提交并核对");
        assertThat(path()).startsWith("/ledger/lists/");
        assertThat(text()).contains("与应缴额不符", "账号校验不对", "已记账");
        visit("/ledger/accounts/" + account);
        assertThat(text()).contains("上年结转", "年终结息", "汇缴");
        follow("打印明细");
        assertThat(text()).contains("住房公积金个人账户明细");
    }

    @Test
    void 等钱的清册说差多少_没有脚本也能看() {
        withoutScript();
        signInWithoutScript();
        page.navigate("/ledger/employers?q=柳泉");
        page.locator("tbody a").first().click();
        page.locator("tbody a").first().click();
        assertThat(text()).contains("等待到账", "还差", "没有收的行");
    }

    private void signInWithoutScript() {
        page.navigate("/signin");
        page.getByLabel("登录名").fill("gaowenbo");
        page.getByLabel("密码", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .fill(password());
        page.locator("main button[type=submit]").first().click();
        await().atMost(PATIENCE).until(() -> path().equals("/"));
    }

    @Test
    void 领导看分录和结息() {
        signInAs(Role.LEADER);
        visit("/ledger/settlement");
        assertThat(text()).contains("2026-06-30", "户已结");
        visit("/ledger/employers?q=远山");
        page.locator("tbody a").first().click();
        page.locator("a.mono").first().click();
        follow("分录 ");
        assertThat(text()).contains("借贷相等", "冲账", "201 住房公积金");
        visit("/ledger/employers?q=柳泉");
        page.locator("tbody a").first().click();
        page.locator("tbody a").first().click();
        assertThat(text()).contains("等待到账");
        look();
    }
}
