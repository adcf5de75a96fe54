package cn.qingjian.clauses.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralSpec {
    @ParameterizedTest
    @CsvSource({
        "三十, 30",
        "十五, 15",
        "一百零五, 105",
        "一百二十, 120",
        "两千, 2000",
        "一万二千, 12000",
        "三亿, 300000000",
        "二〇二六, 2026",
        "二○○五, 2005",
        "30, 30",
        "３０, 30",
        "1.5, 1.5",
        "5万, 50000",
        "1.50, 1.5",
        "壹拾贰, 12",
        "零, 0",
        "一千零一十, 1010"
    })
    void 各种写法读作同一个数(String written, String value) {
        assertThat(Numeral.value(written)).isEqualByComparingTo(new BigDecimal(value));
    }

    @ParameterizedTest
    @CsvSource({"万", "亿万"})
    void 没有数值的单位词_不是数(String written) {
        assertThat(Numeral.value(written)).isNull();
    }

    @Property(tries = 500)
    void 写成中文再读回来_还是这个数(@ForAll @IntRange(min = 1, max = 99_999_999) int number) {
        assertThat(Numeral.value(chinese(number))).isEqualByComparingTo(BigDecimal.valueOf(number));
    }

    private static String chinese(int number) {
        if (number >= 10_000) {
            int rest = number % 10_000;
            String gap = rest > 0 && rest < 1_000 ? "零" : "";
            return chinese(number / 10_000) + "万" + (rest == 0 ? "" : gap + chinese(rest));
        }
        StringBuilder text = new StringBuilder();
        int[] scales = {1_000, 100, 10, 1};
        String[] names = {"千", "百", "十", ""};
        boolean gap = false;
        for (int i = 0; i < scales.length; i++) {
            int digit = number / scales[i] % 10;
            if (digit == 0) {
                gap = !text.isEmpty();
            } else {
                text.append(gap ? "零" : "").append("零一二三四五六七八九".charAt(digit)).append(names[i]);
                gap = false;
            }
        }
        return text.toString();
    }
}
