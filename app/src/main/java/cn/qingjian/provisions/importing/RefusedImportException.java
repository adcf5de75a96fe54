package cn.qingjian.provisions.importing;

/** An import that is refused as a whole; the message says in Chinese why and what to do. */
public final class RefusedImportException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With the sentence that the person who imports reads. */
    public RefusedImportException(String message) {
        super(message);
    }
}
