package cn.qingjian.ledger.store;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Business;
import cn.qingjian.ledger.ListCheck;
import cn.qingjian.ledger.Remittance;
import cn.qingjian.ledger.RemittanceLine;
import cn.qingjian.ledger.remittance.ListLine;
import java.io.IOException;
import java.io.Reader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Remittance lists and their lines: how they come in, and how they are looked at. */
@Repository
public class ListStore {
    private static final int LONG = 1_000;
    private static final int MOST_SHOWN = 1_000;

    /** The staged lines with their accounts, and why each is refused; of several good ones for an account the first counts. */
    private static final String JUDGED = """
            select line, account_no, employer_part, person_part, employer_amount, person_amount, account,
                   coalesce(problem, case when first < line then '与第 ' || first || ' 行重复' end) as problem
              from (select judged.*, min(line) filter (where problem is null) over (partition by account_no) as first
                      from (select l.line, l.account_no, l.employer_part, l.person_part, l.employer_amount, l.person_amount,
                                   a.id as account, coalesce(l.problem, %s) as problem
                              from pg_temp.staged_line l
                              left join ledger.account a
                                on l.problem is null and a.no = cast(l.account_no as char(12))) judged) compared
            """.formatted(LineVerdict.SQL);

    private final JdbcClient db;
    private final DataSource source;

    ListStore(JdbcClient db, DataSource source) {
        this.db = db;
        this.source = source;
    }

    /** Opens a list; empty where the same file was handed in for that month before. Waits for one that is just being handed in. */
    public Optional<Long> open(
            long employer, YearMonth month, Business kind, String fileName, byte[] digest, String byWhom) {
        return db.sql("""
                insert into ledger.remittance (employer, month, kind, file_name, digest, by_whom, state)
                values (:employer, :month, :kind, :fileName, :digest, :byWhom, 'allocating')
                on conflict (employer, month, kind, digest) where state not in ('dropped', 'reversed') do nothing
                returning id
                """)
                .param("employer", employer)
                .param("month", month.atDay(1))
                .param("kind", kind.name())
                .param("fileName", fileName)
                .param("digest", digest)
                .param("byWhom", byWhom)
                .query(Long.class)
                .optional();
    }

    /** The list of that file, as {@link #open} found it. */
    public Optional<Long> same(long employer, YearMonth month, Business kind, byte[] digest) {
        return db.sql("""
                select id from ledger.remittance
                 where employer = :employer and month = :month and kind = :kind and digest = :digest
                   and state not in ('dropped', 'reversed')
                """)
                .param("employer", employer)
                .param("month", month.atDay(1))
                .param("kind", kind.name())
                .param("digest", digest)
                .query(Long.class)
                .optional();
    }

    /** Brings lines to the database in one stream, to be judged by {@link #judge} in the same transaction. */
    public void stage(List<ListLine> lines) {
        db.sql("""
                create temporary table if not exists staged_line (
                    line integer, account_no text, employer_part text, person_part text,
                    employer_amount bigint, person_amount bigint, problem text) on commit delete rows
                """).update();
        // several lists may be staged in one transaction
        db.sql("delete from staged_line").update();
        Connection connection = DataSourceUtils.getConnection(source);
        try (Reader rows = new CopyRows(lines)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy pg_temp.staged_line from stdin", rows);
        } catch (SQLException | IOException problem) {
            throw new IllegalStateException("the lines of a list could not be brought to the database", problem);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
        // a short list is found quickly by any plan, and counting it would take longer than judging it
        if (lines.size() > LONG) {
            db.sql("analyze staged_line").update();
        }
    }

    /**
     * Judges the staged lines of a list: each is kept with its account, or with the reason why it is refused. Of several good lines
     * for one account the first counts.
     */
    public void judge(long list, long employer, YearMonth month, Business kind, LocalDate day) {
        db.sql("""
                insert into ledger.remittance_line (remittance, line, account_no, employer_part, person_part, employer_amount,
                                                    person_amount, account, problem)
                select :list, judged_line.* from (%s) judged_line
                """.formatted(JUDGED))
                .param("list", list)
                .param("employer", employer)
                .param("month", month.atDay(1))
                .param("kind", kind.name())
                .param("day", day)
                .update();
        db.sql("""
                update ledger.remittance r
                   set lines = counted.lines, good = counted.good, good_sum = counted.good_sum,
                       state = case when counted.good = 0 then 'done' else r.state end
                  from (select count(*) as lines, count(*) filter (where problem is null) as good,
                               coalesce(sum(employer_amount + person_amount) filter (where problem is null), 0) as good_sum
                          from ledger.remittance_line where remittance = :list) counted
                 where r.id = :list
                """).param("list", list).update();
    }

    /** Judges the staged lines and keeps none of them. */
    public ListCheck verdict(long employer, YearMonth month, Business kind, LocalDate day) {
        List<RemittanceLine> refused = db.sql("""
                select judged_line.*, cast(null as bigint) as entry from (%s) judged_line
                 where problem is not null order by line limit :most
                """.formatted(JUDGED))
                .param("employer", employer)
                .param("month", month.atDay(1))
                .param("kind", kind.name())
                .param("day", day)
                .param("most", MOST_SHOWN)
                .query(ListStore::line)
                .list();
        return db.sql("""
                select count(*) as lines, count(*) filter (where problem is null) as good,
                       coalesce(sum(employer_amount + person_amount) filter (where problem is null), 0) as good_sum
                  from (%s) judged_line
                """.formatted(JUDGED))
                .param("employer", employer)
                .param("month", month.atDay(1))
                .param("kind", kind.name())
                .param("day", day)
                .query((row, number) -> new ListCheck(
                        row.getInt("lines"),
                        row.getInt("good"),
                        new Money(row.getLong("good_sum")),
                        refused,
                        new FieldErrors()))
                .single();
    }

    /** What an employer's open lists still take out of its suspense account. */
    public Money claimed(long employer) {
        return new Money(
                db.sql("""
                select coalesce(sum(good_sum - allocated_sum), 0) from ledger.remittance
                 where employer = :employer and state in ('allocating', 'waiting')
                """).param("employer", employer).query(Long.class).single());
    }

    /** Stops a list; false where it is over. Waits for the chunk that is being posted. */
    public boolean drop(long list) {
        return db.sql("""
                update ledger.remittance set state = 'dropped', touched_at = now()
                 where id = :list and state in ('allocating', 'waiting')
                """).param("list", list).update() == 1;
    }

    /** The list with that key. */
    public Optional<Remittance> find(long list) {
        return db.sql("select * from ledger.remittance where id = :list")
                .param("list", list)
                .query(ListStore::remittance)
                .optional();
    }

    /** Lists of an employer, newest first. */
    public List<Remittance> ofEmployer(long employer, int offset, int limit) {
        return db.sql("""
                select * from ledger.remittance where employer = :employer order by id desc limit :limit offset :offset
                """)
                .param("employer", employer)
                .param("limit", limit)
                .param("offset", offset)
                .query(ListStore::remittance)
                .list();
    }

    /** How many lists an employer has. */
    public long count(long employer) {
        return db.sql("select count(*) from ledger.remittance where employer = :employer")
                .param("employer", employer)
                .query(Long.class)
                .single();
    }

    /** Keys of the lists that are not over, oldest first; those of an employer alone, or of all. */
    public List<Long> open(Optional<Long> employer) {
        return db.sql("""
                select id from ledger.remittance
                 where state in ('allocating', 'waiting') and employer = coalesce(cast(:employer as bigint), employer) order by id
                """)
                .param("employer", employer.orElse(null))
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** Lines in the order of the file. */
    public List<RemittanceLine> lines(long list, boolean refused, int offset, int limit) {
        return db.sql("""
                select * from ledger.remittance_line
                 where remittance = :list and (not :refused or problem is not null)
                 order by line limit :limit offset :offset
                """)
                .param("list", list)
                .param("refused", refused)
                .param("limit", limit)
                .param("offset", offset)
                .query(ListStore::line)
                .list();
    }

    private static RemittanceLine line(ResultSet row, int number) throws SQLException {
        return new RemittanceLine(
                row.getInt("line"),
                row.getString("account_no"),
                row.getString("employer_part"),
                row.getString("person_part"),
                Optional.ofNullable(row.getObject("employer_amount", Long.class))
                        .flatMap(employer -> both(row, employer)),
                Optional.ofNullable(row.getString("problem")),
                Optional.ofNullable(row.getObject("entry", Long.class)));
    }

    private static Optional<Money> both(ResultSet row, long employer) {
        try {
            return Optional.ofNullable(row.getObject("person_amount", Long.class))
                    .map(person -> new Money(employer).plus(new Money(person)));
        } catch (SQLException problem) {
            throw new IllegalStateException("person_amount", problem);
        }
    }

    static Remittance remittance(ResultSet row, int number) throws SQLException {
        return new Remittance(
                row.getLong("id"),
                row.getLong("employer"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                Business.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("by_whom"),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("touched_at").toInstant(),
                Remittance.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("lines"),
                row.getInt("good"),
                new Money(row.getLong("good_sum")),
                row.getInt("allocated"),
                new Money(row.getLong("allocated_sum")));
    }
}
