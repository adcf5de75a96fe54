package cn.qingjian.serviceitems.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds gaps, overlaps and dead rows by going through every class of cases that the cells can tell apart. Cases that meet the
 * same rows so far are taken together, so the work grows with the number of different row sets, not with the product of the
 * columns; a table that would still be too much is refused rather than half looked at.
 */
public final class Analyser {
    private static final int MOST_CLASSES = 200_000;

    private final Table table;
    private final List<List<@Nullable Object>> values = new ArrayList<>();

    private Analyser(Table table) {
        this.table = table;
        for (int column = 0; column < table.columns().size(); column++) {
            values.add(Values.of(table, column));
        }
    }

    /** Looks at a table of at most 64 rows. */
    public static Analysis analyse(Table table) {
        return new Analyser(table).result();
    }

    /** One example for each set of rows that some case fits, as values in column order. */
    public static List<List<@Nullable Object>> examples(Table table) {
        var analyser = new Analyser(table);
        return analyser.classes().values().stream().map(analyser::example).toList();
    }

    private Map<Long, int[]> classes() {
        Map<Long, int[]> now = new LinkedHashMap<>();
        int rows = table.rows().size();
        now.put(rows == Long.SIZE ? -1L : (1L << rows) - 1, new int[0]);
        for (int column = 0; column < values.size(); column++) {
            Map<Long, int[]> next = new LinkedHashMap<>();
            for (int value = 0; value < values.get(column).size(); value++) {
                long fitting = fitting(column, value);
                for (var entry : now.entrySet()) {
                    int chosen = value;
                    next.computeIfAbsent(entry.getKey() & fitting, key -> longer(entry.getValue(), chosen));
                }
            }
            if (next.size() > MOST_CLASSES) {
                throw new IllegalStateException("too many classes of cases: " + next.size());
            }
            now = next;
        }
        return now;
    }

    private static int[] longer(int[] path, int value) {
        int[] longer = Arrays.copyOf(path, path.length + 1);
        longer[path.length] = value;
        return longer;
    }

    private long fitting(int column, int value) {
        long rows = 0;
        for (int row = 0; row < table.rows().size(); row++) {
            if (table.rows()
                    .get(row)
                    .cells()
                    .get(column)
                    .matches(values.get(column).get(value))) {
                rows |= 1L << row;
            }
        }
        return rows;
    }

    private Analysis result() {
        List<Map<String, String>> gaps = new ArrayList<>();
        List<Analysis.Overlap> overlaps = new ArrayList<>();
        var shadows = new LinkedHashMap<Analysis.Shadow, Boolean>();
        var reached = new TreeSet<Integer>();
        Map<Long, int[]> classes = classes();
        classes.forEach((rows, path) -> {
            List<Integer> numbers = numbers(rows);
            if (numbers.isEmpty()) {
                gaps.add(printed(path));
            } else {
                reached.add(numbers.getFirst());
                if (numbers.size() > 1 && !table.first()) {
                    overlaps.add(new Analysis.Overlap(numbers, printed(path)));
                } else {
                    numbers.stream()
                            .skip(1)
                            .filter(row -> differs(numbers.getFirst(), row))
                            .forEach(row -> shadows.put(new Analysis.Shadow(numbers.getFirst(), row), true));
                }
            }
        });
        List<Integer> unreached = new ArrayList<>();
        for (int row = 1; row <= table.rows().size(); row++) {
            if (!reached.contains(row)) {
                unreached.add(row);
            }
        }
        return new Analysis(gaps, overlaps, List.copyOf(shadows.keySet()), unreached, classes.size());
    }

    private boolean differs(int one, int other) {
        return !table.rows()
                .get(one - 1)
                .outputs()
                .equals(table.rows().get(other - 1).outputs());
    }

    private static List<Integer> numbers(long rows) {
        List<Integer> numbers = new ArrayList<>();
        for (long left = rows; left != 0; left &= left - 1) {
            numbers.add(Long.numberOfTrailingZeros(left) + 1);
        }
        return numbers;
    }

    private List<@Nullable Object> example(int[] path) {
        List<@Nullable Object> example = new ArrayList<>();
        for (int column = 0; column < path.length; column++) {
            example.add(values.get(column).get(path[column]));
        }
        return example;
    }

    private Map<String, String> printed(int[] path) {
        Map<String, String> example = new LinkedHashMap<>();
        for (int column = 0; column < path.length; column++) {
            example.put(
                    table.columns().get(column).label(),
                    Cell.print(values.get(column).get(path[column])));
        }
        return example;
    }
}
