package cn.qingjian.gate.store;

import cn.qingjian.gate.Admission;
import cn.qingjian.gate.GateNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gate numbers: unique, and without gaps inside a year. */
@Repository
public class AdmissionStore {
    private final JdbcClient db;

    AdmissionStore(JdbcClient db) {
        this.db = db;
    }

    /** Gives a ruling the year's next number; the counter stays locked until the transaction ends, so no number is lost. */
    public GateNumber admit(long ruling, int year, Instant at) {
        int sequence = db.sql("""
                        insert into gate.counter as c (year, last) values (:year, 1)
                        on conflict (year) do update set last = c.last + 1 returning last
                        """).param("year", year).query(Integer.class).single();
        db.sql("insert into gate.admission (ruling_id, year, sequence, at) values (:ruling, :year, :sequence, :at)")
                .param("ruling", ruling)
                .param("year", year)
                .param("sequence", sequence)
                .param("at", Timestamp.from(at))
                .update();
        return new GateNumber(year, sequence);
    }

    /** Marks a standing admission as issued; false where it no longer stands. */
    public boolean issued(long ruling, Instant at) {
        return db.sql("""
                        update gate.admission set state = 'ISSUED', changed_at = :at, issued_at = :at
                        where ruling_id = :ruling and state = 'STANDING'
                        """)
                        .param("ruling", ruling)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Withdraws an admission, issued or not; false where there is none to withdraw. */
    public boolean withdraw(long ruling, String words, Instant at) {
        return db.sql("""
                        update gate.admission set state = 'WITHDRAWN', changed_at = :at, words = :words
                        where ruling_id = :ruling and state <> 'WITHDRAWN'
                        """)
                        .param("ruling", ruling)
                        .param("words", words)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** The admission of a ruling. */
    public Optional<Admission> of(long ruling) {
        return db.sql("""
                        select year as number_year, sequence as number_sequence, at as admitted_at, issued_at, state, changed_at,
                               words as admission_words
                        from gate.admission where ruling_id = :ruling
                        """)
                .param("ruling", ruling)
                .query((row, number) -> admission(row))
                .optional();
    }

    /** Key of the ruling that a number was given to. */
    public Optional<Long> ruling(GateNumber number) {
        return db.sql("select ruling_id from gate.admission where year = :year and sequence = :sequence")
                .param("year", number.year())
                .param("sequence", number.sequence())
                .query(Long.class)
                .optional();
    }

    static Admission admission(ResultSet row) throws SQLException {
        return new Admission(
                new GateNumber(row.getInt("number_year"), row.getInt("number_sequence")),
                row.getTimestamp("admitted_at").toInstant(),
                row.getTimestamp("issued_at") != null,
                Admission.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getTimestamp("changed_at")).map(Timestamp::toInstant),
                row.getString("admission_words"));
    }
}
