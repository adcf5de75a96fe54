package cn.qingjian.filings.store;

import cn.qingjian.filings.RatingState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ratings, one a case. */
@Repository
public class RatingStore {
    private static final String TASKS = """
              from filings.rating r join filings.filing f on f.id = r.filing
             where (r.state in ('OPEN', 'CONTACTED', 'FIXED') or (:closed and r.state = 'CLOSED'))
            """;

    private final JdbcClient db;

    RatingStore(JdbcClient db) {
        this.db = db;
    }

    /** Keeps a rating, a bad one as a task to be mended; false where the case has one. */
    public boolean keep(long filing, int stars, String words, Instant at, boolean bad, Optional<LocalDate> due) {
        return db.sql("""
                insert into filings.rating (filing, stars, words, at, due, state)
                values (:filing, :stars, :words, :at, :due, case when :bad then 'OPEN' else 'KEPT' end)
                on conflict (filing) do nothing
                """)
                        .param("filing", filing)
                        .param("stars", stars)
                        .param("words", words)
                        .param("at", Timestamp.from(at))
                        .param("bad", bad)
                        .param("due", due.orElse(null))
                        .update()
                == 1;
    }

    /** The tasks that bad ratings opened, those due first in front; all of them, or those not closed yet. */
    public List<Task> tasks(boolean closedToo, int offset, int limit) {
        return db.sql("select r.*, f.number, f.item, f.digest" + TASKS
                        + " order by r.due, r.filing limit :limit offset :offset")
                .param("closed", closedToo)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, at) -> task(row))
                .list();
    }

    /** How many {@link #tasks} finds. */
    public long count(boolean closedToo) {
        return db.sql("select count(*)" + TASKS)
                .param("closed", closedToo)
                .query(Long.class)
                .single();
    }

    /** How many tasks are open past their day. */
    public long overdue(LocalDate today) {
        return db.sql("select count(*)" + TASKS + " and r.due < :today")
                .param("closed", false)
                .param("today", today)
                .query(Long.class)
                .single();
    }

    /** The task of a case's number; nobody else changes it until the transaction ends. */
    public Optional<Task> lock(String number) {
        return db.sql("select r.*, f.number, f.item, f.digest" + TASKS + " and f.number = :number for update of r")
                .param("closed", true)
                .param("number", number)
                .query((row, at) -> task(row))
                .optional();
    }

    /** Moves a task on. */
    public void move(Task task, RatingState to, String answer, long officer, Instant now) {
        db.sql("""
                update filings.rating set state = :state, answer = :answer, owner = :owner, changed_at = :now where filing = :filing
                """)
                .param("state", to.name())
                .param("answer", answer)
                .param("owner", officer)
                .param("now", Timestamp.from(now))
                .param("filing", task.filing())
                .update();
    }

    /** How many ratings there are of each number of stars, 1 to 5. */
    public Map<Integer, Long> stars() {
        Map<Integer, Long> stars = new TreeMap<>();
        db.sql("select stars, count(*) as many from filings.rating group by stars")
                .query((row, at) -> stars.put(row.getInt("stars"), row.getLong("many")))
                .list();
        return stars;
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getLong("filing"),
                row.getString("number"),
                row.getString("item"),
                row.getString("digest"),
                row.getInt("stars"),
                row.getString("words"),
                row.getTimestamp("at").toInstant(),
                row.getObject("due", LocalDate.class),
                RatingState.valueOf(row.getString("state")),
                row.getString("answer"),
                Optional.ofNullable(row.getObject("owner", Long.class)));
    }

    /**
     * A bad rating as a task. Nothing of the rater is in it.
     *
     * @param filing key of the case
     * @param number of the case
     * @param item code of its item
     * @param digest of the item's version
     * @param stars 1 or 2
     * @param words what else was said
     * @param at when
     * @param due until when it is to be mended
     * @param state where it stands
     * @param answer what was done, a line a step
     * @param owner key of the officer who took the last step; empty as long as none did
     */
    public record Task(
            long filing,
            String number,
            String item,
            String digest,
            int stars,
            String words,
            Instant at,
            LocalDate due,
            RatingState state,
            String answer,
            Optional<Long> owner) {}

    /** The rating of a case. */
    public Optional<Rating> of(long filing) {
        return db.sql("select * from filings.rating where filing = :filing")
                .param("filing", filing)
                .query((row, number) -> new Rating(
                        row.getInt("stars"),
                        row.getString("words"),
                        Optional.ofNullable(row.getObject("due", LocalDate.class)),
                        row.getString("state")))
                .optional();
    }

    /**
     * A rating.
     *
     * @param stars 1 to 5
     * @param words what else was said
     * @param due until when a bad one is mended; empty for a good one
     * @param state KEPT, OPEN, CONTACTED, FIXED or CLOSED
     */
    public record Rating(int stars, String words, Optional<LocalDate> due, String state) {}
}
