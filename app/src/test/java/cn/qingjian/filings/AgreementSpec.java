package cn.qingjian.filings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementSpec {
    private static final Map<String, Object> NO_HOME = Map.of("本市套数", 0);
    private static final Map<String, Object> SINGLE = Map.of("状态", "未婚");

    private static Map<String, @Nullable Object> said(@Nullable String result, String field, @Nullable Object value) {
        Map<String, @Nullable Object> fact = new HashMap<>();
        fact.put("结果", result);
        fact.put(field, value);
        return fact;
    }

    @Test
    void 说的和承诺一样_是一致() {
        assertThat(Agreement.of(NO_HOME, said("HIT", "本市套数", 0), false)).contains(true);
        assertThat(Agreement.of(SINGLE, said("HIT", "状态", "未婚"), false)).contains(true);
    }

    @Test
    void 多出一套房_是不一致() {
        assertThat(Agreement.of(NO_HOME, said("HIT", "本市套数", 1), false)).contains(false);
        assertThat(Agreement.of(SINGLE, said("HIT", "状态", "已婚"), false)).contains(false);
    }

    @Test
    void 数一样_写法不同_还是一致() {
        assertThat(Agreement.of(NO_HOME, said("HIT", "本市套数", new BigDecimal("0.00")), false))
                .contains(true);
        assertThat(Agreement.of(NO_HOME, said("HIT", "本市套数", 0L), false)).contains(true);
        assertThat(Agreement.of(NO_HOME, said("HIT", "本市套数", new BigDecimal("0.01")), false))
                .contains(false);
    }

    @Test
    void 答了却没有这一项_或者是空的_不当作一致() {
        assertThat(Agreement.of(NO_HOME, said("HIT", "别的", 0), false)).contains(false);
        assertThat(Agreement.of(NO_HOME, said("HIT", "本市套数", null), false)).contains(false);
    }

    @Test
    void 数字和同样写法的文字_不当作一致() {
        assertThat(Agreement.of(NO_HOME, said("HIT", "本市套数", "0"), false)).contains(false);
    }

    @Test
    void 承诺了几项_有一项不同就不一致() {
        Map<String, Object> two = Map.of("状态", "未婚", "子女", 0);
        Map<String, @Nullable Object> fact = said("HIT", "状态", "未婚");
        fact.put("子女", 0);
        assertThat(Agreement.of(two, fact, false)).contains(true);
        fact.put("子女", 1);
        assertThat(Agreement.of(two, fact, false)).contains(false);
    }

    @Test
    void 没有记录_事项认可的算一致_不认可的等于没有答() {
        assertThat(Agreement.of(NO_HOME, said("MISS", "本市套数", null), true)).contains(true);
        assertThat(Agreement.of(NO_HOME, said("MISS", "本市套数", null), false)).isEmpty();
    }

    @Test
    void 两个部门说的不一样_是不一致() {
        assertThat(Agreement.of(NO_HOME, said("CONFLICT", "本市套数", 0), true)).contains(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TIMEOUT", "ERROR", "hit", "别的"})
    @NullAndEmptySource
    void 没有答复_不算一致也不算不一致(@Nullable String result) {
        assertThat(Agreement.of(NO_HOME, said(result, "本市套数", 0), true)).isEmpty();
    }

    @Property
    void 套数相同才一致(@ForAll @IntRange(max = 5) int promised, @ForAll @IntRange(max = 5) int found) {
        assertThat(Agreement.of(Map.of("本市套数", promised), said("HIT", "本市套数", BigDecimal.valueOf(found)), false))
                .contains(promised == found);
    }
}
