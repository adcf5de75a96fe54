package cn.qingjian.filings.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may not withdraw, borrow or commit, and until when. */
@Repository
public class BanStore {
    private final JdbcClient db;

    BanStore(JdbcClient db) {
        this.db = db;
    }

    /** Keeps a ban. */
    public void ban(Ban ban) {
        db.sql("""
                insert into filings.ban (citizen, kind, since, until, reason, filing)
                values (:citizen, :kind, :since, :until, :reason, :filing)
                """)
                .param("citizen", ban.citizen())
                .param("kind", ban.kind())
                .param("since", ban.since())
                .param("until", ban.until().orElse(null))
                .param("reason", ban.reason())
                .param("filing", ban.filing())
                .update();
    }

    /** Lifts the bans of a kind that a case brought, from a day on. */
    public void lift(long filing, String kind, LocalDate day) {
        db.sql("update filings.ban set lifted = :day where filing = :filing and kind = :kind and lifted is null")
                .param("day", day)
                .param("filing", filing)
                .param("kind", kind)
                .update();
    }

    /** The bans that a case brought. */
    public List<Ban> of(long filing) {
        return db.sql("select * from filings.ban where filing = :filing order by id")
                .param("filing", filing)
                .query((row, number) -> new Ban(
                        row.getLong("citizen"),
                        row.getString("kind"),
                        row.getObject("since", LocalDate.class),
                        Optional.ofNullable(row.getObject("until", LocalDate.class)),
                        row.getString("reason"),
                        filing,
                        Optional.ofNullable(row.getObject("lifted", LocalDate.class))))
                .list();
    }

    /** Which rows hold on a day, a parameter or a column. */
    static String onDay(String day) {
        return "since <= %1$s and (until is null or until >= %1$s) and (lifted is null or lifted > %1$s)"
                .formatted(day);
    }

    /** Whether a ban of that kind holds on a day. */
    public boolean holds(long citizen, String kind, LocalDate day) {
        return db.sql("""
                select exists (select from filings.ban where citizen = :citizen and kind = :kind and %s)
                """.formatted(onDay(":day")))
                .param("citizen", citizen)
                .param("kind", kind)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /**
     * A ban.
     *
     * @param citizen key of the person
     * @param kind WITHDRAWAL, LOAN or COMMITMENT
     * @param since first day
     * @param until last day; empty for one that holds until it is lifted
     * @param reason under which article
     * @param filing the case that brought it
     * @param lifted day from which it holds no more; empty where it wasn't lifted
     */
    public record Ban(
            long citizen,
            String kind,
            LocalDate since,
            Optional<LocalDate> until,
            String reason,
            long filing,
            Optional<LocalDate> lifted) {}
}
