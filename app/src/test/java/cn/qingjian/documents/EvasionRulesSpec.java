package cn.qingjian.documents;

import static cn.qingjian.documents.ADraft.aDraft;
import static cn.qingjian.documents.ADraft.addressee;
import static cn.qingjian.documents.World.world;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Finding;
import cn.qingjian.people.Unit;
import org.junit.jupiter.api.Test;

class EvasionRulesSpec {
    private static final String TASK = "一、各管理部须于每周五前报送账号变动情况。";

    @Test
    void 不得红头变白头() {
        String rule = "不得红头变白头";
        var tip = aDraft().dressedAs(DocumentForm.TIP);
        assertThat(world().of(rule, tip.saying(TASK))).isInstanceOf(Finding.Oppose.class);
        assertThat(world().of(rule, tip.saying("一、节日期间窗口正常服务。"))).isInstanceOf(Finding.Clear.class);
        assertThat(world().of(rule, aDraft().saying(TASK))).isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 标题自称工作提示的也算() {
        assertThat(world().of(
                                "不得红头变白头",
                                aDraft().titled("关于账号清理的工作提示")
                                        .being(Genre.LETTER)
                                        .saying(TASK)))
                .isInstanceOf(Finding.Oppose.class);
    }

    @Test
    void 发给外单位的工作提示不算变相发文() {
        var outside = aDraft().dressedAs(DocumentForm.TIP)
                .to(addressee("青禾市财政局", Unit.Kind.PEER))
                .saying(TASK);
        assertThat(world().of("不得红头变白头", outside)).isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 不得以便笺函传真代替正式文件() {
        String rule = "不得以便笺函传真代替正式文件";
        assertThat(world().of(rule, aDraft().dressedAs(DocumentForm.NOTE).saying(TASK)))
                .isInstanceOf(Finding.Oppose.class);
        assertThat(world().of(rule, aDraft().dressedAs(DocumentForm.TELEGRAM).saying(TASK)))
                .isInstanceOf(Finding.Oppose.class);
        assertThat(world().of(rule, aDraft().being(Genre.LETTER).saying(TASK))).isInstanceOf(Finding.Oppose.class);
        assertThat(world().of(rule, aDraft().dressedAs(DocumentForm.NOTE).saying("一、会议改在三楼。")))
                .isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 不得多文合一() {
        String rule = "不得多文合一";
        String three = "一、关于元旦值班\n（一）值班实行报备。\n二、关于办公用品采购\n（一）商城由办公室签约。\n三、关于核心系统停机\n（一）系统停机一日。";
        assertThat(world().of(rule, aDraft().saying(three))).isInstanceOf(Finding.Explain.class);
        String one = "一、关于提取材料\n（一）材料齐全的受理。\n二、关于提取时限\n（一）当场办结。";
        assertThat(world().of(rule, aDraft().saying(one))).isInstanceOf(Finding.Clear.class);
        assertThat(world().of(rule, aDraft())).isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 标题列举三件以上互不相关的事() {
        var draft = aDraft().titled("关于做好元旦值班、办公用品结算和核心系统升级等工作的通知")
                .saying("一、节日安排\n（一）实行报备。\n二、采购结算\n（一）完成收货。\n三、停机公告\n（一）停机一日。");
        assertThat(world().of("不得多文合一", draft)).isInstanceOf(Finding.Explain.class);
    }
}
