package cn.qingjian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitSpec {
    @ParameterizedTest
    @CsvSource({"7992739871, 3", "0, 0", "1, 8", "00000000001, 8"})
    void 校验位按卢恩算法(String digits, int check) {
        assertThat(CheckDigit.of(digits)).isEqualTo(check);
    }

    @Property(tries = 500)
    void 配上校验位就对_写错任何一位就不对(@ForAll @LongRange(min = 0, max = 99_999_999_999L) long number) {
        String digits = String.valueOf(number);
        String whole = digits + CheckDigit.of(digits);
        assertThat(CheckDigit.fits(whole)).isTrue();
        for (int i = 0; i < whole.length(); i++) {
            char wrong = whole.charAt(i) == '9' ? '0' : (char) (whole.charAt(i) + 1);
            assertThat(CheckDigit.fits(whole.substring(0, i) + wrong + whole.substring(i + 1)))
                    .isFalse();
        }
    }
}
