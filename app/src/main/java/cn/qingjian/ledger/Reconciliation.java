package cn.qingjian.ledger;

import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.store.ReconciliationStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 账务核对: compares the balances with the postings from which they follow, and keeps a report that a person can read. The
 * checks are those that the regulation's bookkeeping asks for: the persons' balances together are subject 201, debits are
 * credits, what employers have in suspense is their part of 219.
 */
@Service
public class Reconciliation {
    private final ReconciliationStore store;
    private final Balances balances;
    private final Payments payments;
    private final Audit audit;
    private final Clock clock;

    Reconciliation(ReconciliationStore store, Balances balances, Payments payments, Audit audit, Clock clock) {
        this.store = store;
        this.balances = balances;
        this.payments = payments;
        this.audit = audit;
        this.clock = clock;
    }

    /** Compares everything on one snapshot of the ledger, and keeps the report; posting goes on meanwhile. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Report run(String actor) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.same(
                "个人账户余额合计 = 总账 201",
                store.sumOf(Subject.DEPOSITS).negated(),
                store.personBalances(),
                "科目 201 全部分录的贷方净额，与各个人账户余额之和"));
        lines.add(Line.same("全部分录借贷相等", Money.ZERO, store.sumOfAll(), "借方为正、贷方为负，合计应为零"));
        lines.add(Line.none("每笔分录借贷相等", store.unbalanced(), "不平的分录数"));
        lines.add(Line.same(
                "单位暂收合计 = 219 中记到单位的部分", store.employerSuspense().negated(), store.suspenseBalances(), "不含未认领到单位的暂收"));
        lines.addAll(projections());
        long id = store.keep(clock.instant(), actor, lines);
        audit.record(actor, "账务核对", "核对 " + id, sound(lines) ? "全部相符" : "有不符");
        return store.find(id).orElseThrow();
    }

    private List<Line> projections() {
        List<Balances.Difference> differences = balances.differences();
        return Balances.Field.ALL.stream()
                .map(field -> {
                    List<Balances.Difference> of = differences.stream()
                            .filter(difference -> difference.field().equals(field))
                            .toList();
                    return Line.none(field.label() + "逐户与分录相符", of.size(), Balances.examples(of));
                })
                .toList();
    }

    /**
     * The journal of subject 101 at a moment, and what of it the bank can't have done yet.
     *
     * @param at entries written before it count
     */
    @Transactional(readOnly = true)
    public Journal journal(Instant at) {
        List<Payment> open = payments.inTransit(at);
        return new Journal(store.bankBook(at), open);
    }

    /** Reports, newest first. */
    public List<Report> reports(int offset, int limit) {
        return store.list(offset, limit);
    }

    /** How many reports there are. */
    public long count() {
        return store.count();
    }

    /** The report with that key. */
    public Optional<Report> find(long id) {
        return store.find(id);
    }

    private static boolean sound(List<Line> lines) {
        return lines.stream().allMatch(Line::sound);
    }

    /**
     * What the books say of the money in the bank.
     *
     * @param book balance of 101
     * @param inTransit orders that are booked and not paid yet, as far as was known
     */
    public record Journal(Money book, List<Payment> inTransit) {
        public Journal {
            inTransit = List.copyOf(inTransit);
        }

        /** What the bank should have: the book, and what it has not paid out yet. */
        public Money atBank() {
            return inTransit.stream().map(Payment::amount).reduce(book, Money::plus);
        }
    }

    /**
     * One comparison.
     *
     * @param name what is compared
     * @param expected from the postings, in fen; 0 for a count
     * @param found in the balances, in fen
     * @param differing how many accounts or entries differ
     * @param note which, or how it is reckoned
     */
    public record Line(String name, Money expected, Money found, long differing, String note) {
        static Line same(String name, Money expected, Money found, String note) {
            return new Line(name, expected, found, expected.equals(found) ? 0 : 1, note);
        }

        static Line none(String name, long differing, String note) {
            return new Line(name, Money.ZERO, Money.ZERO, differing, note);
        }

        /** Whether nothing differs. */
        public boolean sound() {
            return differing == 0;
        }
    }

    /**
     * A report.
     *
     * @param id key
     * @param ranAt when it was made
     * @param actor who asked for it
     * @param lines the comparisons
     */
    public record Report(long id, Instant ranAt, String actor, List<Line> lines) {
        public Report {
            lines = List.copyOf(lines);
        }

        /** Whether nothing differs. */
        public boolean sound() {
            return Reconciliation.sound(lines);
        }
    }
}
