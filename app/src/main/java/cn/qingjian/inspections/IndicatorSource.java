package cn.qingjian.inspections;

import cn.qingjian.people.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A figure that the system already holds of a unit, ready to be an indicator of the assessment; one bean a figure. Nobody fills it in. */
public interface IndicatorSource {
    /** Stable code, such as {@code inspections.mended}. */
    String code();

    /** What people call it. */
    String label();

    /** Its unit of measure, such as {@code %}. */
    String measure();

    /** Which units have such a figure. */
    Unit.Kind of();

    /** The figure of a unit between two days; empty where there is nothing to count, which is neither good nor bad. */
    Optional<Reading> read(Unit unit, LocalDate from, LocalDate to);

    /** A figure that is told in one line by whoever holds it. */
    static IndicatorSource of(String code, String label, String measure, Unit.Kind of, Figures figures) {
        return new IndicatorSource() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public String label() {
                return label;
            }

            @Override
            public String measure() {
                return measure;
            }

            @Override
            public Unit.Kind of() {
                return of;
            }

            @Override
            public Optional<Reading> read(Unit unit, LocalDate from, LocalDate to) {
                return figures.of(unit, from, to);
            }
        };
    }

    /** How a figure is read. */
    @FunctionalInterface
    interface Figures {
        /** The figure of a unit between two days; empty where there is nothing to count. */
        Optional<Reading> of(Unit unit, LocalDate from, LocalDate to);
    }

    /**
     * A figure with the records behind it.
     *
     * @param value the figure
     * @param how how it was counted, in words
     * @param path the page with its records
     */
    record Reading(BigDecimal value, String how, String path) {
        private static final long HUNDRED = 100;

        /** A share in whole percent, rounded down; empty where the whole is nothing. */
        public static Optional<Reading> share(long part, long whole, String how, String path) {
            return whole == 0
                    ? Optional.empty()
                    : Optional.of(new Reading(BigDecimal.valueOf(HUNDRED * part / whole), how, path));
        }
    }
}
