package cn.qingjian.ledger;

import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.store.RateStore;
import cn.qingjian.ledger.store.SettlementStore;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The yearly settlement of interest on 30 June (年终结息): each account gets what it has earned, and interest counts on that from
 * then on. It goes chunk by chunk, each a transaction of its own, so that it can be stopped at any point and begun again: an
 * account that is settled is never settled twice.
 */
@Service
public class Settlement {
    private static final int CHUNK = 5_000;
    private static final long DIVISOR = 360 * DailyRates.PARTS;

    private final SettlementStore store;
    private final RateStore rates;
    private final TransactionTemplate transaction;
    private final Audit audit;

    Settlement(SettlementStore store, RateStore rates, TransactionTemplate transaction, Audit audit) {
        this.store = store;
        this.rates = rates;
        this.transaction = transaction;
        this.audit = audit;
    }

    /**
     * Settles all open accounts up to a day, the last of a fund year; an {@link IllegalArgumentException} for another day.
     *
     * @return what this run settled; accounts that earlier runs settled don't count
     */
    public Result run(LocalDate day, String actor) {
        if (!FundYear.of(day).last().equals(day)) {
            throw new IllegalArgumentException("not the last day of a fund year: " + day);
        }
        long cumulated = rates.deposit().cumulated(day);
        long accounts = 0;
        Money interest = Money.ZERO;
        long after = 0;
        for (Optional<Long> end = store.end(after, day, CHUNK); end.isPresent(); end = store.end(after, day, CHUNK)) {
            var chunk = chunk(after, end.get(), day, cumulated);
            accounts += chunk.accounts();
            interest = interest.plus(new Money(chunk.interest()));
            after = end.get();
        }
        audit.record(actor, "年终结息", day.toString(), "%d 户，利息 %s 元".formatted(accounts, interest.print()));
        return new Result(accounts, interest);
    }

    /** How far the settlement of a day is. */
    public SettlementStore.Progress progress(LocalDate day) {
        return store.progress(day);
    }

    private SettlementStore.Settled chunk(long after, long end, LocalDate day, long cumulated) {
        return java.util.Objects.requireNonNull(
                transaction.execute(status -> store.settle(after, end, day, cumulated, DIVISOR)));
    }

    /**
     * What a run settled.
     *
     * @param accounts how many
     * @param interest in all
     */
    public record Result(long accounts, Money interest) {}
}
