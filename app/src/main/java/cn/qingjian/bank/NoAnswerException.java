package cn.qingjian.bank;

/** The bank was asked and didn't answer in time, or answered what can't be right; so nothing is known. */
public final class NoAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean late;

    /** Says why in Chinese, without any data of the question, and whether it is for the time that passed. */
    public NoAnswerException(String why, boolean late) {
        super(why);
        this.late = late;
    }

    /** Whether the time ran out. */
    public boolean late() {
        return late;
    }
}
