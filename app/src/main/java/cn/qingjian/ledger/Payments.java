package cn.qingjian.ledger;

import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.BankCard;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.ledger.store.DepositorStore;
import cn.qingjian.ledger.store.PaymentStore;
import cn.qingjian.privacy.Seal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders to the bank and what became of them. An order is sent under its own number as often as needed, and the bank pays a
 * number once; an answer that got lost is asked for, never guessed.
 */
@Service
@Transactional
public class Payments {
    private static final String INTO_SUSPENSE = "TH-";
    private static final String PAID_AGAIN = "CF-";

    private final PaymentStore store;
    private final DepositorStore depositors;
    private final Ledger ledger;
    private final Audit audit;
    private final Seal seal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Payments(
            PaymentStore store,
            DepositorStore depositors,
            Ledger ledger,
            Audit audit,
            Seal seal,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.depositors = depositors;
        this.ledger = ledger;
        this.audit = audit;
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
     * Told twice, the second time changes nothing. An account that was closed stays so: its money stands in 219 (暂收) then, and
     * {@link #waiting} tells a person of it.
     */
    public void returned(Payment payment, String bankNo, String reason) {
        if (store.done(payment.id(), Payment.Status.RETURNED, bankNo, clock.instant(), reason)) {
            if (needsPerson(payment)) {
                suspend(payment);
            } else {
                ledger.reverse(payment.entry(), "银行退回：" + reason, "系统");
            }
            events.publishEvent(new PaymentReturned(payment.id(), payment.entry(), reason));
        }
    }

    /** What was given back out of 219, or out of an account that is closed, can't go back to where it came from. */
    private boolean needsPerson(Payment payment) {
        Voucher voucher = ledger.find(payment.entry()).orElseThrow().voucher();
        return voucher.businessNo().startsWith(PAID_AGAIN)
                || store.account(payment.id())
                        .flatMap(depositors::lock)
                        .filter(account -> account.status().closed())
                        .isPresent();
    }

    private void suspend(Payment payment) {
        ledger.post(Voucher.of(
                INTO_SUSPENSE + payment.id(),
                Business.RECEIPT,
                ledger.today(),
                "退回款转暂收：" + payment.purpose(),
                owned(payment, Leg.debit(Subject.BANK, payment.amount())),
                owned(payment, Leg.credit(Subject.SUSPENSE, payment.amount()))));
        audit.record("系统", "退回款转暂收", "支付指令 " + payment.id(), "账户已销户");
    }

    private Leg owned(Payment payment, Leg leg) {
        return new Leg(leg.subject(), leg.amount(), store.account(payment.id()).orElse(null), null, null);
    }

    /**
     * Pays money that was given back and stands in 219 once more, to another bank account: debit 219, credit 101. Errors:
     * {@code payee}; {@code payment} where nothing of it stands there.
     *
     * @param payee number of the bank account, in the clear
     */
    public FieldErrors payAgain(long id, String payee, String actor) {
        String plain = payee.replace(" ", "");
        var errors = new FieldErrors().require(plain.matches("\\d{12,30}"), "payee", "请填写收款账号，12 到 30 位数字。");
        Optional<Payment> payment =
                store.waiting().stream().filter(waiting -> waiting.id() == id).findFirst();
        errors.require(payment.isPresent(), "payment", "这笔款没有在暂收，不能再付。");
        if (errors.isEmpty()) {
            order(payment.orElseThrow(), plain);
            audit.record(actor, "退回款再付", "支付指令 " + id, "");
        }
        return errors;
    }

    private void order(Payment payment, String payee) {
        String number = PAID_AGAIN + payment.id();
        ledger.post(
                Voucher.of(
                        number,
                        Business.REFUND,
                        ledger.today(),
                        "退回款再付：" + payment.purpose(),
                        owned(payment, Leg.debit(Subject.SUSPENSE, payment.amount())),
                        Leg.credit(Subject.BANK, payment.amount())),
                new PayOrder(
                        store.account(payment.id()).orElse(null),
                        payment.amount(),
                        seal.close(payee, place(number)),
                        BankCard.masked(payee),
                        payment.purpose()));
    }

    /** Orders that were given back, whose money stands in 219 until a person pays it again; oldest first. */
    public List<Payment> waiting() {
        return store.waiting();
    }

    /** Makes an open order due now; false where it isn't open any more. */
    public boolean retry(long id, String actor) {
        boolean open = store.due(id, clock.instant());
        if (open) {
            audit.record(actor, "立即重试支付", "支付指令 " + id, "");
        }
        return open;
    }

    /** The order with that key. */
    public Optional<Payment> find(long id) {
        return store.find(id);
    }

    /** The order of a business number. */
    public Optional<Payment> ofNumber(String businessNo) {
        return store.ofNumber(businessNo);
    }

    /** Orders that ended, paid or given back, from a moment up to and without another. */
    public List<Payment> endedBetween(Instant from, Instant to) {
        return store.endedBetween(from, to);
    }

    /** Orders that were given and, as far as was known at that moment, neither paid nor given back (在途). */
    public List<Payment> inTransit(Instant at) {
        return store.inTransit(at);
    }

    /** Orders by state and what their number begins with, newest first. */
    public List<Payment> search(Optional<Payment.Status> status, String typed, int offset, int limit) {
        return store.search(status, typed, offset, limit);
    }

    /** How many {@link #search} finds. */
    public long count(Optional<Payment.Status> status, String typed) {
        return store.count(status, typed);
    }

    /** The order of an entry. */
    @Transactional(propagation = Propagation.SUPPORTS)
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
