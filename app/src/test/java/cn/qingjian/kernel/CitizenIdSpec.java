package cn.qingjian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenIdSpec {
    private static String number(String first) {
        return first + CitizenId.checkDigit(first);
    }

    @Test
    void 校验码正确的读得出生日和性别() {
        CitizenId man = CitizenId.parse(number("99010119800307101")).orElseThrow();
        assertThat(man.birth()).isEqualTo(LocalDate.of(1980, 3, 7));
        assertThat(man.female()).isFalse();
        assertThat(CitizenId.parse(number("99010119800307102")).orElseThrow().female())
                .isTrue();
    }

    @Test
    void 二月二十九日出生_闰年认_平年不认() {
        assertThat(CitizenId.parse(number("99010120000229101"))).isPresent();
        assertThat(CitizenId.parse(number("99010119000229101"))).isEmpty();
        assertThat(CitizenId.parse(number("99010120010229101"))).isEmpty();
    }

    @Test
    void 任何一位写错都不认() {
        String right = number("99010119800307101");
        for (int i = 0; i < right.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = right.substring(0, i) + digit + right.substring(i + 1);
                if (!wrong.equals(right)) {
                    assertThat(CitizenId.parse(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }

    @Test
    void 小写x和全角数字也认() {
        for (int tail = 100; tail < 1000; tail++) {
            String number = number("99010119800307" + tail);
            if (number.endsWith("X")) {
                String typed = number.toLowerCase(java.util.Locale.ROOT).replace('9', '９');
                assertThat(CitizenId.parse(typed).orElseThrow().reveal()).isEqualTo(number);
                return;
            }
        }
        throw new AssertionError("no number with an X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "11010119800307101", "99010119801307101X", "E12345678", "99010119800307101 1"})
    void 不是身份证号的不认(String typed) {
        assertThat(CitizenId.parse(typed)).isEmpty();
    }

    @Test
    void 打印出来的总是打码的() {
        CitizenId id = CitizenId.parse(number("99010119800307101")).orElseThrow();
        assertThat(id.toString())
                .isEqualTo(id.masked())
                .hasSize(18)
                .startsWith("990***********")
                .doesNotContain("19800307");
        assertThat(id.reveal()).endsWith(id.masked().substring(14));
    }
}
