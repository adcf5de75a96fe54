package cn.qingjian.clauses.reading;

import cn.qingjian.clauses.UnreadableFileException.Reason;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A crafted file and what must come of it.
 *
 * @param what what is wrong with it, in Chinese
 * @param name its file name
 * @param content makes its bytes
 * @param reason why it is refused, null when it is read all the same
 */
record BadFile(
        String what,
        String name,
        Callable<byte[]> content,
        @Nullable Reason reason) {
    String expected() {
        return reason == null ? "READ" : reason.name();
    }

    @Override
    public String toString() {
        return what;
    }
}
