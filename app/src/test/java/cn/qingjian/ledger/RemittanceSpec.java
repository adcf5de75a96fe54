package cn.qingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Money;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RemittanceSpec {
    private static final Instant TOUCHED = Instant.parse("2026-08-03T01:00:00Z");

    private static Remittance list(Remittance.State state, int good, int allocated) {
        return new Remittance(
                1,
                2,
                YearMonth.of(2026, 8),
                Business.REMITTANCE,
                "清册.csv",
                "tester",
                TOUCHED,
                TOUCHED,
                state,
                good + 3,
                good,
                Money.ofYuan(good),
                allocated,
                Money.ofYuan(allocated));
    }

    @ParameterizedTest
    @CsvSource({"0,0,100", "3,0,0", "3,1,33", "3,2,66", "3,3,100", "100000,99999,99", "200000,100000,50"})
    void 进度向下取整_没办完不到一百(int good, int allocated, int percent) {
        assertThat(list(Remittance.State.ALLOCATING, good, allocated).percent()).isEqualTo(percent);
    }

    @Test
    void 没收的行和剩下的钱() {
        assertThat(list(Remittance.State.ALLOCATING, 10, 4))
                .returns(3, Remittance::refused)
                .returns(Money.ofYuan(6), Remittance::rest);
    }

    @Test
    void 正在记账而一分钟没有动静_算中断() {
        Remittance list = list(Remittance.State.ALLOCATING, 10, 4);
        assertThat(list.interrupted(TOUCHED.plusSeconds(60))).isFalse();
        assertThat(list.interrupted(TOUCHED.plusSeconds(61))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void 只有正在记账和等待到账还没完(Remittance.State state) {
        boolean open = state == Remittance.State.ALLOCATING || state == Remittance.State.WAITING;
        assertThat(list(state, 1, 0).open()).isEqualTo(open);
        assertThat(list(state, 1, 0).interrupted(TOUCHED.plusSeconds(600)))
                .isEqualTo(state == Remittance.State.ALLOCATING);
        assertThat(state.label()).isNotBlank();
    }
}
