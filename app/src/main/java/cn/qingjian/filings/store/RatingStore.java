package cn.qingjian.filings.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ratings, one a case. */
@Repository
public class RatingStore {
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
