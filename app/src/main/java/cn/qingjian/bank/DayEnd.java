package cn.qingjian.bank;

import cn.qingjian.audit.Audit;
import cn.qingjian.bank.DayComparison.Found;
import cn.qingjian.bank.DayComparison.Remedy;
import cn.qingjian.bank.Difference.Finding;
import cn.qingjian.bank.Difference.Kind;
import cn.qingjian.bank.store.DayStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.ledger.Reconciliation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 日终对账: fetches the bank's file of a day and compares it with our books by number, amount and state, and the balances with
 * what is under way. What is certain is put right at once; the rest waits for a person, who gives a reason.
 */
@Service
public class DayEnd {
    private static final Logger log = LoggerFactory.getLogger(DayEnd.class);
    private static final String SYSTEM = "系统";
    private static final int LONGEST_REASON = 500;
    private static final int DAYS_LOOKED_AT = 31;

    private final Bank bank;
    private final DayBooks books;
    private final DayRemedies remedies;
    private final Reconciliation ledger;
    private final DayStore store;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DayEnd(
            Bank bank,
            DayBooks books,
            DayRemedies remedies,
            Reconciliation ledger,
            DayStore store,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.bank = bank;
        this.books = books;
        this.remedies = remedies;
        this.ledger = ledger;
        this.store = store;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Compares a day; done again it replaces the figures, keeps what a person settled, and settles what is gone. For today it
     * compares up to this moment.
     *
     * @return the figures; empty where the bank's file can't be had or can't be right
     */
    public Optional<DayReport> run(LocalDate day, String actor) {
        Optional<Statement> file = bank.statement(day);
        if (file.isEmpty()) {
            log.warn("{} 的银行对账文件取不到或不完整", day);
            return Optional.empty();
        }
        List<Found> certain = Objects.requireNonNull(
                transaction.execute(status -> compare(file.get(), actor)), "a transaction gives what it was given");
        certain.forEach(found -> remedy(day, found));
        return store.find(day);
    }

    private List<Found> compare(Statement file, String actor) {
        LocalDate day = file.day();
        Instant midnight = midnightAfter(day);
        Instant now = clock.instant();
        Instant end = midnight.isBefore(now) ? midnight : now;
        Reconciliation.Journal journal = ledger.journal(end);
        DayComparison.Result result = DayComparison.of(file, books.of(file, journal, end));
        var report = new DayReport(
                day,
                now,
                actor,
                file.lines().size(),
                file.balance(),
                journal.book(),
                journal.atBank().minus(journal.book()),
                result.lateOut(),
                result.lateIn());
        store.keep(report, file.lines());
        List<Finding> findings =
                new ArrayList<>(result.found().stream().map(Found::finding).toList());
        if (report.unexplained().signum() != 0) {
            findings.add(new Finding(
                    Kind.BALANCE,
                    "",
                    "",
                    "按账应为 " + report.expected().print() + " 元",
                    "银行余额 " + report.bank().print() + " 元"));
        }
        store.keep(day, findings, now);
        audit.record(actor, "银行对账", "对账日 " + day, findings.size() + " 处差异");
        return result.found().stream()
                .filter(found -> found.remedy() != Remedy.NONE)
                .toList();
    }

    /** Each in a transaction of its own: one that fails stays open and keeps none of the others. */
    private void remedy(LocalDate day, Found found) {
        try {
            transaction.executeWithoutResult(
                    status -> store.settle(day, found.finding(), remedies.apply(day, found), SYSTEM, clock.instant()));
        } catch (RuntimeException problem) {
            log.error("{} 的差异 {} 未能自动处理", day, found.finding().number(), problem);
        }
    }

    /** Settles a difference by a person's word. Errors: {@code reason}; {@code difference} where it is settled already. */
    public FieldErrors resolve(long id, String reason, String actor) {
        var errors = new FieldErrors()
                .require(!reason.isBlank(), "reason", "请写明怎样处理的。")
                .require(reason.length() <= LONGEST_REASON, "reason", "最多 " + LONGEST_REASON + " 个字。");
        if (errors.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                if (store.resolve(id, reason.strip(), actor, clock.instant())) {
                    audit.record(actor, "处理对账差异", "差异 " + id, "");
                } else {
                    errors.add("difference", "这处差异已经处理。");
                }
            });
        }
        return errors;
    }

    /** The figures of a day. */
    public Optional<DayReport> find(LocalDate day) {
        return store.find(day);
    }

    /** The last day that was compared after its end. */
    public Optional<LocalDate> lastWhole() {
        return store.list(0, DAYS_LOOKED_AT).stream()
                .filter(report -> !report.ranAt().isBefore(midnightAfter(report.day())))
                .map(DayReport::day)
                .findFirst();
    }

    private Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /** Days, newest first. */
    public List<DayReport> list(int offset, int limit) {
        return store.list(offset, limit);
    }

    /** How many days were compared. */
    public long count() {
        return store.count();
    }

    /** Differences of a day, open ones first. */
    public List<Difference> differences(LocalDate day) {
        return store.differences(day);
    }

    /** The difference with that key. */
    public Optional<Difference> difference(long id) {
        return store.difference(id);
    }

    /** How many differences of a day, or of all days, are open. */
    public long open(Optional<LocalDate> day) {
        return store.open(day);
    }

    /** Lines of the bank's file of a day. */
    public List<Statement.Line> lines(LocalDate day, int offset, int limit) {
        return store.lines(day, offset, limit);
    }
}
