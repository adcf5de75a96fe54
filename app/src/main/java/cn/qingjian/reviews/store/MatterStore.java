package cn.qingjian.reviews.store;

import cn.qingjian.gate.DemandId;
import cn.qingjian.reviews.Decision;
import cn.qingjian.reviews.Matter;
import cn.qingjian.reviews.Review;
import cn.qingjian.reviews.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was put up for review, and the decisions on it. */
@Repository
public class MatterStore {
    private static final String SELECT = """
            select m.*, u.name as unit_name, a.name as author_name, s.id as slot_id, s.title as slot_title, s.starts as slot_starts
            from reviews.matter m
            join people.unit u on u.id = m.unit_id
            join people.account a on a.id = m.author_id
            left join reviews.item i on i.matter_id = m.id and i.open
            left join reviews.session s on s.id = i.session_id
            """;

    private static final String DECISIONS = """
            select d.*, m.kind, m.number, m.version, a.name as by_name, s.title as session_title, s.starts,
                   t.kind as into_kind, t.number as into_number, t.title as into_title
            from reviews.decision d
            join reviews.matter m on m.id = d.matter_id
            join people.account a on a.id = d.by_id
            left join reviews.session s on s.id = d.session_id
            left join reviews.matter t on t.id = d.into_id
            """;

    private final JdbcClient db;

    MatterStore(JdbcClient db) {
        this.db = db;
    }

    /** Adds a matter; one that already waits stays as it is. */
    public void add(Matter matter, String className, Instant at) {
        db.sql("""
                        insert into reviews.matter (kind, number, version, class_name, title, unit_id, author_id, since)
                        values (:kind, :number, :version, :class, :title, :unit, :author, :at)
                        on conflict (kind, number) where done_at is null do nothing
                        """)
                .param("kind", matter.demand().kind())
                .param("number", matter.demand().number())
                .param("version", matter.version())
                .param("class", className)
                .param("title", matter.title())
                .param("unit", matter.unit())
                .param("author", matter.author())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Takes back what waits of a demand. One that a session is deciding at this very moment is left to it. */
    public void withdraw(DemandId demand, String words, Instant at) {
        db.sql("""
                        update reviews.matter set done_at = :at, withdrawn = :words
                        where id in (select id from reviews.matter where kind = :kind and number = :number and done_at is null
                                     for update skip locked)
                        """)
                .param("at", Timestamp.from(at))
                .param("words", words)
                .param("kind", demand.kind())
                .param("number", demand.number())
                .update();
    }

    /** Ends the waiting of a matter; tells whether it still waited. */
    public boolean done(long id, Instant at) {
        return db.sql("update reviews.matter set done_at = :at where id = :id and done_at is null")
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Records a decision, of a session or of the office by itself. */
    public void decide(
            long matter,
            @Nullable Long session,
            Verdict verdict,
            String words,
            @Nullable Long into,
            long by,
            Instant at) {
        db.sql("""
                        insert into reviews.decision (matter_id, session_id, verdict, words, into_id, by_id, at)
                        values (:matter, :session, :verdict, :words, :into, :by, :at)
                        """)
                .param("matter", matter)
                .param("session", session)
                .param("verdict", verdict.name())
                .param("words", words)
                .param("into", into)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Locks a matter until the transaction ends. */
    public Optional<Review> lock(long id) {
        db.sql("select from reviews.matter where id = :id for update")
                .param("id", id)
                .query((row, number) -> id)
                .optional();
        return find(id);
    }

    /** The matter with that key. */
    public Optional<Review> find(long id) {
        return Optional.ofNullable(all(List.of(id)).get(id));
    }

    /** The last matter of a demand. */
    public Optional<Review> latest(DemandId demand) {
        return whole(db.sql(SELECT + " where m.kind = :kind and m.number = :number order by m.id desc limit 1")
                        .param("kind", demand.kind())
                        .param("number", demand.number())
                        .query(MatterStore::review)
                        .list())
                .stream()
                .findFirst();
    }

    /** All that waits, by class and then the longest first. */
    public List<Review> waiting() {
        return whole(db.sql(SELECT + " where m.done_at is null order by m.class_name, m.since, m.id")
                .query(MatterStore::review)
                .list());
    }

    /** What was decided of an author's matters since then, newest first. */
    public List<Review> decided(long author, Instant since) {
        return whole(db.sql(SELECT + """
                         where m.author_id = :author and m.done_at >= :since and m.withdrawn is null
                         order by m.done_at desc, m.id desc
                        """)
                .param("author", author)
                .param("since", Timestamp.from(since))
                .query(MatterStore::review)
                .list());
    }

    /** Matters by their keys. */
    Map<Long, Review> all(List<Long> ids) {
        return whole(db.sql(SELECT + " where m.id = any(:ids)")
                        .param("ids", ids.toArray(Long[]::new))
                        .query(MatterStore::review)
                        .list())
                .stream()
                .collect(Collectors.toMap(Review::id, Function.identity()));
    }

    /** What sessions have recorded so far, by session and matter. */
    Map<Long, Map<Long, Decision>> recorded(List<Long> sessions) {
        Map<Long, Map<Long, Decision>> recorded = new HashMap<>();
        db.sql(DECISIONS + " where d.session_id = any(:ids)")
                .param("ids", sessions.toArray(Long[]::new))
                .query(row -> {
                    recorded.computeIfAbsent(row.getLong("session_id"), session -> new HashMap<>())
                            .put(row.getLong("matter_id"), decision(row));
                });
        return recorded;
    }

    /** The same with the decisions in force on their demands, read at once for all. */
    private List<Review> whole(List<Review> reviews) {
        Map<DemandId, List<Decision>> decisions = new HashMap<>();
        if (!reviews.isEmpty()) {
            db.sql(DECISIONS + """
                            where (s.id is null or s.closed_at is not null)
                                  and (m.kind, m.number) in (select * from unnest(:kinds, :numbers))
                            order by d.id
                            """)
                    .param(
                            "kinds",
                            reviews.stream().map(one -> one.demand().kind()).toArray(String[]::new))
                    .param(
                            "numbers",
                            reviews.stream().map(one -> one.demand().number()).toArray(Long[]::new))
                    .query(row -> {
                        decisions
                                .computeIfAbsent(demand(row), demand -> new ArrayList<>())
                                .add(decision(row));
                    });
        }
        return reviews.stream()
                .map(one -> one.decided(decisions.getOrDefault(one.demand(), List.of())))
                .toList();
    }

    private static DemandId demand(ResultSet row) throws SQLException {
        return new DemandId(row.getString("kind"), row.getLong("number"));
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        return new Review(
                row.getLong("id"),
                demand(row),
                row.getInt("version"),
                row.getString("title"),
                row.getString("class_name"),
                row.getString("unit_name"),
                row.getLong("author_id"),
                row.getString("author_name"),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("done_at") == null,
                Optional.ofNullable(row.getString("withdrawn")),
                slot(row, "slot_id", "slot_title", "slot_starts"),
                List.of());
    }

    private static Decision decision(ResultSet row) throws SQLException {
        String into = row.getString("into_title");
        return new Decision(
                row.getInt("version"),
                slot(row, "session_id", "session_title", "starts"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("words"),
                into == null
                        ? Optional.empty()
                        : Optional.of(new Decision.Target(
                                row.getLong("into_id"),
                                new DemandId(row.getString("into_kind"), row.getLong("into_number")),
                                into)),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant());
    }

    private static Optional<Decision.Slot> slot(ResultSet row, String id, String title, String starts)
            throws SQLException {
        String name = row.getString(title);
        return name == null
                ? Optional.empty()
                : Optional.of(new Decision.Slot(row.getLong(id), name, row.getObject(starts, LocalDateTime.class)));
    }
}
