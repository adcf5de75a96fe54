package cn.qingjian.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.kernel.CitizenId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The records of the answers: their names for decision tables, and what they refuse. */
class AnswersSpec {
    private static final LocalDate DAY = LocalDate.of(2026, 8, 20);
    private static final BigDecimal TEN = BigDecimal.TEN;

    @Test
    void 字段用决策表的名字_没有的不写() {
        assertThat(new Identity(true, false).fields()).containsOnlyKeys("一致", "在世");
        assertThat(new Household("青禾市", 2).fields()).containsOnlyKeys("户口所在地", "未成年子女数");
        assertThat(new Death(true, DAY).fields()).containsOnlyKeys("已死亡", "死亡日期");
        assertThat(new Death(false, null).fields()).containsOnlyKeys("已死亡");
        assertThat(new Homes(2).fields()).containsEntry("本市套数", BigDecimal.valueOf(2));
        assertThat(new Title(true, "住宅", TEN, DAY, "某路1号", true).fields())
                .containsOnlyKeys("有产权", "用途", "建筑面积", "首次登记日期", "坐落", "抵押");
        assertThat(new PurchaseContract(true, TEN, BigDecimal.ONE, DAY, "住宅", true).fields())
                .containsOnlyKeys("有合同", "合同总价", "已付房款", "网签日期", "用途", "本市");
        assertThat(new PublicRent(true, TEN, TEN).fields()).containsOnlyKeys("在租", "月租金", "未提租金");
        assertThat(new Pension(true, DAY, "提前退休").fields()).containsOnlyKeys("领取中", "起领日期", "类别");
        assertThat(new Employment(false).fields()).containsOnlyKeys("在职");
        assertThat(new Company("存续", "某公司", "某*", DAY).fields()).containsOnlyKeys("状态", "名称", "法定代表人", "成立日期");
        assertThat(new Mortgage(true, "正常", TEN, TEN, "A-1", false).fields())
                .containsOnlyKeys("有贷款", "状态", "近十二月已还本息", "未提已还本息", "合同编号", "三套及以上");
        assertThat(new Credit(true, false).fields()).containsOnlyKeys("严重失信", "司法冻结");
        assertThat(new Elsewhere(true).fields()).containsOnlyKeys("异地在缴");
    }

    @Test
    void 配偶身份证不进决策表() {
        var marriage = new Marriage("已婚", CitizenId.parse("990102199007210245").orElseThrow(), DAY);
        assertThat(marriage.fields()).containsOnlyKeys("状态", "登记日期");
        assertThat(marriage.toString()).doesNotContain("990102199007210245");
    }

    @Test
    void 金额保留两位_不足一分的拒绝() {
        assertThat(Answer.yuan(new BigDecimal("680"))).isEqualTo(new BigDecimal("680.00"));
        assertThat(Answer.yuan(new BigDecimal("0.010"))).isEqualTo(new BigDecimal("0.01"));
        assertThat(Answer.yuan(null)).isNull();
        assertThatThrownBy(() -> Answer.yuan(new BigDecimal("0.001"))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "-1", "1e15", "1e400", "1e2000000000"})
    void 负的和大得离谱的金额_拒绝(String amount) {
        assertThatThrownBy(() -> Answer.yuan(new BigDecimal(amount))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void 自相矛盾的答案_拒绝() {
        refused(() -> new Death(false, DAY));
        refused(() -> new Marriage("离异", CitizenId.parse("990102199007210245").orElseThrow(), DAY));
        refused(() -> new Marriage("不详", null, null));
        refused(() -> new Homes(-1));
        refused(() -> new Title(false, "住宅", null, null, null, false));
        refused(() -> new Title(false, null, null, null, null, true));
        refused(() -> new Title(true, null, null, null, null, false));
        refused(() -> new Title(true, "住宅", BigDecimal.ZERO, null, null, false));
        refused(() -> new PurchaseContract(true, TEN, new BigDecimal("10.01"), DAY, "住宅", true));
        refused(() -> new PurchaseContract(true, null, null, DAY, "住宅", true));
        refused(() -> new PurchaseContract(false, TEN, null, null, null, null));
        refused(() -> new PublicRent(true, null, TEN));
        refused(() -> new PublicRent(false, TEN, TEN));
        refused(() -> new Pension(true, null, "正常退休"));
        refused(() -> new Pension(false, null, "正常退休"));
        refused(() -> new Pension(true, DAY, "内退"));
        refused(() -> new Company("在营", "某公司", null, DAY));
        refused(() -> new Company("存续", " ", null, DAY));
        refused(() -> new Mortgage(true, "正常", null, TEN, null, false));
        refused(() -> new Mortgage(false, "正常", null, null, null, false));
        refused(() -> new Household("", 0));
        refused(() -> new Household("青禾市", -1));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class);
    }
}
