package cn.qingjian.bank.store;

import cn.qingjian.bank.DayReport;
import cn.qingjian.bank.Difference;
import cn.qingjian.bank.Difference.Finding;
import cn.qingjian.bank.Statement;
import cn.qingjian.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reconciled days, the bank's files, and the differences. */
@Repository
public class DayStore {
    private final JdbcClient db;

    DayStore(JdbcClient db) {
        this.db = db;
    }

    /** Keeps figures and file of a day, in place of earlier ones; another who compares the same day waits. */
    public void keep(DayReport report, List<Statement.Line> lines) {
        db.sql("""
                insert into bank.reconciliation (day, ran_at, actor, lines, bank_balance, book, in_transit, late_out, late_in)
                values (:day, :at, :actor, :lines, :bank, :book, :inTransit, :lateOut, :lateIn)
                on conflict (day) do update set ran_at = excluded.ran_at, actor = excluded.actor, lines = excluded.lines,
                       bank_balance = excluded.bank_balance, book = excluded.book, in_transit = excluded.in_transit,
                       late_out = excluded.late_out, late_in = excluded.late_in
                """)
                .param("day", report.day())
                .param("at", Timestamp.from(report.ranAt()))
                .param("actor", report.actor())
                .param("lines", report.lines())
                .param("bank", report.bank().fen())
                .param("book", report.book().fen())
                .param("inTransit", report.inTransit().fen())
                .param("lateOut", report.lateOut().fen())
                .param("lateIn", report.lateIn().fen())
                .update();
        db.sql("delete from bank.statement_line where day = :day")
                .param("day", report.day())
                .update();
        for (int i = 0; i < lines.size(); i++) {
            Statement.Line line = lines.get(i);
            db.sql("""
                    insert into bank.statement_line (day, line, number, bank_no, paid_out, amount, status)
                    values (:day, :line, :number, :bankNo, :out, :amount, :status)
                    """)
                    .param("day", report.day())
                    .param("line", i + 1)
                    .param("number", line.number())
                    .param("bankNo", line.bankNo())
                    .param("out", line.out())
                    .param("amount", line.amount().fen())
                    .param("status", line.status().name())
                    .update();
        }
    }

    /** Keeps the differences of a day: new ones open, those that are gone settled; what a person settled stays so. */
    public void keep(LocalDate day, List<Finding> findings, Instant now) {
        Set<String> found = new HashSet<>();
        for (Finding finding : findings) {
            found.add(key(finding));
            db.sql("""
                    insert into bank.difference (day, kind, number, bank_no, ours, theirs, status)
                    values (:day, :kind, :number, :bankNo, :ours, :theirs, 'open')
                    on conflict (day, kind, number, bank_no) do update
                       set ours = excluded.ours, theirs = excluded.theirs, status = 'open', reason = '', actor = ''
                     where difference.status <> 'resolved'
                    """)
                    .param("day", day)
                    .param("kind", finding.kind().name())
                    .param("number", finding.number())
                    .param("bankNo", finding.bankNo())
                    .param("ours", finding.ours())
                    .param("theirs", finding.theirs())
                    .update();
        }
        differences(day).stream()
                .filter(difference -> difference.status() == Difference.Status.OPEN)
                .map(Difference::finding)
                .filter(finding -> !found.contains(key(finding)))
                .forEach(finding -> settle(day, finding, "再次对账时已经相符。", "系统", now));
    }

    private static String key(Finding finding) {
        return finding.kind() + " " + finding.number() + " " + finding.bankNo();
    }

    /** Settles an open difference without a person. */
    public void settle(LocalDate day, Finding finding, String reason, String actor, Instant now) {
        db.sql("""
                update bank.difference set status = 'settled', reason = :reason, actor = :actor, resolved_at = :now
                 where day = :day and kind = :kind and number = :number and bank_no = :bankNo and status = 'open'
                """)
                .param("reason", reason)
                .param("actor", actor)
                .param("now", Timestamp.from(now))
                .param("day", day)
                .param("kind", finding.kind().name())
                .param("number", finding.number())
                .param("bankNo", finding.bankNo())
                .update();
    }

    /** Settles a difference by a person's word; false where it isn't open. */
    public boolean resolve(long id, String reason, String actor, Instant now) {
        return db.sql("""
                update bank.difference set status = 'resolved', reason = :reason, actor = :actor, resolved_at = :now
                 where id = :id and status = 'open'
                """)
                        .param("reason", reason)
                        .param("actor", actor)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Number and status, joined, of lines in files of other days that have one of the numbers. */
    public Set<String> keysElsewhere(List<String> numbers, LocalDate day) {
        return numbers.isEmpty()
                ? Set.of()
                : new HashSet<>(db.sql("""
                        select number || status from bank.statement_line where day <> :day and number in (:numbers)
                        """)
                        .param("day", day)
                        .param("numbers", numbers)
                        .query(String.class)
                        .list());
    }

    /** The figures of a day. */
    public Optional<DayReport> find(LocalDate day) {
        return db.sql("select * from bank.reconciliation where day = :day")
                .param("day", day)
                .query(DayStore::report)
                .optional();
    }

    /** Days, newest first. */
    public List<DayReport> list(int offset, int limit) {
        return db.sql("select * from bank.reconciliation order by day desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(DayStore::report)
                .list();
    }

    /** How many days there are. */
    public long count() {
        return db.sql("select count(*) from bank.reconciliation")
                .query(Long.class)
                .single();
    }

    /** Differences of a day, open ones first. */
    public List<Difference> differences(LocalDate day) {
        return db.sql("select * from bank.difference where day = :day order by status <> 'open', kind, id")
                .param("day", day)
                .query(DayStore::difference)
                .list();
    }

    /** The difference with that key. */
    public Optional<Difference> difference(long id) {
        return db.sql("select * from bank.difference where id = :id")
                .param("id", id)
                .query(DayStore::difference)
                .optional();
    }

    /** How many differences are open. */
    public long open(Optional<LocalDate> day) {
        return db.sql("""
                select count(*) from bank.difference
                 where status = 'open' and (cast(:day as date) is null or day = cast(:day as date))
                """).param("day", day.orElse(null)).query(Long.class).single();
    }

    /** Lines of a file. */
    public List<Statement.Line> lines(LocalDate day, int offset, int limit) {
        return db.sql("select * from bank.statement_line where day = :day order by line limit :limit offset :offset")
                .param("day", day)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Statement.Line(
                        row.getString("number"),
                        row.getString("bank_no"),
                        row.getBoolean("paid_out"),
                        new Money(row.getLong("amount")),
                        Statement.Status.valueOf(row.getString("status"))))
                .list();
    }

    private static DayReport report(ResultSet row, int number) throws SQLException {
        return new DayReport(
                row.getObject("day", LocalDate.class),
                row.getTimestamp("ran_at").toInstant(),
                row.getString("actor"),
                row.getInt("lines"),
                new Money(row.getLong("bank_balance")),
                new Money(row.getLong("book")),
                new Money(row.getLong("in_transit")),
                new Money(row.getLong("late_out")),
                new Money(row.getLong("late_in")));
    }

    private static Difference difference(ResultSet row, int number) throws SQLException {
        return new Difference(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                new Finding(
                        Difference.Kind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getString("bank_no"),
                        row.getString("ours"),
                        row.getString("theirs")),
                Difference.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getString("actor"),
                Optional.ofNullable(row.getTimestamp("resolved_at")).map(Timestamp::toInstant));
    }
}
