package cn.qingjian.receptions.store;

import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.kernel.Money;
import cn.qingjian.receptions.ReceptionKind;
import cn.qingjian.receptions.ReceptionWords;
import cn.qingjian.receptions.Register;
import cn.qingjian.slips.SlipBooks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The room's books as the rules see them, read anew at each question. */
@Component
public class ReceptionRegister implements Register {
    private final SlipBooks books;
    private final ReceptionStore store;
    private final BurdenLedger ledger;

    ReceptionRegister(SlipBooks books, ReceptionStore store, BurdenLedger ledger) {
        this.books = books;
        this.store = store;
        this.ledger = ledger;
    }

    /** The books as they are now, read once. */
    public Register now() {
        return new Book(books.counting(ReceptionKind.CODE, ReceptionWords.class, 0), store, ledger);
    }

    @Override
    public List<Other> others(long except) {
        return now().others(except);
    }

    @Override
    public Optional<Money> budget(long unit, int year) {
        return Optional.ofNullable(store.budgets(year).get(unit)).map(ReceptionStore.Budget::amount);
    }

    @Override
    public List<Meeting> meetings(long unit, LocalDate from, LocalDate to) {
        return now().meetings(unit, from, to);
    }
}
