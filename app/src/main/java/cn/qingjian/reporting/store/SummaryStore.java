package cn.qingjian.reporting.store;

import cn.qingjian.people.People;
import cn.qingjian.reporting.Period;
import cn.qingjian.reporting.summary.Summary;
import cn.qingjian.reporting.summary.Summary.Edit;
import cn.qingjian.reporting.summary.Summary.Run;
import cn.qingjian.reporting.summary.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Tables {@code reporting.summary}, {@code summary_run} and {@code summary_edit}. */
@Repository
public class SummaryStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;
    private final People people;

    SummaryStore(JdbcClient db, People people) {
        this.db = db;
        this.people = people;
    }

    /** The key of the summary of that period and unit, begun where there is none; locked until the transaction ends. */
    public long open(Period period, Optional<Long> unit) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('reporting/summary', 0))")
                .query(rows -> {});
        return db.sql("""
                        select id from reporting.summary
                        where from_day = :from and to_day = :to and unit_id is not distinct from :unit::bigint
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .param("unit", unit.orElse(null))
                .query(Long.class)
                .optional()
                .orElseGet(() -> db.sql(
                                "insert into reporting.summary (from_day, to_day, unit_id) values (:from, :to, :unit) returning id")
                        .param("from", period.from())
                        .param("to", period.to())
                        .param("unit", unit.orElse(null))
                        .query(Long.class)
                        .single());
    }

    /** Keeps another writing. */
    public void add(long summary, Text text, long by, Instant at) {
        db.sql("""
                        insert into reporting.summary_run (summary_id, run, text, at, by_id)
                        select :summary, coalesce(max(run), 0) + 1, :text::jsonb, :at, :by
                        from reporting.summary_run where summary_id = :summary
                        """)
                .param("summary", summary)
                .param("text", JSON.writeValueAsString(text))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** Keeps an edited text. */
    public void edit(long summary, int run, List<String> lines, long by, Instant at) {
        db.sql("""
                        insert into reporting.summary_edit (summary_id, run, words, at, by_id)
                        values (:summary, :run, :words, :at, :by)
                        """)
                .param("summary", summary)
                .param("run", run)
                .param("words", String.join("\n", lines))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** All summaries, the newest period first. */
    public List<Summary> all() {
        return db.sql("select * from reporting.summary order by to_day desc, from_day, unit_id nulls first")
                .query(this::summary)
                .list();
    }

    /** One. */
    public Optional<Summary> find(long id) {
        return db.sql("select * from reporting.summary where id = :id")
                .param("id", id)
                .query(this::summary)
                .optional();
    }

    /** One writing. */
    public Optional<Run> run(long summary, int number) {
        return runs(summary, number, 1).stream()
                .filter(run -> run.number() == number)
                .findFirst();
    }

    private Summary summary(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        long unit = row.getLong("unit_id");
        List<Run> runs = runs(id, Integer.MAX_VALUE, 2);
        return new Summary(
                id,
                new Period(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                unit == 0 ? Optional.empty() : people.unit(unit),
                runs.getFirst(),
                runs.stream().skip(1).findFirst(),
                edit(id));
    }

    /** The newest so many writings up to one. */
    private List<Run> runs(long summary, int upTo, int most) {
        return db.sql("""
                        select r.run, r.text::text, r.at, a.name from reporting.summary_run r join people.account a on a.id = r.by_id
                        where r.summary_id = :summary and r.run <= :upTo order by r.run desc limit :most
                        """)
                .param("summary", summary)
                .param("upTo", upTo)
                .param("most", most)
                .query((row, number) -> new Run(
                        row.getInt("run"),
                        JSON.readValue(row.getString("text"), Text.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("name")))
                .list();
    }

    private Optional<Edit> edit(long summary) {
        return db.sql("""
                        select e.run, e.words, e.at, a.name from reporting.summary_edit e join people.account a on a.id = e.by_id
                        where e.summary_id = :summary order by e.id desc limit 1
                        """)
                .param("summary", summary)
                .query((row, number) -> new Edit(
                        row.getInt("run"),
                        row.getString("words").lines().toList(),
                        row.getTimestamp("at").toInstant(),
                        row.getString("name")))
                .optional();
    }
}
