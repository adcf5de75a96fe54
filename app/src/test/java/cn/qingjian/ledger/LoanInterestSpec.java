package cn.qingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoanInterestSpec {
    @ParameterizedTest
    @CsvSource({
        // whole months count thirty days, however long they are
        "2026-01-15, 2026-02-15, 15, 30",
        "2026-02-15, 2026-03-15, 15, 30",
        "2026-01-15, 2027-01-15, 15, 360",
        "2028-02-29, 2028-03-29, 29, 30",
        "2027-01-31, 2027-02-28, 31, 30",
        "2027-02-28, 2027-03-31, 31, 30",
        "2028-01-31, 2028-02-29, 31, 30",
        // broken ones count their days
        "2026-03-25, 2026-04-10, 10, 16",
        "2026-02-20, 2026-03-10, 10, 18",
        "2028-02-20, 2028-03-10, 10, 19",
        "2026-03-25, 2026-05-10, 10, 46",
        "2026-01-15, 2026-02-14, 15, 30",
        "2026-02-15, 2026-03-14, 15, 27",
        "2026-12-15, 2027-01-01, 15, 17",
        "2027-01-01, 2027-01-15, 15, 14",
        "2026-12-31, 2027-01-01, 15, 1",
        // nothing, and not less than nothing
        "2026-01-15, 2026-01-15, 15, 0",
        "2026-01-15, 2026-01-14, 15, 0",
    })
    void 计息天数(LocalDate from, LocalDate to, int dueDay, int days) {
        assertThat(LoanInterest.days(from, to, dueDay)).isEqualTo(days);
    }

    @Property
    void 同一期里晚一天_天数不会变少(
            @ForAll @IntRange(min = 0, max = 800) int start,
            @ForAll @IntRange(min = 0, max = 30) int length,
            @ForAll @IntRange(min = 1, max = 31) int dueDay) {
        LocalDate from = LocalDate.of(2027, 1, 1).plusDays(start);
        LocalDate to = from.plusDays(length);
        int days = LoanInterest.days(from, to, dueDay);
        int real = (int) ChronoUnit.DAYS.between(from, to);
        assertThat(days).isBetween(real - 1, real + 2);
        assertThat(LoanInterest.days(from, to.plusDays(1), dueDay)).isGreaterThanOrEqualTo(days - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "260000, 15000, 390000",
        "210000, 15000, 315000",
        "307500, 15000, 461250",
        "1, 15000, 2",
        "260000, 10000, 260000"
    })
    void 罚息利率_是合同利率乘以倍数(long rate, int factor, long penal) {
        assertThat(LoanInterest.penal(rate, factor)).isEqualTo(penal);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02, 31, 2026-02-28",
        "2028-02, 30, 2028-02-29",
        "2026-04, 31, 2026-04-30",
        "2026-05, 31, 2026-05-31"
    })
    void 没有这一天的月份_还款日是最后一天(YearMonth month, int dueDay, LocalDate due) {
        assertThat(LoanInterest.due(month, dueDay)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        // 100 yuan × 1.8% × 1 day ÷ 360 = half a fen, rounded up
        "10000, 180000, 1, 1",
        "9999, 180000, 1, 0",
        "50000000, 260000, 30, 108333",
    })
    void 利息四舍五入到分(long fen, long rate, int days, long interest) {
        assertThat(LoanInterest.of(LoanInterest.product(new Money(fen), rate, days)))
                .isEqualTo(new Money(interest));
    }
}
