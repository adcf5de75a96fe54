package cn.qingjian.ledger.remittance;

import cn.qingjian.ledger.EmployeeTable;
import cn.qingjian.ledger.EmployeeTable.Column;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Finds wanted columns by their headings, and takes the cells of the rows below; blank rows are passed over. */
public final class ColumnRows implements TableRows {
    private static final int ROWS_ABOVE = 15;

    private final List<Column> columns;
    private final int mostLines;
    private final List<EmployeeTable.Row> rows = new ArrayList<>();
    private List<Integer> places = List.of();
    private int above;

    private ColumnRows(List<Column> columns, int mostLines) {
        this.columns = columns;
        this.mostLines = mostLines;
    }

    /** Reads a file; an exception where it is no such table. */
    public static List<EmployeeTable.Row> read(String name, byte[] content, List<Column> columns, int mostLines)
            throws UnreadableListException {
        var rows = new ColumnRows(columns, mostLines);
        ListFile.into(rows, name, content);
        if (rows.places.isEmpty()) {
            throw new UnreadableListException("没有找到表头。表里应有一行写着：" + rows.wanted() + "。");
        }
        if (rows.rows.isEmpty()) {
            throw new UnreadableListException("表头下面没有职工。");
        }
        return rows.rows;
    }

    @Override
    public void add(int number, List<String> cells) throws UnreadableListException {
        if (cells.size() > ListFile.MOST_COLUMNS
                || cells.stream().anyMatch(cell -> cell.length() > ListFile.LONGEST_CELL)) {
            throw new UnreadableListException("第 %d 行太宽或者有一格太长，不像职工清单。".formatted(number));
        }
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (places.isEmpty()) {
            heading(cells);
            return;
        }
        if (rows.size() >= mostLines) {
            throw new UnreadableListException("超过 %,d 行，请分成几次办理。".formatted(mostLines));
        }
        rows.add(new EmployeeTable.Row(
                number,
                places.stream()
                        .map(place -> place >= 0 && place < cells.size() ? plain(cells.get(place)) : "")
                        .toList()));
    }

    private void heading(List<String> cells) throws UnreadableListException {
        List<String> headings = cells.stream()
                .map(cell -> plain(cell).replaceAll("[\\s*]", "").replaceFirst("\\(.*$", ""))
                .toList();
        List<Integer> found = columns.stream()
                .map(column -> column.names().stream()
                        .map(headings::indexOf)
                        .filter(place -> place >= 0)
                        .findFirst()
                        .orElse(-1))
                .toList();
        boolean all = true;
        for (int i = 0; i < found.size(); i++) {
            all &= found.get(i) >= 0 || !columns.get(i).required();
        }
        if (all) {
            places = found;
        } else if (++above > ROWS_ABOVE) {
            throw new UnreadableListException("前 %d 行里没有表头。表里应有一行写着：%s。".formatted(ROWS_ABOVE, wanted()));
        }
    }

    private String wanted() {
        return String.join(
                "、",
                columns.stream()
                        .filter(Column::required)
                        .map(column -> column.names().getFirst())
                        .toList());
    }

    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cntrl}'’]", "")
                .strip();
    }
}
