package cn.qingjian.bank;

import cn.qingjian.audit.Audit;
import cn.qingjian.bank.store.CollectionStore;
import cn.qingjian.kernel.BankCard;
import cn.qingjian.kernel.Money;
import cn.qingjian.privacy.Seal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 代收: orders to collect, and the money that came of them, booked once. */
@Service
@Transactional
public class Collections {
    /** Code of the collection of an employer's remittance. */
    public static final String REMITTANCE = "remittance";

    private final CollectionStore store;
    private final Map<String, CollectionKind> kinds;
    private final Seal seal;
    private final Audit audit;
    private final Clock clock;

    Collections(CollectionStore store, List<CollectionKind> kinds, Seal seal, Audit audit, Clock clock) {
        this.store = store;
        this.kinds = kinds.stream().collect(Collectors.toMap(CollectionKind::code, Function.identity()));
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Orders a collection. The same number again changes nothing.
     *
     * @param number the caller's number, at most 60 characters
     * @param kind code of a {@link CollectionKind}; an {@link IllegalArgumentException} for one that nobody declared
     * @param subject key that means something to that kind
     * @param payer number of the paying account, in the clear
     * @param purpose what the payer reads
     */
    public void order(
            String number, String kind, long subject, Money amount, String payer, String purpose, String actor) {
        if (!kinds.containsKey(kind)) {
            throw new IllegalArgumentException("nobody takes collections of the kind " + kind);
        }
        boolean added = store.add(
                number,
                kind,
                subject,
                amount,
                seal.close(payer, place(number)),
                BankCard.masked(payer),
                purpose,
                clock.instant());
        if (added) {
            audit.record(actor, "发起代收", "代收 " + number, amount.print());
        }
    }

    /** Takes orders that are due; nobody else gets them for the given time. */
    public List<Collection> take(int limit, Duration hold) {
        Instant now = clock.instant();
        return store.take(limit, now, now.plus(hold));
    }

    /** The number of the paying account, in the clear. */
    public String payer(Collection collection) {
        return seal.open(collection.payer(), place(collection.number()));
    }

    /** The bank has not come to an end with it. */
    public void open(Collection collection, boolean answered, Instant nextTry, String note) {
        store.open(collection.id(), answered ? Collection.Status.SENT : Collection.Status.UNKNOWN, nextTry, note);
    }

    /** The bank collected. Told twice, the second time changes nothing. False where no such order is open. */
    public boolean collected(String number, String bankNo) {
        Optional<Collection> order = store.lock(number);
        if (order.isEmpty()
                || !store.done(order.get().id(), Collection.Status.COLLECTED, bankNo, clock.instant(), "")) {
            return false;
        }
        kind(order.get()).collected(order.get(), Receipts.ledgerNumber(bankNo), LocalDate.now(clock));
        return true;
    }

    /** The bank could not collect. Told twice, the second time changes nothing. False where no such order is open. */
    public boolean refused(String number, String bankNo, String reason) {
        Optional<Collection> order = store.lock(number);
        if (order.isEmpty()
                || !store.done(order.get().id(), Collection.Status.REFUSED, bankNo, clock.instant(), reason)) {
            return false;
        }
        kind(order.get()).refused(order.get(), reason);
        return true;
    }

    /** The Chinese name of what an order collects for. */
    public String label(Collection collection) {
        return kind(collection).label();
    }

    /** The order of a number. */
    public Optional<Collection> ofNumber(String number) {
        return store.ofNumber(number);
    }

    /** Orders that ended from a moment up to another. */
    public List<Collection> endedBetween(Instant from, Instant to) {
        return store.endedBetween(from, to);
    }

    /** Orders by state and what their number begins with, newest first. */
    public List<Collection> search(Optional<Collection.Status> status, String typed, int offset, int limit) {
        return store.search(status, typed, offset, limit);
    }

    /** How many {@link #search} finds. */
    public long count(Optional<Collection.Status> status, String typed) {
        return store.count(status, typed);
    }

    private CollectionKind kind(Collection collection) {
        return Optional.ofNullable(kinds.get(collection.kind())).orElseThrow();
    }

    private static String place(String number) {
        return "bank.collection.payer " + number;
    }
}
