package cn.qingjian.datarequests.web;

import cn.qingjian.datarequests.Field;
import cn.qingjian.datarequests.FormFields;
import cn.qingjian.datarequests.fill.Fill;
import cn.qingjian.datarequests.fill.FillSheet;
import cn.qingjian.datarequests.fill.Fills;
import cn.qingjian.datarequests.request.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How far the offices are, in the register's order: who is where, never who is first.
 *
 * @param fields the form's fields
 * @param fills the fillings
 * @param values what was sent last, by filling and element
 */
public record Results(FormFields fields, List<Fill> fills, Map<Long, Map<Long, String>> values) {
    static Results of(Request request, FormFields fields, Fills fills) {
        return request.form()
                .map(form -> new Results(fields, fills.ofForm(form), fills.results(form)))
                .orElseGet(() -> new Results(fields, List.of(), Map.of()));
    }

    /** The days by which it is due. */
    public List<LocalDate> dues() {
        return fills.stream().map(Fill::due).distinct().sorted().toList();
    }

    /** The fillings that are due on a day. */
    public List<Fill> due(LocalDate day) {
        return fills.stream().filter(fill -> fill.due().equals(day)).toList();
    }

    /** How many of those due on a day have been sent or taken, of how many. */
    public String progress(LocalDate day) {
        List<Fill> due = due(day);
        long there = due.stream().filter(fill -> values.containsKey(fill.id())).count();
        return "%d个管理部报了%d个".formatted(due.size(), there);
    }

    /** All that was sent, a row each filling. */
    byte[] sheet() {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("管理部", "报送日", "状态"));
        fields.fields().forEach(field -> head.add(field.name()));
        rows.add(head);
        for (Fill fill : fills) {
            List<String> row = new ArrayList<>(List.of(
                    fill.unitName(), fill.due().toString(), fill.status().label()));
            Map<Long, String> sent = values.getOrDefault(fill.id(), Map.of());
            for (Field field : fields.fields()) {
                row.add(sent.getOrDefault(field.element(), ""));
            }
            rows.add(row);
        }
        return FillSheet.write(rows);
    }
}
