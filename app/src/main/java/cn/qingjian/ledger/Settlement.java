package cn.qingjian.ledger;

import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.store.RateStore;
import cn.qingjian.ledger.store.SettlementStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The yearly settlement of interest on 30 June (年终结息): each account gets what it has earned, and interest counts on that from
 * then on. It goes chunk by chunk, each a transaction of its own, so that it can be stopped at any point and begun again: an
 * account that is settled is never settled twice.
 */
@Service
public class Settlement {
    private static final Logger log = LoggerFactory.getLogger(Settlement.class);
    private static final int CHUNK = 5_000;
    private static final long DIVISOR = 360 * DailyRates.PARTS;

    private final SettlementStore store;
    private final RateStore rates;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;
    private final int chunk;
    private final AtomicBoolean running = new AtomicBoolean();

    @Autowired
    Settlement(SettlementStore store, RateStore rates, TransactionTemplate transaction, Audit audit, Clock clock) {
        this(store, rates, transaction, audit, clock, CHUNK);
    }

    /** With chunks of that many accounts. */
    Settlement(
            SettlementStore store,
            RateStore rates,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock,
            int chunk) {
        this.chunk = chunk;
        this.store = store;
        this.rates = rates;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The day whose settlement is next: the earliest that isn't complete, or the last one where all are. It may lie ahead of today
     * only where nothing was ever due.
     */
    public LocalDate due() {
        LocalDate today = LocalDate.now(clock);
        LocalDate ends = FundYear.of(today).last();
        LocalDate last = ends.equals(today) ? ends : FundYear.of(today).first().minusDays(1);
        return store.earliest()
                .filter(settled -> settled.isBefore(last))
                .map(Settlement::next)
                .orElse(last);
    }

    /**
     * Settles all open accounts up to a day; an {@link IllegalArgumentException} where that is not the last day of a fund year, lies
     * ahead, or an earlier year is not settled yet. Run late, it leaves out what moved after the day.
     *
     * @return what this run settled; accounts that earlier runs settled don't count
     */
    public Result run(LocalDate day, String actor) {
        check(day);
        long cumulated = rates.deposit().cumulated(day);
        SortedMap<LocalDate, Long> later = later(day);
        long accounts = 0;
        Money interest = Money.ZERO;
        long after = 0;
        for (Optional<Long> end = store.end(after, day, chunk); end.isPresent(); end = store.end(after, day, chunk)) {
            var settled = settle(after, end.get(), day, cumulated, later);
            accounts += settled.accounts();
            interest = interest.plus(new Money(settled.interest()));
            after = end.get();
        }
        audit.record(actor, "年终结息", day.toString(), "%d 户，利息 %s 元".formatted(accounts, interest.print()));
        return new Result(accounts, interest);
    }

    /** Runs it in the background; false where it is running here already. */
    public boolean begin(LocalDate day, String actor) {
        check(day);
        if (!running.compareAndSet(false, true)) {
            return false;
        }
        Thread.ofVirtual().name("settlement").start(() -> {
            try {
                run(day, actor);
            } catch (RuntimeException problem) {
                log.error("年终结息 {} 中断，已结的不受影响，可在页面上继续", day, problem);
            } finally {
                running.set(false);
            }
        });
        return true;
    }

    /** Whether a run is under way in this process. */
    public boolean running() {
        return running.get();
    }

    /** How far the settlement of a day is. */
    public SettlementStore.Progress progress(LocalDate day) {
        return store.progress(day);
    }

    private void check(LocalDate day) {
        if (!FundYear.of(day).last().equals(day)) {
            throw new IllegalArgumentException("not the last day of a fund year: " + day);
        }
        if (day.isAfter(LocalDate.now(clock))) {
            throw new IllegalArgumentException("interest isn't settled ahead: " + day);
        }
        store.earliest()
                .map(Settlement::next)
                .filter(next -> next.isBefore(day))
                .ifPresent(next -> {
                    throw new IllegalArgumentException("an earlier year is not settled yet: " + next);
                });
    }

    private static LocalDate next(LocalDate settled) {
        return FundYear.of(settled.plusDays(1)).last();
    }

    /** For what may have been posted after the day: its own cumulated rate, day by day. */
    private SortedMap<LocalDate, Long> later(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last =
                store.lastPosting().filter(posted -> posted.isAfter(today)).orElse(today);
        SortedMap<LocalDate, Long> sums = new TreeMap<>();
        for (LocalDate next = day.plusDays(1); !next.isAfter(last.plusDays(1)); next = next.plusDays(1)) {
            sums.put(next, rates.deposit().cumulated(next));
        }
        return sums;
    }

    private SettlementStore.Settled settle(
            long after, long end, LocalDate day, long cumulated, SortedMap<LocalDate, Long> later) {
        return Objects.requireNonNull(transaction.execute(status -> {
            store.lock(after, end);
            return store.settle(after, end, day, cumulated, later, DIVISOR);
        }));
    }

    /**
     * What a run settled.
     *
     * @param accounts how many
     * @param interest in all
     */
    public record Result(long accounts, Money interest) {}
}
