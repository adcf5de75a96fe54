package cn.qingjian.gate.web;

import cn.qingjian.gate.PlanBoard.Row;
import cn.qingjian.gate.PlanBoard.Section;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The board as a table for a spreadsheet; begins with a byte order mark, without which spreadsheets misread Chinese. */
final class PlanCsv {
    private static final String HEADER = "种类,科室,类别,计划,已准予待印发,已印发,余额,计划外,上年实际\r\n";

    private PlanCsv() {}

    static byte[] of(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> Stream.concat(section.rows().stream(), Stream.of(section.total()))
                        .map(row -> line(section, row)))
                .collect(Collectors.joining("", "\uFEFF" + HEADER, ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Section section, Row row) {
        return Stream.of(
                        section.label(),
                        row.unit(),
                        row.demandClass(),
                        row.planned(),
                        row.reserved(),
                        row.used(),
                        row.left(),
                        row.beyond(),
                        row.lastYear())
                .map(cell -> quoted(String.valueOf(cell)))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Quotes what a comma would split, and disarms what a spreadsheet would take for a formula. */
    static String quoted(String cell) {
        String safe = cell.matches("^[=+\\-@\\t].*") ? "'" + cell : cell;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
