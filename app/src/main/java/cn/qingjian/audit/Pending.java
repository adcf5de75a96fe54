package cn.qingjian.audit;

import cn.qingjian.audit.store.AuditStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The acts of one transaction until just before its commit. Written at once they would hold the chain's lock while the
 * transaction goes on to lock rows, and two such transactions could wait for each other.
 */
final class Pending implements TransactionSynchronization {
    private final AuditStore store;
    private final int lane;
    private final List<Act> acts = new ArrayList<>();

    private Pending(AuditStore store, int lane) {
        this.store = store;
        this.lane = lane;
    }

    /** That of the transaction; its first act decides the lane of all, or two transactions could wait for each other. */
    static Pending ofTransaction(AuditStore store, Act first) {
        return current().orElseGet(() -> {
            var pending = new Pending(store, first.lane());
            TransactionSynchronizationManager.registerSynchronization(pending);
            return pending;
        });
    }

    /** Writes what the current transaction has recorded, so that it reads its own acts. */
    static void writeNow() {
        current().ifPresent(Pending::write);
    }

    void add(Act act) {
        acts.add(act);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        write();
    }

    private void write() {
        if (!acts.isEmpty()) {
            store.append(lane, acts);
            acts.clear();
        }
    }

    private static Optional<Pending> current() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(Pending.class::isInstance)
                        .map(Pending.class::cast)
                        .findFirst()
                : Optional.empty();
    }
}
