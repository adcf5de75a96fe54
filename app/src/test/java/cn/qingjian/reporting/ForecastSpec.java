package cn.qingjian.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ForecastSpec {
    private static final LocalDate HALF = LocalDate.of(2026, 6, 30);

    private static List<Long> months(long... numbers) {
        return LongStream.of(numbers).boxed().toList();
    }

    private static List<Long> even(long a) {
        return IntStream.range(0, 12).mapToObj(month -> a).toList();
    }

    @Test
    void 以前各年没有按月数字_按天数均摊_并且说出来() {
        Forecast forecast = Forecast.of(50, Map.of(), LocalDate.of(2026, 7, 2));
        assertThat(forecast.expected()).isCloseTo(100, within(1L));
        assertThat(forecast.ranged()).isFalse();
        assertThat(forecast.how()).contains("按全年天数均摊", "误差没有检验");
    }

    @Test
    void 只有一年可参照_给数不给范围() {
        Forecast forecast = Forecast.of(30, Map.of(2025, months(0, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0, 30)), HALF);
        assertThat(forecast.expected()).isEqualTo(120);
        assertThat(forecast.ranged()).isFalse();
        assertThat(forecast.how()).contains("2025年同日平均已有全年的25%", "只有一年可参照");
    }

    @Test
    void 范围就是这个办法用在以前各年的误差() {
        // halves of the year: 2024 one third, 2025 two thirds
        Map<Integer, List<Long>> years = Map.of(
                2024, months(0, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0, 20),
                2025, months(0, 0, 0, 0, 0, 20, 0, 0, 0, 0, 0, 10));
        Forecast forecast = Forecast.of(15, years, HALF);
        assertThat(forecast.expected()).isEqualTo(30);
        // told from 2025, 2024 would have ended at 15 instead of 30; told from 2024, 2025 at 60 instead of 30
        assertThat(forecast.least()).isEqualTo(15);
        assertThat(forecast.most()).isEqualTo(60);
        assertThat(forecast.tried()).isEqualTo(2);
    }

    @Test
    void 年底最后一天_预计就是实际() {
        Forecast forecast = Forecast.of(37, Map.of(2024, even(3), 2025, even(2)), LocalDate.of(2026, 12, 31));
        assertThat(forecast.expected()).isEqualTo(37);
        assertThat(forecast.least()).isEqualTo(37);
        assertThat(forecast.most()).isEqualTo(37);
    }

    @Test
    void 以前各年到这一天还什么都没有_不用它们推算() {
        Forecast forecast =
                Forecast.of(4, Map.of(2025, months(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9)), LocalDate.of(2026, 3, 31));
        assertThat(forecast.how()).contains("按全年天数均摊");
    }

    @Property(tries = 200)
    void 每年节奏相同_推算不差_范围没有宽度(
            @ForAll @Size(12) List<@IntRange(min = 1, max = 40) Integer> rhythm,
            @ForAll @IntRange(min = 1, max = 6) int factor,
            @ForAll @IntRange(min = 1, max = 12) int month) {
        Map<Integer, List<Long>> years = new TreeMap<>();
        for (int year = 2023; year <= 2025; year++) {
            long times = year - 2022L;
            years.put(year, rhythm.stream().map(one -> one * times).toList());
        }
        LocalDate day = LocalDate.of(2026, month, 1).plusMonths(1).minusDays(1);
        List<Long> own = rhythm.stream().map(one -> (long) one * factor).toList();
        long soFar = own.subList(0, month).stream().mapToLong(Long::longValue).sum();
        Forecast forecast = Forecast.of(soFar, years, day);
        long total = own.stream().mapToLong(Long::longValue).sum();
        assertThat(forecast.expected()).isEqualTo(total);
        assertThat(forecast.least()).isBetween(total - 1, total);
        assertThat(forecast.most()).isBetween(total, total + 1);
    }

    @Property(tries = 200)
    void 预计不少于已有的_范围包住预计(
            @ForAll @Size(min = 0, max = 5) List<@Size(12) List<@IntRange(max = 60) Integer>> earlier,
            @ForAll @IntRange(max = 500) int soFar,
            @ForAll @IntRange(min = 1, max = 365) int day) {
        Map<Integer, List<Long>> years = new TreeMap<>();
        List<List<Integer>> all = new ArrayList<>(earlier);
        for (int place = 0; place < all.size(); place++) {
            years.put(2021 + place, all.get(place).stream().map(Long::valueOf).toList());
        }
        Forecast forecast = Forecast.of(soFar, years, LocalDate.ofYearDay(2026, day));
        assertThat(forecast.least()).isBetween((long) soFar, forecast.expected());
        assertThat(forecast.most()).isGreaterThanOrEqualTo(forecast.expected());
        assertThat(forecast.how()).isNotBlank();
    }
}
