package cn.qingjian.filings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.filings.store.BanStore.Ban;
import cn.qingjian.serviceitems.SomeItems;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 条例 2026 第四十一条: three years after a withdrawal by fraud, five after a loan. */
class PenaltySpec {
    private static final long CITIZEN = 7;
    private static final long FILING = 70;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static List<Ban> bans(String item, LocalDate accepted, LocalDate since) {
        return Penalty.bans(SomeItems.item(item).item().effect(), SomeItems.policies(accepted), CITIZEN, FILING, since);
    }

    @ParameterizedTest
    @CsvSource({"B08, 2029-11-25", "B05, 2029-11-25", "B01, 2029-11-25", "C01, 2031-11-25", "C04, 2031-11-25"})
    void 骗提三年_骗贷五年_提取和贷款都禁(String item, LocalDate until) {
        assertThat(bans(item, DAY, DAY))
                .extracting(Ban::kind, Ban::since, Ban::until)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("WITHDRAWAL", DAY, Optional.of(until)),
                        org.assertj.core.groups.Tuple.tuple("LOAN", DAY, Optional.of(until)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A14", "A05", "A09", "D01"})
    void 没有拿到钱的事项_不生禁期(String item) {
        assertThat(bans(item, DAY, DAY)).isEmpty();
    }

    @Test
    void 受理在新条例前一天_没有禁期_当天和后一天有() {
        assertThat(bans("B08", SomeItems.OLD, DAY)).isEmpty();
        assertThat(bans("B08", SomeItems.NEW, DAY)).hasSize(2);
        assertThat(bans("B08", SomeItems.NEW.plusDays(1), DAY)).hasSize(2);
    }

    @Test
    void 禁期从款项追回那天算_不从受理那天算() {
        LocalDate back = LocalDate.of(2027, 3, 31);
        assertThat(bans("B08", SomeItems.NEW, back)).allSatisfy(ban -> {
            assertThat(ban.since()).isEqualTo(back);
            assertThat(ban.until()).contains(LocalDate.of(2030, 3, 31));
        });
    }

    @Test
    void 闰日追回的_到期那年没有二月二十九日_到二月二十八日止() {
        assertThat(bans("B08", DAY, LocalDate.of(2028, 2, 29)))
                .extracting(Ban::until)
                .containsOnly(Optional.of(LocalDate.of(2031, 2, 28)));
        assertThat(bans("C04", DAY, LocalDate.of(2028, 2, 29)))
                .extracting(Ban::until)
                .containsOnly(Optional.of(LocalDate.of(2033, 2, 28)));
    }

    @Test
    void 禁期记在这个人和这件事名下_写明条款_没有解除() {
        assertThat(bans("B08", DAY, DAY)).allSatisfy(ban -> {
            assertThat(ban.citizen()).isEqualTo(CITIZEN);
            assertThat(ban.filing()).isEqualTo(FILING);
            assertThat(ban.reason()).contains("第四十一条");
            assertThat(ban.lifted()).isEmpty();
        });
    }

    @Property(tries = 200)
    void 骗贷的禁期总比骗提的长(@ForAll @IntRange(max = 20_000) int days) {
        LocalDate since = SomeItems.NEW.plusDays(days);
        LocalDate withdrawal = bans("B08", DAY, since).getFirst().until().orElseThrow();
        LocalDate loan = bans("C04", DAY, since).getFirst().until().orElseThrow();
        assertThat(withdrawal).isAfter(since);
        assertThat(loan).isAfter(withdrawal);
    }
}
