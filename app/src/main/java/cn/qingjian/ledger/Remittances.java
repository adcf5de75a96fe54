package cn.qingjian.ledger;

import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.remittance.Allocation;
import cn.qingjian.ledger.remittance.Lists;
import cn.qingjian.ledger.store.ListStore;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remittance lists (汇缴清册): an employer's money goes from 219 into the accounts of the persons whom its list names. A list is
 * checked line by line when it is handed in; what is good is allocated in the background as soon as the employer's money
 * reaches, and what is refused says why.
 */
@Service
public class Remittances {
    private final Lists lists;
    private final Allocation allocation;
    private final ListStore store;
    private final Ledger ledger;
    private final Audit audit;

    Remittances(Lists lists, Allocation allocation, ListStore store, Ledger ledger, Audit audit) {
        this.lists = lists;
        this.allocation = allocation;
        this.store = store;
        this.ledger = ledger;
        this.audit = audit;
    }

    /**
     * Takes a list, checks it and begins to allocate it once the transaction is committed. The same file for the same month
     * gives the list that it gave before. Errors: {@code employer}, {@code month}, {@code file}.
     *
     * @param kind {@link Business#REMITTANCE} for a month's deposit, {@link Business#BACK_PAYMENT} for one made good later
     * @param fileName tells how the content is read: .csv, .txt or .xlsx
     */
    @Transactional
    public Lists.Submitted submit(
            long employer, YearMonth month, Business kind, String fileName, InputStream content, String actor) {
        var submitted = lists.accept(employer, month, kind, fileName, content, ledger.today(), actor);
        submitted.list().ifPresent(allocation::begin);
        return submitted;
    }

    /**
     * Takes a list in the caller's transaction and allocates it there, so that both stand or fall with the case behind it; a list
     * that is too long for one entry is allocated in the background.
     *
     * @return the list; empty where it was not taken, for the reasons of {@link #submit}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Remittance> carryOut(
            long employer,
            YearMonth month,
            Business kind,
            String fileName,
            byte[] content,
            LocalDate day,
            String actor) {
        var submitted = lists.accept(employer, month, kind, fileName, new ByteArrayInputStream(content), day, actor);
        submitted.list().flatMap(store::find).ifPresent(list -> allocation.within(list.id(), list.lines(), day));
        return submitted.list().flatMap(store::find);
    }

    /** What is wrong with a list, line by line; nothing of it is kept. */
    @Transactional
    public ListCheck check(
            long employer, YearMonth month, Business kind, String fileName, byte[] content, LocalDate day) {
        return lists.check(employer, month, kind, fileName, content, day);
    }

    /** What arrived from an employer and no open list of it takes. */
    @Transactional(readOnly = true)
    public Money unclaimed(Employer employer) {
        return employer.suspense().minus(store.claimed(employer.id()));
    }

    /** Takes up a list that waits or was interrupted; what is allocated stays so. */
    @Transactional
    public void resume(long list) {
        allocation.begin(list);
    }

    /** Stops a list: what is allocated stays, the rest never will be. False where it is over already. */
    @Transactional
    public boolean drop(long list, String actor) {
        boolean dropped = store.drop(list);
        if (dropped) {
            audit.record(actor, "作废缴存清册", "清册 " + list, "");
        }
        return dropped;
    }

    /** The list with that key. */
    public Optional<Remittance> find(long list) {
        return store.find(list);
    }

    /** Lists of an employer, newest first. */
    public List<Remittance> of(long employer, int offset, int limit) {
        return store.ofEmployer(employer, offset, limit);
    }

    /** How many lists an employer has. */
    public long count(long employer) {
        return store.count(employer);
    }

    /** Lines in the order of the file, refused ones alone or all. */
    public List<RemittanceLine> lines(long list, boolean refused, int offset, int limit) {
        return store.lines(list, refused, offset, limit);
    }
}
