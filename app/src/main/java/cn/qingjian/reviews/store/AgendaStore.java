package cn.qingjian.reviews.store;

import cn.qingjian.reviews.Decision;
import cn.qingjian.reviews.Review;
import cn.qingjian.reviews.Session;
import cn.qingjian.reviews.SessionPlan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions with who attends and what is on their agenda; the database keeps what is closed from changing. */
@Repository
public class AgendaStore {
    private static final String SELECT = """
            select s.*, a.name as chair_name, a.post as chair_post from reviews.session s join people.account a on a.id = s.chair_id
            """;

    private final JdbcClient db;
    private final MatterStore matters;

    AgendaStore(JdbcClient db, MatterStore matters) {
        this.db = db;
        this.matters = matters;
    }

    /** Adds a session; the same token twice is one. */
    public void add(UUID token, SessionPlan plan, long by, Instant at) {
        db.sql("""
                        insert into reviews.session (token, title, starts, chair_id, planned_by, planned_at)
                        values (:token, :title, :starts, :chair, :by, :at)
                        on conflict (token) do nothing returning id
                        """)
                .param("token", token)
                .param("title", plan.title())
                .param("starts", plan.starts().orElseThrow())
                .param("chair", plan.chair().orElseThrow())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional()
                .ifPresent(id -> attendees(id, plan));
    }

    /** Changes name, time and people. */
    public void change(long id, SessionPlan plan) {
        db.sql("update reviews.session set title = :title, starts = :starts, chair_id = :chair where id = :id")
                .param("title", plan.title())
                .param("starts", plan.starts().orElseThrow())
                .param("chair", plan.chair().orElseThrow())
                .param("id", id)
                .update();
        db.sql("delete from reviews.attendee where session_id = :id")
                .param("id", id)
                .update();
        attendees(id, plan);
    }

    private void attendees(long id, SessionPlan plan) {
        plan.attendees().stream()
                .distinct()
                .filter(one -> !one.equals(plan.chair().orElseThrow()))
                .forEach(one -> db.sql("insert into reviews.attendee values (:id, :account)")
                        .param("id", id)
                        .param("account", one)
                        .update());
    }

    /** Puts a matter last on the agenda. */
    public void put(long id, long matter, int minutes) {
        db.sql("""
                        insert into reviews.item (session_id, matter_id, position, minutes)
                        select :id, :matter, coalesce(max(position), 0) + 1, :minutes from reviews.item where session_id = :id
                        """)
                .param("id", id)
                .param("matter", matter)
                .param("minutes", minutes)
                .update();
    }

    /** Takes a matter off the agenda; those behind it move up. */
    public void remove(long id, long matter) {
        db.sql("""
                        with gone as (delete from reviews.item where session_id = :id and matter_id = :matter returning position)
                        update reviews.item set position = item.position - 1 from gone
                        where session_id = :id and item.position > gone.position
                        """).param("id", id).param("matter", matter).update();
    }

    /** Gives two items each other's place. */
    public void swap(long id, long one, long other) {
        db.sql("""
                        update reviews.item i set position = o.position from reviews.item o
                        where i.session_id = :id and o.session_id = :id and i.matter_id in (:one, :other) and o.matter_id in (:one, :other)
                              and i.matter_id <> o.matter_id
                        """).param("id", id).param("one", one).param("other", other).update();
    }

    /** Takes away what was recorded of a matter. */
    public void undo(long id, long matter) {
        db.sql("delete from reviews.decision where session_id = :id and matter_id = :matter")
                .param("id", id)
                .param("matter", matter)
                .update();
    }

    /** Closes a session; its matters may come on another agenda. */
    public void close(long id, long by, Instant at) {
        db.sql("update reviews.item set open = false where session_id = :id")
                .param("id", id)
                .update();
        db.sql("update reviews.session set closed_by = :by, closed_at = :at where id = :id")
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** Locks a session until the transaction ends, so that what two people do to it comes one after the other. */
    public Optional<Session> lock(long id) {
        db.sql("select from reviews.session where id = :id for update")
                .param("id", id)
                .query((row, number) -> id)
                .optional();
        return find(id);
    }

    /** The session with that key. */
    public Optional<Session> find(long id) {
        return whole(db.sql(SELECT + " where s.id = :id")
                        .param("id", id)
                        .query(AgendaStore::session)
                        .list())
                .stream()
                .findFirst();
    }

    /** The session that was planned with that token. */
    public Optional<Session> find(UUID token) {
        return whole(db.sql(SELECT + " where s.token = :token")
                        .param("token", token)
                        .query(AgendaStore::session)
                        .list())
                .stream()
                .findFirst();
    }

    /** Those that are still open, the soonest first. */
    public List<Session> open() {
        return whole(db.sql(SELECT + " where s.closed_at is null order by s.starts, s.id")
                .query(AgendaStore::session)
                .list());
    }

    /** Those that are closed, newest first. */
    public List<Session> closed(int offset, int limit) {
        return whole(db.sql(SELECT + """
                         where s.closed_at is not null order by s.starts desc, s.id desc offset :offset limit :limit
                        """)
                .param("offset", offset)
                .param("limit", limit)
                .query(AgendaStore::session)
                .list());
    }

    /** How many are closed. */
    public long countClosed() {
        return db.sql("select count(*) from reviews.session where closed_at is not null")
                .query(Long.class)
                .single();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new Session(
                row.getLong("id"),
                row.getString("title"),
                row.getObject("starts", LocalDateTime.class),
                new Session.Person(row.getLong("chair_id"), row.getString("chair_name"), row.getString("chair_post")),
                List.of(),
                closed == null ? Optional.empty() : Optional.of(closed.toInstant()),
                List.of());
    }

    private record Line(long session, long matter, int position, int minutes) {}

    /** The same with who attends and what is on the agenda, read at once for all. */
    private List<Session> whole(List<Session> sessions) {
        if (sessions.isEmpty()) {
            return sessions;
        }
        List<Long> ids = sessions.stream().map(Session::id).toList();
        Map<Long, List<Session.Person>> attendees = attendees(ids);
        List<Line> lines = db.sql("select * from reviews.item where session_id = any(:ids) order by position")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> new Line(
                        row.getLong("session_id"),
                        row.getLong("matter_id"),
                        row.getInt("position"),
                        row.getInt("minutes")))
                .list();
        Map<Long, Review> reviews = matters.all(lines.stream().map(Line::matter).toList());
        Map<Long, Map<Long, Decision>> recorded = matters.recorded(ids);
        return sessions.stream()
                .map(session -> session.with(
                        attendees.getOrDefault(session.id(), List.of()),
                        lines.stream()
                                .filter(line -> line.session() == session.id())
                                .map(line -> new Session.Item(
                                        line.position(),
                                        line.minutes(),
                                        Objects.requireNonNull(reviews.get(line.matter())),
                                        Optional.ofNullable(recorded.getOrDefault(session.id(), Map.of())
                                                .get(line.matter()))))
                                .toList()))
                .toList();
    }

    private Map<Long, List<Session.Person>> attendees(List<Long> sessions) {
        Map<Long, List<Session.Person>> attendees = new HashMap<>();
        db.sql("""
                        select t.session_id, a.id, a.name, a.post from reviews.attendee t join people.account a on a.id = t.account_id
                        where t.session_id = any(:ids) order by a.id
                        """).param("ids", sessions.toArray(Long[]::new)).query(row -> {
            attendees
                    .computeIfAbsent(row.getLong("session_id"), session -> new ArrayList<>())
                    .add(new Session.Person(row.getLong("id"), row.getString("name"), row.getString("post")));
        });
        return attendees;
    }
}
