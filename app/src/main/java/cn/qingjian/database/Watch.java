package cn.qingjian.database;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the server of a cluster: when it has died it is started again on the same port, as often as needed. What was
 * committed is there again once it has recovered; connections of before are broken, and the pool opens new ones.
 */
final class Watch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private final Path cluster;
    private final Start start;
    private final Thread thread;
    private volatile boolean over;

    private Watch(Path cluster, Start start) {
        this.cluster = cluster;
        this.start = start;
        this.thread = Thread.ofPlatform().daemon().name("database").unstarted(this::look);
    }

    static Watch over(Path cluster, Start start) {
        var watch = new Watch(cluster, start);
        watch.thread.start();
        return watch;
    }

    private void look() {
        while (!over) {
            try {
                if (Postmaster.running(cluster).isEmpty()) {
                    log.warn("数据库：服务意外停止，正在重新启动");
                    start.again();
                    log.warn("数据库：已重新启动");
                }
            } catch (IOException | RuntimeException problem) {
                // a killed server's workers may live on for a moment, and until then it can't start
                log.warn("数据库：还不能启动，稍后再试（{}）", problem.getMessage());
            }
            Pause.brief();
        }
    }

    /** Ends the watch; a start that has begun is waited for. */
    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts the server, or says why it can't. */
    interface Start {
        void again() throws IOException;
    }
}
