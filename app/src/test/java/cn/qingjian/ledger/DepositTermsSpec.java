package cn.qingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepositTermsSpec {
    private static final DepositTerms FEN = terms(new Money(1));

    private static DepositTerms terms(Money step) {
        return new DepositTerms(Money.ofYuan(2_175), Money.ofYuan(28_692), 500, 1200, true, step, 24);
    }

    @ParameterizedTest
    @CsvSource({
        "217499,217500",
        "217500,217500",
        "217501,217501",
        "2869199,2869199",
        "2869200,2869200",
        "2869201,2869200"
    })
    void 基数不低于下限_不高于上限(long wage, long base) {
        assertThat(FEN.base(new Money(wage))).isEqualTo(new Money(base));
    }

    @ParameterizedTest
    @CsvSource({"499,false", "500,true", "1200,true", "1201,false"})
    void 缴存比例不低于百分之五_不高于百分之十二(int ratio, boolean fine) {
        assertThat(FEN.errorsOf(ratio, ratio).isEmpty()).isEqualTo(fine);
    }

    @Test
    void 单位和个人比例应当相同() {
        assertThat(FEN.errorsOf(500, 600).of("personRatio")).hasSize(1);
        var free = new DepositTerms(Money.ZERO, Money.ofYuan(1), 500, 1200, false, new Money(1), 24);
        assertThat(free.errorsOf(500, 600).isEmpty()).isTrue();
    }

    @Test
    void 月缴存额按参数取到分或取到元() {
        Money base = new Money(333_333);
        assertThat(FEN.monthly(base, 800)).isEqualTo(new Money(26_667)); // 266.6664
        assertThat(terms(Money.ofYuan(1)).monthly(base, 800)).isEqualTo(Money.ofYuan(267));
        assertThat(terms(Money.ofYuan(1)).monthly(new Money(330_625), 800)).isEqualTo(Money.ofYuan(265)); // 264.50
        assertThat(FEN.monthly(base, 0)).isEqualTo(Money.ZERO);
    }
}
