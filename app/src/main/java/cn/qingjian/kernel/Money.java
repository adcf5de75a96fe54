package cn.qingjian.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of money in whole fen (分). Adding, subtracting and comparing are exact; an amount that a long can't hold is an
 * {@link ArithmeticException}, never a wrong number.
 *
 * @param fen hundredths of a yuan; negative for what is owed
 */
public record Money(long fen) implements Comparable<Money> {
    /** No money. */
    public static final Money ZERO = new Money(0);

    private static final int FEN_OF_A_YUAN = 100;
    private static final int DECIMALS = 2;
    private static final Pattern FORM = Pattern.compile("(-?)(\\d{1,15})(?:\\.(\\d{1,2}))?");

    /** So many fen. */
    public static Money ofFen(long fen) {
        return new Money(fen);
    }

    /** So many yuan. */
    public static Money ofYuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, FEN_OF_A_YUAN));
    }

    /** Yuan with at most two decimals; an {@link ArithmeticException} where there are more or it is too large. */
    public static Money ofYuan(BigDecimal yuan) {
        return new Money(yuan.movePointRight(DECIMALS).longValueExact());
    }

    /** Yuan rounded half up to the fen. */
    public static Money rounded(BigDecimal yuan) {
        return new Money(
                yuan.movePointRight(DECIMALS).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /**
     * Reads what a person typed: digits with at most two decimals, full-width digits, thousands commas, a currency sign and
     * 元 allowed. Empty where it is anything else, such as three decimals, {@code 1e3} or no digit at all.
     */
    public static Optional<Money> parse(String typed) {
        String plain = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .strip()
                .replaceFirst("^[¥￥]", "")
                .replaceFirst("元$", "")
                .replaceAll("(?<=\\d),(?=\\d{3}(?:\\D|$))", "")
                .strip();
        return FORM.matcher(plain).matches() ? Optional.of(ofYuan(new BigDecimal(plain))) : Optional.empty();
    }

    /** The sum. */
    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    /** The difference. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    /** The same amount with the other sign. */
    public Money negated() {
        return new Money(Math.negateExact(fen));
    }

    /** The smaller of the two. */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The greater of the two. */
    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** -1, 0 or 1. */
    public int signum() {
        return Long.signum(fen);
    }

    /** In yuan, with two decimals. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, DECIMALS);
    }

    /** As people read it: {@code 1,234.50}. */
    public String print() {
        return String.format("%,.2f", yuan());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return yuan().toPlainString();
    }
}
