package cn.qingjian.audit.store;

import cn.qingjian.audit.Act;
import cn.qingjian.audit.Entry;
import cn.qingjian.audit.EntryFilter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chains as they lie in the database, where the application may add and read but neither change nor delete. */
@Repository
public class AuditStore {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int CHUNK = 2000;
    private static final String MATCHING = """
             from audit.entry
            where (:actor = '' or actor = :actor)
              and (:action = '' or action = :action)
              and (cast(:from as timestamptz) is null or at >= :from)
              and (cast(:before as timestamptz) is null or at < :before)
            """;

    private final JdbcClient db;

    AuditStore(JdbcClient db) {
        this.db = db;
    }

    /** Adds links to a lane; one transaction at a time, and the next waits for its end. */
    public void append(int lane, List<Act> acts) {
        Entry last = db.sql("select * from audit.newest(cast(:lane as smallint))")
                .param("lane", lane)
                .query(AuditStore::entry)
                .optional()
                .orElse(null);
        for (Act act : acts) {
            last = last == null ? Entry.first(lane, act) : last.next(act);
            insert(last);
        }
    }

    private void insert(Entry entry) {
        db.sql("""
                insert into audit.entry (lane, sequence, at, actor, action, subject, detail, previous, hash)
                values (:lane, :sequence, :at, :actor, :action, :subject, :detail, :previous, :hash)
                """)
                .param("lane", entry.lane())
                .param("sequence", entry.sequence())
                .param("at", Timestamp.from(entry.act().at()))
                .param("actor", entry.act().actor())
                .param("action", entry.act().action())
                .param("subject", entry.act().subject())
                .param("detail", entry.act().detail())
                .param("previous", HexFormat.of().parseHex(entry.previous()))
                .param("hash", HexFormat.of().parseHex(entry.hash()))
                .update();
    }

    /** The entries that match, newest first. */
    public List<Entry> entries(EntryFilter filter, int offset, int limit) {
        return matching(
                        "select *" + MATCHING + " order by at desc, lane, sequence desc limit :limit offset :offset",
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(AuditStore::entry)
                .list();
    }

    /** How many entries match. */
    public long count(EntryFilter filter) {
        return matching("select count(*) as n" + MATCHING, filter)
                .query((row, number) -> row.getLong("n"))
                .single();
    }

    /** The kinds of act there are. */
    public List<String> actions() {
        return db.sql("select distinct action from audit.entry order by action")
                .query((row, number) -> row.getString("action"))
                .list();
    }

    /** Hands over every entry in the order of their lanes and numbers, a chunk at a time. */
    public void forEach(Consumer<Entry> taker) {
        int lane = Short.MIN_VALUE;
        long after = Long.MIN_VALUE;
        List<Entry> chunk;
        do {
            chunk = db.sql("""
                    select * from audit.entry where (lane, sequence) > (:lane, :after) order by lane, sequence limit :chunk
                    """)
                    .param("lane", lane)
                    .param("after", after)
                    .param("chunk", CHUNK)
                    .query(AuditStore::entry)
                    .list();
            chunk.forEach(taker);
            lane = chunk.isEmpty() ? lane : chunk.getLast().lane();
            after = chunk.isEmpty() ? after : chunk.getLast().sequence();
        } while (chunk.size() == CHUNK);
    }

    private JdbcClient.StatementSpec matching(String sql, EntryFilter filter) {
        return db.sql(sql)
                .param("actor", filter.actor())
                .param("action", filter.action())
                .param("from", startOf(filter.from()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "before",
                        startOf(filter.to() == null ? null : filter.to().plusDays(1)),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static java.time.@Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZONE).toOffsetDateTime();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getInt("lane"),
                row.getLong("sequence"),
                new Act(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("detail")),
                HexFormat.of().formatHex(row.getBytes("previous")),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }
}
