package cn.qingjian.duties.store;

import cn.qingjian.duties.Duty;
import cn.qingjian.gate.DutyStanding.Sheet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code duties.entry}; an entry is added and ended, never changed. */
@Repository
public class DutyStore {
    private final JdbcClient db;

    DutyStore(JdbcClient db) {
        this.db = db;
    }

    /** All entries: by list, then as they were entered. */
    public List<Duty> all() {
        return db.sql("""
                        select * from duties.entry
                        order by array_position(array['OWN', 'ASSIST', 'TAKEN_BACK', 'ADMITTED'], sheet), id
                        """).query((row, number) -> duty(row)).list();
    }

    /** Adds an entry. */
    public void add(Duty duty, long by) {
        db.sql("""
                        insert into duties.entry (sheet, text, words, unit_id, by_whom, basis, valid_from, valid_to, by_id)
                        values (:sheet, :text, :words, :unit, :whom, :basis, :from, :to, :by)
                        """)
                .param("sheet", duty.sheet().name())
                .param("text", duty.text())
                .param("words", duty.words().toArray(String[]::new))
                .param("unit", duty.office().orElse(null))
                .param("whom", duty.by())
                .param("basis", duty.basis())
                .param("from", duty.from())
                .param("to", duty.until().orElse(null))
                .param("by", by)
                .update();
    }

    /** Ends an entry. */
    public void end(long id, LocalDate last, String reason, long by) {
        db.sql("update duties.entry set valid_to = :last, end_reason = :reason, ended_by = :by where id = :id")
                .param("last", last)
                .param("reason", reason)
                .param("by", by)
                .param("id", id)
                .update();
    }

    private static Duty duty(ResultSet row) throws SQLException {
        return new Duty(
                row.getLong("id"),
                Sheet.valueOf(row.getString("sheet")),
                row.getString("text"),
                List.of((String[]) row.getArray("words").getArray()),
                Optional.ofNullable(row.getObject("unit_id", Long.class)),
                row.getString("by_whom"),
                row.getString("basis"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                Optional.ofNullable(row.getString("end_reason")));
    }
}
