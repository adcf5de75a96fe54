package cn.qingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoucherSpec {
    private static final LocalDate DAY = SomeDepositors.DAY;
    private static final Leg IN = Leg.debit(Subject.BANK, Money.ofYuan(5));

    @Test
    void 借贷不平的分录做不出来() {
        assertThatThrownBy(() ->
                        Voucher.of("N", Business.RECEIPT, DAY, "", IN, Leg.credit(Subject.SUSPENSE, Money.ofYuan(4))))
                .hasMessageContaining("differ by 1.00");
    }

    @Test
    void 只有一边的分录做不出来() {
        assertThatThrownBy(() -> new Voucher("N", Business.RECEIPT, DAY, "", List.of(IN)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void 没有业务号或太长的做不出来() {
        Leg out = Leg.credit(Subject.SUSPENSE, Money.ofYuan(5));
        assertThat(Voucher.of("N".repeat(60), Business.RECEIPT, DAY, "", IN, out)
                        .businessNo())
                .hasSize(60);
        assertThatThrownBy(() -> Voucher.of("N".repeat(61), Business.RECEIPT, DAY, "", IN, out))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Voucher.of(" ", Business.RECEIPT, DAY, "", IN, out))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void 零元_负数和无主的存款做不出来() {
        assertThatThrownBy(() -> Leg.debit(Subject.BANK, Money.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Leg.credit(Subject.BANK, Money.ofYuan(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Voucher.of(
                        "N", Business.REMITTANCE, DAY, "", IN, Leg.credit(Subject.DEPOSITS, Money.ofYuan(5))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void 账号末位是校验码_错一位或换位都认得出() {
        for (long running = 1; running < 2000; running += 37) {
            String no = AccountNo.of(running);
            assertThat(AccountNo.valid(no)).isTrue();
            char wrong = no.charAt(5) == '4' ? '3' : '4';
            assertThat(AccountNo.valid(no.substring(0, 5) + wrong + no.substring(6)))
                    .isFalse();
        }
        assertThat(AccountNo.valid("12345")).isFalse();
        assertThatThrownBy(() -> AccountNo.of(100_000_000_000L)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void 公积金年度从七月一日到六月三十日() {
        assertThat(FundYear.of(LocalDate.of(2026, 6, 30))).isEqualTo(new FundYear(2025));
        assertThat(FundYear.of(LocalDate.of(2026, 7, 1))).isEqualTo(new FundYear(2026));
        assertThat(new FundYear(2025).first()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(new FundYear(2025).last()).isEqualTo(LocalDate.of(2026, 6, 30));
    }
}
