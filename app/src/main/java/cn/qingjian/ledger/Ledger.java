package cn.qingjian.ledger;

import cn.qingjian.audit.Audit;
import cn.qingjian.ledger.store.EntryStore;
import cn.qingjian.ledger.store.RateStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
     * Posts vouchers, and the orders to the bank with them: the keys of their entries, in the same order. The same number and content
     * again changes nothing and gives the first entry; the same number with another content is an
     * {@link IllegalStateException}; a {@link RefusedPostingException} rolls the caller back.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> post(List<Posting> all) {
        // in the order of the accounts that they move, so that two who post several never wait for each other in a ring
        List<Posting> ordered = all.stream()
                .sorted(Comparator.comparingLong(Posting::firstAccount))
                .toList();
        List<EntryStore.Written> written = entries.write(ordered.stream()
                .map(one -> writing(one.voucher(), "", null, one.order()))
                .toList());
        Map<String, Long> keys = new HashMap<>();
        for (int n = 0; n < ordered.size(); n++) {
            Voucher voucher = ordered.get(n).voucher();
            keys.put(voucher.businessNo(), settled(voucher, written.get(n)));
        }
        return all.stream()
                .map(one -> Objects.requireNonNull(keys.get(one.voucher().businessNo())))
                .toList();
    }

    /** Posts one voucher, and the order to the bank with it where there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long post(Voucher voucher, @Nullable PayOrder order) {
        return post(List.of(new Posting(voucher, order))).getFirst();
    }

    /** Posts a voucher that orders nothing from the bank. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long post(Voucher voucher) {
        return post(voucher, null);
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
        long reversal = settled(
                turned,
                entries.write(List.of(writing(turned, reason, id, null))).getFirst());
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

    private EntryStore.Writing writing(
            Voucher voucher, String reason, @Nullable Long reverses, @Nullable PayOrder order) {
        return new EntryStore.Writing(voucher, reason, reverses, rates.deposit().cumulated(voucher.day()), order);
    }

    private long settled(Voucher voucher, EntryStore.Written written) {
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

    /**
     * A voucher with the order to the bank that it carries out.
     *
     * @param voucher what moves
     * @param order null where nothing is ordered
     */
    public record Posting(Voucher voucher, @Nullable PayOrder order) {
        /** The lowest of the accounts that it moves, 0 where it moves none. */
        private long firstAccount() {
            return voucher.legs().stream()
                    .flatMap(leg -> Optional.ofNullable(leg.account()).stream())
                    .min(Comparator.naturalOrder())
                    .orElse(0L);
        }
    }
}
