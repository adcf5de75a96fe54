package cn.qingjian.reporting;

import java.util.List;
import java.util.Map;

/**
 * What a quarter's return says, with the records behind it, as it is kept.
 *
 * @param rows its fields in order
 * @param records what stood behind each field, by its code; fields without records of their own are left out
 */
public record Content(List<Row> rows, Map<String, List<Entry>> records) {
    public Content {
        rows = List.copyOf(rows);
        records = Map.copyOf(records);
    }

    /**
     * One field.
     *
     * @param code its code
     * @param group under what it stands
     * @param name its name
     * @param measure its unit
     * @param value the number as it is read; a dash where there is none
     * @param remark why there is none, or what a reader should know besides
     * @param note how it is counted
     * @param rule code of the rule that it serves
     */
    public record Row(
            String code,
            String group,
            String name,
            String measure,
            String value,
            String remark,
            String note,
            String rule) {}

    /**
     * One record behind a field.
     *
     * @param source code of its source
     * @param key its key there
     * @param day its day
     * @param title its title
     * @param count what it adds to the field
     */
    public record Entry(String source, String key, String day, String title, long count) {
        /** What tells it from others. */
        String identity() {
            return source + "/" + key;
        }
    }
}
