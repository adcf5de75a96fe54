package cn.qingjian.secondments.store;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code secondments.comeback}: who came back, and when. */
@Repository
public class ReturnStore {
    private final JdbcClient db;

    ReturnStore(JdbcClient db) {
        this.db = db;
    }

    /** Keeps the day on which somebody came back. */
    public void back(long number, LocalDate on, long by) {
        db.sql("insert into secondments.comeback (number, returned, by_id) values (:number, :on, :by)")
                .param("number", number)
                .param("on", on)
                .param("by", by)
                .update();
    }

    /** The day on which somebody came back. */
    public Optional<LocalDate> back(long number) {
        return db.sql("select returned from secondments.comeback where number = :number")
                .param("number", number)
                .query(LocalDate.class)
                .optional();
    }
}
