package cn.qingjian.audit.store;

import cn.qingjian.audit.Act;
import cn.qingjian.audit.Entry;
import cn.qingjian.audit.EntryFilter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
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
        List<Entry> links = new ArrayList<>();
        for (Act act : acts) {
            last = last == null ? Entry.first(lane, act) : last.next(act);
            links.add(last);
        }
        insert(lane, links);
    }

    private void insert(int lane, List<Entry> links) {
        db.sql("""
                insert into audit.entry (lane, sequence, at, actor, action, subject, detail, previous, hash)
                select :lane, sequence, at, actor, action, subject, detail, decode(previous, 'hex'), decode(hash, 'hex')
                  from unnest(cast(:sequences as bigint[]), cast(:at as timestamptz[]), cast(:actors as text[]),
                              cast(:actions as text[]), cast(:subjects as text[]), cast(:details as text[]),
                              cast(:previous as text[]), cast(:hashes as text[]))
                       as link(sequence, at, actor, action, subject, detail, previous, hash)
                """)
                .param("lane", lane)
                .param("sequences", links.stream().map(Entry::sequence).toArray(Long[]::new))
                .param("at", texts(links, link -> link.act().at().toString()))
                .param("actors", texts(links, link -> link.act().actor()))
                .param("actions", texts(links, link -> link.act().action()))
                .param("subjects", texts(links, link -> link.act().subject()))
                .param("details", texts(links, link -> link.act().detail()))
                .param("previous", texts(links, Entry::previous))
                .param("hashes", texts(links, Entry::hash))
                .update();
    }

    private static String[] texts(List<Entry> links, Function<Entry, String> part) {
        return links.stream().map(part).toArray(String[]::new);
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
