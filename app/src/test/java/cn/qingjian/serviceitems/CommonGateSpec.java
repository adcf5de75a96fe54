package cn.qingjian.serviceitems;

import static cn.qingjian.serviceitems.SomeItems.somebody;
import static cn.qingjian.serviceitems.SomeItems.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.serviceitems.SomeItems.SomeCase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The common gate G0, one test a row. */
class CommonGateSpec {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Decider DECIDER = SomeItems.decider();

    private static Decision decide(SomeCase facts) {
        return DECIDER.decide(SomeItems.item("B08"), facts.facts());
    }

    private static void rejects(SomeCase facts, String reason) {
        assertThat(decide(facts).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Reject.class,
                        reject -> assertThat(reject.reason()).contains(reason));
    }

    private static void manual(SomeCase facts, String reason) {
        assertThat(decide(facts).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Manual.class,
                        manual -> assertThat(manual.reason()).contains(reason));
    }

    @Test
    void 身份等级不够() {
        rejects(somebody(TODAY).with("申请人.身份等级", 2), "实名认证");
    }

    @Test
    void 账户状态不符_冻结() {
        rejects(somebody(TODAY).with("账户.状态", "封存"), "状态");
        rejects(somebody(TODAY).with("账户.冻结", true), "冻结");
    }

    @Test
    void 有在途业务() {
        rejects(somebody(TODAY).with("办件.在途冲突", true), "正在办理");
    }

    @Test
    void 在禁止期内_两种都算() {
        rejects(somebody(TODAY).with("办件.骗提禁期", true), "禁止");
        rejects(somebody(TODAY).with("办件.骗贷禁期", true), "禁止");
    }

    @Test
    void 被司法冻结() {
        rejects(somebody(TODAY).with("信用.司法冻结", true), "司法");
    }

    @Test
    void 银行卡不是本人的_退回换卡() {
        assertThat(decide(somebody(TODAY).with("申请人.本人银行卡", false)).outcome()).isInstanceOf(Outcome.Return.class);
    }

    @Test
    void 超时和出错不等于没有() {
        for (String result : List.of("TIMEOUT", "ERROR")) {
            SomeCase late = somebody(TODAY).result("住房", result);
            assertThat(decide(late).outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Return.class,
                            back -> assertThat(back.missing()).anyMatch(one -> one.contains("无自有住房")));
            manual(somebody(TODAY).result("信用", result), "信用");
        }
    }

    @Test
    void 查无此人不等于没有房_除非这项数据说查无也算() {
        assertThat(decide(somebody(TODAY).miss("住房")).outcome()).isInstanceOf(Outcome.Return.class);
        assertThat(decide(somebody(TODAY).miss("户籍")).outcome()).isInstanceOf(Outcome.Approve.class);
    }

    @Test
    void 说法冲突的由人核实_承诺也不能代替() {
        manual(somebody(TODAY).result("住房", "CONFLICT").with("承诺.住房", true), "住房");
    }

    @Test
    void 过了有效期的答复不算() {
        SomeCase stale = somebody(TODAY).with("住房.有效至", TODAY.minusDays(1));
        assertThat(decide(stale).outcome()).isInstanceOf(Outcome.Return.class);
        assertThat(decide(stale.with("住房.有效至", TODAY)).outcome()).isInstanceOf(Outcome.Approve.class);
    }

    @Test
    void 签了承诺的可以批_抽查加倍_写明依据承诺() {
        assertThat(decide(somebody(TODAY).result("住房", "TIMEOUT").with("承诺.住房", true))
                        .outcome())
                .isInstanceOfSatisfying(Outcome.Approve.class, approve -> {
                    assertThat(approve.committed()).containsExactly("住房");
                    assertThat(approve.postCheckPercent()).isEqualTo(10);
                });
    }

    @Test
    void 失信的人不能用承诺() {
        manual(somebody(TODAY).result("住房", "TIMEOUT").with("承诺.住房", true).with("办件.承诺失信", true), "承诺");
        manual(somebody(TODAY).result("住房", "TIMEOUT").with("信用.严重失信", true), "承诺");
    }

    @Test
    void 超过单笔或当日限额的由人复核_正好的可以() {
        SomeCase rich = somebody(TODAY).with("账户.余额", yuan("500000")).with("提取记录.距上次租房提取月数", 12);
        assertThat(decide(rich.with("办件.本渠道今日已提", yuan("285600"))).outcome()).isInstanceOf(Outcome.Approve.class);
        manual(rich.with("办件.本渠道今日已提", yuan("285600.01")), "限额");
    }

    @Test
    void 风险分超线的由人复核() {
        assertThat(decide(somebody(TODAY).with("办件.风险分", 80)).outcome()).isInstanceOf(Outcome.Approve.class);
        manual(somebody(TODAY).with("办件.风险分", 81), "复核");
    }

    @Test
    void 金额大的加风险分_正好到起点就加() {
        SomeCase rich = somebody(TODAY).with("账户.余额", yuan("500000")).with("政策.租房月限额", yuan("20000"));
        SomeCase below = rich.with("申请.金额", yuan("99999.99")).with("办件.风险分", 41);
        assertThat(decide(below).outcome()).isInstanceOf(Outcome.Approve.class);
        manual(rich.with("申请.金额", yuan("100000")).with("办件.风险分", 41), "复核");
        assertThat(decide(rich.with("办件.风险分", 40)).outcome()).isInstanceOf(Outcome.Approve.class);
    }

    @Test
    void 服务时间以外退回_开始的那一刻可以_结束的那一刻不行() {
        SomeCase day = somebody(TODAY).with("政策.服务开始时", yuan("8.5")).with("政策.服务结束时", yuan("22"));
        assertThat(decide(day.with("受理.时刻", yuan("8.5"))).outcome()).isInstanceOf(Outcome.Approve.class);
        assertThat(decide(day.with("受理.时刻", yuan("21.99"))).outcome()).isInstanceOf(Outcome.Approve.class);
        returns(day.with("受理.时刻", yuan("8.49")), "服务时间");
        returns(day.with("受理.时刻", yuan("22")), "服务时间");
        assertThat(decide(day.with("政策.服务开始时", null)).outcome()).as("停用就是全天").isInstanceOf(Outcome.Approve.class);
    }

    @Test
    void 一天的件数_到上限退回_差一件可以() {
        assertThat(decide(somebody(TODAY).with("办件.本渠道今日件数", 19)).outcome()).isInstanceOf(Outcome.Approve.class);
        returns(somebody(TODAY).with("办件.本渠道今日件数", 20), "明天");
    }

    @Test
    void 单笔起点_少一分退回_正好可以_全部提取不受限() {
        assertThat(decide(somebody(TODAY).with("申请.金额", yuan("1"))).outcome()).isInstanceOf(Outcome.Approve.class);
        returns(somebody(TODAY).with("申请.金额", yuan("0.99")), "起点");
        SomeCase all = somebody(TODAY)
                .hit("养老待遇", "领取中", true)
                .with("账户.状态", "封存")
                .with("账户.余额", yuan("0.50"))
                .with("账户.利息", yuan("0"));
        assertThat(DECIDER.decide(SomeItems.item("B01"), all.facts()).outcome()).isInstanceOf(Outcome.Approve.class);
    }

    private static void returns(SomeCase facts, String reason) {
        assertThat(decide(facts).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Return.class, back -> assertThat(back.missing()).anyMatch(one -> one.contains(reason)));
    }

    @Test
    void 自己的数据也没有_由人办理() {
        manual(somebody(TODAY).without("提取记录"), "提取记录");
        manual(somebody(TODAY).without("办件"), "");
    }
}
