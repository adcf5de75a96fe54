package cn.qingjian.ledger;

import cn.qingjian.audit.Audit;
import cn.qingjian.ledger.store.EntryStore;
import cn.qingjian.ledger.store.RateStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger: entries are added and never changed. What an entry moves, the balances that follow from it and the order to the
 * bank are written in the caller's transaction, in one call of the database.
 */
@Service
public class Ledger {
    private final EntryStore entries;
    private final RateStore rates;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Ledger(EntryStore entries, RateStore rates, Audit audit, Clock clock, ApplicationEventPublisher events) {
        this.entries = entries;
        this.rates = rates;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Posts a voucher, and the order to the bank with it. The same number and content again changes nothing and gives the first
     * entry; the same number with another content is an {@link IllegalStateException}; a {@link RefusedPostingException} rolls
     * the caller back.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long post(Voucher voucher, @Nullable PayOrder order) {
        return write(voucher, "", null, order);
    }

    /** Posts a voucher that orders nothing from the bank. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long post(Voucher voucher) {
        return write(voucher, "", null, null);
    }

    /**
     * Takes an entry back by another with the sides turned (红冲): the first stays and is linked. It counts for interest from the
     * day of the first, as if that had not been, or from the settlement that lies between.
     *
     * @param reason what a person reads; not blank
     * @param actor who does it
     */
    @Transactional
    public long reverse(long id, String reason, String actor) {
        Entry entry = entries.find(id).orElseThrow(() -> new IllegalArgumentException("no entry " + id));
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a reversal needs its reason");
        }
        if (entry.reverses().isPresent()) {
            throw new IllegalArgumentException("a reversal is not reversed: post anew");
        }
        LocalDate first = entry.voucher().day();
        LocalDate settled = entries.lastSettled(id).orElse(first);
        var turned = new Voucher(
                "CZ-" + id,
                Business.REVERSAL,
                settled.isAfter(first) ? settled : first,
                "冲账：" + entry.voucher().summary(),
                entry.voucher().legs().stream().map(Leg::turned).toList());
        long reversal = write(turned, reason, id, null);
        events.publishEvent(new EntryReversed(id, reversal));
        audit.record(actor, "冲账", "分录 " + id, reason);
        return reversal;
    }

    /** The entry of a business number. */
    public Optional<Entry> ofNumber(String businessNo) {
        return entries.ofNumber(businessNo);
    }

    /** The entry with that key. */
    public Optional<Entry> find(long id) {
        return entries.find(id);
    }

    /** Today, in the agency's own time zone. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private long write(Voucher voucher, String reason, @Nullable Long reverses, @Nullable PayOrder order) {
        var written = entries.write(voucher, reason, reverses, rates.deposit().cumulated(voucher.day()), order);
        if (written.id().isPresent() && !written.allowed()) {
            throw new RefusedPostingException(voucher);
        }
        if (written.id().isPresent()) {
            tellOfMoney(voucher);
        }
        return written.id().orElseGet(() -> same(voucher).id());
    }

    private void tellOfMoney(Voucher voucher) {
        voucher.legs().stream()
                .filter(leg -> leg.subject() == Subject.SUSPENSE && leg.amount().signum() < 0)
                .flatMap(leg -> Optional.ofNullable(leg.employer()).stream())
                .distinct()
                .forEach(employer -> events.publishEvent(new MoneyArrived(employer)));
    }

    private Entry same(Voucher voucher) {
        Entry first = entries.ofNumber(voucher.businessNo()).orElseThrow();
        if (!first.voucher().equals(voucher)) {
            throw new IllegalStateException("the number " + voucher.businessNo() + " was used for something else");
        }
        return first;
    }
}
