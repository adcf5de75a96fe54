package cn.qingjian.gate.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code gate.moved_day}: the days on which the calendar differs from the week. */
@Repository
public class CalendarStore {
    private final JdbcClient db;

    CalendarStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether people work on the days that were moved. */
    public Map<LocalDate, Boolean> moved() {
        Map<LocalDate, Boolean> moved = new HashMap<>();
        db.sql("select day, works from gate.moved_day").query(row -> {
            moved.put(row.getObject("day", LocalDate.class), row.getBoolean("works"));
        });
        return moved;
    }
}
