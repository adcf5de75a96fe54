package cn.qingjian.documents.store;

import cn.qingjian.documents.circulation.Progress;
import cn.qingjian.people.Account;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code documents.reading} and {@code documents.handling}. */
@Repository
public class CirculationStore {
    private final JdbcClient jdbc;

    CirculationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From that moment on the time counts, unless the person has read it. */
    public void open(long ruling, Account reader, Instant at) {
        open(ruling, reader, at, true);
    }

    /** The same; what was opened before is begun anew only where that is wanted. */
    public void open(long ruling, Account reader, Instant at, boolean anew) {
        jdbc.sql("""
                        insert into documents.reading as r (ruling_id, account_id, unit_id, since)
                        values (:ruling, :account, :unit, :at)
                        on conflict (ruling_id, account_id) do update set since = excluded.since
                        where :anew and r.read_at is null
                        """)
                .param("ruling", ruling)
                .param("account", reader.id())
                .param("unit", reader.unit().id())
                .param("at", Timestamp.from(at))
                .param("anew", anew)
                .update();
    }

    /** Counts up to that many seconds, never more than have passed; nothing once it is read. */
    public void spend(long ruling, long account, long seconds, Instant at) {
        jdbc.sql("""
                        update documents.reading
                        set seconds = seconds + greatest(0, least(:seconds, ceil(extract(epoch from :at - since)))), since = :at
                        where ruling_id = :ruling and account_id = :account and read_at is null
                        """)
                .param("seconds", seconds)
                .param("at", Timestamp.from(at))
                .param("ruling", ruling)
                .param("account", account)
                .update();
    }

    /** Marks it as read to the end; the first time counts. */
    public void finish(long ruling, long account, Instant at) {
        jdbc.sql("""
                        update documents.reading set read_at = :at
                        where ruling_id = :ruling and account_id = :account and read_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("ruling", ruling)
                .param("account", account)
                .update();
    }

    /** Keeps what doing took; tells whether the unit had not told before. */
    public boolean handled(long ruling, Account by, Progress.Handling handling, Instant at) {
        return jdbc.sql("""
                        insert into documents.handling (ruling_id, unit_id, people, hours, by_id, at)
                        values (:ruling, :unit, :people, :hours, :by, :at) on conflict do nothing
                        """)
                        .param("ruling", ruling)
                        .param("unit", by.unit().id())
                        .param("people", handling.people())
                        .param("hours", handling.hours())
                        .param("by", by.id())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Whether a person has read it to the end. */
    public boolean hasRead(long ruling, long account) {
        return jdbc.sql("""
                        select exists (select from documents.reading
                                       where ruling_id = :ruling and account_id = :account and read_at is not null)
                        """)
                .param("ruling", ruling)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** How far each of the units is, by their names; the time of those who are still reading counts too. */
    public List<Progress> progress(long ruling, Collection<Long> units) {
        return jdbc.sql("""
                        select u.id, u.name, r.readers, r.seconds, h.people, h.hours
                        from people.unit u
                        cross join lateral (
                            select count(read_at) as readers, coalesce(sum(seconds), 0) as seconds
                            from documents.reading where ruling_id = :ruling and unit_id = u.id) r
                        left join documents.handling h on h.ruling_id = :ruling and h.unit_id = u.id
                        where u.id = any(:units)
                        order by u.name
                        """)
                .param("ruling", ruling)
                .param("units", units.toArray(Long[]::new))
                .query(CirculationStore::progress)
                .list();
    }

    private static Progress progress(ResultSet row, int number) throws SQLException {
        BigDecimal hours = row.getBigDecimal("hours");
        return new Progress(
                row.getLong("id"),
                row.getString("name"),
                row.getInt("readers"),
                row.getLong("seconds"),
                hours == null ? Optional.empty() : Optional.of(new Progress.Handling(row.getInt("people"), hours)));
    }
}
