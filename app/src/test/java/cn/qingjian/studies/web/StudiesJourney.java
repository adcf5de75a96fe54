package cn.qingjian.studies.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.testing.Journey;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Study tied to its use: a county office plans, studies and tells what changed; the centre's office sees the share without use. */
class StudiesJourney extends Journey {
    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    @Test
    void 管理部定计划_学了_用上了_办公室看到占比() {
        signInAs("leizhengang");
        visit("/studies");
        follow("定学习计划");
        press("保存");
        assertThat(text()).contains("请写学什么", "用不上的，写“没有”");
        field("学什么").fill("旅程里的学习");
        field("用在哪项工作").fill("月末结账");
        field("谁负责").fill("雷振岗");
        field("计划哪个月学")
                .fill(java.time.YearMonth.now(java.time.ZoneId.of("Asia/Shanghai"))
                        .toString());
        press("保存");
        assertThat(text()).contains("旅程里的学习", "还没有学");
        follow("学了，记一次");
        press("保存");
        assertThat(text()).contains("请填几人参加");
        field("几人参加").fill("5");
        press("保存");
        assertThat(text()).contains("待运用", "月末结账");
        String path = path();
        field("工作上有什么变化").fill("对账由三天减到一天");
        press("记下");
        assertThat(text()).contains("已运用", "对账由三天减到一天");
        field("工作上有什么变化").fill("对账由三天减到半天");
        press("更正");
        assertThat(text()).contains("对账由三天减到半天", "更正前（1）");

        signInAs("linruoxi");
        visit("/studies");
        assertThat(text()).contains("学而未用占比", "%", "旅程里的学习", "云渡区管理部");
        field("单位").selectOption("望峰县管理部");
        press("查找");
        assertThat(text()).contains("旅程里的学习").doesNotContain("手语基础");
        field("结果").selectOption("学而未用");
        press("查找");
        assertThat(text()).doesNotContain("旅程里的学习");
        visit(path);
        assertThat(text()).contains("对账由三天减到半天").doesNotContain("记用在哪里");
        visit("/reporting/figures/stu.idleShare");
        assertThat(text()).contains("学而未用占比");
    }
}
