package cn.qingjian.ledger.remittance;

/** A file that can't be read as a list; the message says in Chinese what is wrong with it. */
public final class UnreadableListException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableListException(String message) {
        super(message);
    }

    /** What is wrong, for the person who handed it in. */
    public String problem() {
        return String.valueOf(getMessage());
    }
}
