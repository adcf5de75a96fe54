package cn.qingjian.serviceitems;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Money;
import cn.qingjian.serviceitems.SomeItems.SomeCase;
import cn.qingjian.serviceitems.reading.FactCatalogue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What must hold of every table, whatever the case. */
class NeverTooMuchSpec {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Decider DECIDER = SomeItems.decider();
    private static final List<String> PARTIAL = List.of("B05", "B06", "B07", "B08", "B09", "B13");

    private static SomeCase everything(long balance, long paid, long asked) {
        BigDecimal spent = BigDecimal.valueOf(paid, 2);
        SomeCase one = SomeItems.somebody(TODAY).with("账户.余额", BigDecimal.valueOf(balance, 2));
        one.hit("购房合同", "有合同", true)
                .with("购房合同.用途", "住宅")
                .with("购房合同.本市", true)
                .with("购房合同.已付房款", spent)
                .with("购房合同.网签日期", TODAY);
        one.hit("公租房", "在租", true).with("公租房.未提租金", spent);
        one.hit("商业房贷", "有贷款", true)
                .with("商业房贷.状态", "正常")
                .with("商业房贷.三套及以上", false)
                .with("商业房贷.未提已还本息", spent)
                .with("商业房贷.近十二月已还本息", spent);
        one.hit("产权", "有产权", true).with("产权.用途", "住宅");
        one.with("公积金贷款.有贷款", true).with("公积金贷款.状态", "正常").with("公积金贷款.未提还款额", spent);
        return asked < 0 ? one : one.with("申请.金额", BigDecimal.valueOf(asked, 2));
    }

    @Property(tries = 400)
    void 批的钱不超过余额减保留额_不超过花掉的_不超过要的(
            @ForAll @LongRange(max = 30_000_000) long balance,
            @ForAll @LongRange(max = 30_000_000) long paid,
            @ForAll @LongRange(min = -1, max = 30_000_000) long asked,
            @ForAll @IntRange(max = 5) int which) {
        String code = PARTIAL.get(which);
        Decision decision = DECIDER.decide(
                SomeItems.item(code), everything(balance, paid, asked).facts());
        if (decision.outcome() instanceof Outcome.Approve approve) {
            Money amount = approve.amount().orElseThrow();
            assertThat(amount.fen()).isPositive().isLessThanOrEqualTo(balance - 1);
            if (!code.equals("B08") && !code.equals("B13")) {
                assertThat(amount.fen()).isLessThanOrEqualTo(paid);
            }
            if (asked >= 0) {
                assertThat(amount.fen()).isLessThanOrEqualTo(asked);
            }
            assertThat(approve.binding()).isNotBlank();
        }
    }

    @Property(tries = 300)
    void 有一项超时或出错就不会批准(
            @ForAll @IntRange(max = 40) int item, @ForAll @IntRange(max = 30) int fact, @ForAll boolean timeout) {
        List<ItemVersion> automatic = SomeItems.all().values().stream()
                .filter(one -> one.item().automatic())
                .toList();
        ItemVersion version = automatic.get(item % automatic.size());
        List<Item.FactNeed> shared = version.item().facts().stream()
                .filter(need ->
                        !FactCatalogue.SHIPPED.fact(need.code()).orElseThrow().own())
                .toList();
        if (!shared.isEmpty()) {
            SomeCase late = everything(3_000_000, 1_000_000, 50_000)
                    .result(shared.get(fact % shared.size()).code(), timeout ? "TIMEOUT" : "ERROR");
            assertThat(DECIDER.decide(version, late.facts()).outcome()).isNotInstanceOf(Outcome.Approve.class);
        }
    }

    @Property(tries = 200)
    void 一样的数据永远一样的结论(@ForAll @LongRange(max = 30_000_000) long balance, @ForAll @IntRange(max = 5) int which) {
        ItemVersion version = SomeItems.item(PARTIAL.get(which));
        var facts = everything(balance, 1_000_000, -1).facts();
        assertThat(DECIDER.decide(version, facts)).isEqualTo(DECIDER.decide(version, facts));
    }
}
