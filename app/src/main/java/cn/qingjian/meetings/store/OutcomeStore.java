package cn.qingjian.meetings.store;

import cn.qingjian.meetings.clock.Decision;
import cn.qingjian.people.Account;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code meetings.minutes}, {@code decision}, {@code decision_done} and {@code feed}. */
@Repository
public class OutcomeStore {
    private static final String DECISION = """
            select d.*, m.title, a.name as owner_name, u.name as unit_name, x.words as done
            from meetings.decision d
            join meetings.meeting m on m.id = d.meeting_id
            join people.account a on a.id = d.account_id
            join people.unit u on u.id = d.unit_id
            left join meetings.decision_done x on x.decision_id = d.id
            """;

    private final JdbcClient jdbc;

    OutcomeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps minutes; the last ones count. */
    public void minutes(long meeting, String text, long by, Instant at) {
        jdbc.sql("insert into meetings.minutes (meeting_id, text, by_id, at) values (:meeting, :text, :by, :at)")
                .param("meeting", meeting)
                .param("text", text)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The minutes that count. */
    public Optional<String> minutes(long meeting) {
        return jdbc.sql("select text from meetings.minutes where meeting_id = :meeting order by id desc limit 1")
                .param("meeting", meeting)
                .query(String.class)
                .optional();
    }

    /** Adds a decision; the same token twice is one decision. */
    public void decide(
            long meeting, String what, Account owner, LocalDate due, @Nullable UUID token, long by, Instant at) {
        jdbc.sql("""
                        insert into meetings.decision (meeting_id, what, unit_id, account_id, due, token, added_by, added_at)
                        values (:meeting, :what, :unit, :owner, :due, :token, :by, :at) on conflict do nothing
                        """)
                .param("meeting", meeting)
                .param("what", what)
                .param("unit", owner.unit().id())
                .param("owner", owner.id())
                .param("due", Date.valueOf(due))
                .param("token", token)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What a meeting decided. */
    public List<Decision> of(long meeting) {
        return decisions(" where d.meeting_id = :key order by d.due, d.id", meeting);
    }

    /** What a person still has to do, due first. */
    public List<Decision> openOf(long account) {
        return decisions(" where d.account_id = :key and x.decision_id is null order by d.due, d.id", account);
    }

    /** One decision. */
    public Optional<Decision> decision(long id) {
        return decisions(" where d.id = :key", id).stream().findFirst();
    }

    /** Keeps that it was done; the first word counts. */
    public void done(long id, String words, long by, Instant at) {
        jdbc.sql("insert into meetings.decision_done values (:id, :words, :by, :at) on conflict do nothing")
                .param("id", id)
                .param("words", words)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    private List<Decision> decisions(String where, long key) {
        return jdbc.sql(DECISION + where)
                .param("key", key)
                .query((row, number) -> new Decision(
                        row.getLong("id"),
                        row.getLong("meeting_id"),
                        row.getString("title"),
                        row.getString("what"),
                        row.getLong("account_id"),
                        row.getString("unit_name") + " " + row.getString("owner_name"),
                        row.getDate("due").toLocalDate(),
                        Optional.ofNullable(row.getString("done"))))
                .list();
    }

    /**
     * Gives a person or a unit a new address of its feed.
     *
     * @param account key of the person, null for a unit
     * @param unit key of the unit, null for a person
     */
    public void feed(@Nullable Long account, @Nullable Long unit, String token, long by, Instant at) {
        jdbc.sql(
                        "insert into meetings.feed (account_id, unit_id, token, by_id, at) values (:account, :unit, :token, :by, :at)")
                .param("account", account)
                .param("unit", unit)
                .param("token", token)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The address that is valid for a person. */
    public Optional<String> feedOf(Account person) {
        return jdbc.sql("select token from meetings.feed where account_id = :key order by id desc limit 1")
                .param("key", person.id())
                .query(String.class)
                .optional();
    }

    /** The address that is valid for a unit. */
    public Optional<String> feedOf(long unit) {
        return jdbc.sql("select token from meetings.feed where unit_id = :key order by id desc limit 1")
                .param("key", unit)
                .query(String.class)
                .optional();
    }

    /** Whose feed a valid address is. */
    public Optional<Feed> feed(String token) {
        return jdbc.sql("""
                        select coalesce(f.account_id, 0) as account, coalesce(f.unit_id, 0) as unit from meetings.feed f
                        where f.token = :token and not exists (
                            select from meetings.feed l where l.id > f.id
                              and l.account_id is not distinct from f.account_id and l.unit_id is not distinct from f.unit_id)
                          and not exists (select from people.account a where a.id = f.account_id and a.disabled)
                        """)
                .param("token", token)
                .query((row, number) -> new Feed(row.getLong("account"), row.getLong("unit")))
                .optional();
    }

    /**
     * Whose feed it is.
     *
     * @param account key of the person, 0 for a unit
     * @param unit key of the unit, 0 for a person
     */
    public record Feed(long account, long unit) {}
}
