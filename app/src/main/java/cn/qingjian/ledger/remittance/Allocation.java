package cn.qingjian.ledger.remittance;

import cn.qingjian.ledger.Business;
import cn.qingjian.ledger.EntryReversed;
import cn.qingjian.ledger.MoneyArrived;
import cn.qingjian.ledger.Remittance;
import cn.qingjian.ledger.store.AllocationStore;
import cn.qingjian.ledger.store.ListStore;
import cn.qingjian.ledger.store.RateStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the good lines of lists into the accounts: chunk by chunk, each a transaction of its own with one balanced entry, in the
 * background. A chunk is posted whole or not at all, and its lines say in which entry they stand; so whoever comes next, after
 * a stop, at the next start or because money arrived, goes on behind the last chunk and does nothing twice.
 */
@Component
public class Allocation implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Allocation.class);
    private static final int CHUNK = 5_000;
    private static final int TRIES = 5;

    /** Lists at a time: those who work at pages need connections too. */
    private static final int AT_ONCE = 3;

    private static final int AFTER_THE_DEMONSTRATION = 10;
    private static final int PATIENCE_SECONDS = 10;

    private final AllocationStore store;
    private final ListStore lists;
    private final RateStore rates;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int chunk;
    private final Semaphore seats = new Semaphore(AT_ONCE);
    private volatile @Nullable ExecutorService background;

    @Autowired
    Allocation(AllocationStore store, ListStore lists, RateStore rates, TransactionTemplate transaction, Clock clock) {
        this(store, lists, rates, transaction, clock, CHUNK);
    }

    /** With chunks of that many lines. */
    Allocation(
            AllocationStore store,
            ListStore lists,
            RateStore rates,
            TransactionTemplate transaction,
            Clock clock,
            int chunk) {
        this.store = store;
        this.lists = lists;
        this.rates = rates;
        this.transaction = transaction;
        this.clock = clock;
        this.chunk = chunk;
    }

    /** Begins to allocate a list in the background, once the caller's transaction is committed. */
    public void begin(long list) {
        afterCommit(() -> inBackground(list));
    }

    /**
     * Allocates a list in the caller's transaction where it is short enough for one entry, else in the background once that is
     * committed.
     */
    public void within(long list, int lines, LocalDate day) {
        if (lines > chunk) {
            begin(list);
        } else {
            run(list, day);
        }
    }

    /** Allocates a list as far as money reaches, with that day as the day of the entries; returns when it is over or waits. */
    public void run(long list, LocalDate day) {
        for (int tries = 1; true; ) {
            try {
                if (!step(list, day)) {
                    return;
                }
                tries = 1;
            } catch (TransientDataAccessException lost) {
                if (++tries > TRIES) {
                    throw lost;
                }
            }
        }
    }

    /** Posts the next chunk of a list; false where there was none, money is missing, or somebody else is at it. */
    boolean step(long list, LocalDate day) {
        return Boolean.TRUE.equals(transaction.execute(status -> chunk(list, day)));
    }

    private boolean chunk(long key, LocalDate day) {
        Optional<Remittance> locked = store.lock(key).filter(Remittance::open);
        if (locked.isEmpty()) {
            return false;
        }
        Remittance list = locked.get();
        Optional<Integer> end = store.end(key, chunk);
        if (end.isEmpty()) {
            store.state(key, Remittance.State.DONE);
            return false;
        }
        if (!store.covered(list)) {
            store.state(key, Remittance.State.WAITING);
            return false;
        }
        store.lockAccounts(key, end.get());
        store.refuse(list, end.get(), day);
        var posted = store.post(list, end.get(), day, rates.deposit().cumulated(day), summary(list));
        if (posted.lines() != posted.accounts()) {
            throw new IllegalStateException(
                    "list %d: %d lines moved %d accounts".formatted(key, posted.lines(), posted.accounts()));
        }
        if (list.kind() == Business.BACK_PAYMENT && posted.entry() != 0) {
            store.months(posted.entry());
        }
        return true;
    }

    private static String summary(Remittance list) {
        return list.kind().label() + " " + list.month().getYear() + " 年 "
                + list.month().getMonthValue() + " 月";
    }

    /** Money came: lists that wait for it go on. */
    @EventListener
    void on(MoneyArrived arrived) {
        afterCommit(() -> lists.open(Optional.of(arrived.employer())).forEach(this::inBackground));
    }

    /** An entry was taken back: its months are no longer paid, and no more of its list is allocated. */
    @EventListener
    void on(EntryReversed reversed) {
        store.reversed(reversed.entry());
        store.months(reversed.entry());
    }

    private void inBackground(long list) {
        ExecutorService threads = background;
        if (threads == null) {
            return;
        }
        try {
            threads.execute(() -> {
                seats.acquireUninterruptibly();
                try {
                    run(list, LocalDate.now(clock));
                } catch (RuntimeException problem) {
                    log.error("缴存清册 {} 记账中断，已记的不受影响，可在页面上继续", list, problem);
                } finally {
                    seats.release();
                }
            });
        } catch (RejectedExecutionException stopping) {
            log.info("正在停机，缴存清册 {} 下次启动后继续", list);
        }
    }

    private static void afterCommit(Runnable step) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            step.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                step.run();
            }
        });
    }

    /** What an earlier process left unfinished goes on. */
    @Override
    public void start() {
        background = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("allocation-", 0).factory());
        lists.open(Optional.empty()).forEach(this::inBackground);
    }

    @Override
    public void stop() {
        ExecutorService threads = Objects.requireNonNull(background);
        background = null;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException impatient) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return background != null;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_DEMONSTRATION;
    }
}
