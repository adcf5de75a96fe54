package cn.qingjian.serviceitems.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The values of a column at which a table's answer may change: every limit, both its sides, something else, and nothing. */
public final class Values {
    private static final String SOMETHING_ELSE = "（其他）";

    private Values() {}

    static Class<?> typeOf(String type) {
        return switch (type) {
            case "number" -> BigDecimal.class;
            case "boolean" -> Boolean.class;
            case "date" -> LocalDate.class;
            default -> String.class;
        };
    }

    static String chinese(String type) {
        return switch (type) {
            case "number" -> "数字";
            case "boolean" -> "是否（true、false）";
            case "date" -> "日期";
            default -> "文字";
        };
    }

    /** Representatives of every class of values that the column's cells can't tell apart; null for nothing known is the last. */
    public static List<@Nullable Object> of(Table table, int column) {
        List<Object> edges = table.rows().stream()
                .flatMap(row -> row.cells().get(column).edges().stream())
                .distinct()
                .toList();
        List<@Nullable Object> values = new ArrayList<>(
                switch (table.columns().get(column).type()) {
                    case "boolean" -> List.<Object>of(true, false);
                    case "number" -> numbers(edges);
                    case "date" -> dates(edges);
                    default -> texts(edges);
                });
        values.add(null);
        return values;
    }

    private static List<Object> texts(List<Object> edges) {
        List<Object> values = new ArrayList<>(edges);
        values.add(SOMETHING_ELSE);
        return values;
    }

    private static List<Object> numbers(List<Object> edges) {
        var limits = new TreeSet<BigDecimal>(Comparator.naturalOrder());
        edges.forEach(edge -> limits.add((BigDecimal) edge));
        List<Object> values = new ArrayList<>();
        BigDecimal before = null;
        for (BigDecimal limit : limits) {
            values.add(before == null ? limit.subtract(BigDecimal.ONE) : middle(before, limit));
            values.add(limit);
            before = limit;
        }
        values.add(before == null ? BigDecimal.ONE : before.add(BigDecimal.ONE));
        return values;
    }

    private static BigDecimal middle(BigDecimal low, BigDecimal high) {
        return low.add(high).multiply(new BigDecimal("0.5"));
    }

    private static List<Object> dates(List<Object> edges) {
        var days = new TreeSet<LocalDate>();
        for (Object edge : edges) {
            LocalDate day = (LocalDate) edge;
            days.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
        }
        return days.isEmpty() ? List.of(LocalDate.EPOCH) : new ArrayList<>(days);
    }
}
