package cn.qingjian.filings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.ledger.SomeDepositors;
import cn.qingjian.testing.Journey;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** An employer's agent takes on an employee by a list, on a phone: from the mandate to the receipt and the signed paper. */
class EmployerJourney extends Journey {
    private static final String EMPLOYER = "青禾新叶食品有限公司";
    private static final int PHONE = 390;
    private static final int PHONE_HEIGHT = 844;

    private void mandate() {
        signInAsCitizen("高峰");
        visit("/hall/mandates");
        follow("授权一位经办人");
        page.getByLabel("单位的统一社会信用代码").fill("91990102MA0QH0001Y");
        page.getByLabel("经办人姓名").fill("郑洁");
        page.getByLabel("经办人身份证号码").fill("990102199202290201");
        page.getByLabel("最后一天").fill(LocalDate.now().plusDays(30).toString());
        press("授权");
    }

    private void upload(String content) {
        page.locator("#file")
                .setInputFiles(new FilePayload("增员.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        press("上传并核对");
    }

    @Test
    void 经办人用清单增员_坏行先说出来_改好当场办成_拿到签名的文书() throws IOException {
        mandate();
        signInAsCitizen("郑洁");
        visit("/hall/apply/A04");
        assertThat(text()).contains("这件事由单位办理");
        follow("切换办事身份");
        press("代" + EMPLOYER + "办事");
        visit("/hall/apply/A04");
        press("开始");
        assertThat(text()).contains("上传职工清单", "下载模板");
        String good = SomeDepositors.id().reveal() + ",新同事,6000\n";
        upload("身份证号,姓名,月工资\n" + good + "990102199001010000,写错了,6000\n");
        assertThat(text()).contains("清单核对结果", "身份证号校验不对").doesNotContain("990102199001010000");
        page.setViewportSize(PHONE, PHONE_HEIGHT);
        upload("身份证号,姓名,月工资\n" + good);
        assertThat(text()).contains("核对后提交", "增员.csv（1 行）");
        press("确认并提交");
        assertThat(text()).contains("已批准", "已为 1 名职工设立个人账户", "办件编号");
        assertThat(page.getByAltText("回执的二维码，扫码到验真页").count()).isEqualTo(1);
        var paper = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK, new com.microsoft.playwright.Page.GetByRoleOptions().setName("下载办理结果"))
                .click());
        // what was downloaded goes with the browser that did it
        var file = new FilePayload("办理结果.pdf", "application/pdf", Files.readAllBytes(paper.path()));
        anotherVisitor();
        visit("/r");
        page.locator("#file").setInputFiles(file);
        press("验真");
        assertThat(text()).contains("真实", "一个字节都没有改过");
    }
}
