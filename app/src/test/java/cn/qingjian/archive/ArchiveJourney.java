package cn.qingjian.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.papers.Form;
import cn.qingjian.papers.OfdWriter;
import cn.qingjian.papers.OfficialPaper;
import cn.qingjian.people.Role;
import cn.qingjian.testing.Journey;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The archives as the office keeps them, a leader decides and a department reads. */
class ArchiveJourney extends Journey {
    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    @Test
    void 办公室归档鉴定移交_领导复核_科室看本单位的() {
        signInAs("sujingwen");
        visit("/archive");
        assertThat(text()).contains("关于建立住房公积金缴存登记制度的通知", "待鉴定");
        follow("关于建立住房公积金缴存登记制度的通知");
        press("核验文件");
        assertThat(text()).contains("每个文件都和归档时一致");

        visit("/archive/new");
        press("归档");
        assertThat(text()).contains("请写标题");
        byte[] paper = OfdWriter.write(OfficialPaper.parts(Form.DOCUMENT, "青禾市住房公积金中心文件", "旅程里的通知", List.of("请遵照执行。"))
                .paper());
        field("文件").setInputFiles(new FilePayload("旅程.ofd", "application/ofd", paper));
        field("标题").fill("旅程里的通知");
        field("类别和保管期限").selectOption("own.policy");
        field("成文日期").fill("2024-05-06");
        press("归档");
        assertThat(text()).contains("已归档，档号", "旅程.ofd");

        visit("/archive/table");
        visit("/archive/appraisals");
        page.getByLabel("选 二季度工作情况通报").check();
        field("选中的怎么办").selectOption("DESTROY");
        field("理由").fill("事务性通报，没有查考价值");
        press("提出，等另一个人复核");
        visit("/archive/transfer");
        assertThat(text()).contains("形成满20年");

        signInAs(Role.LEADER);
        follow("到期鉴定：1件，销毁");
        press("同意");
        assertThat(text()).contains("已销毁");
        follow("二季度工作情况通报");
        assertThat(text()).contains("目录、元数据和鉴定记录留存");

        signInAs(Role.DEPARTMENT);
        visit("/archive");
    }
}
