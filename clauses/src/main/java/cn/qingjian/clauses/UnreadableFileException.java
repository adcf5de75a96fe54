package cn.qingjian.clauses;

/** A file that can't be read as text; its message says in Chinese, for the person who chose the file, what is wrong and what to do. */
public final class UnreadableFileException extends Exception {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    /** Refuses a file for a reason, with a Chinese message for the person who chose it. */
    public UnreadableFileException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why it was refused. */
    public Reason reason() {
        return reason;
    }

    /** Named reasons for refusing a file. */
    public enum Reason {
        /** No bytes, or no words in it. */
        EMPTY,
        /** Not one of the formats that we read, or not what its name says. */
        UNKNOWN_FORMAT,
        /** Truncated or damaged. */
        BROKEN,
        /** Locked by a password. */
        ENCRYPTED,
        /** Pictures of text, such as a scanned PDF. */
        SCANNED,
        /** Over a limit of size, pages, entries, depth or time. */
        TOO_LARGE,
        /** Built to harm: a zip bomb, an external entity, a path out of the archive. */
        HOSTILE
    }
}
