package cn.qingjian.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GateNumberSpec {
    @Property
    void 印出来的号都读得回来(
            @ForAll @IntRange(min = 2000, max = 2999) int year,
            @ForAll @IntRange(min = 1, max = 9_999_999) int sequence) {
        var number = new GateNumber(year, sequence);
        assertThat(GateNumber.parse(number.toString())).contains(number);
        assertThat(GateNumber.parse("  " + number.toString().toLowerCase(Locale.ROOT) + " "))
                .contains(number);
    }

    @Property
    void 错一位数字就读不出来(
            @ForAll @IntRange(min = 1, max = 99_999) int sequence,
            @ForAll @IntRange(max = 10) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        String right = new GateNumber(2026, sequence).toString();
        int at = "QJ-".length() + place + (place >= 4 ? 1 : 0) + (place >= 9 ? 1 : 0);
        int digit = (right.charAt(at) - '0' + shift) % 10;
        String wrong = right.substring(0, at) + digit + right.substring(at + 1);
        assertThat(GateNumber.parse(wrong)).isEmpty();
    }

    @Test
    void 不成样子的号读不出来() {
        assertThat(GateNumber.parse("")).isEmpty();
        assertThat(GateNumber.parse("QJ-2026-00000-00")).isEmpty();
        assertThat(GateNumber.parse("QJ-2026-42-17")).isEmpty();
        assertThat(GateNumber.parse("青房金〔2026〕12号")).isEmpty();
    }
}
