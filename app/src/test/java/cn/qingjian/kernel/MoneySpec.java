package cn.qingjian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneySpec {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|100",
                "0|0",
                "0.01|1",
                "12.3|1230",
                "1,234.50|123450",
                "１２３．４５|12345",
                "¥88|8800",
                "500 元|50000",
                "-3.20|-320",
                "999999999999999.99|99999999999999999"
            })
    void 读得懂人写的金额(String typed, long fen) {
        assertThat(Money.parse(typed)).contains(new Money(fen));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "一百",
                "1.234",
                "1e3",
                "1,23",
                "NaN",
                "Infinity",
                "0x10",
                "1..2",
                "+5",
                "--1",
                "1 2",
                "9999999999999999"
            })
    void 不是金额的一律不认(String typed) {
        assertThat(Money.parse(typed)).isEmpty();
    }

    @Test
    void 算到溢出就报错_不会悄悄变成别的数() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofYuan(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofYuan(new BigDecimal("0.001"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void 四舍五入到分_五入() {
        assertThat(Money.rounded(new BigDecimal("0.005"))).isEqualTo(new Money(1));
        assertThat(Money.rounded(new BigDecimal("0.00499"))).isEqualTo(Money.ZERO);
    }

    @Test
    void 写给人看的带千分位() {
        assertThat(new Money(123456789).print()).isEqualTo("1,234,567.89");
        assertThat(new Money(5).toString()).isEqualTo("0.05");
    }

    @Property
    void 写出来再读回去是同一笔钱(@ForAll @LongRange(min = -99_999_999_999_999_999L, max = 99_999_999_999_999_999L) long fen) {
        assertThat(Money.parse(new Money(fen).print())).contains(new Money(fen));
    }

    @Property
    void 加了再减回到原数(
            @ForAll @LongRange(min = -1L << 60, max = 1L << 60) long one,
            @ForAll @LongRange(min = -1L << 60, max = 1L << 60) long other) {
        assertThat(new Money(one).plus(new Money(other)).minus(new Money(other)))
                .isEqualTo(new Money(one));
    }
}
