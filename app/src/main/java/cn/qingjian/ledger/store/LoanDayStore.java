package cn.qingjian.ledger.store;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the runs of days have come. */
@Repository
public class LoanDayStore {
    private final JdbcClient db;

    LoanDayStore(JdbcClient db) {
        this.db = db;
    }

    /** The last day whose run is done. */
    public Optional<LocalDate> lastDone() {
        return db.sql("select max(day) as day from ledger.loan_day where done")
                .query((row, number) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }

    /** Begins a day, unless it was begun before. */
    public void begin(LocalDate day) {
        db.sql("insert into ledger.loan_day (day) values (:day) on conflict (day) do nothing")
                .param("day", day)
                .update();
    }

    /** The last loan that was done, empty where all are; nobody else goes on with that day until the transaction ends. */
    public Optional<Long> lock(LocalDate day) {
        return db.sql("select last_loan from ledger.loan_day where day = :day and not done for update")
                .param("day", day)
                .query(Long.class)
                .optional();
    }

    /** Remembers the last loan that was done. */
    public void reached(LocalDate day, long loan) {
        db.sql("update ledger.loan_day set last_loan = :loan where day = :day")
                .param("loan", loan)
                .param("day", day)
                .update();
    }

    /** All loans are done. */
    public void done(LocalDate day) {
        db.sql("update ledger.loan_day set done = true where day = :day")
                .param("day", day)
                .update();
    }

    /** A loan was left out, with the reason for a person to read. */
    public void leftOut(LocalDate day, long loan, String reason) {
        db.sql("""
                insert into ledger.loan_day_left_out (day, loan, reason) values (:day, :loan, :reason)
                on conflict (day, loan) do update set reason = excluded.reason
                """)
                .param("day", day)
                .param("loan", loan)
                .param("reason", reason)
                .update();
    }

    /** How many loans the run of a day left out. */
    public long countLeftOut(LocalDate day) {
        return db.sql("select count(*) from ledger.loan_day_left_out where day = :day")
                .param("day", day)
                .query(Long.class)
                .single();
    }
}
