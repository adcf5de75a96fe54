package cn.qingjian.ledger;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * How much somebody can borrow (额度试算): the least of the city's cap, a multiple of the balances, the price less the down payment
 * and what the household can pay each month; and for how long. Says which of them binds, so that a person knows what would help.
 *
 * @param amount rounded down to the city's step
 * @param months the term
 * @param rate yearly, in ten-millionths
 * @param firstPayment what the first whole month costs; with equal instalments, each month
 * @param binding which limit gave the amount
 * @param bindingTerm which limit gave the term
 * @param limits every limit by its name
 */
public record LoanEstimate(
        Money amount,
        int months,
        long rate,
        Money firstPayment,
        String binding,
        String bindingTerm,
        Map<String, Money> limits) {
    private static final int FIVE_YEARS = 60;
    private static final long TEN_THOUSAND = 10_000;
    private static final long HUNDRED = 100;

    /** Reckons; always gives an answer, an amount of zero included. */
    public static LoanEstimate of(Household household, City city) {
        Limit<Integer> term = least(Stream.of(
                new Limit<>("所选期限", household.askedMonths()),
                new Limit<>("本市最长贷款期限", city.mostMonths()),
                new Limit<>("法定退休年龄后 %d 年".formatted(city.yearsAfterRetirement()), (int) household
                        .day()
                        .until(household.retires().plusYears(city.yearsAfterRetirement()), ChronoUnit.MONTHS))));
        int months = Math.max(0, term.value());
        if (months == 0) {
            return new LoanEstimate(Money.ZERO, 0, 0, Money.ZERO, term.name(), term.name(), Map.of());
        }
        long rate = months <= FIVE_YEARS ? city.shortRate() : city.longRate();
        List<Limit<Money>> limits = limits(household, city, rate, months);
        Limit<Money> least = least(limits.stream());
        long step = city.step().fen();
        Money amount = new Money(Math.floorDiv(Math.max(0, least.value().fen()), step) * step);
        return new LoanEstimate(
                amount,
                months,
                rate,
                firstPayment(household.method(), amount, rate, months),
                least.name(),
                term.name(),
                limits.stream().collect(java.util.stream.Collectors.toMap(Limit::name, Limit::value)));
    }

    private static List<Limit<Money>> limits(Household household, City city, long rate, int months) {
        return List.of(
                household.dual()
                        ? new Limit<>("本市最高额度（双方缴存）", city.capDual())
                        : new Limit<>("本市最高额度（单方缴存）", city.capSingle()),
                new Limit<>("账户余额的倍数", multiple(household, city)),
                new Limit<>("房价减首付款", share(household.price(), TEN_THOUSAND - city.downPayment())),
                new Limit<>("还款能力", affordable(household, city, rate, months)));
    }

    /** Balance × multiple × time coefficient × liquidity coefficient. */
    private static Money multiple(Household household, City city) {
        long product = Math.multiplyExact(
                Math.multiplyExact(household.balances().fen(), city.multiple()),
                Math.multiplyExact(city.timeCoefficient(), city.liquidityCoefficient()));
        return new Money(product / (HUNDRED * HUNDRED));
    }

    /**
     * The most whose first payment the household can bear: the city's share of the bases less what it pays for other debts. By
     * halving, since a payment never falls when the amount grows; about forty steps.
     */
    private static Money affordable(Household household, City city, long rate, int months) {
        Money monthly = share(household.bases(), city.abilityRatio()).minus(household.otherDebts());
        if (monthly.signum() <= 0) {
            return Money.ZERO;
        }
        ToLongFunction<Long> payment = fen ->
                firstPayment(household.method(), new Money(fen), rate, months).fen();
        long bearable = 0;
        long over = Math.max(city.capSingle().fen(), city.capDual().fen()) + 1;
        while (over - bearable > 1) {
            long middle = (bearable + over) / 2;
            if (payment.applyAsLong(middle) <= monthly.fen()) {
                bearable = middle;
            } else {
                over = middle;
            }
        }
        return new Money(bearable);
    }

    private static Money firstPayment(RepaymentMethod method, Money amount, long rate, int months) {
        int instalments = method.instalments(months);
        Money level = method.level(amount, rate, instalments);
        Money interest = LoanInterest.of(
                LoanInterest.product(amount, rate, (long) LoanInterest.MONTH * (months - instalments + 1)));
        return method.principal(amount, rate, level).plus(interest);
    }

    private static Money share(Money amount, long tenThousandths) {
        return new Money(Math.multiplyExact(amount.fen(), tenThousandths) / TEN_THOUSAND);
    }

    private static <T extends Comparable<T>> Limit<T> least(Stream<Limit<T>> limits) {
        return limits.min(Comparator.comparing(Limit::value)).orElseThrow();
    }

    private record Limit<T>(String name, T value) {}

    /**
     * Who asks.
     *
     * @param day of the reckoning
     * @param dual whether both spouses pay in
     * @param balances of their accounts together
     * @param bases monthly bases together
     * @param otherDebts what they pay for other debts each month
     * @param price of the house
     * @param retires the day on which the elder of them reaches the statutory age of retirement, the delayed one
     * @param askedMonths the term they would like
     * @param method how they would pay back
     */
    public record Household(
            LocalDate day,
            boolean dual,
            Money balances,
            Money bases,
            Money otherDebts,
            Money price,
            LocalDate retires,
            int askedMonths,
            RepaymentMethod method) {}

    /**
     * What the city allows on that day for that home.
     *
     * @param capSingle highest amount where one pays in
     * @param capDual highest amount where both do
     * @param multiple of the balances
     * @param timeCoefficient in hundredths, for how long was paid in
     * @param liquidityCoefficient in hundredths, for how much the fund has to lend
     * @param downPayment in ten-thousandths of the price
     * @param abilityRatio in ten-thousandths of the bases
     * @param mostMonths longest term
     * @param yearsAfterRetirement how many years after the statutory age the term may end
     * @param shortRate yearly rate up to five years, in ten-millionths
     * @param longRate yearly rate for longer terms, in ten-millionths
     * @param step to which the amount is rounded down
     */
    public record City(
            Money capSingle,
            Money capDual,
            int multiple,
            int timeCoefficient,
            int liquidityCoefficient,
            int downPayment,
            int abilityRatio,
            int mostMonths,
            int yearsAfterRetirement,
            long shortRate,
            long longRate,
            Money step) {
        /** The same at other rates. */
        City at(long newShortRate, long newLongRate) {
            return new City(
                    capSingle,
                    capDual,
                    multiple,
                    timeCoefficient,
                    liquidityCoefficient,
                    downPayment,
                    abilityRatio,
                    mostMonths,
                    yearsAfterRetirement,
                    newShortRate,
                    newLongRate,
                    step);
        }
    }
}
