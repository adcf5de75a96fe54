package cn.qingjian.grassroots.store;

import cn.qingjian.grassroots.Grassroots.Declining;
import cn.qingjian.grassroots.Refusal;
import cn.qingjian.people.Account;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code grassroots.refusal}. */
@Repository
public class RefusalStore {
    private static final int SHOWN = 200;

    private final JdbcClient db;

    RefusalStore(JdbcClient db) {
        this.db = db;
    }

    /** Adds a refusal; false where the same filling of the form was kept before. */
    public boolean add(Declining typed, Account by, Instant at) {
        return db.sql("""
                        insert into grassroots.refusal (unit_id, by_id, at, token, number, asker, what, channel)
                        values (:unit, :by, :at, :token, :number, :asker, :what, :channel)
                        on conflict (token) do nothing
                        """)
                        .param("unit", by.unit().id())
                        .param("by", by.id())
                        .param("at", Timestamp.from(at))
                        .param("token", typed.token())
                        .param("number", typed.number().strip())
                        .param("asker", typed.asker().strip())
                        .param("what", typed.what().strip())
                        .param("channel", typed.channel())
                        .update()
                == 1;
    }

    /** Refusals of a unit or of all, what waits for an answer in front, then newest first. */
    public List<Refusal> list(Optional<Long> unit) {
        return db.sql("""
                        select f.*, u.name as unit_name, a.name as by_name
                        from grassroots.refusal f
                        join people.unit u on u.id = f.unit_id
                        join people.account a on a.id = f.by_id
                        where :unit::bigint is null or f.unit_id = :unit
                        order by f.answered_at is not null, f.at desc limit :shown
                        """)
                .param("unit", unit.orElse(null))
                .param("shown", SHOWN)
                .query((row, number) -> new Refusal(
                        row.getLong("id"),
                        row.getString("unit_name"),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("number"),
                        row.getString("asker"),
                        row.getString("what"),
                        row.getString("channel"),
                        Optional.ofNullable(row.getString("answer"))))
                .list();
    }

    /** Writes the answer to one that has none; false where there is nothing to answer. */
    public boolean answer(long id, String words, long by, Instant at) {
        return db.sql("""
                        update grassroots.refusal set answer = :words, answered_by = :by, answered_at = :at
                        where id = :id and answer is null
                        """)
                        .param("id", id)
                        .param("words", words)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
