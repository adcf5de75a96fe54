package cn.qingjian.database;

import cn.qingjian.kernel.CannotStartException;
import org.jspecify.annotations.Nullable;

/** The database can't be made to run; the message says in Chinese what to do about it. */
public final class DatabaseUnavailableException extends CannotStartException {
    private static final long serialVersionUID = 1L;

    DatabaseUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
