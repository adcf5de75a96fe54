package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Reckons loans the slow way: whole fractions for the level, decimals month by month for the rest; whole months only. */
final class LoanOracle {
    private static final BigInteger YEAR = BigInteger.valueOf(120_000_000);
    private static final BigDecimal TWELVE = new BigDecimal("12");

    private LoanOracle() {}

    /** P·i·(1+i)^n / ((1+i)^n − 1) as a fraction, rounded half up at the very end. */
    static long level(long principal, long rate, int months) {
        BigInteger top = YEAR.add(BigInteger.valueOf(rate)).pow(months);
        BigInteger numerator =
                BigInteger.valueOf(principal).multiply(BigInteger.valueOf(rate)).multiply(top);
        BigInteger denominator = YEAR.multiply(top.subtract(YEAR.pow(months)));
        return numerator
                .shiftLeft(1)
                .add(denominator)
                .divide(denominator.shiftLeft(1))
                .longValueExact();
    }

    /** A month's interest in fen. */
    static BigDecimal monthly(BigDecimal balance, long rate) {
        return balance.multiply(BigDecimal.valueOf(rate, 7)).divide(TWELVE, 0, RoundingMode.HALF_UP);
    }

    /** Principal and interest of each month with equal instalments. */
    static List<Money[]> equalInstalments(long principal, long rate, int months) {
        List<Money[]> lines = new ArrayList<>();
        BigDecimal balance = BigDecimal.valueOf(principal);
        BigDecimal level = BigDecimal.valueOf(level(principal, rate, months));
        for (int month = 1; month <= months; month++) {
            BigDecimal interest = monthly(balance, rate);
            BigDecimal part = month == months ? balance : level.subtract(interest);
            lines.add(line(part, interest));
            balance = balance.subtract(part);
        }
        return lines;
    }

    /** The same with equal principal. */
    static List<Money[]> equalPrincipal(long principal, long rate, int months) {
        List<Money[]> lines = new ArrayList<>();
        BigDecimal balance = BigDecimal.valueOf(principal);
        BigDecimal share = balance.divide(BigDecimal.valueOf(months), 0, RoundingMode.HALF_UP);
        for (int month = 1; month <= months; month++) {
            BigDecimal part = month == months ? balance : share;
            lines.add(line(part, monthly(balance, rate)));
            balance = balance.subtract(part);
        }
        return lines;
    }

    private static Money[] line(BigDecimal principal, BigDecimal interest) {
        return new Money[] {new Money(principal.longValueExact()), new Money(interest.longValueExact())};
    }
}
