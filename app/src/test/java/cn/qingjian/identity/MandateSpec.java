package cn.qingjian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.CreditCode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MandateSpec {
    private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
    private static final LocalDate TO = LocalDate.of(2026, 8, 31);

    @ParameterizedTest
    @CsvSource({"2026-02-28, false, 未开始", "2026-03-01, true, 有效", "2026-08-31, true, 有效", "2026-09-01, false, 已到期"})
    void 授权从第一天到最后一天_头尾都算(LocalDate day, boolean valid, String standing) {
        assertThat(mandate(FROM, TO, null).validOn(day)).isEqualTo(valid);
        assertThat(mandate(FROM, TO, null).standing(day)).isEqualTo(standing);
    }

    @Test
    void 只授权一天_只有那天有效() {
        Mandate oneDay = mandate(FROM, FROM, null);
        assertThat(oneDay.validOn(FROM.minusDays(1))).isFalse();
        assertThat(oneDay.validOn(FROM)).isTrue();
        assertThat(oneDay.validOn(FROM.plusDays(1))).isFalse();
    }

    @Test
    void 撤销以后_哪天都无效() {
        Mandate revoked = mandate(FROM, TO, Instant.parse("2026-05-01T00:00:00Z"));
        assertThat(revoked.validOn(FROM)).isFalse();
        assertThat(revoked.validOn(LocalDate.of(2026, 5, 1))).isFalse();
        assertThat(revoked.standing(FROM)).isEqualTo("已撤销");
    }

    @ParameterizedTest
    @CsvSource({
        "全部单位业务, A04, true",
        "A04 A05, A04, true",
        "A04 A05, A05, true",
        "A04 A05, A06, false",
        "A04 A05, A0, false"
    })
    void 只授权几个事项_别的不能办(String scope, String item, boolean covered) {
        Mandate mandate = new Mandate(1, code(), "单位", "何**", "990***********4241", scope, FROM, TO, 1, null);
        assertThat(mandate.covers(item)).isEqualTo(covered);
    }

    private static Mandate mandate(LocalDate from, LocalDate to, @Nullable Instant revoked) {
        return new Mandate(1, code(), "单位", "何**", "990***********4241", Mandate.EVERYTHING, from, to, 1, revoked);
    }

    private static CreditCode code() {
        return new CreditCode("91990102MA0QJYF20K");
    }
}
