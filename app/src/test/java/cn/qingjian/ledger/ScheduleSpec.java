package cn.qingjian.ledger;

import static cn.qingjian.ledger.RepaymentMethod.EQUAL_INSTALMENT;
import static cn.qingjian.ledger.RepaymentMethod.EQUAL_PRINCIPAL;
import static cn.qingjian.ledger.RepaymentMethod.SINGLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ScheduleSpec {
    private static final long RATE_LONG = 260_000;
    private static final long RATE_SHORT = 210_000;
    private static final Money HALF_A_MILLION = Money.ofYuan(500_000);
    private static final LocalDate PAID_OUT = LocalDate.of(2026, 3, 15);

    private static Schedule schedule(RepaymentMethod method, Money amount, long rate, int months) {
        return Schedule.of(method, amount, rate, months, PAID_OUT, PAID_OUT.getDayOfMonth());
    }

    @Test
    void 五十万_三十年_百分之二点六_月还2001元7角() {
        assertThat(EQUAL_INSTALMENT.level(HALF_A_MILLION, RATE_LONG, 360)).isEqualTo(new Money(200_170));
    }

    @Test
    void 五十万_五年_百分之二点一_月还8785元7角7分() {
        assertThat(EQUAL_INSTALMENT.level(HALF_A_MILLION, RATE_SHORT, 60)).isEqualTo(new Money(878_577));
    }

    @Test
    void 等额本息_除最后一期外每期一样多_最后一期收零头() {
        List<Schedule.Line> lines =
                schedule(EQUAL_INSTALMENT, HALF_A_MILLION, RATE_LONG, 360).lines();
        assertThat(lines).hasSize(360);
        assertThat(lines.subList(0, 359))
                .allSatisfy(line -> assertThat(line.total()).isEqualTo(new Money(200_170)));
        assertThat(Math.abs(lines.getLast().total().fen() - 200_170)).isLessThan(1_000);
    }

    @Test
    void 等额本金_首期最多_逐期递减() {
        List<Schedule.Line> lines =
                schedule(EQUAL_PRINCIPAL, HALF_A_MILLION, RATE_LONG, 360).lines();
        assertThat(lines.getFirst().principal()).isEqualTo(new Money(138_889));
        assertThat(lines.getFirst().interest()).isEqualTo(new Money(108_333));
        for (int i = 1; i < lines.size(); i++) {
            assertThat(lines.get(i).total()).isLessThan(lines.get(i - 1).total());
        }
    }

    @Test
    void 一次还本付息_只有到期那一期_利息按月数计() {
        Schedule schedule = schedule(SINGLE, Money.ofYuan(100_000), RATE_SHORT, 12);
        assertThat(schedule.lines()).hasSize(1);
        Schedule.Line only = schedule.lines().getFirst();
        assertThat(only.due()).isEqualTo(LocalDate.of(2027, 3, 15));
        assertThat(only.principal()).isEqualTo(Money.ofYuan(100_000));
        assertThat(only.interest()).isEqualTo(Money.ofYuan(2_100));
    }

    @Test
    void 首期不足月_利息按实际天数() {
        Schedule schedule =
                Schedule.of(EQUAL_INSTALMENT, HALF_A_MILLION, RATE_LONG, 360, LocalDate.of(2026, 3, 25), 10);
        Schedule.Line first = schedule.lines().getFirst();
        assertThat(first.due()).isEqualTo(LocalDate.of(2026, 4, 10));
        // 16 days: 50 000 000 × 2.6% × 16 ÷ 360 = 57 777.8
        assertThat(first.interest()).isEqualTo(new Money(57_778));
        assertThat(schedule.lines().get(1).total()).isEqualTo(new Money(200_170));
    }

    @Test
    void 三十一日还款_小月为最后一天_二月看闰年() {
        Schedule schedule =
                Schedule.of(EQUAL_PRINCIPAL, Money.ofYuan(12_000), RATE_SHORT, 14, LocalDate.of(2027, 1, 31), 31);
        assertThat(schedule.lines())
                .extracting(Schedule.Line::due)
                .startsWith(LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31), LocalDate.of(2027, 4, 30))
                .endsWith(LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 31));
        assertThat(schedule.lines())
                .as("every month is a whole one")
                .allSatisfy(line -> assertThat(line.interest().fen())
                        .isEqualTo(LoanOracle.monthly(
                                        java.math.BigDecimal.valueOf(line.balance()
                                                .plus(line.principal())
                                                .fen()),
                                        RATE_SHORT)
                                .longValueExact()));
    }

    @Test
    void 二月二十九日发放_下月二十九日还款() {
        Schedule schedule =
                Schedule.of(EQUAL_INSTALMENT, Money.ofYuan(10_000), RATE_SHORT, 13, LocalDate.of(2028, 2, 29), 29);
        assertThat(schedule.lines().getFirst().due()).isEqualTo(LocalDate.of(2028, 3, 29));
        assertThat(schedule.lines().get(11).due()).isEqualTo(LocalDate.of(2029, 2, 28));
        assertThat(schedule.lines().get(12).due()).isEqualTo(LocalDate.of(2029, 3, 29));
    }

    @Test
    void 没有利息的_本金均摊() {
        assertThat(EQUAL_INSTALMENT.level(Money.ofYuan(1_200), 0, 12)).isEqualTo(Money.ofYuan(100));
        assertThat(schedule(EQUAL_INSTALMENT, Money.ofYuan(1_200), 0, 12).interest())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void 还款方式的代码_不认识的不收() {
        assertThat(RepaymentMethod.of("02")).isEqualTo(EQUAL_PRINCIPAL);
        assertThatThrownBy(() -> RepaymentMethod.of("04")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 400)
    void 等额本息_与慢算的一致(
            @ForAll @LongRange(min = 1_000_000, max = 200_000_000) long fen,
            @ForAll @LongRange(min = 1, max = 1_000_000) long rate,
            @ForAll @IntRange(min = 1, max = 360) int months) {
        compare(
                schedule(EQUAL_INSTALMENT, new Money(fen), rate, months),
                LoanOracle.equalInstalments(fen, rate, months));
    }

    @Property(tries = 400)
    void 等额本金_与慢算的一致(
            @ForAll @LongRange(min = 1_000_000, max = 200_000_000) long fen,
            @ForAll @LongRange(min = 1, max = 1_000_000) long rate,
            @ForAll @IntRange(min = 1, max = 360) int months) {
        compare(schedule(EQUAL_PRINCIPAL, new Money(fen), rate, months), LoanOracle.equalPrincipal(fen, rate, months));
    }

    private static void compare(Schedule schedule, List<Money[]> expected) {
        assertThat(schedule.lines())
                .extracting(line -> List.of(line.principal(), line.interest()))
                .containsExactlyElementsOf(expected.stream().map(List::of).toList());
    }

    @Property(tries = 600)
    void 各期本金之和等于贷款_余额从不为负(
            @ForAll RepaymentMethod method,
            @ForAll @LongRange(min = 1, max = 300_000_000) long fen,
            @ForAll @LongRange(min = 0, max = 2_000_000) long rate,
            @ForAll @IntRange(min = 1, max = 360) int months,
            @ForAll @IntRange(min = 0, max = 1_500) int day,
            @ForAll @IntRange(min = 1, max = 31) int dueDay) {
        LocalDate paidOut = LocalDate.of(2026, 1, 1).plusDays(day);
        Schedule schedule = Schedule.of(method, new Money(fen), rate, months, paidOut, dueDay);
        assertThat(schedule.principal()).isEqualTo(new Money(fen));
        LocalDate before = paidOut;
        for (Schedule.Line line : schedule.lines()) {
            assertThat(line.due()).isAfter(before);
            assertThat(line.principal()).isGreaterThanOrEqualTo(Money.ZERO);
            assertThat(line.interest()).isGreaterThanOrEqualTo(Money.ZERO);
            assertThat(line.balance()).isGreaterThanOrEqualTo(Money.ZERO);
            before = line.due();
        }
        assertThat(schedule.lines().getLast().balance()).isEqualTo(Money.ZERO);
    }
}
