package cn.qingjian.sharing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a source holds on a fact: a record whose constructor refuses what can't be right with an
 * {@link IllegalArgumentException}, so that a garbled answer is an error and never a value.
 */
public interface Answer {
    /**
     * The named fields of the fact as decision tables read them: amounts as {@link BigDecimal} in yuan, numbers as
     * {@link BigDecimal}, days as {@link java.time.LocalDate}, yes or no as {@link Boolean}, words as {@link String}. What is
     * absent isn't in the map, and reads as null.
     */
    Map<String, Object> fields();

    /** An amount in yuan with two decimals, not negative; null stays null. */
    static @Nullable BigDecimal yuan(@Nullable BigDecimal amount) {
        require(amount == null || (amount.signum() >= 0 && amount.precision() - amount.scale() <= 15));
        try {
            return amount == null ? null : amount.setScale(2, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException partsOfAFen) {
            throw new IllegalArgumentException("an amount with parts of a fen", partsOfAFen);
        }
    }

    /** Refuses a word that is none of those; null passes. */
    static void oneOf(@Nullable String word, String... words) {
        require(word == null || Arrays.asList(words).contains(word));
    }

    /** Refuses an answer that contradicts itself. Its values don't go into the message: they may be personal. */
    static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("an answer that can't be right");
        }
    }
}
