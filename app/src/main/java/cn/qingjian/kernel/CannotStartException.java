package cn.qingjian.kernel;

import org.jspecify.annotations.Nullable;

/** The application refuses to start; the message says in Chinese why, and what to do about it. */
public class CannotStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the sentences that the person at the terminal reads. */
    public CannotStartException(String message) {
        this(message, null);
    }

    /** With the sentences that the person at the terminal reads, and what lies below. */
    public CannotStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
