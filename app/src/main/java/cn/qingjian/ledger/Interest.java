package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;

/**
 * Interest by daily products (积数法): each day's balance times that day's yearly rate over 360, added up and rounded half up
 * to the fen once, at settlement or closing (条例第二十一条: from the day on which money enters the account).
 *
 * <p>With C(d) for the cumulated rate of day d (see {@link DailyRates#cumulated}), a fen that enters on day d has earned
 * C(t) - C(d) by day t. So for a balance B made of movements m on days d it is enough to keep W, the sum of m times C(d):
 * what is earned by day t is B times C(t) less W. It takes one addition a movement, in any order, and no look at a calendar.
 */
public final class Interest {
    private static final long DAYS_OF_A_YEAR = 360;
    private static final long DIVISOR = DAYS_OF_A_YEAR * DailyRates.PARTS;

    private Interest() {}

    /** What a movement adds to {@link Account#weighted}; an {@link ArithmeticException} where a long can't hold it. */
    public static long weight(Money movement, long cumulated) {
        return Math.multiplyExact(movement.fen(), cumulated);
    }

    /** What has been earned since the last settlement. */
    public static Money earned(Money balance, long weighted, long cumulated) {
        return rounded(Math.subtractExact(Math.multiplyExact(balance.fen(), cumulated), weighted));
    }

    /** Days times yearly rate times fen, over 360, half up. */
    static Money rounded(long product) {
        return new Money(Math.floorDiv(Math.addExact(product, DIVISOR / 2), DIVISOR));
    }
}
