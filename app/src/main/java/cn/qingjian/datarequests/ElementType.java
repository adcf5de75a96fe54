package cn.qingjian.datarequests;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be written into a field. */
public enum ElementType {
    /** A whole number. */
    INTEGER("整数") {
        @Override
        Optional<String> problem(String value, List<String> choices) {
            return WHOLE.matcher(value).matches() ? Optional.empty() : Optional.of("请填整数，如 128。");
        }
    },
    /** A number with decimals. */
    DECIMAL("小数") {
        @Override
        Optional<String> problem(String value, List<String> choices) {
            return NUMBER.matcher(value).matches() ? Optional.empty() : Optional.of("请填数字，小数最多四位，如 12.5。");
        }
    },
    /** A day. */
    DATE("日期") {
        @Override
        Optional<String> problem(String value, List<String> choices) {
            try {
                return LocalDate.parse(value).getYear() < 1900 ? Optional.of("年份不对，请核对。") : Optional.empty();
            } catch (DateTimeParseException wrong) {
                return Optional.of("请填日期，如 2026-03-31。");
            }
        }
    },
    /** One of given words. */
    CHOICE("选项") {
        @Override
        Optional<String> problem(String value, List<String> choices) {
            return choices.contains(value)
                    ? Optional.empty()
                    : Optional.of("请从“" + String.join("、", choices) + "”里选一个。");
        }
    },
    /** Words. */
    TEXT("文字") {
        @Override
        Optional<String> problem(String value, List<String> choices) {
            return value.length() <= LONGEST_TEXT
                    ? Optional.empty()
                    : Optional.of("写了%d个字，最多%d个字。".formatted(value.length(), LONGEST_TEXT));
        }
    };

    private static final int LONGEST_TEXT = 500;
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,4})?");

    private final String label;

    ElementType(String label) {
        this.label = label;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** Whether it holds numbers, which can be limited and added. */
    public boolean numeric() {
        return this == INTEGER || this == DECIMAL;
    }

    /** What is wrong with a value, empty where nothing is. */
    abstract Optional<String> problem(String value, List<String> choices);

    /** The number that a right value stands for. */
    static BigDecimal number(String value) {
        return new BigDecimal(value);
    }
}
