package cn.qingjian.documents.store;

import cn.qingjian.documents.life.Absence;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code documents.absence}. */
@Repository
public class AbsenceStore {
    private final JdbcClient jdbc;

    AbsenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For whom an account signs on a day. */
    public List<Long> standsInFor(long standIn, LocalDate day) {
        return jdbc.sql("""
                        select account_id from documents.absence
                        where stand_in_id = :standIn and :day between from_day and until_day and ended_at is null
                        """)
                .param("standIn", standIn)
                .param("day", day)
                .query((row, number) -> row.getLong("account_id"))
                .list();
    }

    /** The absences of an account, and those in which it stands in, that aren't over on a day. */
    public List<Absence> of(long account, LocalDate day) {
        return jdbc.sql("""
                        select x.*, a.name as person, s.name as stand_in
                        from documents.absence x
                        join people.account a on a.id = x.account_id
                        join people.account s on s.id = x.stand_in_id
                        where :account in (x.account_id, x.stand_in_id) and x.until_day >= :day and x.ended_at is null
                        order by x.from_day, x.id
                        """)
                .param("account", account)
                .param("day", day)
                .query((row, number) -> new Absence(
                        row.getLong("id"),
                        row.getString("person"),
                        row.getString("stand_in"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("words")))
                .list();
    }

    /** Whether an account has an absence on one of those days. */
    public boolean crosses(long account, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select exists (select from documents.absence
                                       where account_id = :account and from_day <= :until and until_day >= :from and ended_at is null)
                        """)
                .param("account", account)
                .param("from", from)
                .param("until", until)
                .query(Boolean.class)
                .single();
    }

    /** Adds an absence. */
    public void add(long account, long standIn, LocalDate from, LocalDate until, String words) {
        jdbc.sql("""
                        insert into documents.absence (account_id, stand_in_id, from_day, until_day, words)
                        values (:account, :standIn, :from, :until, :words)
                        """)
                .param("account", account)
                .param("standIn", standIn)
                .param("from", from)
                .param("until", until)
                .param("words", words)
                .update();
    }

    /** Ends an account's absence before its time. */
    public void end(long absence, long account, Instant at) {
        jdbc.sql("""
                        update documents.absence set ended_at = :at
                        where id = :id and account_id = :account and ended_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("id", absence)
                .param("account", account)
                .update();
    }
}
