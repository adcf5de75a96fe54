package cn.qingjian.serviceitems;

import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.serviceitems.PolicyLine.Consent;
import cn.qingjian.serviceitems.PolicyLine.Proposal;
import cn.qingjian.serviceitems.PolicyLine.Value;
import cn.qingjian.serviceitems.store.PolicyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The city's dated parameters (政策参数). A department or the legal section proposes a value from a day on, a leader who is
 * another person agrees, and it is in force from its day; the past is never changed.
 */
@Service
public class Policy {
    private static final Duration GRAIN = Duration.ofSeconds(1);

    private final PolicyStore store;
    private final Audit audit;
    private final Clock clock;
    private volatile @Nullable Copy copy;

    Policy(PolicyStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The parameters in force on a day. What another instance changes is seen within a second, what this one changes at once. */
    public PolicySheet on(LocalDate day) {
        return book().on(day);
    }

    /** Names of all parameters, by which tables may read them. */
    public Set<String> names() {
        return book().names();
    }

    /** All parameters with all their values, by key. */
    public List<PolicyLine> lines() {
        return book().lines();
    }

    /** One parameter. */
    public Optional<PolicyLine> line(String key) {
        return lines().stream().filter(line -> line.key().equals(key)).findFirst();
    }

    /** A transaction decides on one state of the parameters: it looks once. */
    private PolicyBook book() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return current();
        }
        Looked looked = looked();
        PolicyBook seen = looked.book;
        if (seen == null) {
            // what isn't kept yet is nobody else's
            seen = looked.changed ? read(store.stamp()) : current();
            looked.book = seen;
        }
        return seen;
    }

    private Looked looked() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Looked before) {
            return before;
        }
        var looked = new Looked();
        TransactionSynchronizationManager.bindResource(this, looked);
        TransactionSynchronizationManager.registerSynchronization(
                new ResourceHolderSynchronization<Looked, Policy>(looked, this) {});
        return looked;
    }

    /** Read anew only where the database says that something was added since; it is asked at most once a second. */
    private PolicyBook current() {
        Copy before = copy;
        long moment = System.nanoTime();
        if (before != null && moment - before.moment < GRAIN.toNanos()) {
            return before.book;
        }
        String stamp = store.stamp();
        PolicyBook book = before != null && before.book.stamp().equals(stamp) ? before.book : read(stamp);
        copy = new Copy(book, moment);
        return book;
    }

    private PolicyBook read(String stamp) {
        return new PolicyBook(stamp, store.lines());
    }

    /** This transaction sees what it has changed at once, all others as soon as that is kept. */
    private void changed() {
        Looked looked = looked();
        looked.book = null;
        looked.changed = true;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                copy = null;
            }
        });
    }

    /** Proposes a value. Errors under {@code value}, {@code from}, {@code document} and {@code reason}. */
    @Transactional
    public FieldErrors propose(Proposal proposal, Account by) {
        var errors = new FieldErrors();
        Optional<PolicyLine> line = line(proposal.key());
        errors.require(line.isPresent(), "value", "没有这个参数。")
                .require(by.is(Role.DEPARTMENT, Role.LEGAL), "value", "由业务科室或政策法规岗提出。")
                .require(
                        line.flatMap(found -> proposal.value().map(found.kind()::fits))
                                .orElse(true),
                        "value",
                        "请按这个参数的样子填：数字、是或否，或者五十字以内的文字；留空表示停用。")
                .require(!proposal.from().isBefore(LocalDate.now(clock)), "from", "起始日期不能早于今天，已经受理的办件不改变依据。")
                .require(!proposal.basis().document().isBlank(), "document", "请写明依据的文件。")
                .require(!proposal.reason().isBlank(), "reason", "请写明为什么调整。");
        if (errors.isEmpty()) {
            long id = store.propose(proposal, by.id(), clock.instant());
            changed();
            audit.record(by.login(), "提出政策参数", proposal.key(), "建议 %d，自%s起".formatted(id, proposal.from()));
        }
        return errors;
    }

    /** Agrees to a proposed value or refuses it; errors stand under {@code decision}. */
    @Transactional
    public FieldErrors decide(long id, boolean accept, Account approver) {
        Optional<Value> value = lines().stream()
                .flatMap(line -> line.values().stream())
                .filter(one -> one.id() == id)
                .findFirst();
        var errors = new FieldErrors()
                .require(value.map(one -> one.consent() == Consent.WAITING).orElse(false), "decision", "这项建议不存在或者已经决定。")
                .require(approver.is(Role.LEADER), "decision", "由班子领导决定。")
                .require(
                        value.flatMap(Value::proposedBy)
                                .map(by -> by != approver.id())
                                .orElse(true),
                        "decision",
                        "提出人不能决定自己的建议。")
                .require(
                        !accept
                                || value.map(one -> !one.from().isBefore(LocalDate.now(clock)))
                                        .orElse(true),
                        "decision",
                        "建议的起始日期已过，请重新提出。");
        if (errors.isEmpty()) {
            store.consent(id, accept, approver.id(), clock.instant());
            changed();
            audit.record(
                    approver.login(),
                    accept ? "同意政策参数" : "不同意政策参数",
                    value.orElseThrow().key(),
                    "建议 " + id);
        }
        return errors;
    }

    /** The parameters at which a transaction has looked. */
    private static final class Looked extends ResourceHolderSupport {
        private @Nullable PolicyBook book;
        private boolean changed;
    }

    /** The parameters as they were at a moment of {@link System#nanoTime}. */
    private record Copy(PolicyBook book, long moment) {}
}
