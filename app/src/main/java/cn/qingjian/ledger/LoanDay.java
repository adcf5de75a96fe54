package cn.qingjian.ledger;

import cn.qingjian.ledger.loan.DayOfLoan;
import cn.qingjian.ledger.store.LoanDayStore;
import cn.qingjian.ledger.store.LoanLimitStore;
import cn.qingjian.ledger.store.LoanStore;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The daily run over all loans: instalments fall due, offsets are taken, what is late becomes overdue and bears penalty interest.
 * It goes by small chunks, each in a transaction that also keeps how far it came, so a run that was stopped goes on where it was.
 */
@Service
public class LoanDay {
    private static final Logger LOG = LoggerFactory.getLogger(LoanDay.class);
    /** Few enough that nobody waits long for an account that a chunk holds. */
    private static final int CHUNK = 50;

    private final LoanDayStore days;
    private final LoanStore loans;
    private final LoanLimitStore limits;
    private final DayOfLoan work;
    private final TransactionTemplate transaction;

    LoanDay(
            LoanDayStore days,
            LoanStore loans,
            LoanLimitStore limits,
            DayOfLoan work,
            TransactionTemplate transaction) {
        this.days = days;
        this.loans = loans;
        this.limits = limits;
        this.work = work;
        this.transaction = transaction;
    }

    /**
     * Runs a day, and before it each day that was missed since the last one that is done, so that nobody bears penalty interest
     * because the run stood still. A day that is done changes nothing. A loan that fails is left out, for a person to look at and
     * the next run to take again.
     *
     * @return how many loans were left out
     */
    public long run(LocalDate day) {
        LocalDate first = days.lastDone().map(last -> last.plusDays(1)).orElse(day);
        long leftOut = 0;
        for (LocalDate next = first; !next.isAfter(day); next = next.plusDays(1)) {
            while (chunk(next)) {
                LOG.debug("a chunk of loans is done for {}", next);
            }
            leftOut += days.countLeftOut(next);
        }
        return leftOut;
    }

    /** The next chunk of a day; false once all is done. Where a loan of it fails, its loans go one by one. */
    boolean chunk(LocalDate day) {
        try {
            return step(day, CHUNK);
        } catch (RuntimeException problem) {
            LOG.warn("a chunk of loans failed for {}, they are done one by one", day, problem);
        }
        boolean more = true;
        for (int i = 0; i < CHUNK && more; i++) {
            try {
                more = step(day, 1);
            } catch (RuntimeException problem) {
                leaveOut(day, problem);
            }
        }
        return more;
    }

    private boolean step(LocalDate day, int limit) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            days.begin(day);
            Optional<Long> last = days.lock(day);
            List<Long> next = last.map(behind -> toDo(day, behind, limit)).orElse(List.of());
            next.forEach(loan -> work.run(loan, day));
            if (next.isEmpty()) {
                days.done(day);
                return false;
            }
            days.reached(day, next.getLast());
            return true;
        }));
    }

    private void leaveOut(LocalDate day, RuntimeException problem) {
        transaction.executeWithoutResult(status -> {
            days.begin(day);
            List<Long> next = days.lock(day).map(last -> toDo(day, last, 1)).orElse(List.of());
            for (long loan : next) {
                LOG.error("loan {} is left out of the run of {}", loan, day, problem);
                days.leftOut(day, loan, problem.getClass().getSimpleName() + ": " + problem.getMessage());
                days.reached(day, loan);
            }
        });
    }

    private List<Long> toDo(LocalDate day, long behind, int limit) {
        boolean all = day.getMonth() == Month.JANUARY
                && day.getDayOfMonth() == 1
                && limits.on(day).reprices();
        return loans.toDo(day, behind, all, limit);
    }
}
