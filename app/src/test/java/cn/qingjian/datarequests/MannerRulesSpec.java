package cn.qingjian.datarequests;

import static cn.qingjian.datarequests.Ask.anAsk;
import static cn.qingjian.datarequests.Ask.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.datarequests.Asked.Way;
import cn.qingjian.gate.Finding;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MannerRulesSpec {
    private static Asked element(String name, boolean required, boolean provincial) {
        return new Asked(
                1,
                "E-1",
                name,
                "",
                required,
                provincial,
                Way.TYPE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void 不得强制要照片截图视频轨迹() {
        String rule = "不得强制要照片截图视频轨迹";
        assertThat(anAsk().of(element("现场照片", true, false)).says(rule)).isInstanceOf(Finding.Oppose.class);
        assertThat(anAsk().of(element("现场照片", false, false)).says(rule))
                .as("选填的只提示")
                .isInstanceOf(Finding.Advise.class);
        assertThat(anAsk().of(fresh(1, "照明灯数")).says(rule)).isInstanceOf(Finding.Clear.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"请在群里接龙", "每天打卡", "实行零报告", "收到立即回复", "当天上报"})
    void 不得要求即时响应和接龙打卡(String words) {
        assertThat(anAsk().purpose(words).says("不得要求即时响应和接龙打卡")).isInstanceOf(Finding.Oppose.class);
    }

    @Test
    void 不得要求即时响应和接龙打卡_按日期看() {
        String rule = "不得要求即时响应和接龙打卡";
        assertThat(anAsk().due(0).says(rule)).as("今天就要").isInstanceOf(Finding.Oppose.class);
        assertThat(anAsk().due(1).says(rule)).isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 给管理部留足填报时间() {
        String rule = "给管理部留足填报时间";
        assertThat(anAsk().due(14).says(rule)).isInstanceOf(Finding.Clear.class);
        assertThat(anAsk().due(1).says(rule)).isInstanceOf(Finding.Explain.class);
        assertThat(anAsk().due(1).without("data.due.minWorkdays").says(rule)).isInstanceOf(Finding.Clear.class);
        Ask ask = anAsk();
        int days = 1;
        while (ask.workdaysBetween(Ask.TODAY, Ask.TODAY.plusDays(days)) < 3) {
            assertThat(anAsk().due(days).says(rule)).as(days + "天").isInstanceOf(Finding.Explain.class);
            days++;
        }
        assertThat(anAsk().due(days).says(rule)).as("正好三个工作日").isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 省级平台已报的一般不另报() {
        String rule = "省级平台已报的一般不另报";
        assertThat(anAsk().of(element("缴存额", true, true)).says(rule)).isInstanceOf(Finding.Explain.class);
        assertThat(anAsk().of(element("缴存额", true, false)).says(rule)).isInstanceOf(Finding.Clear.class);
    }
}
