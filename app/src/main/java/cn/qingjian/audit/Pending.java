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
    /** So many chains run beside each other: with the decisions of 32 people at once hardly anybody waits for another's commit. */
    private static final int LANES = 16;

    private static final int NONE = -1;

    private final AuditStore store;
    private final List<Act> acts = new ArrayList<>();
    private int lane = NONE;

    private Pending(AuditStore store) {
        this.store = store;
    }

    static Pending ofTransaction(AuditStore store) {
        return current().orElseGet(() -> {
            var pending = new Pending(store);
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
            // one lane a transaction, or two of them could wait for each other
            lane = lane == NONE ? lane(acts.getFirst()) : lane;
            store.append(lane, acts);
            acts.clear();
        }
    }

    static int lane(Act act) {
        return Math.floorMod(act.actor().hashCode(), LANES);
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
