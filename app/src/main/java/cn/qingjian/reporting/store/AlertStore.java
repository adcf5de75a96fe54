package cn.qingjian.reporting.store;

import cn.qingjian.people.Role;
import cn.qingjian.reporting.Alert;
import cn.qingjian.reporting.Year;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code reporting.alert}. */
@Repository
public class AlertStore {
    private final JdbcClient db;

    AlertStore(JdbcClient db) {
        this.db = db;
    }

    /** Adds a warning; nothing where the same one was told in that year already. */
    public void add(int year, String kind, Year.Level level, Role role, String words, Instant at) {
        db.sql("""
                        insert into reporting.alert (year, kind, level, role, words, at)
                        values (:year, :kind, :level, :role, :words, :at) on conflict (year, kind, level) do nothing
                        """)
                .param("year", year)
                .param("kind", kind)
                .param("level", level.name())
                .param("role", role.name())
                .param("words", words)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The warnings of a year, newest first. */
    public List<Alert> of(int year) {
        return db.sql("select * from reporting.alert where year = :year order by handled_at is not null, id desc")
                .param("year", year)
                .query((row, number) -> new Alert(
                        row.getLong("id"),
                        row.getInt("year"),
                        row.getString("kind"),
                        Year.Level.valueOf(row.getString("level")),
                        Role.valueOf(row.getString("role")),
                        row.getString("words"),
                        row.getTimestamp("at").toInstant(),
                        row.getTimestamp("handled_at") == null
                                ? Optional.empty()
                                : Optional.of(row.getString("answer"))))
                .list();
    }

    /** Keeps what is done about a warning; false where somebody has said it already, or it is another role's. */
    public boolean handle(long id, Role role, String answer, long by, Instant at) {
        return db.sql("""
                        update reporting.alert set answer = :answer, handled_by = :by, handled_at = :at
                        where id = :id and role = :role and handled_at is null
                        """)
                        .param("id", id)
                        .param("role", role.name())
                        .param("answer", answer)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
