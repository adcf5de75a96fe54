package cn.qingjian.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ProjectionSpec {
    private static final List<Integer> UNKNOWN = Collections.nCopies(12, 0);
    private static final List<Integer> EVEN = Collections.nCopies(12, 10);
    private static final List<Integer> LATE = List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 45, 45);

    @Test
    void 去年每月一样多_半年翻一倍() {
        assertThat(Projection.of(60, EVEN, LocalDate.of(2026, 6, 30)).yearEnd()).isEqualTo(120);
    }

    @Test
    void 去年集中在年底的_今年年中就少不意味着全年少() {
        assertThat(Projection.of(10, LATE, LocalDate.of(2026, 10, 31)).yearEnd())
                .isEqualTo(100);
    }

    @Test
    void 去年没有按月数的_按天均摊() {
        var projection = Projection.of(50, UNKNOWN, LocalDate.of(2026, 7, 2));
        assertThat(projection.yearEnd()).isEqualTo(100);
        assertThat(projection.how()).contains("均摊");
    }

    @Test
    void 推算的办法写在旁边() {
        assertThat(Projection.of(60, EVEN, LocalDate.of(2026, 6, 30)).how()).contains("6月30日", "50%");
    }

    @Test
    void 年底那天就是实际数() {
        assertThat(Projection.of(137, EVEN, LocalDate.of(2026, 12, 31)).yearEnd())
                .isEqualTo(137);
        assertThat(Projection.of(137, UNKNOWN, LocalDate.of(2024, 12, 31)).yearEnd())
                .isEqualTo(137);
    }

    @Property
    void 推算从不少于已有的(
            @ForAll @IntRange(max = 500) int soFar,
            @ForAll @Size(12) List<@IntRange(max = 60) Integer> lastYear,
            @ForAll @IntRange(min = 1, max = 365) int day) {
        assertThat(Projection.of(soFar, lastYear, LocalDate.ofYearDay(2026, day))
                        .yearEnd())
                .isGreaterThanOrEqualTo(soFar);
    }
}
