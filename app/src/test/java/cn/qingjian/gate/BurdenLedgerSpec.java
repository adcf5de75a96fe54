package cn.qingjian.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Property
    void 按期计的要求_实测的期按实测_没到的期按测算_都到了就全按实测(
            @ForAll @IntRange(max = 100_000) int reckoned,
            @ForAll @IntRange(max = 100_000) int minutes,
            @ForAll @IntRange(min = 1, max = 52) int of,
            @ForAll @IntRange(max = 52) int done) {
        var measured = new BurdenLedger.Measured(Math.min(done, of), of, minutes);
        assertThat(measured.with(reckoned)).isBetween((long) minutes, (long) minutes + reckoned);
        assertThat(new BurdenLedger.Measured(of, of, minutes).with(reckoned)).isEqualTo(minutes);
        assertThat(BurdenLedger.Measured.NOTHING.with(reckoned)).isEqualTo(reckoned);
    }

    @Test
    void 期次从一数到总数() {
        assertThat(new BurdenLedger.Turn(12, 12).of()).isEqualTo(12);
        assertThatThrownBy(() -> new BurdenLedger.Turn(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BurdenLedger.Turn(13, 12)).isInstanceOf(IllegalArgumentException.class);
    }
}
