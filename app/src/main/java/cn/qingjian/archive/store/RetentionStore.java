package cn.qingjian.archive.store;

import cn.qingjian.archive.Retention;
import cn.qingjian.archive.Term;
import cn.qingjian.kernel.LegalBasis.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code archive.retention} and {@code archive.fonds}; rows are added, never changed. */
@Repository
public class RetentionStore {
    private final JdbcClient db;

    RetentionStore(JdbcClient db) {
        this.db = db;
    }

    /** All rows, by code, the one that counts last at the end. */
    public List<Retention> all() {
        return db.sql("""
                        select r.*, a.name from archive.retention r left join people.account a on a.id = r.by_id
                        order by (select min(id) from archive.retention where code = r.code), r.valid_from, r.id
                        """)
                .query((row, number) -> new Retention(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("label"),
                        Term.valueOf(row.getString("term")),
                        row.getBoolean("ended"),
                        row.getString("basis"),
                        Mark.valueOf(row.getString("mark")),
                        row.getObject("valid_from", LocalDate.class),
                        Objects.requireNonNullElse(row.getString("name"), "")))
                .list();
    }

    /** Adds a row. */
    public void add(Retention row, long by) {
        db.sql("""
                        insert into archive.retention (code, label, term, ended, basis, mark, valid_from, by_id)
                        values (:code, :label, :term, :ended, :basis, :mark, :from, :by)
                        """)
                .param("code", row.code())
                .param("label", row.label())
                .param("term", row.term().name())
                .param("ended", row.ended())
                .param("basis", row.basis())
                .param("mark", row.mark().name())
                .param("from", row.from())
                .param("by", by)
                .update();
    }

    /**
     * 全宗号 from a day on.
     *
     * @param code the number
     * @param basis who gave it
     * @param from first day
     * @param by who entered it; empty for the one that came with the system
     */
    public record Fonds(String code, String basis, LocalDate from, String by) {}

    /** All numbers that the centre's archives ever had, the newest first. */
    public List<Fonds> fonds() {
        return db.sql("""
                        select f.*, a.name from archive.fonds f left join people.account a on a.id = f.by_id
                        order by f.valid_from desc, f.id desc
                        """)
                .query((row, number) -> new Fonds(
                        row.getString("code"),
                        row.getString("basis"),
                        row.getObject("valid_from", LocalDate.class),
                        Objects.requireNonNullElse(row.getString("name"), "")))
                .list();
    }

    /** Adds a number from a day on. */
    public void addFonds(String code, String basis, LocalDate from, long by) {
        db.sql("insert into archive.fonds (code, basis, valid_from, by_id) values (:code, :basis, :from, :by)")
                .param("code", code)
                .param("basis", basis)
                .param("from", from)
                .param("by", by)
                .update();
    }
}
