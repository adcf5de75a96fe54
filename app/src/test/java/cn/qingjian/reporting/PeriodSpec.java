package cn.qingjian.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodSpec {
    @ParameterizedTest
    @CsvSource({
        "1,2026-01-01,2026-03-31",
        "2,2026-04-01,2026-06-30",
        "3,2026-07-01,2026-09-30",
        "4,2026-10-01,2026-12-31"
    })
    void 四个季度的起止(int quarter, LocalDate from, LocalDate to) {
        assertThat(Period.quarter(2026, quarter)).isEqualTo(new Period(from, to));
    }

    @Test
    void 上年同期_二月末对二月末() {
        assertThat(new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 29))
                        .before()
                        .to())
                .isEqualTo("2023-02-28");
        assertThat(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 28))
                        .before()
                        .to())
                .isEqualTo("2024-02-29");
        assertThat(new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31)).before())
                .isEqualTo(new Period(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31)));
    }

    @Test
    void 年累计和上年全年() {
        Period quarter = Period.quarter(2026, 3);
        assertThat(quarter.yearSoFar()).isEqualTo(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 30)));
        assertThat(quarter.lastYear()).isEqualTo(Period.year(2025));
    }

    @Test
    void 截止不能早于起始() {
        assertThatThrownBy(() -> new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01,2025-12-31",
        "2026-03-31,2025-12-31",
        "2026-04-01,2026-03-31",
        "2026-11-29,2026-09-30",
        "2026-12-31,2026-09-30"
    })
    void 刚结束的是哪个季度(LocalDate today, LocalDate ended) {
        assertThat(Returns.ended(today)).isEqualTo(ended);
    }
}
