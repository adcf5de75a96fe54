package cn.qingjian.datarequests;

import static cn.qingjian.datarequests.Ask.alike;
import static cn.qingjian.datarequests.Ask.anAsk;
import static cn.qingjian.datarequests.Ask.fresh;
import static cn.qingjian.datarequests.Ask.known;
import static cn.qingjian.datarequests.Ask.taken;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.datarequests.Asked.Way;
import cn.qingjian.gate.Finding;
import org.junit.jupiter.api.Test;

class OnceRulesSpec {
    @Test
    void 已有的数据不再收集只核对() {
        Ask ask = anAsk().of(known(1, "缴存单位数"), fresh(2, "走访数"));
        Finding finding = ask.says("已有的数据不再收集只核对");
        assertThat(finding).isInstanceOfSatisfying(Finding.Lighten.class, lighten -> {
            assertThat(lighten.why().message()).contains("缴存单位数", "只核对");
            assertThat(lighten.why().evidence().getFirst().source()).contains("归集提取科", "2026-02-27");
            DataRequest lighter = (DataRequest) lighten.to();
            assertThat(lighter.elements()).extracting(Asked::way).containsExactly(Way.CHECK, Way.TYPE);
            assertThat(ask.minutes(lighter)).isEqualTo(2 * (4 + 1)).isLessThan(ask.minutes(ask.request()));
            assertThat(ask.with(lighter).says("已有的数据不再收集只核对")).as("再问一次没有话说").isInstanceOf(Finding.Clear.class);
        });
        assertThat(anAsk().of(fresh(1, "走访数")).says("已有的数据不再收集只核对")).isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 别的表已要的不再要() {
        Ask ask = anAsk().of(taken(1, "窗口数"), fresh(2, "走访数"));
        Finding finding = ask.says("别的表已要的不再要");
        assertThat(finding).isInstanceOfSatisfying(Finding.Lighten.class, lighten -> {
            assertThat(lighten.why().evidence().getFirst().source()).contains("青住金〔2026〕表3号", "基础表");
            DataRequest lighter = (DataRequest) lighten.to();
            assertThat(lighter.elements()).extracting(Asked::way).containsExactly(Way.OMIT, Way.TYPE);
            assertThat(lighter.asks()).as("不再要的不写给管理部").hasSize(1);
            assertThat(ask.minutes(lighter)).isEqualTo(2 * 4);
        });
        assertThat(anAsk().of(taken(1, "窗口数"), taken(2, "人数")).says("别的表已要的不再要"))
                .as("全都已要的不发")
                .isInstanceOf(Finding.Oppose.class);
        assertThat(anAsk().says("别的表已要的不再要")).isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 只剩核对的原则上不再发表() {
        Ask checks = anAsk().of(known(1, "缴存单位数").by(Way.CHECK), taken(2, "窗口数").by(Way.OMIT));
        assertThat(checks.says("只剩核对的原则上不再发表")).isInstanceOf(Finding.Explain.class);
        assertThat(anAsk().of(known(1, "缴存单位数").by(Way.CHECK), fresh(2, "走访数")).says("只剩核对的原则上不再发表"))
                .isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 不得改个表名重复要数() {
        String rule = "不得改个表名重复要数";
        assertThat(anAsk().of(alike(1, "缴存单位户数量", 79), fresh(2, "别的")).says(rule))
                .as("百分之七十九不算换名")
                .isInstanceOf(Finding.Clear.class);
        Asked renamed = alike(1, "缴存单位户数量", 80);
        assertThat(anAsk().of(renamed, fresh(2, "甲"), fresh(3, "乙"), fresh(4, "丙"))
                        .says(rule))
                .as("四项里一项，不到三成")
                .isInstanceOf(Finding.Clear.class);
        assertThat(anAsk().of(renamed, fresh(2, "甲"), fresh(3, "乙")).says(rule))
                .as("三项里一项")
                .isInstanceOf(Finding.Advise.class);
        assertThat(anAsk().of(renamed, alike(2, "单位户数", 95), fresh(3, "乙")).says(rule))
                .as("三项里两项")
                .isInstanceOfSatisfying(
                        Finding.Explain.class,
                        explain -> assertThat(explain.why().message()).contains("67%", "青住金〔2026〕表3号"));
        assertThat(anAsk().of(renamed).without("data.renamed.fieldPercent").says(rule))
                .as("参数关掉")
                .isInstanceOf(Finding.Clear.class);
    }
}
