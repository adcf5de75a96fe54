package cn.qingjian.provisions.store;

import cn.qingjian.clauses.Clause;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What provisions said before. */
@Repository
public class EditionStore {
    private final JdbcClient db;

    EditionStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * An earlier text.
     *
     * @param edition counted from 1
     * @param title its title
     * @param adopted when it was adopted, null where unknown
     * @param replacedAt when an import brought the next one
     */
    public record Edition(
            int edition, String title, @Nullable LocalDate adopted, OffsetDateTime replacedAt) {}

    /** The earlier texts of a provision, latest first. */
    public List<Edition> of(String provision) {
        return db.sql("""
                        select edition, title, adopted, replaced_at from provisions.edition
                        where provision = :provision order by edition desc
                        """)
                .param("provision", provision)
                .query((row, number) -> new Edition(
                        row.getInt("edition"),
                        row.getString("title"),
                        row.getObject("adopted", LocalDate.class),
                        row.getObject("replaced_at", OffsetDateTime.class)))
                .list();
    }

    /** The clauses of an earlier text, without headings; empty where there is no such text. */
    public List<Clause> clauses(String provision, int edition) {
        return db.sql("""
                        select address, text from provisions.edition_clause
                        where provision = :provision and edition = :edition order by position
                        """)
                .param("provision", provision)
                .param("edition", edition)
                .query((row, number) -> new Clause(row.getString("address"), row.getString("text"), List.of()))
                .list();
    }
}
