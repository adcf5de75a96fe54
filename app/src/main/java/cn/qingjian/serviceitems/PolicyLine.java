package cn.qingjian.serviceitems;

import cn.qingjian.kernel.LegalBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One parameter of the city with all its dated values.
 *
 * @param key stable key
 * @param name its Chinese name, by which tables read it: {@code 政策.<name>}
 * @param unit unit of the value
 * @param kind what sort of value
 * @param note what a reader should know
 * @param values oldest first
 */
public record PolicyLine(String key, String name, String unit, Kind kind, String note, List<Value> values) {
    public PolicyLine {
        values = List.copyOf(values);
    }

    /** The value of a day: of those agreed to and begun, the one that began last, unless it has ended by its own date. */
    public Optional<Value> on(LocalDate day) {
        return values.stream()
                .filter(value -> value.agreed() && !value.from().isAfter(day))
                .max(Comparator.comparing(Value::from).thenComparingLong(Value::id))
                .filter(value -> value.to().map(end -> !day.isAfter(end)).orElse(true));
    }

    /** The value of a day as tables compute with it; empty where it is switched off or its source isn't verified. */
    public Optional<Object> typedOn(LocalDate day) {
        return on(day).filter(value -> value.basis().mark() != LegalBasis.Mark.UNVERIFIED)
                .flatMap(Value::value)
                .map(kind::typed);
    }

    /** A value as people read it. */
    public String print(Value value) {
        return value.value().map(text -> text + (kind == Kind.FLAG ? "" : unit)).orElse("停用");
    }

    /** What sort of value a parameter has. */
    public enum Kind {
        /** A decimal number. */
        NUMBER {
            @Override
            Object typed(String text) {
                return new BigDecimal(text);
            }

            @Override
            boolean fits(String text) {
                return text.matches("\\d{1,9}(\\.\\d{1,6})?");
            }
        },
        /** 是 or 否. */
        FLAG {
            @Override
            Object typed(String text) {
                return text.equals("是");
            }

            @Override
            boolean fits(String text) {
                return text.equals("是") || text.equals("否");
            }
        },
        /** A text. */
        TEXT {
            @Override
            Object typed(String text) {
                return text;
            }

            @Override
            boolean fits(String text) {
                return text.length() <= 50;
            }
        };

        abstract Object typed(String text);

        abstract boolean fits(String text);
    }

    /** Whether a proposed value was agreed to. */
    public enum Consent {
        /** It came with the system. */
        NOT_NEEDED,
        /** It waits for a leader. */
        WAITING,
        /** Agreed. */
        GIVEN,
        /** Not agreed. */
        REFUSED
    }

    /**
     * A value from a day on.
     *
     * @param id key
     * @param key of the parameter
     * @param value as text; empty switches it off
     * @param from first day
     * @param to last day, empty for until the next value
     * @param basis what it rests on
     * @param reason why it was set
     * @param proposedBy key of the account; empty where it came with the system
     * @param consent whether it was agreed to
     */
    public record Value(
            long id,
            String key,
            Optional<String> value,
            LocalDate from,
            Optional<LocalDate> to,
            LegalBasis basis,
            String reason,
            Optional<Long> proposedBy,
            Consent consent) {
        boolean agreed() {
            return consent == Consent.NOT_NEEDED || consent == Consent.GIVEN;
        }
    }

    /**
     * A value that somebody proposes.
     *
     * @param key of the parameter
     * @param value as text; empty switches it off
     * @param from first day
     * @param basis what it rests on
     * @param reason why
     */
    public record Proposal(String key, Optional<String> value, LocalDate from, LegalBasis basis, String reason) {}
}
