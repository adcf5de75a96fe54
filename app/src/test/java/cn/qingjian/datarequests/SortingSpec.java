package cn.qingjian.datarequests;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.datarequests.HeldElement.Held;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SortingSpec {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static FormInForce form(Set<Long> units, Frequency frequency, LocalDate expires) {
        return new FormInForce(
                7, "青住金〔2026〕表1号", "基础表", units, frequency, expires, List.of(new FormInForce.Named(1, "缴存单位户数")));
    }

    private static Sorting sorting(FormInForce... forms) {
        return new Sorting(
                DAY, Set.of(11L, 12L), Frequency.QUARTERLY, DAY.plusDays(14), Optional.of(31), List.of(forms));
    }

    private static Held held(int daysAgo) {
        return new Held("8", "归集提取科", DAY.minusDays(daysAgo));
    }

    @Test
    void 每个管理部都有而且不过旧才算已有() {
        assertThat(sorting().known(List.of(held(0), held(31))))
                .hasValueSatisfying(known -> assertThat(known.asOf()).isEqualTo(DAY.minusDays(31)));
        assertThat(sorting().known(List.of(held(0), held(32)))).as("有一个旧了一天").isEmpty();
        assertThat(sorting().known(List.of(held(0)))).as("少一个管理部").isEmpty();
    }

    @Test
    void 没有定多旧算已有_就都不算() {
        var off = new Sorting(DAY, Set.of(11L), Frequency.ONCE, DAY, Optional.empty(), List.of());
        assertThat(off.known(List.of(held(0)))).isEmpty();
    }

    @Test
    void 别的表要齐了同样的管理部_一样勤_到报送日还有效_才算已要() {
        LocalDate due = DAY.plusDays(14);
        assertThat(sorting(form(Set.of(11L, 12L, 13L), Frequency.MONTHLY, due)).other(1))
                .hasValueSatisfying(other -> assertThat(other.number()).isEqualTo("青住金〔2026〕表1号"));
        assertThat(sorting(form(Set.of(11L), Frequency.MONTHLY, due)).other(1))
                .as("少一个管理部")
                .isEmpty();
        assertThat(sorting(form(Set.of(11L, 12L), Frequency.YEARLY, due)).other(1))
                .as("没这么勤")
                .isEmpty();
        assertThat(sorting(form(Set.of(11L, 12L), Frequency.ONCE, due)).other(1))
                .as("只要一次的")
                .isEmpty();
        assertThat(sorting(form(Set.of(11L, 12L), Frequency.QUARTERLY, due.minusDays(1)))
                        .other(1))
                .as("到报送日已经过期")
                .isEmpty();
        assertThat(sorting(form(Set.of(11L, 12L), Frequency.QUARTERLY, due)).other(2))
                .as("要的是别的")
                .isEmpty();
    }

    @Test
    void 名称最像的是哪张表的哪一项() {
        assertThat(sorting(form(Set.of(12L), Frequency.ONCE, DAY)).alike("缴存单位户数（户）"))
                .hasValueSatisfying(alike -> {
                    assertThat(alike.field()).isEqualTo("缴存单位户数");
                    assertThat(alike.percent()).isGreaterThanOrEqualTo(80);
                });
        assertThat(sorting(form(Set.of(99L), Frequency.ONCE, DAY)).alike("缴存单位户数"))
                .as("没有共同的管理部")
                .isEmpty();
        assertThat(sorting(form(Set.of(12L), Frequency.ONCE, DAY)).alike("灭火器")).isEmpty();
    }
}
