package cn.qingjian.serviceitems.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one cell of a decision table asks of its column's value. A cell holds values, limits and ranges only; a comparison of
 * two data is a column of its own, so that a table can be analysed completely (FEEL's simple unary tests, DMN 1.3, chapter 7).
 */
public sealed interface Cell {
    /** Whether a value meets it; null stands for a value that isn't known and meets nothing but {@code null} and {@code -}. */
    boolean matches(@Nullable Object value);

    /** What it asks, as people say it. */
    String chinese();

    /** The values at which its answer may change. */
    List<Object> edges();

    /** {@code -}: anything. */
    record Anything() implements Cell {
        @Override
        public boolean matches(@Nullable Object value) {
            return true;
        }

        @Override
        public String chinese() {
            return "不限";
        }

        @Override
        public List<Object> edges() {
            return List.of();
        }
    }

    /** {@code null}: the value isn't known. */
    record Unknown() implements Cell {
        @Override
        public boolean matches(@Nullable Object value) {
            return value == null;
        }

        @Override
        public String chinese() {
            return "没有数据";
        }

        @Override
        public List<Object> edges() {
            return List.of();
        }
    }

    /** Exactly this value. */
    record Exactly(Object wanted) implements Cell {
        @Override
        public boolean matches(@Nullable Object value) {
            return value != null && (same(wanted, value) ? order(wanted, value) == 0 : wanted.equals(value));
        }

        @Override
        public String chinese() {
            return print(wanted);
        }

        @Override
        public List<Object> edges() {
            return List.of(wanted);
        }
    }

    /** Below, above, at most or at least this value. */
    record Limit(String sign, Object bound) implements Cell {
        @Override
        public boolean matches(@Nullable Object value) {
            if (value == null || !same(bound, value)) {
                return false;
            }
            int order = order(value, bound);
            return switch (sign) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }

        @Override
        public String chinese() {
            boolean day = bound instanceof LocalDate;
            String word = switch (sign) {
                case "<" -> day ? "早于" : "小于";
                case "<=" -> day ? "不晚于" : "不超过";
                case ">" -> day ? "晚于" : "大于";
                default -> day ? "不早于" : "不少于";
            };
            return word + print(bound);
        }

        @Override
        public List<Object> edges() {
            return List.of(bound);
        }
    }

    /** Between two values. */
    record Range(Limit low, Limit high) implements Cell {
        @Override
        public boolean matches(@Nullable Object value) {
            return low.matches(value) && high.matches(value);
        }

        @Override
        public String chinese() {
            return low.chinese() + "且" + high.chinese();
        }

        @Override
        public List<Object> edges() {
            return List.of(low.bound(), high.bound());
        }
    }

    /** One of several. */
    record OneOf(List<Cell> cells) implements Cell {
        @Override
        public boolean matches(@Nullable Object value) {
            return cells.stream().anyMatch(cell -> cell.matches(value));
        }

        @Override
        public String chinese() {
            return cells.stream().map(Cell::chinese).collect(Collectors.joining("或"));
        }

        @Override
        public List<Object> edges() {
            return cells.stream().flatMap(cell -> cell.edges().stream()).toList();
        }
    }

    /** None of several. */
    record NoneOf(OneOf cells) implements Cell {
        @Override
        public boolean matches(@Nullable Object value) {
            return !cells.matches(value);
        }

        @Override
        public String chinese() {
            return "不是" + cells.chinese();
        }

        @Override
        public List<Object> edges() {
            return cells.edges();
        }
    }

    /** Reads a cell; throws {@link WrongCellException} with a Chinese message where it is something else. */
    static Cell parse(String text) throws WrongCellException {
        return new CellReader(text).read();
    }

    /** A value as people read it. */
    static String print(@Nullable Object value) {
        return switch (value) {
            case null -> "没有数据";
            case Boolean yes -> yes ? "是" : "否";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> Objects.toString(value);
        };
    }

    private static boolean same(Object one, Object other) {
        return one.getClass() == other.getClass() && one instanceof Comparable<?>;
    }

    @SuppressWarnings("unchecked")
    private static int order(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }
}
