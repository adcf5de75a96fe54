package cn.qingjian.filings.store;

import cn.qingjian.filings.FilingStatus;
import cn.qingjian.filings.QueueFilter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of the staff has which case, and the queue of those that wait. Nothing of the person is read here. */
@Repository
public class CaseStore {
    private static final String OPEN = """
             from filings.filing
             where status in ('WITH_OFFICER', 'SECOND_PERSON')
               and (:item = '' or item = :item)
               and (:status = '' or status = :status)
               and (:text = '' or starts_with(number, :text))
               and (not :mine or officer = :who)
               and (not :free or officer is null)
            """;

    private static final String PROMISED = """
             from (select f.id, f.number, f.item, f.digest, f.accepted, f.due, d.day as decided, coalesce(d.day <= f.due, false) as kept
                   from filings.filing f
                   join people.account a on a.id = f.officer and a.unit_id = :unit
                   cross join lateral (select case when f.status in ('APPROVED', 'REJECTED')
                                                   then (f.decided_at at time zone :zone)::date end as day) d
                   where (d.day is not null or (f.status in ('WITH_OFFICER', 'SECOND_PERSON') and f.due < :today))
                     and least(f.due, d.day) between :from and :to) c
            """;

    private final JdbcClient db;

    CaseStore(JdbcClient db) {
        this.db = db;
    }

    /** Who has a filing. */
    public Held held(long filing) {
        return db.sql("select officer, claimed_at, asked_at, mandate from filings.filing where id = :filing")
                .param("filing", filing)
                .query((row, number) -> new Held(
                        Optional.ofNullable(row.getObject("officer", Long.class)),
                        time(row, "claimed_at"),
                        time(row, "asked_at"),
                        Optional.ofNullable(row.getObject("mandate", Long.class))))
                .single();
    }

    /** Takes a case that nobody has; false where somebody was faster, or it isn't with an officer any more. */
    public boolean claim(long filing, long officer, Instant now) {
        return db.sql("""
                update filings.filing set officer = :officer, claimed_at = :now
                 where id = :filing and officer is null and status = 'WITH_OFFICER'
                """)
                        .param("officer", officer)
                        .param("now", Timestamp.from(now))
                        .param("filing", filing)
                        .update()
                == 1;
    }

    /** Gives a case to another officer. */
    public void give(long filing, long officer, Instant now) {
        db.sql("update filings.filing set officer = :officer, claimed_at = :now where id = :filing")
                .param("officer", officer)
                .param("now", Timestamp.from(now))
                .param("filing", filing)
                .update();
    }

    /** Notes that the citizen was asked for more. */
    public void asked(long filing, Instant now) {
        db.sql("update filings.filing set asked_at = :now where id = :filing")
                .param("now", Timestamp.from(now))
                .param("filing", filing)
                .update();
    }

    /** The open cases that match, those due first in front. */
    public List<Line> queue(QueueFilter filter, long who, int offset, int limit) {
        return filtered("select *" + OPEN + " order by due, id limit :limit offset :offset", filter, who)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> line(row))
                .list();
    }

    /** How many {@link #queue} finds. */
    public long count(QueueFilter filter, long who) {
        return filtered("select count(*)" + OPEN, filter, who).query(Long.class).single();
    }

    /** How many of those that match were due before a day. */
    public long overdue(QueueFilter filter, long who, LocalDate today) {
        return filtered("select count(*)" + OPEN + " and due < :today", filter, who)
                .param("today", today)
                .query(Long.class)
                .single();
    }

    /** Codes of the items of which cases are open. */
    public List<String> items() {
        return db.sql("""
                select distinct item from filings.filing where status in ('WITH_OFFICER', 'SECOND_PERSON') order by item
                """).query((row, number) -> row.getString("item")).list();
    }

    /**
     * How the cases in the hands of a unit's officers kept to the promised day, of those that were decided in a span of days and
     * those that were due in it before today and aren't decided. What waits for the citizen is none of them.
     */
    public Kept kept(long unit, LocalDate from, LocalDate to, LocalDate today, ZoneId zone) {
        return promised("select count(*) as cases, count(*) filter (where kept) as kept" + PROMISED, unit, from, to)
                .param("today", today)
                .param("zone", zone.getId())
                .query((row, number) -> new Kept(row.getLong("cases"), row.getLong("kept")))
                .single();
    }

    /** The cases that {@link #kept} counts, the late ones in front. */
    public List<Promised> promised(
            long unit, LocalDate from, LocalDate to, LocalDate today, ZoneId zone, int offset, int limit) {
        return promised("select *" + PROMISED + " order by kept, due, id limit :limit offset :offset", unit, from, to)
                .param("today", today)
                .param("zone", zone.getId())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Promised(
                        row.getString("number"),
                        row.getString("item"),
                        row.getString("digest"),
                        row.getObject("accepted", LocalDate.class),
                        row.getObject("due", LocalDate.class),
                        Optional.ofNullable(row.getObject("decided", LocalDate.class)),
                        row.getBoolean("kept")))
                .list();
    }

    private JdbcClient.StatementSpec promised(String sql, long unit, LocalDate from, LocalDate to) {
        return db.sql(sql).param("unit", unit).param("from", from).param("to", to);
    }

    private JdbcClient.StatementSpec filtered(String sql, QueueFilter filter, long who) {
        return db.sql(sql)
                .param("item", filter.item())
                .param("status", filter.status().map(Enum::name).orElse(""))
                .param("text", filter.number())
                .param("mine", filter.whose() == QueueFilter.Whose.MINE)
                .param("free", filter.whose() == QueueFilter.Whose.NOBODYS)
                .param("who", who);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getString("number"),
                row.getString("item"),
                row.getString("digest"),
                FilingStatus.valueOf(row.getString("status")),
                row.getObject("accepted", LocalDate.class),
                row.getObject("due", LocalDate.class),
                Optional.ofNullable(row.getObject("officer", Long.class)),
                row.getTimestamp("asked_at") != null);
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    /**
     * Who has a filing.
     *
     * @param officer key of the officer; empty as long as nobody has it
     * @param since since when
     * @param askedAt when an officer asked the citizen for more; empty where none did
     * @param mandate under which an employer's agent filed it; empty for one's own
     */
    public record Held(
            Optional<Long> officer, Optional<Instant> since, Optional<Instant> askedAt, Optional<Long> mandate) {}

    /**
     * How many cases kept to the promised day.
     *
     * @param cases how many there were
     * @param kept how many were decided by that day
     */
    public record Kept(long cases, long kept) {}

    /**
     * A case with its promise; nothing of the person.
     *
     * @param number its number
     * @param item code of the item
     * @param digest of the item's version
     * @param accepted day of acceptance
     * @param due last day of the promised time
     * @param decided day of the decision; empty where there is none
     * @param kept whether it was decided by that day
     */
    public record Promised(
            String number,
            String item,
            String digest,
            LocalDate accepted,
            LocalDate due,
            Optional<LocalDate> decided,
            boolean kept) {}

    /**
     * A case in the queue.
     *
     * @param id its key
     * @param number its number
     * @param item code of the item
     * @param digest of the item's version
     * @param status where it stands
     * @param accepted day of acceptance
     * @param due last day of the promised time
     * @param officer who has it; empty for nobody
     * @param asked whether the citizen was asked for more already
     */
    public record Line(
            long id,
            String number,
            String item,
            String digest,
            FilingStatus status,
            LocalDate accepted,
            LocalDate due,
            Optional<Long> officer,
            boolean asked) {}
}
