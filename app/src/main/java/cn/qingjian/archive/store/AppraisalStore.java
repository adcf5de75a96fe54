package cn.qingjian.archive.store;

import cn.qingjian.archive.Appraisal;
import cn.qingjian.archive.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code archive.appraisal}, {@code appraised} and {@code decision}. */
@Repository
public class AppraisalStore {
    private static final String APPRAISAL = """
            select a.*, p.name as proposer, d.accepted, d.words, d.at as decided_at, b.name as decider,
                   array(select item_id from archive.appraised where appraisal_id = a.id order by item_id) as items
            from archive.appraisal a
            join people.account p on p.id = a.proposed_by
            left join archive.decision d on d.appraisal_id = a.id
            left join people.account b on b.id = d.by_id
            """;

    private final JdbcClient db;

    AppraisalStore(JdbcClient db) {
        this.db = db;
    }

    /** Keeps all others from appraising until the transaction ends; it is done a few times a year. */
    public void hold() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('archive appraisal', 0))")
                .query((row, number) -> 0)
                .list();
    }

    /** Writes a proposal for these pieces; gives its key. The database refuses a piece whose time isn't over. */
    public long propose(
            Appraisal.Outcome outcome,
            Optional<Term> term,
            Optional<LocalDate> until,
            String reason,
            List<Long> items,
            long by) {
        long id = db.sql("""
                        insert into archive.appraisal (outcome, term, until, reason, proposed_by)
                        values (:outcome, :term, :until, :reason, :by) returning id
                        """)
                .param("outcome", outcome.name())
                .param("term", term.map(Term::name).orElse(null))
                .param("until", until.orElse(null))
                .param("reason", reason)
                .param("by", by)
                .query(Long.class)
                .single();
        items.forEach(item -> db.sql("insert into archive.appraised (appraisal_id, item_id) values (:id, :item)")
                .param("id", id)
                .param("item", item)
                .update());
        return id;
    }

    /** Writes the decision; the database refuses the person who proposed. */
    public void decide(long id, boolean accepted, String words, long by) {
        db.sql("""
                        insert into archive.decision (appraisal_id, accepted, words, by_id)
                        values (:id, :accepted, :words, :by)
                        """)
                .param("id", id)
                .param("accepted", accepted)
                .param("words", words)
                .param("by", by)
                .update();
    }

    /** The appraisal with that key. */
    public Optional<Appraisal> find(long id) {
        return db.sql(APPRAISAL + "where a.id = :id")
                .param("id", id)
                .query(AppraisalStore::appraisal)
                .optional();
    }

    /** All appraisals, those that wait first, then the newest. */
    public List<Appraisal> all() {
        return db.sql(APPRAISAL + "order by d.appraisal_id is not null, a.id desc")
                .query(AppraisalStore::appraisal)
                .list();
    }

    /** What was ever proposed for a piece, the oldest first. */
    public List<Appraisal> of(long item) {
        return db.sql(
                        APPRAISAL
                                + "where a.id in (select appraisal_id from archive.appraised where item_id = :item) order by a.id")
                .param("item", item)
                .query(AppraisalStore::appraisal)
                .list();
    }

    private static Appraisal appraisal(ResultSet row, int number) throws SQLException {
        String decider = row.getString("decider");
        String term = row.getString("term");
        return new Appraisal(
                row.getLong("id"),
                Appraisal.Outcome.valueOf(row.getString("outcome")),
                Optional.ofNullable(term).map(Term::valueOf),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                row.getString("reason"),
                row.getLong("proposed_by"),
                row.getString("proposer"),
                row.getTimestamp("proposed_at").toInstant(),
                decider == null
                        ? Optional.empty()
                        : Optional.of(new Appraisal.Decision(
                                row.getBoolean("accepted"),
                                Objects.requireNonNullElse(row.getString("words"), ""),
                                decider,
                                row.getTimestamp("decided_at").toInstant())),
                List.of((Long[]) row.getArray("items").getArray()));
    }
}
