package cn.qingjian.reporting.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence that may be said: only where all its conditions hold, and each figure that it names has a number.
 *
 * @param when its conditions
 * @param parts its words and numbers in their order
 */
record Sentence(List<Test> when, List<Part> parts) {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][\\w.]*)(?:\\|(\\w+))?}");

    Sentence {
        when = List.copyOf(when);
        parts = List.copyOf(parts);
    }

    /** What stands in a sentence. */
    sealed interface Part {
        /** Words as they are. */
        record Words(String words) implements Part {}

        /** A figure's number, with its unit. */
        record Value(String figure) implements Part {}

        /** A figure's number without its sign: by how much something grew or fell. */
        record Size(String figure) implements Part {}

        /** A figure's numbers of this year and the two before. */
        record Years(String figure) implements Part {}

        /** What the period is called. */
        record When() implements Part {}
    }

    /**
     * A comparison; one whose number isn't known doesn't hold.
     *
     * @param figure code of the figure on the left
     * @param how {@code > >= < <= = !=}
     * @param other code of the figure on the right; empty for a number
     * @param number the number on the right
     */
    record Test(String figure, String how, Optional<String> other, BigDecimal number) {
        private static final Pattern FORM = Pattern.compile(
                "([A-Za-z][\\w.]*)\\s*(>=|<=|!=|>|<|=)\\s*(?:([A-Za-z][\\w.]*)|(-?\\d{1,9}(?:\\.\\d{1,2})?))");

        /**
         * Reads one.
         *
         * @throws IllegalArgumentException where it doesn't read as one; the message is in Chinese
         */
        static Test of(String text) {
            Matcher form = FORM.matcher(text.strip());
            if (!form.matches()) {
                throw new IllegalArgumentException("条件应当写成“字段 > 数”，不能写“%s”".formatted(text));
            }
            return new Test(
                    form.group(1),
                    form.group(2),
                    Optional.ofNullable(form.group(3)),
                    form.group(4) == null ? BigDecimal.ZERO : new BigDecimal(form.group(4)));
        }

        boolean holds(Function<String, Optional<BigDecimal>> value) {
            Optional<BigDecimal> right = other.isPresent() ? value.apply(other.get()) : Optional.of(number);
            return value.apply(figure)
                    .flatMap(left -> right.map(left::compareTo))
                    .map(order -> switch (how) {
                        case ">" -> order > 0;
                        case ">=" -> order >= 0;
                        case "<" -> order < 0;
                        case "<=" -> order <= 0;
                        case "=" -> order == 0;
                        default -> order != 0;
                    })
                    .orElse(false);
        }
    }

    /**
     * Reads a sentence.
     *
     * @throws IllegalArgumentException where it can't be read; the message is in Chinese
     */
    static Sentence of(List<String> when, String text) {
        List<Part> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int at = 0;
        while (place.find()) {
            words(text.substring(at, place.start()), parts);
            parts.add(part(place.group(1), Optional.ofNullable(place.group(2)).orElse("")));
            at = place.end();
        }
        words(text.substring(at), parts);
        return new Sentence(when.stream().map(Test::of).toList(), parts);
    }

    private static void words(String words, List<Part> parts) {
        if (words.contains("{") || words.contains("}")) {
            throw new IllegalArgumentException("花括号里应当是字段编码：“%s”".formatted(words));
        }
        if (!words.isEmpty()) {
            parts.add(new Part.Words(words));
        }
    }

    private static Part part(String figure, String form) {
        return switch (form) {
            case "" -> figure.equals("period") ? new Part.When() : new Part.Value(figure);
            case "size" -> new Part.Size(figure);
            case "years" -> new Part.Years(figure);
            default -> throw new IllegalArgumentException("不认识的写法“|%s”".formatted(form));
        };
    }

    /** Codes of all figures that it stands on. */
    Stream<String> figures() {
        return Stream.concat(
                when.stream().flatMap(test -> Stream.concat(Stream.of(test.figure()), test.other().stream())),
                parts.stream().flatMap(part -> switch (part) {
                    case Part.Words ignored -> Stream.of();
                    case Part.When ignored -> Stream.of();
                    case Part.Value(String figure) -> Stream.of(figure);
                    case Part.Size(String figure) -> Stream.of(figure);
                    case Part.Years(String figure) -> Stream.of(figure);
                }));
    }
}
