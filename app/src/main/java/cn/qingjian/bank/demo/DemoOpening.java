package cn.qingjian.bank.demo;

import cn.qingjian.bank.DayEnd;
import cn.qingjian.bank.Receipts;
import cn.qingjian.demo.DemoData;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Payment;
import cn.qingjian.ledger.Payments;
import cn.qingjian.ledger.Reconciliation;
import cn.qingjian.standins.Personas;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What the other rooms of the demonstration have booked by now, its bank has; what they ordered is still to be paid. */
@Component
@ConditionalOnBooleanProperty("qingjian.demo")
class DemoOpening implements DemoData {
    private static final int AFTER_ALL_OTHERS = 9000;
    private static final int FIRST_CARD = 10_000;

    private final DemoBank bank;
    private final Reconciliation ledger;
    private final DayEnd dayEnd;
    private final Payments payments;
    private final Receipts receipts;
    private final Depositors depositors;
    private final Clock clock;

    DemoOpening(
            DemoBank bank,
            Reconciliation ledger,
            DayEnd dayEnd,
            Payments payments,
            Receipts receipts,
            Depositors depositors,
            Clock clock) {
        this.bank = bank;
        this.ledger = ledger;
        this.dayEnd = dayEnd;
        this.payments = payments;
        this.receipts = receipts;
        this.depositors = depositors;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_ALL_OTHERS;
    }

    @Override
    public String what() {
        return "演示用银行的开户余额";
    }

    /** Where nothing ever went to the bank or came from it, books of an earlier database are thrown away. */
    @Override
    public void fill() {
        boolean untouched = dayEnd.count() == 0
                && receipts.count(false) == 0
                && List.of(Payment.Status.SENT, Payment.Status.UNKNOWN, Payment.Status.PAID, Payment.Status.RETURNED)
                        .stream()
                        .allMatch(status -> payments.count(Optional.of(status)) == 0);
        if (untouched) {
            bank.standIn().forget();
        }
        bank.standIn().opening(ledger.journal(clock.instant()).atBank().fen());
        Personas.all().forEach(this::accounts);
    }

    /** Each of the invented people has the account to which we pay him, and a second one to which he may change. */
    private void accounts(Personas.Persona persona) {
        depositors
                .of("01", persona.idNumber())
                .map(account -> depositors.reveal(account).card())
                .ifPresent(card -> bank.standIn().register(card, persona.name(), persona.idNumber()));
        String second = "62170000%08d".formatted(FIRST_CARD + Personas.all().indexOf(persona));
        bank.standIn().register(second, persona.name(), persona.idNumber());
    }
}
