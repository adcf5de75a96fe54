package cn.qingjian.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Fills the demonstration before the first page is served, and says what it is doing. */
@Component
@ConditionalOnBooleanProperty("qingjian.demo")
class DemoFilling implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DemoFilling.class);
    private static final int BEFORE_THE_WEB_SERVER = 0;

    private final List<DemoData> rooms;
    private volatile boolean running;

    DemoFilling(List<DemoData> rooms) {
        this.rooms =
                rooms.stream().sorted(Comparator.comparingInt(DemoData::order)).toList();
    }

    @Override
    public void start() {
        for (int i = 0; i < rooms.size(); i++) {
            Instant begin = Instant.now();
            rooms.get(i).fill();
            log.info(
                    "演示数据（{}/{}）：{}，{} 毫秒",
                    i + 1,
                    rooms.size(),
                    rooms.get(i).what(),
                    Duration.between(begin, Instant.now()).toMillis());
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
