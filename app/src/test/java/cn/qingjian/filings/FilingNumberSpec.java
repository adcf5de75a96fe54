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
            char wrong = number.charAt(i) == '9' ? '0' : (char) (number.charAt(i) + 1);
            assertThat(FilingNumber.valid(number.substring(0, i) + wrong + number.substring(i + 1)))
                    .isFalse();
        }
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
