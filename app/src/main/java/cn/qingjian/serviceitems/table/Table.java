package cn.qingjian.serviceitems.table;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision table as a person reads it.
 *
 * @param hitPolicy {@code FIRST} or {@code UNIQUE}
 * @param columns what is looked at
 * @param outputs names of the outputs
 * @param notes names of the annotation columns
 * @param rows in order; the first is row 1
 */
public record Table(String hitPolicy, List<Column> columns, List<String> outputs, List<String> notes, List<Row> rows) {
    public Table {
        columns = List.copyOf(columns);
        outputs = List.copyOf(outputs);
        notes = List.copyOf(notes);
        rows = List.copyOf(rows);
    }

    /** Whether the first row that fits decides; otherwise at most one may fit. */
    public boolean first() {
        return hitPolicy.equals("FIRST");
    }

    /**
     * The number of the row that decides, 0 for none: the first that fits, or the only one where but one may.
     *
     * @param values of the columns, in their order
     */
    public int deciding(List<@Nullable Object> values) {
        int found = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).fits(values)) {
                if (first()) {
                    return row + 1;
                }
                if (found > 0) {
                    return 0;
                }
                found = row + 1;
            }
        }
        return found;
    }

    /**
     * One input.
     *
     * @param label its Chinese heading
     * @param expression what is computed from the facts, in FEEL
     * @param type {@code string}, {@code number}, {@code boolean} or {@code date}
     */
    public record Column(String label, String expression, String type) {}

    /**
     * One row.
     *
     * @param texts what stands in the input cells
     * @param cells what they ask
     * @param outputs results by output name, quotation marks taken off
     * @param notes annotations by name
     */
    public record Row(List<String> texts, List<Cell> cells, Map<String, String> outputs, Map<String, String> notes) {
        public Row {
            texts = List.copyOf(texts);
            cells = List.copyOf(cells);
            outputs = Map.copyOf(outputs);
            notes = Map.copyOf(notes);
        }

        boolean fits(List<@Nullable Object> values) {
            for (int column = 0; column < cells.size(); column++) {
                if (!cells.get(column).matches(values.get(column))) {
                    return false;
                }
            }
            return true;
        }

        /** An output, empty where the row gives none. */
        public String output(String name) {
            return outputs.getOrDefault(name, "");
        }

        /** An annotation, empty where there is none. */
        public String note(String name) {
            return notes.getOrDefault(name, "");
        }
    }
}
