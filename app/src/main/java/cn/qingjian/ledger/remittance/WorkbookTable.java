package cn.qingjian.ledger.remittance;

import cn.qingjian.spreadsheets.FirstSheet;
import cn.qingjian.spreadsheets.UnreadableWorkbookException;

/** A list as a workbook: the rows of its first sheet. */
final class WorkbookTable {
    private static final FirstSheet.Bounds BOUNDS =
            new FirstSheet.Bounds(120L * 1024 * 1024, 2_000, ListFile.MOST_COLUMNS);

    private WorkbookTable() {}

    static void read(byte[] content, TableRows rows) throws UnreadableListException {
        try {
            FirstSheet.read(content, BOUNDS, "缴存清册", (number, cells) -> {
                try {
                    rows.add(number + 1, cells);
                } catch (UnreadableListException problem) {
                    throw new Told(problem);
                }
            });
        } catch (Told told) {
            throw told.problem;
        } catch (UnreadableWorkbookException problem) {
            throw new UnreadableListException(problem.words());
        }
    }

    /** Carries a problem through the reading, which knows no such exception. */
    private static final class Told extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient UnreadableListException problem;

        Told(UnreadableListException problem) {
            super(problem);
            this.problem = problem;
        }
    }
}
