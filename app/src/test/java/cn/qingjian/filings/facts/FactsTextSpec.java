package cn.qingjian.filings.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactsTextSpec {
    @Test
    void 写出去再读回来_值和类型都不变() {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("余额", new BigDecimal("1234.50"));
        fields.put("冻结", false);
        fields.put("开户日期", LocalDate.of(2024, 2, 29));
        fields.put("状态", "正常");
        fields.put("封存日期", null);
        fields.put("状态表", List.of("正常", "封存"));
        fields.put("像数字的文字", "n12");
        fields.put("空文字", "");
        assertThat(FactsText.read(FactsText.write(Map.of("账户", fields)))).isEqualTo(Map.of("账户", fields));
    }

    @Test
    void 整数读回来是十进制数() {
        assertThat(FactsText.read(FactsText.write(Map.of("甲", Map.of("乙", 5, "丙", 6L)))))
                .isEqualTo(Map.of("甲", Map.of("乙", new BigDecimal(5), "丙", new BigDecimal(6))));
    }

    @Test
    void 没有类型的值不收() {
        assertThatThrownBy(() -> FactsText.write(Map.of("甲", Map.of("乙", new Object()))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
