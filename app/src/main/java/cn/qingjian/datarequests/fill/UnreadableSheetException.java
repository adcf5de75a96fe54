package cn.qingjian.datarequests.fill;

/** A file that can't be taken for a filled form; its message tells the office why and what to do. */
public final class UnreadableSheetException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableSheetException(String message) {
        super(message);
    }
}
