package cn.qingjian.gate.store;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code gate.moved_day}: the days on which the calendar differs from the week. */
@Repository
public class CalendarStore {
    private final JdbcClient db;

    CalendarStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether people work on a day that was moved; empty for a day like any other. */
    public Optional<Boolean> moved(LocalDate day) {
        return db.sql("select works from gate.moved_day where day = :day")
                .param("day", day)
                .query(Boolean.class)
                .optional();
    }
}
