package cn.qingjian.filings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FilingNumberSpec {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Property(tries = 300)
    void 编号末位校验_任何一位写错都认得出(@ForAll @LongRange(min = 1, max = 99_999_999) long running) {
        String number = FilingNumber.of(DAY, running);
        assertThat(FilingNumber.valid(number)).isTrue();
        for (int i = 0; i < number.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = number.substring(0, i) + digit + number.substring(i + 1);
                assertThat(FilingNumber.valid(wrong)).as(wrong).isEqualTo(wrong.equals(number));
            }
        }
    }

    @Property(tries = 300)
    void 相邻两位写颠倒了认得出_只有零和九换不出来(@ForAll @LongRange(min = 1, max = 99_999_999) long running) {
        String number = FilingNumber.of(DAY, running);
        for (int i = 0; i + 1 < number.length(); i++) {
            char one = number.charAt(i);
            char next = number.charAt(i + 1);
            boolean unseen = one == next || (one == '0' && next == '9') || (one == '9' && next == '0');
            assertThat(FilingNumber.valid(number.substring(0, i) + next + one + number.substring(i + 2)))
                    .as(number + " at " + i)
                    .isEqualTo(unseen);
        }
    }

    @Test
    void 编号由受理日_流水和校验位组成_满八位以后自己变长() {
        assertThat(FilingNumber.of(DAY, 1)).startsWith("2026112500000001").hasSize(17);
        assertThat(FilingNumber.of(DAY, 99_999_999))
                .startsWith("2026112599999999")
                .hasSize(17);
        String longer = FilingNumber.of(DAY, 100_000_000);
        assertThat(longer).startsWith("20261125100000000").hasSize(18);
        assertThat(FilingNumber.valid(longer)).isTrue();
    }

    @Test
    void 十六位太短_二十五位太长_全角数字不认() {
        String shortest = "202611250000001";
        String longest = "20261125".repeat(3);
        assertThat(FilingNumber.valid(shortest + cn.qingjian.kernel.CheckDigit.of(shortest)))
                .isFalse();
        assertThat(FilingNumber.valid(longest + cn.qingjian.kernel.CheckDigit.of(longest)))
                .isFalse();
        assertThat(FilingNumber.valid(FilingNumber.of(DAY, 1).replace('0', '０')))
                .isFalse();
    }

    @Test
    void 校验码猜不到_也不重复() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(codes.add(FilingNumber.code())).isTrue();
        }
        assertThat(codes).allMatch(code -> code.matches("[2-9A-HJKMNP-Z]{10}"));
    }

    @Test
    void 不是编号的不认() {
        for (String text : java.util.List.of("", "1", "abc", "2026112500000001", "' or 1=1")) {
            assertThat(FilingNumber.valid(text)).as(text).isFalse();
        }
    }
}
