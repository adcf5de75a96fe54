package cn.qingjian.datarequests;

import static cn.qingjian.datarequests.Ask.TODAY;
import static cn.qingjian.datarequests.Ask.anAsk;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Tasks;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormRulesSpec {
    @Test
    void 每个要填要核对的数据元都是派下去的任务_不用填的不是() {
        assertThat(anAsk().request().tasks().lines()).containsExactly("窗口数：填写", "窗口人员数：填写");
        assertThat(anAsk().request().tasks().about()).isEqualTo("窗口运行情况表。安排窗口人员");
        assertThat(anAsk().request().with(List.of()).tasks()).isEqualTo(Tasks.NONE);
    }

    @Test
    void 报表须标明表号科室准入号和有效期() {
        String rule = "报表须标明表号科室准入号和有效期";
        var due = Optional.of(TODAY.plusDays(14));
        assertThat(anAsk().from(due, Optional.empty()).says(rule))
                .isInstanceOfSatisfying(
                        Finding.Oppose.class,
                        oppose -> assertThat(oppose.why().message()).contains("没有写有效期"));
        assertThat(anAsk().from(Optional.empty(), due).says(rule)).isInstanceOf(Finding.Oppose.class);
        assertThat(anAsk().from(due, Optional.of(TODAY.plusDays(13))).says(rule))
                .as("有效期早于报送日一天")
                .isInstanceOf(Finding.Oppose.class);
        assertThat(anAsk().from(due, due).says(rule)).as("同一天").isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 没有编号或者过期的表可以不填() {
        String rule = "没有编号或者过期的表可以不填";
        assertThat(anAsk().from(Optional.of(TODAY.minusDays(9)), Optional.of(TODAY.minusDays(1)))
                        .says(rule))
                .isInstanceOf(Finding.Oppose.class);
        assertThat(anAsk().from(Optional.of(TODAY.minusDays(9)), Optional.of(TODAY))
                        .says(rule))
                .as("最后一天还有效")
                .isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 统计调查须经批准或者备案() {
        String rule = "统计调查须经批准或者备案";
        assertThat(anAsk().statistical(" ").says(rule)).isInstanceOf(Finding.Oppose.class);
        assertThat(anAsk().statistical("青统备〔2026〕8号").says(rule)).isInstanceOf(Finding.Clear.class);
        assertThat(anAsk().says(rule)).as("不是统计调查").isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 有效期一般不超过一年() {
        String rule = "有效期一般不超过一年";
        var due = Optional.of(TODAY.plusDays(14));
        assertThat(anAsk().from(due, Optional.of(TODAY.plusMonths(12))).says(rule))
                .isInstanceOf(Finding.Clear.class);
        Ask longer = anAsk().from(due, Optional.of(TODAY.plusMonths(12).plusDays(1)));
        assertThat(longer.says(rule)).isInstanceOf(Finding.Explain.class);
        assertThat(longer.without("data.validity.maxMonths").says(rule)).isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 一张表的数据元不过多() {
        String rule = "一张表的数据元不过多";
        assertThat(anAsk().elements(40).says(rule)).isInstanceOf(Finding.Clear.class);
        assertThat(anAsk().elements(41).says(rule)).isInstanceOf(Finding.Explain.class);
        assertThat(anAsk().elements(41).without("data.maxElements").says(rule)).isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 报送次数不过密() {
        String rule = "报送次数不过密";
        assertThat(anAsk().every(Frequency.WEEKLY).says(rule)).as("默认关闭").isInstanceOf(Finding.Clear.class);
        Ask limited = anAsk().limit("data.maxPerYear", 12);
        assertThat(limited.every(Frequency.MONTHLY).says(rule)).isInstanceOf(Finding.Clear.class);
        assertThat(limited.every(Frequency.WEEKLY).says(rule)).isInstanceOf(Finding.Explain.class);
    }
}
