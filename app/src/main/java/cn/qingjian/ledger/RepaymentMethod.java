package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * How a loan is paid back (JGJ/T 320 table A.11). A method knows its <i>level</i>, the amount that stays the same from one
 * instalment to the next, and how much principal the next instalment takes.
 */
public enum RepaymentMethod {
    /** 等额本息: each instalment is the same; level P·i·(1+i)^n / ((1+i)^n − 1) with i a twelfth of the yearly rate. */
    EQUAL_INSTALMENT("01", "等额本息") {
        @Override
        public Money level(Money principal, long rate, int instalments) {
            if (rate == 0) {
                return share(principal, instalments);
            }
            BigDecimal monthly = BigDecimal.valueOf(rate).divide(BigDecimal.valueOf(MONTHS * DailyRates.PARTS), EXACT);
            BigDecimal growth = BigDecimal.ONE.add(monthly).pow(instalments, EXACT);
            BigDecimal level = BigDecimal.valueOf(principal.fen())
                    .multiply(monthly)
                    .multiply(growth)
                    .divide(growth.subtract(BigDecimal.ONE), EXACT);
            return new Money(level.setScale(0, RoundingMode.HALF_UP).longValueExact());
        }

        @Override
        public Money principal(Money balance, long rate, Money level) {
            Money interest = LoanInterest.of(LoanInterest.product(balance, rate, LoanInterest.MONTH));
            return level.minus(interest).max(Money.ZERO).min(balance);
        }

        @Override
        public int shortened(Money balance, long rate, Money level, int left) {
            int least = 1;
            int most = left;
            while (least < most) {
                int middle = (least + most) / 2;
                if (level(balance, rate, middle).compareTo(level) <= 0) {
                    most = middle;
                } else {
                    least = middle + 1;
                }
            }
            return least;
        }
    },
    /** 等额本金: the same principal each time, P/n, and the interest on what is left. */
    EQUAL_PRINCIPAL("02", "等额本金") {
        @Override
        public Money level(Money principal, long rate, int instalments) {
            return share(principal, instalments);
        }

        @Override
        public Money principal(Money balance, long rate, Money level) {
            return level.min(balance);
        }

        @Override
        public int shortened(Money balance, long rate, Money level, int left) {
            return level.signum() == 0 ? left : (int) Math.min(left, Math.ceilDiv(balance.fen(), level.fen()));
        }
    },
    /** 一次还本付息: everything on the last day. */
    SINGLE("03", "一次还本付息") {
        @Override
        public int instalments(int months) {
            return 1;
        }

        @Override
        public Money level(Money principal, long rate, int instalments) {
            return principal;
        }

        @Override
        public Money principal(Money balance, long rate, Money level) {
            return balance;
        }

        @Override
        public int shortened(Money balance, long rate, Money level, int left) {
            return left;
        }
    };

    private static final long MONTHS = 12;
    /** So many digits that 360 multiplications don't reach the fen. */
    private static final MathContext EXACT = MathContext.DECIMAL128;

    private final String code;
    private final String label;

    RepaymentMethod(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Its code in table A.11. */
    public String code() {
        return code;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** In how many instalments so many months are paid back. */
    public int instalments(int months) {
        return months;
    }

    /** What stays the same in every instalment, rounded half up to the fen; the rate in ten-millionths a year. */
    public abstract Money level(Money principal, long rate, int instalments);

    /** The principal in an instalment of a whole month that is not the last; never more than the balance, never negative. */
    public abstract Money principal(Money balance, long rate, Money level);

    /** The fewest instalments, of those left, that pay a balance back at this level. */
    public abstract int shortened(Money balance, long rate, Money level, int left);

    /** The method of a code; an {@link IllegalArgumentException} for one that is not offered. */
    public static RepaymentMethod of(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no method of repayment: " + code));
    }

    private static Money share(Money principal, int instalments) {
        return new Money(Math.floorDiv(2 * principal.fen() + instalments, 2L * instalments));
    }
}
