package cn.qingjian.bank;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Payment;
import cn.qingjian.ledger.Payments;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Carries orders to the bank and brings back what became of them. An order goes out under its own number; where no answer
 * came it is asked after, in growing intervals, and sent again only when the bank says that it never got it. Several instances
 * may do so at once: what one has taken the others don't get, and if it is cut off they ask before they send.
 */
@Service
public class Dispatcher {
    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private final Payments payments;
    private final Collections collections;
    private final Bank bank;
    private final BankAccess access;
    private final BankSettings settings;
    private final Clock clock;

    Dispatcher(
            Payments payments,
            Collections collections,
            Bank bank,
            BankAccess access,
            BankSettings settings,
            Clock clock) {
        this.payments = payments;
        this.collections = collections;
        this.bank = bank;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes what is due and carries it out, side by side; an order that waits for its answer keeps no other waiting.
     *
     * @return how many orders were taken; 0 where no bank is connected
     */
    public int round() {
        if (access.url().isEmpty()) {
            return 0;
        }
        List<Errand> errands = new ArrayList<>();
        payments.take(settings.batch(), settings.hold()).forEach(payment -> errands.add(new PaymentErrand(payment)));
        collections
                .take(settings.batch(), settings.hold())
                .forEach(collection -> errands.add(new CollectionErrand(collection)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            errands.forEach(errand -> threads.execute(() -> carry(errand)));
        }
        return errands.size();
    }

    private void carry(Errand errand) {
        try {
            carryOut(errand, settings);
        } catch (RuntimeException problem) {
            // it stays taken until the hold is over, and is then asked after
            log.error("指令 {} 未能处理", errand.number(), problem);
        }
    }

    /** One order, one step: what the bank says decides, and silence decides nothing. */
    static void carryOut(Errand errand, BankSettings settings) {
        Bank.Answer answer = errand.fresh() ? errand.send() : errand.ask();
        if (answer instanceof Bank.Answer.NotKnown) {
            answer = errand.send();
        }
        switch (answer) {
            case Bank.Answer.Paid(String bankNo) -> errand.done(bankNo);
            case Bank.Answer.Refused(String bankNo, String reason) -> errand.failed(bankNo, reason);
            case Bank.Answer.Returned(String bankNo, String reason) -> errand.failed(bankNo, reason);
            case Bank.Answer.Accepted(String bankNo) ->
                errand.open(true, settings.wait(errand.tries()), "银行已受理，编号 " + bankNo);
            case Bank.Answer.NotKnown() -> errand.open(false, settings.wait(errand.tries()), "银行没有收到");
            case Bank.Answer.Unknown(String why) -> errand.open(false, settings.wait(errand.tries()), why);
        }
    }

    private final class PaymentErrand implements Errand {
        private final Payment payment;

        PaymentErrand(Payment payment) {
            this.payment = payment;
        }

        @Override
        public String number() {
            return payment.businessNo();
        }

        /** One that was taken before and left no trace may have been sent: it is asked after. */
        @Override
        public boolean fresh() {
            return payment.status() == Payment.Status.ORDERED && payment.tries() <= 1;
        }

        @Override
        public int tries() {
            return payment.tries();
        }

        @Override
        public Bank.Answer send() {
            Money amount = payment.amount();
            return bank.pay(payment.businessNo(), payments.payee(payment), amount, payment.purpose());
        }

        @Override
        public Bank.Answer ask() {
            return bank.query(payment.businessNo(), payment.amount());
        }

        @Override
        public void done(String bankNo) {
            payments.paid(payment, bankNo);
        }

        @Override
        public void failed(String bankNo, String reason) {
            payments.returned(payment, bankNo, reason);
        }

        @Override
        public void open(boolean answered, Duration wait, String note) {
            payments.open(payment, answered, clock.instant().plus(wait), note);
        }
    }

    private final class CollectionErrand implements Errand {
        private final Collection collection;

        CollectionErrand(Collection collection) {
            this.collection = collection;
        }

        @Override
        public String number() {
            return collection.number();
        }

        @Override
        public boolean fresh() {
            return collection.status() == Collection.Status.ORDERED && collection.tries() <= 1;
        }

        @Override
        public int tries() {
            return collection.tries();
        }

        @Override
        public Bank.Answer send() {
            return bank.collect(
                    collection.number(), collections.payer(collection), collection.amount(), collection.purpose());
        }

        @Override
        public Bank.Answer ask() {
            return bank.query(collection.number(), collection.amount());
        }

        @Override
        public void done(String bankNo) {
            collections.collected(collection.number(), bankNo);
        }

        @Override
        public void failed(String bankNo, String reason) {
            collections.refused(collection.number(), bankNo, reason);
        }

        @Override
        public void open(boolean answered, Duration wait, String note) {
            collections.open(collection, answered, clock.instant().plus(wait), note);
        }
    }
}
