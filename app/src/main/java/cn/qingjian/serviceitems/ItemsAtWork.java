package cn.qingjian.serviceitems;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the items do beside requests, on one thread: takes in shipped items at the start, loads the rule engine so that the
 * first citizen needn't wait for it, and looks every few seconds whether something new was put down or released elsewhere.
 */
@Component
@ConditionalOnWebApplication
class ItemsAtWork implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ItemsAtWork.class);

    private final ItemIntake intake;
    private final ItemBook book;
    private final ReadyTables ready;
    private final java.time.Clock clock;
    private final long seconds;
    private @Nullable Future<?> looking;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("items").factory());

    ItemsAtWork(
            ItemIntake intake,
            ItemBook book,
            ReadyTables ready,
            java.time.Clock clock,
            @Value("${qingjian.serviceitems.poll-seconds:5}") long seconds) {
        this.intake = intake;
        this.book = book;
        this.ready = ready;
        this.clock = clock;
        this.seconds = seconds;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        worker.execute(() -> quietly(this::warm));
        looking = worker.scheduleWithFixedDelay(() -> quietly(this::look), seconds, seconds, TimeUnit.SECONDS);
    }

    private void warm() {
        var offered = book.inForce(java.time.LocalDate.now(clock));
        ready.gate();
        offered.forEach(ready::of);
    }

    private void look() {
        intake.lookIfChanged();
        book.refresh();
    }

    /** A look that fails is tried again at the next turn. */
    private static void quietly(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException problem) {
            LOG.warn("can't look after the items: {}", problem.toString());
        }
    }

    @Override
    public void destroy() {
        if (looking != null) {
            looking.cancel(true);
        }
        worker.shutdownNow();
    }
}
