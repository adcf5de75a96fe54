package cn.qingjian.serviceitems;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetirementAgeSpec {
    /** The slow oracle: from the month in which the reform began it goes on month by month, and adds a month of delay each time the step is full. */
    private static int slowly(YearMonth birth, YearMonth base, int step, int most) {
        int delay = 0;
        int inStep = 0;
        for (YearMonth month = base; !month.isAfter(birth); month = month.plusMonths(1)) {
            if (inStep == 0 && delay < most) {
                delay++;
            }
            inStep = (inStep + 1) % step;
        }
        return delay;
    }

    private static List<LocalDate> fiveHundredBirths() {
        List<LocalDate> births = new ArrayList<>();
        LocalDate day = LocalDate.of(1960, 1, 1);
        for (int i = 0; i < 500; i++) {
            births.add(day);
            day = day.plusDays(23 + i % 17);
        }
        return births;
    }

    @Test
    void 公布的例子() {
        assertThat(RetirementAge.MAN.age(LocalDate.of(1965, 1, 15))).isEqualTo(Period.of(60, 1, 0));
        assertThat(RetirementAge.MAN.age(LocalDate.of(1976, 9, 1))).isEqualTo(Period.of(63, 0, 0));
        assertThat(RetirementAge.WOMAN_50.age(LocalDate.of(1984, 11, 30))).isEqualTo(Period.of(55, 0, 0));
    }

    @Test
    void 五百个生日_逐月数出来的一样() {
        for (LocalDate birth : fiveHundredBirths()) {
            YearMonth month = YearMonth.from(birth);
            assertThat(RetirementAge.MAN.delay(birth))
                    .as("男 " + birth)
                    .isEqualTo(slowly(month, YearMonth.of(1965, 1), 4, 36));
            assertThat(RetirementAge.WOMAN_55.delay(birth))
                    .as("女55 " + birth)
                    .isEqualTo(slowly(month, YearMonth.of(1970, 1), 4, 36));
            assertThat(RetirementAge.WOMAN_50.delay(birth))
                    .as("女50 " + birth)
                    .isEqualTo(slowly(month, YearMonth.of(1975, 1), 2, 60));
        }
        assertThat(fiveHundredBirths().getLast()).isAfter(LocalDate.of(1990, 1, 1));
    }

    @Test
    void 改革以前出生的不延迟_前一个月和当月() {
        assertThat(RetirementAge.MAN.delay(LocalDate.of(1964, 12, 31))).isZero();
        assertThat(RetirementAge.MAN.delay(LocalDate.of(1965, 1, 1))).isEqualTo(1);
        assertThat(RetirementAge.WOMAN_55.delay(LocalDate.of(1969, 12, 31))).isZero();
        assertThat(RetirementAge.WOMAN_50.delay(LocalDate.of(1974, 12, 31))).isZero();
    }

    @Test
    void 当天到龄_前一天没有() {
        LocalDate birth = LocalDate.of(1966, 2, 28);
        LocalDate day = RetirementAge.MAN.day(birth);
        assertThat(RetirementAge.MAN.reached(birth, day)).isTrue();
        assertThat(RetirementAge.MAN.reached(birth, day.minusDays(1))).isFalse();
        assertThat(RetirementAge.MAN.monthsLeft(birth, day)).isZero();
        assertThat(RetirementAge.MAN.monthsLeft(birth, day.minusMonths(3))).isEqualTo(3);
    }

    @Test
    void 闰日出生的到龄那天存在() {
        assertThat(RetirementAge.MAN.day(LocalDate.of(1968, 2, 29)))
                .isEqualTo(LocalDate.of(1968, 2, 29).plusYears(60).plusMonths(10));
        assertThat(RetirementAge.WOMAN_50.day(LocalDate.of(1972, 2, 29))).isEqualTo(LocalDate.of(2022, 2, 28));
    }

    @Test
    void 提前退休不超过三年_也不早于原来的年龄() {
        assertThat(RetirementAge.MAN.earliest(LocalDate.of(1965, 1, 15))).isEqualTo(LocalDate.of(2025, 1, 15));
        assertThat(RetirementAge.MAN.earliest(LocalDate.of(1980, 6, 15))).isEqualTo(LocalDate.of(2040, 6, 15));
        assertThat(RetirementAge.WOMAN_50.earliest(LocalDate.of(1990, 6, 15))).isEqualTo(LocalDate.of(2042, 6, 15));
    }
}
