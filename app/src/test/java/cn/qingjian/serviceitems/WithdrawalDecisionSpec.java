package cn.qingjian.serviceitems;

import static cn.qingjian.serviceitems.SomeItems.NEW;
import static cn.qingjian.serviceitems.SomeItems.OLD;
import static cn.qingjian.serviceitems.SomeItems.somebody;
import static cn.qingjian.serviceitems.SomeItems.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Money;
import cn.qingjian.serviceitems.SomeItems.SomeCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WithdrawalDecisionSpec {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Decider DECIDER = SomeItems.decider();

    private static Decision decide(String code, SomeCase facts) {
        return DECIDER.decide(SomeItems.item(code), facts.facts());
    }

    private static Outcome.Approve approved(String code, SomeCase facts) {
        Decision decision = decide(code, facts);
        assertThat(decision.outcome()).as(decision.toString()).isInstanceOf(Outcome.Approve.class);
        return (Outcome.Approve) decision.outcome();
    }

    private static Outcome.Reject rejected(String code, SomeCase facts) {
        Decision decision = decide(code, facts);
        assertThat(decision.outcome()).as(decision.toString()).isInstanceOf(Outcome.Reject.class);
        return (Outcome.Reject) decision.outcome();
    }

    private static String reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Approve approve -> "批准 " + approve.binding();
            case Outcome.Reject reject -> reject.reason();
            case Outcome.Manual manual -> manual.reason();
            case Outcome.Return back -> String.join("；", back.missing());
        };
    }

    @Test
    void 租房提取_不填金额按最多可提的批_限额说得出() {
        Outcome.Approve approve = approved("B08", somebody(TODAY));
        assertThat(approve.amount()).contains(Money.ofYuan(14_400));
        assertThat(approve.binding()).isEqualTo("受月限额限制");
        assertThat(approve.closes()).isFalse();
        assertThat(approve.postCheckPercent()).isEqualTo(5);
    }

    @Test
    void 余额不足月限额_按余额减保留额批() {
        Outcome.Approve approve = approved("B08", somebody(TODAY).with("账户.余额", yuan("1000.00")));
        assertThat(approve.amount()).contains(Money.ofFen(99_999));
        assertThat(approve.binding()).isEqualTo("受账户余额限制");
    }

    @Test
    void 申请的比最多可提的少_按申请的批() {
        Outcome.Approve approve = approved("B08", somebody(TODAY).with("申请.金额", yuan("500")));
        assertThat(approve.amount()).contains(Money.ofYuan(500));
        assertThat(approve.binding()).isEqualTo("按申请金额");
    }

    @Test
    void 多子女家庭月限额上浮() {
        assertThat(approved("B08", somebody(TODAY).with("户籍.未成年子女数", 2)).amount())
                .contains(Money.ofYuan(17_280));
        assertThat(approved("B08", somebody(TODAY).with("户籍.未成年子女数", 3)).amount())
                .contains(Money.ofYuan(21_600));
    }

    @Test
    void 连续缴存差一个月_不予提取_正好够的可以() {
        assertThat(reason(rejected("B08", somebody(TODAY).with("账户.连续缴存月数", 2))))
                .contains("连续缴存");
        approved("B08", somebody(TODAY).with("账户.连续缴存月数", 3));
    }

    @Test
    void 在本市有房_不予提取_条款随受理日期() {
        assertThat(rejected("B08", somebody(TODAY).with("住房.本市套数", 1)).article())
                .isEqualTo("第二十四条第一款第一项");
        SomeCase before = somebody(OLD).with("住房.本市套数", 1).with("申请.单位提取证明", true);
        assertThat(rejected("B08", before).article()).isEqualTo("第二十四条第一款第六项");
    }

    @Test
    void 余额只有保留额_可提金额为零() {
        assertThat(reason(rejected("B08", somebody(TODAY).with("账户.余额", yuan("0.01")))))
                .isEqualTo("可提金额为零");
    }

    @Test
    void 金额为零的申请退回补正() {
        assertThat(decide("B08", somebody(TODAY).with("申请.金额", yuan("0"))).outcome())
                .isInstanceOf(Outcome.Return.class);
    }

    @Test
    void 房租没有超过收入比例_旧条例不批_新条例批() {
        SomeCase before = somebody(OLD)
                .with("申请.单位提取证明", true)
                .with("申请.月房租", yuan("800"))
                .with("申请.家庭月收入", yuan("8000"));
        assertThat(reason(rejected("B08", before))).contains("房租没有超出");
        approved("B08", somebody(NEW).with("申请.月房租", yuan("800")).with("申请.家庭月收入", yuan("8000")));
        approved("B08", before.with("申请.月房租", yuan("1200.01")));
    }

    @Test
    void 单位提取证明_旧条例要_新条例不要() {
        SomeCase before = somebody(OLD)
                .with("申请.月房租", yuan("2000"))
                .with("申请.家庭月收入", yuan("8000"))
                .with("申请.单位提取证明", false);
        Decision asked = decide("B08", before);
        assertThat(asked.outcome()).isInstanceOf(Outcome.Return.class);
        assertThat(asked.rows().getLast().article()).isEqualTo("第二十五条");
        approved("B08", somebody(NEW));
    }

    @Test
    void 贷款审批_旧条例十五日_新条例十日() {
        assertThat(SomeItems.policies(OLD).number("贷款审批天数")).contains(yuan("15"));
        assertThat(SomeItems.policies(NEW).number("贷款审批天数")).contains(yuan("10"));
    }

    @Test
    void 物业费和装修_新条例施行当天才有() {
        for (String code : List.of("B12", "B13")) {
            assertThat(SomeItems.item(code).covers(OLD)).as(code).isFalse();
            assertThat(SomeItems.item(code).covers(NEW)).as(code).isTrue();
        }
        SomeCase fee = somebody(NEW).hit("产权", "有产权", true).with("产权.用途", "住宅").with("申请.金额", yuan("1800"));
        assertThat(approved("B13", fee).amount()).contains(Money.ofYuan(1800));
        SomeCase before =
                somebody(OLD).hit("产权", "有产权", true).with("产权.用途", "住宅").with("申请.金额", yuan("1800"));
        assertThat(rejected("B13", before).article()).isEqualTo("没有列入");
    }

    @Test
    void 物业费不超过当年余下的限额() {
        SomeCase fee = somebody(NEW)
                .hit("产权", "有产权", true)
                .with("产权.用途", "住宅")
                .with("申请.金额", yuan("1800"))
                .with("提取记录.本年物业费已提", yuan("1500"));
        assertThat(approved("B13", fee))
                .extracting(Outcome.Approve::amount, Outcome.Approve::binding)
                .containsExactly(Optional.of(Money.ofYuan(500)), "受年度限额限制");
        assertThat(reason(rejected("B13", fee.with("提取记录.本年物业费已提", yuan("2000")))))
                .isEqualTo("可提金额为零");
    }

    @Test
    void 公租房按实际租金() {
        SomeCase tenant = somebody(TODAY).hit("公租房", "在租", true).with("公租房.未提租金", yuan("4321.5"));
        assertThat(approved("B09", tenant).amount()).contains(Money.ofFen(432_150));
    }

    private static SomeCase buyer(LocalDate signed) {
        return somebody(TODAY)
                .hit("购房合同", "有合同", true)
                .with("购房合同.用途", "住宅")
                .with("购房合同.本市", true)
                .with("购房合同.已付房款", yuan("25000"))
                .with("购房合同.网签日期", signed)
                .with("提取记录.本房已提", yuan("5000"));
    }

    @Test
    void 购房提取不超过已付房款减已提() {
        assertThat(approved("B05", buyer(TODAY)))
                .extracting(Outcome.Approve::amount, Outcome.Approve::binding)
                .containsExactly(Optional.of(Money.ofYuan(20_000)), "受已付房款限制");
    }

    @Test
    void 购房提取的年限_最后一天可以_过一天不行_闰日也算得对() {
        approved("B05", buyer(TODAY.minusYears(5)));
        assertThat(reason(rejected("B05", buyer(TODAY.minusYears(5).minusDays(1)))))
                .contains("年限");
        approved("B05", buyer(LocalDate.of(2024, 2, 29)));
    }

    @Test
    void 外地房屋转人工_第三套和非住宅不予() {
        assertThat(decide("B05", buyer(TODAY).with("购房合同.本市", false)).outcome()).isInstanceOf(Outcome.Manual.class);
        assertThat(reason(rejected("B05", buyer(TODAY).with("住房.本市套数", 3)))).contains("三套");
        assertThat(reason(rejected("B05", buyer(TODAY).with("购房合同.用途", "非住宅")))).contains("不是住宅");
    }

    @Test
    void 还贷提取不超过已还本息_逾期的不予() {
        SomeCase borrower =
                somebody(TODAY).with("公积金贷款.有贷款", true).with("公积金贷款.状态", "正常").with("公积金贷款.未提还款额", yuan("8765.43"));
        assertThat(approved("B06", borrower).amount()).contains(Money.ofFen(876_543));
        assertThat(reason(rejected("B06", borrower.with("公积金贷款.状态", "逾期")))).contains("逾期");
    }

    @Test
    void 商业房贷最多近十二个月的还款() {
        SomeCase borrower = somebody(TODAY)
                .hit("商业房贷", "有贷款", true)
                .with("商业房贷.状态", "正常")
                .with("商业房贷.三套及以上", false)
                .with("商业房贷.未提已还本息", yuan("29000"))
                .with("商业房贷.近十二月已还本息", yuan("24000"));
        assertThat(approved("B07", borrower).binding()).isEqualTo("受近十二个月还款限制");
        assertThat(reason(rejected("B07", borrower.with("商业房贷.三套及以上", true)))).contains("第三套");
    }

    @Test
    void 退休看养老待遇_只到年龄的转人工_没到的不予() {
        SomeCase retired = somebody(TODAY).hit("养老待遇", "领取中", true);
        Outcome.Approve approve = approved("B01", retired);
        assertThat(approve.amount()).contains(Money.ofFen(3_001_234));
        assertThat(approve.closes()).isTrue();
        assertThat(decide("B01", somebody(TODAY).with("申请人.已达退休年龄", true)).outcome())
                .isInstanceOf(Outcome.Manual.class);
        assertThat(reason(rejected("B01", somebody(TODAY)))).contains("退休年龄");
        assertThat(reason(rejected("B01", retired.with("公积金贷款.有贷款", true).with("公积金贷款.余额", yuan("1")))))
                .contains("结清");
    }

    @Test
    void 封存差一个月不予_满六个月全部提取并销户() {
        SomeCase sealed = somebody(TODAY).with("账户.状态", "封存").with("账户.封存满月数", 6);
        assertThat(approved("B02", sealed).closes()).isTrue();
        assertThat(reason(rejected("B02", sealed.with("账户.封存满月数", 5)))).contains("不够");
    }

    @Test
    void 解释里有条件_有看到的值_有依据的数据() {
        Decision decision = decide("B08", somebody(TODAY).with("账户.连续缴存月数", 2));
        assertThat(decision.explanation())
                .anyMatch(sentence -> sentence.contains("连续缴存够月数")
                        && sentence.contains("连续缴存月数为2")
                        && sentence.contains("租房连续缴存月数为3"));
        assertThat(decision.rows()).extracting(Decision.MatchedRow::table).containsExactly("共同条件", "租房提取");
    }

    @Test
    void 同样的数据同样的结论() {
        for (String code : SomeItems.all().keySet()) {
            assertThat(decide(code, somebody(TODAY))).isEqualTo(decide(code, somebody(TODAY)));
        }
    }
}
