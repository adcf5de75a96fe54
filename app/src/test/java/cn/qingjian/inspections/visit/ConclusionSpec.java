package cn.qingjian.inspections.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConclusionSpec {
    private static final LocalDate LAST = LocalDate.of(2026, 4, 1);

    @ParameterizedTest
    @CsvSource({"2026-03-31,false", "2026-04-01,false", "2026-04-02,true"})
    void 复核到期限那天不算逾期_过一天算(LocalDate day, boolean overdue) {
        assertThat(conclusion(Optional.of("回执在系统里"), LAST, Optional.empty()).overdue(day))
                .isEqualTo(overdue);
    }

    @Test
    void 没有异议的_已复核的_没有期限的不逾期() {
        LocalDate late = LAST.plusDays(1);
        assertThat(conclusion(Optional.empty(), null, Optional.empty()).overdue(late))
                .isFalse();
        assertThat(conclusion(Optional.of("有异议"), LAST, Optional.of(false)).overdue(late))
                .isFalse();
        assertThat(conclusion(Optional.of("有异议"), null, Optional.empty()).overdue(late))
                .isFalse();
    }

    private static Conclusion conclusion(
            Optional<String> objection, @org.jspecify.annotations.Nullable LocalDate until, Optional<Boolean> upheld) {
        return new Conclusion(
                1, 2, 3, "云渡区管理部", "缺回执", LAST.minusDays(40), null, 4, objection, until, upheld, Optional.empty());
    }
}
