package cn.qingjian.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlinesSpec {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "请于11月22日前报送, 2027-11-22",
        "请于11月23日前报送, 2026-11-23",
        "请于11月24日之前报送, 2026-11-24",
        "2026年11月20日以前报送, 2026-11-20",
        "于12月5日17时前报送, 2026-12-05",
        "于12月5日17:30前报送, 2026-12-05",
        "12月5日下班前报送, 2026-12-05"
    })
    void 没写年份的是从当天起的下一个(String sentence, LocalDate day) {
        assertThat(Deadlines.last(List.of(sentence), TODAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12月5日召开", "请尽快报送", "2月30日前报送", "13月1日前报送", ""})
    void 不是期限的和日历上没有的_不当期限(String sentence) {
        assertThat(Deadlines.last(List.of(sentence), TODAY)).isEmpty();
    }

    @Test
    void 有几个期限的以最后一个为准() {
        assertThat(Deadlines.last(List.of("12月1日前报送方案", "12月20日前报送总结、12月10日前报送名单"), TODAY))
                .contains(LocalDate.of(2026, 12, 20));
    }
}
