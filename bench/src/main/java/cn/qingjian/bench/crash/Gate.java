package cn.qingjian.bench.crash;

import java.util.concurrent.CountDownLatch;

/** Closed while something is down: whoever got no answer waits here, so that what was committed can be counted in peace. */
final class Gate {
    private volatile CountDownLatch closed = new CountDownLatch(0);

    void close() {
        closed = new CountDownLatch(1);
    }

    void open() {
        closed.countDown();
    }

    void pass() throws InterruptedException {
        closed.await();
    }
}
