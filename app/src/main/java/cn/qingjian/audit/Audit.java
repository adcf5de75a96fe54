package cn.qingjian.audit;

import cn.qingjian.audit.store.AuditStore;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who did what, when: an append-only log in which each entry carries the hash of the one before it. Several such chains run
 * beside each other; the acts of one transaction always go to the same one.
 */
@Service
public class Audit {
    private final AuditStore store;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Audit(AuditStore store, Clock clock, TransactionTemplate transaction) {
        this.store = store;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Records an act in the caller's transaction: either both are kept or neither is. The entry is written just before the
     * commit, so that nobody waits for the log while a transaction is at work; outside a transaction it is written at once.
     * Identity and telephone numbers are masked; write keys and document numbers rather than names.
     *
     * @param actor sign-in name of who did it, or {@code 系统}
     * @param action what was done, a short Chinese word such as {@code 登录} or {@code 过闸}
     * @param subject to what, such as {@code 文稿 17}
     * @param detail the rest, empty where there is none
     */
    public void record(String actor, String action, String subject, String detail) {
        var act = Act.of(clock.instant(), actor, action, subject, detail);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            Pending.ofTransaction(store, act).add(act);
        } else {
            transaction.executeWithoutResult(status -> store.append(act.lane(), List.of(act)));
        }
    }

    /** The entries that match, newest first, those of the caller's own transaction included. */
    public List<Entry> entries(EntryFilter filter, int offset, int limit) {
        Pending.writeNow();
        return store.entries(filter, offset, limit);
    }

    /** How many entries match. */
    public long count(EntryFilter filter) {
        Pending.writeNow();
        return store.count(filter);
    }

    /** Every kind of act that was ever recorded, sorted. */
    public List<String> actions() {
        return store.actions();
    }

    /** Recomputes all chains; time grows with the number of entries, memory doesn't. */
    public Verification verify() {
        Pending.writeNow();
        var chain = new ChainCheck();
        store.forEach(chain::take);
        return chain.result();
    }
}
