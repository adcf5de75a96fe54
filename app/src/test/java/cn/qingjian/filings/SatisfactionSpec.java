package cn.qingjian.filings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SatisfactionSpec {
    @Test
    void 没有人评价_好评率是一横_不是零也不是满分() {
        var nobody = new Satisfaction(Map.of());
        assertThat(nobody.share()).isEqualTo("—");
        assertThat(nobody.total()).isZero();
        assertThat(nobody.percent(5)).isZero();
        assertThat(new Satisfaction(Map.of(1, 0L)).share()).isEqualTo("—");
    }

    @Test
    void 基本满意算好评_不满意不算() {
        assertThat(new Satisfaction(Map.of(3, 1L)).share()).isEqualTo("100.0%");
        assertThat(new Satisfaction(Map.of(2, 1L)).share()).isEqualTo("0.0%");
        assertThat(new Satisfaction(Map.of(1, 1L, 2, 1L, 3, 1L, 4, 1L, 5, 1L)).share())
                .isEqualTo("60.0%");
    }

    @Test
    void 好评率到一位小数() {
        assertThat(new Satisfaction(Map.of(1, 1L, 5, 2L)).share()).isEqualTo("66.7%");
        assertThat(new Satisfaction(Map.of(1, 2L, 5, 1L)).share()).isEqualTo("33.3%");
    }

    @Test
    void 每一级占多少() {
        var seven = new Satisfaction(Map.of(1, 1L, 5, 7L));
        assertThat(seven.percent(1)).isEqualTo(13);
        assertThat(seven.percent(5)).isEqualTo(88);
        assertThat(seven.percent(3)).isZero();
        assertThat(seven.of(5)).isEqualTo(7);
        assertThat(seven.of(4)).isZero();
    }

    @Test
    void 收下的数字以后改不了() {
        Map<Integer, Long> stars = new HashMap<>(Map.of(5, 1L));
        var one = new Satisfaction(stars);
        stars.put(1, 99L);
        assertThat(one.total()).isEqualTo(1);
    }

    @Property
    void 一个差评从不提高好评率_一个好评从不降低(
            @ForAll @LongRange(max = 10_000) long bad, @ForAll @LongRange(min = 1, max = 10_000) long good) {
        double share = share(bad, good);
        assertThat(share(bad + 1, good)).isLessThanOrEqualTo(share);
        assertThat(share(bad, good + 1)).isGreaterThanOrEqualTo(share);
        assertThat(share).isBetween(0.0, 100.0);
    }

    private static double share(long bad, long good) {
        String share = new Satisfaction(Map.of(2, bad, 3, good)).share();
        assertThat(share).matches("\\d{1,3}\\.\\d%");
        return Double.parseDouble(share.substring(0, share.length() - 1));
    }
}
