package cn.qingjian.gate.store;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code gate.own_burden}: time spent in this system, by day and unit. */
@Repository
public class OwnBurdenStore {
    private final JdbcClient db;

    OwnBurdenStore(JdbcClient db) {
        this.db = db;
    }

    /** Adds seconds to a unit's day; a unit that is no longer there has none. */
    public void add(LocalDate day, long unit, long seconds) {
        db.sql("""
                        insert into gate.own_burden as o (day, unit_id, seconds)
                        select :day, u.id, :seconds from people.unit u where u.id = :unit
                        on conflict (day, unit_id) do update set seconds = o.seconds + excluded.seconds
                        """)
                .param("day", day)
                .param("unit", unit)
                .param("seconds", seconds)
                .update();
    }

    /** Seconds of a year over all units. */
    public long seconds(int year) {
        return db.sql("select coalesce(sum(seconds), 0) as s from gate.own_burden where extract(year from day) = :year")
                .param("year", year)
                .query((row, number) -> row.getLong("s"))
                .single();
    }
}
