package cn.qingjian.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BurdenLedgerSpec {
    @Property
    void 各单位的份额加起来正好是全部_相差不超过一分钟(
            @ForAll @IntRange(max = 100_000) int minutes,
            @ForAll @Size(min = 1, max = 40) Set<@IntRange(min = 1, max = 1000) Long> units) {
        var shares = new Burden(minutes, "").byUnit(new Bearers(units, 2));
        assertThat(shares.keySet()).containsExactlyInAnyOrderElementsOf(units);
        assertThat(shares.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(minutes);
        long most = shares.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        long least = shares.values().stream().mapToLong(Long::longValue).min().orElseThrow();
        assertThat(most - least).isLessThanOrEqualTo(1);
    }

    @Test
    void 没有受文单位就没有份额() {
        assertThat(Burden.NONE.byUnit(Bearers.NONE)).isEmpty();
    }
}
