package cn.qingjian.ledger.store;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Reconciliation.Line;
import cn.qingjian.ledger.Reconciliation.Report;
import cn.qingjian.ledger.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums over the whole ledger, and the reports on them. */
@Repository
public class ReconciliationStore {
    private final JdbcClient db;

    ReconciliationStore(JdbcClient db) {
        this.db = db;
    }

    /** Debits less credits of a subject. */
    public Money sumOf(Subject subject) {
        return new Money(db.sql("select coalesce(sum(amount), 0) from ledger.posting where subject = :subject")
                .param("subject", subject.code())
                .query(Long.class)
                .single());
    }

    /** Debits less credits of everything. */
    public Money sumOfAll() {
        return money("select coalesce(sum(amount), 0) from ledger.posting");
    }

    /** What all persons have. */
    public Money personBalances() {
        return money("select coalesce(sum(balance), 0) from ledger.account");
    }

    /** What all employers have in suspense. */
    public Money suspenseBalances() {
        return money("select coalesce(sum(suspense), 0) from ledger.employer");
    }

    /** Debits less credits of the part of 219 that belongs to employers. */
    public Money employerSuspense() {
        return money(
                "select coalesce(sum(amount), 0) from ledger.posting where subject = '219' and employer is not null");
    }

    /** How many entries have unequal sides. */
    public long unbalanced() {
        return db.sql("""
                select count(*) from (select entry from ledger.posting group by entry having sum(amount) <> 0) as wrong
                """).query(Long.class).single();
    }

    /** Balance of 101 by the entries written before a moment. */
    public Money bankBook(Instant at) {
        return new Money(
                db.sql("""
                select coalesce(sum(p.amount), 0) from ledger.posting p join ledger.entry e on e.id = p.entry
                 where p.subject = '101' and e.recorded_at < :at
                """).param("at", Timestamp.from(at)).query(Long.class).single());
    }

    /** Keeps a report. */
    public long keep(Instant at, String actor, List<Line> lines) {
        long id = db.sql("""
                insert into ledger.reconciliation (ran_at, actor, sound) values (:at, :actor, :sound) returning id
                """)
                .param("at", Timestamp.from(at))
                .param("actor", actor)
                .param("sound", lines.stream().allMatch(Line::sound))
                .query(Long.class)
                .single();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            db.sql("""
                    insert into ledger.reconciliation_line (reconciliation, line, name, expected, found, differing, note)
                    values (:id, :line, :name, :expected, :found, :differing, :note)
                    """)
                    .param("id", id)
                    .param("line", i)
                    .param("name", line.name())
                    .param("expected", line.expected().fen())
                    .param("found", line.found().fen())
                    .param("differing", line.differing())
                    .param("note", line.note())
                    .update();
        }
        return id;
    }

    /** Reports, newest first. */
    public List<Report> list(int offset, int limit) {
        return db.sql("select * from ledger.reconciliation order by id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(this::report)
                .list();
    }

    /** How many reports there are. */
    public long count() {
        return db.sql("select count(*) from ledger.reconciliation")
                .query(Long.class)
                .single();
    }

    /** The report with that key. */
    public Optional<Report> find(long id) {
        return db.sql("select * from ledger.reconciliation where id = :id")
                .param("id", id)
                .query(this::report)
                .optional();
    }

    private Report report(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new Report(
                id,
                row.getTimestamp("ran_at").toInstant(),
                row.getString("actor"),
                db.sql("select * from ledger.reconciliation_line where reconciliation = :id order by line")
                        .param("id", id)
                        .query((line, at) -> new Line(
                                line.getString("name"),
                                new Money(line.getLong("expected")),
                                new Money(line.getLong("found")),
                                line.getLong("differing"),
                                line.getString("note")))
                        .list());
    }

    private Money money(String sql) {
        return new Money(db.sql(sql).query(Long.class).single());
    }
}
