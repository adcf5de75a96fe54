package cn.qingjian.receptions.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.gate.DemandId;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.testing.Journey;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One reception from the letter to the list afterwards, as department, county office, inspector and office. */
class ReceptionsJourney extends Journey {
    @Autowired
    BurdenLedger ledger;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Test
    void 接待_从公函过闸到清单对照和风险分() {
        String path = admitted();
        listed(path);
        watched(path);
        budget();
    }

    private String admitted() {
        signInAs("xuwanqing");
        visit("/receptions");
        follow("报一次接待");
        field("接待谁").fill("，外市中心，主任");
        field("结束日期").fill(LocalDate.now(clock).minusDays(1).toString());
        field("估计费用（元）").fill("-5");
        press("保存");
        assertThat(text()).contains("请写事由", "要写全姓名、单位、职务", "结束日期早于开始日期", "请填0到1000000的数");

        field("事由").fill("外市中心来学习结账办法");
        field("接待谁").fill("钱一，外市中心，主任\n孙二，外市中心，科长");
        field("活动项目").fill("看窗口结账\n座谈");
        field("场所").fill("望峰县管理部会议室");
        today("开始日期", "结束日期");
        field("陪同人员").fill("雷振岗，负责人\n周三，科员\n吴四，科员\n王六，科员");
        field("工作餐几次").fill("2");
        field("在哪里用餐").selectOption("内部食堂");
        field("估计费用（元）").fill("300");
        field("要收的伙食费、交通费（元）").fill("100");
        field("酒水").check();
        field("接待单位").selectOption("望峰县管理部");
        field("谁批的").fill("雷振岗");
        press("保存");
        assertThat(text()).contains("不予过闸", "缺公函字号、发函单位、公函存档", "工作餐不得提供酒水", "风险分");

        follow("修改");
        field("酒水").uncheck();
        field("公函字号").fill("外金函[2026]9号");
        field("发函单位").fill("外市中心");
        field("公函已经收到存档").check();
        press("保存");
        assertThat(text()).contains("外金函〔2026〕9号", "陪餐最多3人，从后面减去1人", "2次减为1次");
        press("提交过闸");
        assertThat(text()).contains("QJ-").doesNotContain("王六（科员），");
        press("开始接待");
        assertThat(text()).contains("公函的扫描件还没有传上来");
        page.getByLabel("公函扫描件")
                .setInputFiles(new FilePayload(
                        "letter.pdf", "application/pdf", "%PDF-1.7 letter".getBytes(StandardCharsets.US_ASCII)));
        press("存公函");
        press("开始接待");
        assertThat(text()).contains("进行中");
        return path();
    }

    /** The office that received tells how it was; what it took is in the ledger. */
    private void listed(String path) {
        signInAs("leizhengang");
        visit(path);
        field("来了谁").fill("钱一，外市中心，主任\n孙二，外市中心，科长\n李七，外市中心，司机");
        press("交清单");
        assertThat(text()).contains("请填0到2000的数");
        field("实际费用（元）").fill("360");
        field("收到的伙食费、交通费（元）").fill("0");
        field("陪同和保障一共用了多少人时").fill("7.5");
        press("交清单");
        assertThat(text())
                .contains("接待清单与准予的对照", "李七（外市中心 司机）", "用了360.00元，准予300.00元", "没有收取伙食费、交通费", "按接待清单计分", "已结束");
        Account host = people.holding(Role.GRASSROOTS).stream()
                .filter(one -> one.login().equals("leizhengang"))
                .findFirst()
                .orElseThrow();
        assertThat(ledger.demandedOf(host.unit().id(), LocalDate.now(clock).getYear()))
                .filteredOn(entry -> entry.demand().equals(id(path)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.minutes()).isEqualTo(3 * 240 + 3 * 60 + 2 * 60);
                    assertThat(entry.counted()).isEqualTo(450);
                });
    }

    private void watched(String path) {
        signInAs(Role.INSPECTOR);
        assertThat(text()).contains("高风险接待");
        visit("/receptions/board");
        assertThat(text()).contains("外市中心来学习结账办法", "高 ", "怎样计分").doesNotContain("录入预算");
        follow("外市中心来学习结账办法");
        assertThat(path()).isEqualTo(path);
        assertThat(text()).contains("来了公函以外的人").doesNotContain("交清单");
    }

    private void budget() {
        signInAs("linruoxi");
        visit("/receptions/board");
        field("单位").selectOption("望峰县管理部");
        field("预算（元）").fill("300");
        field("依据").fill("压减后的预算批复");
        press("录入");
        assertThat(text()).contains("压减后的预算批复", "-60.00");
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private void today(String... days) {
        for (String day : days) {
            field(day).fill(LocalDate.now(clock).toString());
        }
    }

    private static DemandId id(String path) {
        String[] parts = path.split("/", -1);
        return new DemandId(parts[1], Long.parseLong(parts[2]));
    }
}
