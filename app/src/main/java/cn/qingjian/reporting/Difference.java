package cn.qingjian.reporting;

import cn.qingjian.reporting.Content.Entry;
import cn.qingjian.reporting.Content.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field that two versions of a return tell differently.
 *
 * @param row the field as the later one has it
 * @param before its value in the earlier one; a dash where it had none
 * @param changes what explains it, one sentence a record
 */
public record Difference(Row row, String before, List<String> changes) {
    private static final String NONE = "—";

    public Difference {
        changes = List.copyOf(changes);
    }

    /** All fields that differ, in the order of the later version. */
    public static List<Difference> between(Content earlier, Content later) {
        Map<String, Row> before = earlier.rows().stream().collect(Collectors.toMap(Row::code, Function.identity()));
        return later.rows().stream()
                .filter(row -> !row.value().equals(value(before.get(row.code()))))
                .map(row -> new Difference(
                        row,
                        value(before.get(row.code())),
                        changes(
                                earlier.records().getOrDefault(row.code(), List.of()),
                                later.records().getOrDefault(row.code(), List.of()))))
                .toList();
    }

    private static String value(@Nullable Row row) {
        return row == null ? NONE : row.value();
    }

    private static List<String> changes(List<Entry> earlier, List<Entry> later) {
        Map<String, Entry> before = byIdentity(earlier);
        Map<String, Entry> after = byIdentity(later);
        Set<String> all = new LinkedHashSet<>(after.keySet());
        all.addAll(before.keySet());
        List<String> changes = new ArrayList<>();
        for (String identity : all) {
            Entry was = before.get(identity);
            Entry is = after.get(identity);
            if (was == null && is != null) {
                changes.add("新计入：%s %s，%d".formatted(is.day(), is.title(), is.count()));
            } else if (is == null && was != null) {
                changes.add("不再计入：%s %s，%d（撤回、取消，或者不再符合口径）".formatted(was.day(), was.title(), was.count()));
            } else if (is != null && was != null && was.count() != is.count()) {
                changes.add("数量变化：%s %s，由%d变为%d".formatted(is.day(), is.title(), was.count(), is.count()));
            }
        }
        return changes.isEmpty() ? List.of("没有自己的记录，随它所依据的计划数或者别的字段变化") : changes;
    }

    private static Map<String, Entry> byIdentity(List<Entry> entries) {
        Map<String, Entry> byIdentity = new LinkedHashMap<>();
        entries.forEach(entry -> byIdentity.put(entry.identity(), entry));
        return byIdentity;
    }
}
