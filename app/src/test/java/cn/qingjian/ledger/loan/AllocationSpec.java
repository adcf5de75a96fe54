package cn.qingjian.ledger.loan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Instalment;
import cn.qingjian.ledger.Schedule;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AllocationSpec {
    private static final LocalDate DUE = LocalDate.of(2026, 4, 15);
    private static final Instalment LATE = anInstalment(1, DUE, 1_000, 100)
            .penalized(DUE.plusDays(36), 1_000_000)
            .late();
    private static final Instalment TIMELY = anInstalment(2, DUE.plusMonths(1), 2_000, 90);

    private static Instalment anInstalment(int number, LocalDate due, long principal, long interest) {
        return Instalment.of(1, new Schedule.Line(number, due, new Money(principal), new Money(interest), Money.ZERO));
    }

    @Test
    void 先还最早的一期_逾期本金和未逾期本金分开() {
        // 1 100 × 10% × 36 ÷ 360 = 11
        Allocation all = Allocation.of(List.of(LATE, TIMELY), new Money(11 + 1_100 + 90 + 500));
        assertThat(all.penalty()).isEqualTo(new Money(11));
        assertThat(all.interest()).isEqualTo(new Money(190));
        assertThat(all.late()).isEqualTo(new Money(1_000));
        assertThat(all.timely()).isEqualTo(new Money(500));
        assertThat(all.rest()).isEqualTo(Money.ZERO);
        assertThat(all.instalments().getFirst().paid()).isTrue();
        assertThat(all.instalments().getLast().openPrincipal()).isEqualTo(new Money(1_500));
    }

    @Test
    void 第一期没还清_第二期不动() {
        Allocation some = Allocation.of(List.of(LATE, TIMELY), new Money(50));
        assertThat(some.penalty()).isEqualTo(new Money(11));
        assertThat(some.interest()).isEqualTo(new Money(39));
        assertThat(some.instalments().getLast()).isEqualTo(TIMELY);
    }

    @Test
    void 没有应还的_全部剩下() {
        assertThat(Allocation.of(List.of(), new Money(77)).rest()).isEqualTo(new Money(77));
    }

    @Property
    void 分掉的加剩下的_等于还来的(@ForAll @LongRange(min = 0, max = 5_000) long payment) {
        Allocation all = Allocation.of(List.of(LATE, TIMELY), new Money(payment));
        assertThat(all.taken().plus(all.rest())).isEqualTo(new Money(payment));
        Money open = all.instalments().stream().map(Instalment::open).reduce(Money.ZERO, Money::plus);
        assertThat(open.plus(all.taken())).isEqualTo(LATE.open().plus(TIMELY.open()));
        assertThat(open.signum() == 0 || all.rest().signum() == 0).isTrue();
    }
}
