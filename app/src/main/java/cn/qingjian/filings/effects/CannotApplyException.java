package cn.qingjian.filings.effects;

/** An approval can't be carried out after all; the sentence says why, for a case officer and the citizen. */
public class CannotApplyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a Chinese sentence. */
    public CannotApplyException(String why) {
        super(why);
    }
}
