package cn.qingjian.ledger.remittance;

import java.util.List;
import java.util.Locale;

/**
 * Reads a remittance list: a text table (.csv, .txt; comma, tab or semicolon between the cells; UTF-8 or GB18030) or the first
 * sheet of a workbook (.xlsx). Of its columns 个人账号, 单位缴存额 and 个人缴存额 count, wherever they stand; titles above the
 * heading and the line of totals are passed over. Work and memory are bounded by the limits below, whatever the file claims.
 */
public final class ListFile {
    /** Largest file, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** Most lines of a list. */
    public static final int MOST_LINES = 200_000;

    static final int MOST_COLUMNS = 200;
    static final int LONGEST_CELL = 2_000;

    private ListFile() {}

    /**
     * Reads the lines of a file.
     *
     * @param name its name, whose ending tells the form
     * @throws UnreadableListException where it is no list, or too large; single bad lines are no reason
     */
    public static List<ListLine> read(String name, byte[] content) throws UnreadableListException {
        var rows = new ListRows();
        into(rows, name, content);
        return rows.lines();
    }

    /** Reads any table of a form that lists have, row by row. */
    static void into(TableRows rows, String name, byte[] content) throws UnreadableListException {
        if (content.length == 0) {
            throw new UnreadableListException("文件是空的。");
        }
        if (content.length > LARGEST) {
            throw new UnreadableListException("文件超过 20 MB，请分成几个清册提交。");
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xlsx")) {
            WorkbookTable.read(content, rows);
        } else if (lower.endsWith(".csv") || lower.endsWith(".txt")) {
            TextTable.read(content, rows);
        } else {
            throw new UnreadableListException("只收 .xlsx、.csv 和 .txt；老式的 .xls 请另存为 .xlsx。");
        }
    }
}
