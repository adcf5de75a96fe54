package cn.qingjian.reporting;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a figure asks of an attribute of a fact. */
public sealed interface Condition {
    /** Name of the attribute. */
    String attribute();

    /** Its word is one of these. */
    record OneOf(String attribute, List<String> values) implements Condition {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** It is so, or it isn't; what isn't said is not so. */
    record Is(String attribute, boolean value) implements Condition {}

    /** Its number is known and within bounds. */
    record Within(String attribute, Optional<Bound> moreThan, Optional<Bound> atMost) implements Condition {}

    /**
     * A bound: a number, or a dated limit of the gate.
     *
     * @param parameter key of the limit; empty for a number
     * @param number the number; 0 for a limit
     */
    record Bound(String parameter, long number) {
        private static Bound of(String text) {
            return text.matches("\\d{1,9}") ? new Bound("", Long.parseLong(text)) : new Bound(text, 0);
        }
    }

    /**
     * A condition as the dictionary writes it.
     *
     * @throws IllegalArgumentException where it doesn't read as one; the message says why
     */
    static Condition of(String attribute, Source.Type type, List<String> values) {
        return switch (type) {
            case TEXT -> new OneOf(attribute, values);
            case FLAG -> new Is(attribute, flag(attribute, values));
            case NUMBER -> within(attribute, values);
        };
    }

    private static boolean flag(String attribute, List<String> values) {
        if (values.equals(List.of("yes")) || values.equals(List.of("no"))) {
            return values.getFirst().equals("yes");
        }
        throw new IllegalArgumentException("条件“%s”只能写 'yes' 或者 'no'，不能写“%s”".formatted(attribute, values));
    }

    private static Within within(String attribute, List<String> values) {
        String text = values.size() == 1 ? values.getFirst().strip() : "";
        Matcher range = Numbers.RANGE.matcher(text);
        Matcher above = Numbers.ABOVE.matcher(text);
        Matcher below = Numbers.BELOW.matcher(text);
        if (range.matches()) {
            return new Within(
                    attribute,
                    Optional.of(new Bound("", Long.parseLong(range.group(1)) - 1)),
                    Optional.of(Bound.of(range.group(2))));
        } else if (above.matches()) {
            return new Within(attribute, Optional.of(Bound.of(above.group(1))), Optional.empty());
        } else if (below.matches()) {
            return new Within(attribute, Optional.empty(), Optional.of(Bound.of(below.group(1))));
        }
        throw new IllegalArgumentException("条件“%s”应当写成 >90、<=50 或者 51..150，不能写“%s”".formatted(attribute, values));
    }

    /** How numbers are written. */
    final class Numbers {
        private static final Pattern RANGE = Pattern.compile("(\\d{1,9})\\.\\.(\\d{1,9})");
        private static final Pattern ABOVE = Pattern.compile(">\\s*([\\w.]+)");
        private static final Pattern BELOW = Pattern.compile("<=\\s*([\\w.]+)");

        private Numbers() {}
    }
}
