package cn.qingjian.ledger;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a city asks of deposits on a day (政策信息, JGJ/T 320 table 4.0.4); ratios in ten-thousandths.
 *
 * @param floor lowest base a month
 * @param ceiling highest base a month
 * @param lowestRatio lowest ratio of either side (条例第十八条)
 * @param highestRatio highest ratio of either side (条例第十八条)
 * @param sameRatio whether both sides pay the same ratio
 * @param step to which a monthly amount is rounded: one fen, or one yuan
 * @param backpayMaxMonths how many months back a deposit may be made good (补缴)
 */
public record DepositTerms(
        Money floor,
        Money ceiling,
        int lowestRatio,
        int highestRatio,
        boolean sameRatio,
        Money step,
        int backpayMaxMonths) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    /** A wage as the base on which the deposit is reckoned: not under the floor and not over the ceiling. */
    public Money base(Money wage) {
        return wage.max(floor).min(ceiling);
    }

    /** What one side pays in a month: base times ratio, rounded half up to the step (条例第十六条). */
    public Money monthly(Money base, int ratio) {
        BigDecimal exact = BigDecimal.valueOf(base.fen())
                .multiply(BigDecimal.valueOf(ratio))
                .divide(WHOLE, 4, RoundingMode.UNNECESSARY)
                .divide(BigDecimal.valueOf(step.fen()), 0, RoundingMode.HALF_UP);
        return new Money(exact.longValueExact() * step.fen());
    }

    /** What is wrong with the ratios of an employer; fields {@code employerRatio} and {@code personRatio}. */
    public FieldErrors errorsOf(int employerRatio, int personRatio) {
        String range = "缴存比例在 %s%% 到 %s%% 之间。".formatted(percent(lowestRatio), percent(highestRatio));
        return new FieldErrors()
                .require(within(employerRatio), "employerRatio", range)
                .require(within(personRatio), "personRatio", range)
                .require(!sameRatio || employerRatio == personRatio, "personRatio", "单位和个人的缴存比例应当相同。");
    }

    private boolean within(int ratio) {
        return ratio >= lowestRatio && ratio <= highestRatio;
    }

    private static String percent(int ratio) {
        return BigDecimal.valueOf(ratio, 2).stripTrailingZeros().toPlainString();
    }
}
