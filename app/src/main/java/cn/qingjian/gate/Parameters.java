package cn.qingjian.gate;

import cn.qingjian.kernel.LegalBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dated limits in force on one day for one unit; every value that was asked for is kept with the ruling. */
public interface Parameters {
    /** The limit of that key; empty where it is switched off, not set, or not verified. */
    Optional<Limit> limit(String key);

    /**
     * A coefficient of the burden's formula, in the unit that its key's sheet says.
     *
     * @throws IllegalStateException where none is in force: a formula without its coefficients is our mistake
     */
    default BigDecimal coefficient(String key) {
        return limit(key)
                .map(Limit::value)
                .orElseThrow(() -> new IllegalStateException("no coefficient in force: " + key));
    }

    /** A coefficient as people read it. */
    default String printed(String key) {
        return coefficient(key).stripTrailingZeros().toPlainString();
    }

    /**
     * A limit with where it comes from.
     *
     * @param key stable key, such as {@code doc.maxChars.general}
     * @param value the number
     * @param basis what it rests on
     * @param from first day in force
     * @param to last day in force, null for open
     */
    record Limit(
            String key,
            BigDecimal value,
            LegalBasis basis,
            LocalDate from,
            @Nullable LocalDate to) {
        /** The value as a whole number. */
        public int whole() {
            return value.intValueExact();
        }
    }
}
