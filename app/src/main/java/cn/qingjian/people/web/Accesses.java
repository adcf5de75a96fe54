package cn.qingjian.people.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;

/** Times of last access of sessions until they are written, those of a second in one statement. */
class Accesses implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Accesses.class);

    private final Consumer<Map<String, Instant>> store;
    private final Map<String, Instant> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("session-accesses").factory());

    Accesses(Consumer<Map<String, Instant>> store) {
        this.store = store;
        var unused = writer.scheduleWithFixedDelay(this::write, 1, 1, TimeUnit.SECONDS);
    }

    void note(String session, Instant time) {
        waiting.merge(session, time, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Writes what is waiting; what can't be written now is forgotten, and such a session ends a minute earlier. */
    void write() {
        Map<String, Instant> now = new HashMap<>(waiting);
        if (now.isEmpty()) {
            return;
        }
        now.forEach(waiting::remove);
        try {
            store.accept(now);
        } catch (DataAccessException lost) {
            LOG.warn("last accesses of {} sessions were not noted", now.size(), lost);
        }
    }

    @Override
    public void destroy() {
        writer.close();
        write();
    }
}
