package cn.qingjian.database;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The short wait between two looks at something that another process changes. */
final class Pause {
    private Pause() {}

    static void brief() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
}
