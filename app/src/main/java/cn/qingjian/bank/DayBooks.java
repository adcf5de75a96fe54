package cn.qingjian.bank;

import cn.qingjian.bank.DayComparison.Books;
import cn.qingjian.bank.DayComparison.Ours;
import cn.qingjian.bank.DayComparison.Sort;
import cn.qingjian.bank.DayComparison.State;
import cn.qingjian.bank.store.DayStore;
import cn.qingjian.ledger.Payment;
import cn.qingjian.ledger.Payments;
import cn.qingjian.ledger.Reconciliation;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what our books say of the numbers in a file, and what ended on its day. */
@Component
class DayBooks {
    private final Payments payments;
    private final Collections collections;
    private final Receipts receipts;
    private final DayStore store;
    private final Clock clock;

    DayBooks(Payments payments, Collections collections, Receipts receipts, DayStore store, Clock clock) {
        this.payments = payments;
        this.collections = collections;
        this.receipts = receipts;
        this.store = store;
        this.clock = clock;
    }

    Books of(Statement file, Reconciliation.Journal journal, Instant end) {
        Set<Long> inTransit = journal.inTransit().stream().map(Payment::id).collect(Collectors.toSet());
        Map<String, Ours> known = new HashMap<>();
        for (Statement.Line line : file.lines()) {
            payments.ofNumber(line.number())
                    .map(payment -> ours(payment, inTransit))
                    .or(() -> collections.ofNumber(line.number()).map(DayBooks::ours))
                    .or(() -> receipts.ofBankNo(line.bankNo()).map(DayBooks::ours))
                    .ifPresent(ours -> known.put(ours.number(), ours));
        }
        Instant begin = file.day().atStartOfDay(clock.getZone()).toInstant();
        List<Ours> ended = new ArrayList<>();
        payments.endedBetween(begin, end).forEach(payment -> ended.add(ours(payment, inTransit)));
        collections.endedBetween(begin, end).forEach(collection -> ended.add(ours(collection)));
        receipts.ofDay(file.day()).forEach(receipt -> ended.add(ours(receipt)));
        return new Books(
                known,
                ended,
                store.keysElsewhere(ended.stream().map(Ours::number).toList(), file.day()),
                end);
    }

    private static Ours ours(Payment payment, Set<Long> inTransit) {
        State state = switch (payment.status()) {
            case ORDERED, SENT, UNKNOWN -> State.OPEN;
            case PAID -> State.DONE;
            case RETURNED -> State.FAILED;
        };
        return new Ours(
                Sort.PAYMENT,
                payment.businessNo(),
                payment.amount(),
                state,
                at(payment.doneAt()),
                inTransit.contains(payment.id()),
                payment.status().label());
    }

    private static Ours ours(Collection collection) {
        State state = switch (collection.status()) {
            case ORDERED, SENT, UNKNOWN -> State.OPEN;
            case COLLECTED -> State.DONE;
            case REFUSED -> State.FAILED;
        };
        return new Ours(
                Sort.COLLECTION,
                collection.number(),
                collection.amount(),
                state,
                at(collection.doneAt()),
                false,
                collection.status().label());
    }

    private static Ours ours(Receipt receipt) {
        return new Ours(Sort.RECEIPT, receipt.bankNo(), receipt.amount(), State.DONE, receipt.bookedAt(), false, "已入账");
    }

    private static Instant at(Optional<Instant> done) {
        return done.orElse(Instant.MAX);
    }
}
