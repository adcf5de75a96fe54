package cn.qingjian.spreadsheets;

/** A file that is no workbook, is broken, or is made to do harm; its message says so in Chinese and what to do. */
public final class UnreadableWorkbookException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableWorkbookException(String message) {
        super(message);
    }

    /** What is wrong and what to do. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
