package cn.qingjian.ledger;

import cn.qingjian.ledger.store.PaymentStore;
import cn.qingjian.privacy.Seal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders to the bank and what became of them. An order is sent under its own number as often as needed, and the bank pays a
 * number once; an answer that got lost is asked for, never guessed.
 */
@Service
@Transactional
public class Payments {
    private final PaymentStore store;
    private final Ledger ledger;
    private final Seal seal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Payments(PaymentStore store, Ledger ledger, Seal seal, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.ledger = ledger;
        this.seal = seal;
        this.clock = clock;
        this.events = events;
    }

    /** For what the payee of an order is sealed. */
    static String place(String businessNo) {
        return "ledger.payment.payee " + businessNo;
    }

    /**
     * Takes orders that are due to be sent or asked after; nobody else gets them for the given time.
     */
    public List<Payment> take(int limit, Duration hold) {
        Instant now = clock.instant();
        return store.take(limit, now, now.plus(hold));
    }

    /** The number of the receiving bank account, in the clear. */
    public String payee(Payment payment) {
        return seal.open(payment.payee(), place(payment.businessNo()));
    }

    /** The bank took the order and hasn't paid yet, or gave no answer: it will be asked at that time. */
    public void open(Payment payment, boolean answered, Instant nextTry, String note) {
        store.open(payment.id(), answered ? Payment.Status.SENT : Payment.Status.UNKNOWN, nextTry, note);
    }

    /** The bank paid. Told twice, the second time changes nothing. */
    public void paid(Payment payment, String bankNo) {
        if (store.done(payment.id(), Payment.Status.PAID, bankNo, clock.instant(), "")) {
            events.publishEvent(new PaymentDone(payment.id(), payment.entry()));
        }
    }

    /**
     * The bank gave the money back, or refused to pay: the entry is taken back, so that the money stands in the account again.
     * Told twice, the second time changes nothing. An account that was closed stays so; its money then needs a person.
     */
    public void returned(Payment payment, String bankNo, String reason) {
        if (store.done(payment.id(), Payment.Status.RETURNED, bankNo, clock.instant(), reason)) {
            ledger.reverse(payment.entry(), "银行退回：" + reason, "系统");
            events.publishEvent(new PaymentReturned(payment.id(), payment.entry(), reason));
        }
    }

    /** The order of an entry. */
    public Optional<Payment> ofEntry(long entry) {
        return store.ofEntry(entry);
    }

    /** Orders by state, newest first. */
    public List<Payment> list(Optional<Payment.Status> status, int offset, int limit) {
        return store.list(status, offset, limit);
    }

    /** How many orders are in a state, or in all. */
    public long count(Optional<Payment.Status> status) {
        return store.count(status);
    }
}
