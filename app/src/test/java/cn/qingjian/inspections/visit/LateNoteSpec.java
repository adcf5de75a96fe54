package cn.qingjian.inspections.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LateNoteSpec {
    private static final Instant CONCLUDED = Instant.parse("2026-03-02T08:00:00Z");
    private static final LocalDate LAST = LocalDate.of(2026, 3, 9);
    private static final LateNote RULE = new LateNote(CONCLUDED, LAST);

    @Test
    void 结论以前记的补传_到期限那天还收_过一天不收() {
        Instant before = CONCLUDED.minusSeconds(1);
        assertThat(RULE.obstacle(before, LAST.minusDays(1))).isEmpty();
        assertThat(RULE.obstacle(before, LAST)).isEmpty();
        assertThat(RULE.obstacle(before, LAST.plusDays(1))).contains("检查已反馈结论，补传的期限是2026-03-09，已经过了。");
    }

    @Test
    void 结论时和以后记的不收() {
        assertThat(RULE.obstacle(CONCLUDED, LAST)).contains("检查已反馈结论，以后记的不再收。");
        assertThat(RULE.obstacle(CONCLUDED.plusSeconds(1), LAST)).isPresent();
    }
}
