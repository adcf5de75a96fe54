package cn.qingjian.provisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.people.Role;
import cn.qingjian.provisions.library.LibraryKeeper;
import cn.qingjian.testing.Journey;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProvisionsJourney extends Journey {
    private static final int COMPARED_MS = 150_000;

    private static final String RULES = """
            # 青禾市公共自行车停放办法

            （2026年3月2日青禾市人民政府印发　自2026年4月1日起施行）

            第一条　为了方便出行，规范公共自行车停放，制定本办法。

            第二条　公共自行车应当停放在划线区域内，不得占用盲道。

            第三条　运营单位应当在二十四小时内清理违规停放的车辆。
            """;

    @Autowired
    LibraryKeeper keeper;

    @Test
    void 政策法规岗导入文件_先看预览_确认后检索得到_再导入一次什么也不改() throws IOException {
        signInAs(Role.LEGAL);
        visit("/provisions/imports");
        upload(zip(Map.of("停放办法.md", RULES, "坏的.pdf", "这不是PDF")));
        assertThat(text()).contains("未识别", "坏的.pdf", "青禾市公共自行车停放办法");
        press("确认导入 1 件");
        waitFor("已完成，写入 1 件");
        look();

        keeper.refresh();
        visit("/provisions");
        page.keyboard().press("/");
        page.keyboard().type("划线区域 盲道");
        page.keyboard().press("Enter");
        page.waitForURL("**/provisions?q=**");
        look();
        assertThat(text()).contains("找到 1 件", "公共自行车应当停放在划线区域内");
        assertThat(page.locator("main mark").allInnerTexts()).contains("划线区域", "盲道");
        follow("第二条");
        assertThat(page.locator("article:target").innerText()).contains("不得占用盲道");
        assertThat(text()).contains("现行有效", "2026-04-01");

        visit("/provisions/imports");
        upload(zip(Map.of("停放办法.md", RULES)));
        assertThat(text()).contains("没有需要写入的");
    }

    @Test
    void 政策法规岗看清理建议_两边原文并列_记下决定() {
        signInAs(Role.LEGAL);
        visit("/provisions/cleanup");
        // the whole library is compared in the background, beside whatever else runs
        page.locator("table.table").waitFor(new Locator.WaitForOptions().setTimeout(COMPARED_MS));
        page.waitForCondition(
                () -> page.locator("#compared").count() == 0,
                new Page.WaitForConditionOptions().setTimeout(COMPARED_MS));
        look();
        follow("青禾市住房公积金中心督查检查和调研管理办法");
        assertThat(text()).contains("上级现行规定已经写明", "本件");
        page.getByLabel("理由").fill("多数条款上级已有规定，重复的删去。");
        press("记录");
        assertThat(text()).contains("已记录：");
    }

    @Test
    void 管理部查规定_看已经废止的由哪件替代_看有效期() {
        signInAs(Role.GRASSROOTS);
        visit("/provisions?q=%E4%BC%9A%E8%AE%AE&force=REPEALED");
        assertThat(text()).contains("废止");
        page.locator(".hit-title a").first().click();
        page.waitForLoadState();
        look();
        assertThat(text()).contains("废止");
        visit("/provisions/expiring");
        assertThat(text()).contains("60 天内到期");
        visit("/provisions?q=%E9%A3%9E%E8%88%B9%E7%BB%B4%E4%BF%AE");
        assertThat(text()).contains("没有找到不等于没有规定");
    }

    @Test
    void 办公室更正一件规定_写错的在框旁_写明理由才保存() {
        signInAs(Role.OFFICE);
        visit("/provisions/bd-2024-017/edit");
        page.getByLabel("有效期至").fill("明年");
        press("保存更正");
        assertThat(text()).contains("请写明更正的理由", "请写作 2026-11-23");
        assertThat(page.getByLabel("有效期至").inputValue()).isEqualTo("明年");
        page.getByLabel("有效期至").fill("2029-12-31");
        page.getByLabel("更正的理由").fill("原件末条写明有效期至2029年底。");
        press("保存更正");
        assertThat(text()).contains("已更正", "2029-12-31");
    }

    private void upload(byte[] archive) {
        page.getByLabel("选择文件").setInputFiles(new FilePayload("规定.zip", "application/zip", archive));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("上传并识别"))
                .click();
        waitFor("逐件结果");
        look();
    }

    private void waitFor(String words) {
        page.getByText(words).first().waitFor();
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
