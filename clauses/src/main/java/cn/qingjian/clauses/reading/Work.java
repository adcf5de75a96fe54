package cn.qingjian.clauses.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The limits and the clock of one reading. Parsers that can't be stopped from outside are fed through {@link #watch}, so
 * that the next byte they ask for after the deadline ends them.
 */
final class Work {
    private final ReadingLimits limits;
    private final long deadline;

    Work(ReadingLimits limits) {
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.time().toNanos();
    }

    ReadingLimits limits() {
        return limits;
    }

    /** Ends the reading when its time is over or its caller has left. */
    void check() {
        if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
            throw overdue(limits);
        }
    }

    static Refused overdue(ReadingLimits limits) {
        return Refused.tooLarge("文件过于复杂，" + limits.time().toSeconds() + "秒内没有读完。");
    }

    /** The same bytes, with the clock looked at on every read. */
    InputStream watch(InputStream source) {
        return new FilterInputStream(source) {
            @Override
            public int read() throws IOException {
                check();
                return super.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                check();
                return super.read(buffer, offset, length);
            }
        };
    }
}
