package cn.qingjian.filings;

import static cn.qingjian.serviceitems.SomeItems.somebody;
import static cn.qingjian.serviceitems.SomeItems.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Money;
import cn.qingjian.serviceitems.Decider;
import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.serviceitems.SomeItems;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CeilingsSpec {
    private static final Ceilings CEILINGS = new Ceilings(SomeItems.decider());

    /** An item whose own computation forgets to look at the balance: at most what was asked for, and the month's limit. */
    private static final ItemVersion FORGETFUL =
            ACase.changed("B08", ItemVersion.TABLE, "值: 账户.余额 - 政策.账户保留额", "值: null");

    private static Decider.Ceiling of(Deciding.Case one) {
        return CEILINGS.of(one).orElseThrow();
    }

    private static Decider.Ceiling forgetful(String balance, String asked) {
        return of(ACase.of(
                FORGETFUL, somebody(ACase.DAY).with("账户.余额", yuan(balance)).with("申请.金额", yuan(asked))));
    }

    @Test
    void 最多给到事项自己算出来的数_说得出是哪条限制() {
        assertThat(of(ACase.of("B08", somebody(ACase.DAY))))
                .isEqualTo(new Decider.Ceiling(Money.ofYuan(14_400), "受月限额限制"));
    }

    @ParameterizedTest
    @CsvSource({"999.99, 999.99, 按申请金额", "1000.00, 1000.00, 按申请金额", "1000.01, 1000.00, 受账户余额限制"})
    void 事项忘了看余额_差一分_正好_多一分_都不超过余额(String asked, String most, String binding) {
        assertThat(forgetful("1000.00", asked)).isEqualTo(new Decider.Ceiling(Money.ofYuan(yuan(most)), binding));
    }

    @Test
    void 没有计算公式的提取_最多给到余额() {
        assertThat(of(ACase.of("B10", somebody(ACase.DAY).with("账户.余额", yuan("0.01")))))
                .isEqualTo(new Decider.Ceiling(new Money(1), "受账户余额限制"));
    }

    @Test
    void 没有账户的人_一分也给不了() {
        assertThat(of(ACase.of("B10", somebody(ACase.DAY).without("账户"))).amount())
                .isEqualTo(Money.ZERO);
        assertThat(of(ACase.of("B08", somebody(ACase.DAY).without("账户"))).amount())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void 销户提取不问金额_全部付清() {
        Deciding.Case closing = ACase.of("B01", somebody(ACase.DAY));
        assertThat(CEILINGS.of(closing)).isEmpty();
        assertThat(CEILINGS.asked(closing)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A05", "A14", "D01"})
    void 不付钱也不算数的事项_不问金额(String item) {
        Deciding.Case one = ACase.of(item, somebody(ACase.DAY));
        assertThat(CEILINGS.asked(one)).isFalse();
        assertThat(Ceilings.pays(one)).isFalse();
        assertThat(CEILINGS.worth(one, Optional.empty())).isEqualTo(Money.ZERO);
    }

    @Test
    void 部分提取值多少看批了多少_销户值本金加利息() {
        Deciding.Case part = ACase.of("B08", somebody(ACase.DAY));
        assertThat(CEILINGS.worth(part, Optional.of(new Money(1)))).isEqualTo(new Money(1));
        assertThat(CEILINGS.worth(part, Optional.empty())).isEqualTo(Money.ZERO);
        Deciding.Case all = ACase.of(
                "B01", somebody(ACase.DAY).with("账户.余额", yuan("30000.00")).with("账户.利息", yuan("12.34")));
        assertThat(CEILINGS.worth(all, Optional.of(new Money(1)))).isEqualTo(Money.ofYuan(yuan("30012.34")));
    }

    @Property(tries = 100)
    void 不管余额和申请多少_能给的从不超过余额_也从不是负数(
            @ForAll @LongRange(max = 5_000_000) long balance, @ForAll @LongRange(min = 1, max = 9_000_000) long asked) {
        for (ItemVersion version : new ItemVersion[] {SomeItems.item("B08"), FORGETFUL, SomeItems.item("B10")}) {
            Money most = of(ACase.of(
                            version,
                            somebody(ACase.DAY)
                                    .with("账户.余额", new Money(balance).yuan())
                                    .with("申请.金额", new Money(asked).yuan())))
                    .amount();
            assertThat(most).isBetween(Money.ZERO, new Money(balance));
        }
    }
}
