package cn.qingjian.govapps.store;

import cn.qingjian.govapps.Complaint;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code govapps.filing} and {@code complaint}. */
@Repository
public class AppStore {
    private final JdbcClient db;

    AppStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * What was told to the provincial office (备案): going online, being shut.
     *
     * @param event 上线 or 关停
     * @param accepted how it was accepted (验收), or why it was shut
     * @param number number of the filing; empty for what needn't be filed
     * @param on the day
     */
    public record Filing(String event, String accepted, String number, LocalDate on) {}

    /** Keeps a filing. */
    public void file(long number, Filing filing, long by) {
        db.sql("""
                        insert into govapps.filing (number, event, accepted, filing, on_day, by_id)
                        values (:number, :event, :accepted, :filing, :on, :by)
                        """)
                .param("number", number)
                .param("event", filing.event())
                .param("accepted", filing.accepted())
                .param("filing", filing.number())
                .param("on", filing.on())
                .param("by", by)
                .update();
    }

    /** The filings of an app, oldest first. */
    public List<Filing> filings(long number) {
        return db.sql("select event, accepted, filing, on_day from govapps.filing where number = :number order by id")
                .param("number", number)
                .query((row, place) -> new Filing(
                        row.getString("event"),
                        row.getString("accepted"),
                        row.getString("filing"),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }

    /** Keeps a complaint; without a name nothing tells who complained. */
    public void complain(String about, String text, @Nullable Long by) {
        db.sql("insert into govapps.complaint (about, text, by_id) values (:about, :text, :by)")
                .param("about", about)
                .param("text", text)
                .param("by", by)
                .update();
    }

    /** Answers a complaint once; tells whether nobody had. */
    public boolean answer(long complaint, String words, long by) {
        return db.sql("""
                        insert into govapps.complaint_answer (complaint_id, words, by_id)
                        select id, :words, :by from govapps.complaint where id = :id
                        on conflict (complaint_id) do nothing
                        """)
                        .param("id", complaint)
                        .param("words", words)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** All complaints, those without an answer first, then the newest; at most 200. */
    public List<Complaint> complaints() {
        return db.sql("""
                        select c.id, c.about, c.text, a.name, c.at, w.words
                        from govapps.complaint c
                        left join people.account a on a.id = c.by_id
                        left join govapps.complaint_answer w on w.complaint_id = c.id
                        order by w.words is not null, c.id desc limit 200
                        """)
                .query((row, place) -> new Complaint(
                        row.getLong("id"),
                        row.getString("about"),
                        row.getString("text"),
                        Optional.ofNullable(row.getString("name")),
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getString("words"))))
                .list();
    }
}
