package cn.qingjian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CreditCodeSpec {
    private static final String FIRST = "91990101MA0000001";
    private static final String RIGHT = FIRST + CreditCode.checkCharacter(FIRST);

    @Test
    void 校验正确的认_写错一位不认() {
        assertThat(CreditCode.parse(RIGHT)).isPresent();
        for (int i = 0; i < RIGHT.length(); i++) {
            char other = RIGHT.charAt(i) == '7' ? '8' : '7';
            assertThat(CreditCode.parse(RIGHT.substring(0, i) + other + RIGHT.substring(i + 1)))
                    .isEmpty();
        }
    }

    @Test
    void 字母IOSVZ不用_小写和全角认() {
        assertThat(CreditCode.parse(RIGHT.replace('M', 'I'))).isEmpty();
        assertThat(CreditCode.parse(
                        " " + RIGHT.toLowerCase(java.util.Locale.ROOT).replace('0', '０') + " "))
                .contains(new CreditCode(RIGHT));
        assertThatThrownBy(() -> new CreditCode("123")).isInstanceOf(IllegalArgumentException.class);
    }
}
