package cn.qingjian.inspections.store;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who inspects, and when they come. */
@Repository
public class TeamStore {
    private final JdbcClient db;

    TeamStore(JdbcClient db) {
        this.db = db;
    }

    /** Keys of the accounts that are named for an inspection. */
    public List<Long> named(long inspection) {
        return db.sql("select account_id from inspections.team where inspection_id = :id order by account_id")
                .param("id", inspection)
                .query((row, number) -> row.getLong("account_id"))
                .list();
    }

    /** Names those and nobody else. */
    public void name(long inspection, Collection<Long> accounts) {
        db.sql("delete from inspections.team where inspection_id = :id")
                .param("id", inspection)
                .update();
        accounts.forEach(account -> db.sql("insert into inspections.team values (:id, :account)")
                .param("id", inspection)
                .param("account", account)
                .update());
    }

    /** Keys of the accounts that the draw sends to a unit. */
    public List<Long> sent(long inspection, long unit) {
        return db.sql("""
                        select account_id from inspections.sent where inspection_id = :id and unit_id = :unit
                        order by account_id
                        """)
                .param("id", inspection)
                .param("unit", unit)
                .query((row, number) -> row.getLong("account_id"))
                .list();
    }

    /**
     * When the inspectors come for half a day.
     *
     * @param unit key of the unit
     * @param half which of the half days at that unit, from 1
     * @param start its beginning
     */
    public record Appointment(long unit, int half, LocalDateTime start) {}

    /** All appointments of an inspection, in their order. */
    public List<Appointment> appointments(long inspection) {
        return db.sql(
                        "select unit_id, half, start from inspections.appointment where inspection_id = :id order by start")
                .param("id", inspection)
                .query((row, number) -> new Appointment(
                        row.getLong("unit_id"),
                        row.getInt("half"),
                        row.getTimestamp("start").toLocalDateTime()))
                .list();
    }

    /** Makes or moves an appointment. */
    public void appoint(long inspection, Appointment appointment, long by) {
        db.sql("""
                        insert into inspections.appointment (inspection_id, unit_id, half, start, by_id)
                        values (:id, :unit, :half, :start, :by)
                        on conflict (inspection_id, unit_id, half)
                        do update set start = excluded.start, by_id = excluded.by_id, at = now()
                        """)
                .param("id", inspection)
                .param("unit", appointment.unit())
                .param("half", appointment.half())
                .param("start", Timestamp.valueOf(appointment.start()))
                .param("by", by)
                .update();
    }
}
