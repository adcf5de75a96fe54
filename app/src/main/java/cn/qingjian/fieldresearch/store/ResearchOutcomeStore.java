package cn.qingjian.fieldresearch.store;

import cn.qingjian.fieldresearch.ChangeState;
import cn.qingjian.fieldresearch.Suggestion;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code fieldresearch.report}, {@code suggestion} and {@code step}: what came of a visit. */
@Repository
public class ResearchOutcomeStore {
    private final JdbcClient db;

    ResearchOutcomeStore(JdbcClient db) {
        this.db = db;
    }

    /** Keeps the report of a visit. */
    public void report(long number, String found, long by, Instant at) {
        db.sql("insert into fieldresearch.report (number, found, by_id, at) values (:number, :found, :by, :at)")
                .param("number", number)
                .param("found", found)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /**
     * A report.
     *
     * @param found what was found
     * @param by name of who wrote it
     * @param on the day on which it was handed in
     */
    public record Report(String found, String by, LocalDate on) {}

    /** The reports by number of their visit. */
    public Map<Long, Report> reports(ZoneId zone) {
        Map<Long, Report> reports = new LinkedHashMap<>();
        db.sql(
                        "select r.number, r.found, a.name, r.at from fieldresearch.report r join people.account a on a.id = r.by_id")
                .query(row -> {
                    reports.put(
                            row.getLong("number"),
                            new Report(
                                    row.getString("found"),
                                    row.getString("name"),
                                    LocalDate.ofInstant(row.getTimestamp("at").toInstant(), zone)));
                });
        return reports;
    }

    /** Adds what a report suggests. */
    public long suggest(long number, String text, long by) {
        return db.sql(
                        "insert into fieldresearch.suggestion (number, text, by_id) values (:number, :text, :by) returning id")
                .param("number", number)
                .param("text", text)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Keeps a step; tells whether nobody else had taken one from there. */
    public boolean step(
            long suggestion,
            ChangeState.Step step,
            String words,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            long by) {
        return db.sql("""
                        insert into fieldresearch.step
                            (suggestion_id, from_state, to_state, words, figure_before, figure_after, by_id)
                        values (:suggestion, :from, :to, :words, :before, :after, :by)
                        on conflict (suggestion_id, from_state) do nothing
                        """)
                        .param("suggestion", suggestion)
                        .param("from", step.from().name())
                        .param("to", step.to().name())
                        .param("words", words)
                        .param("before", before)
                        .param("after", after)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** All suggestions, oldest first. */
    public List<Suggestion> suggestions() {
        Map<Long, List<Suggestion.Step>> steps = new LinkedHashMap<>();
        db.sql("""
                        select s.*, a.name from fieldresearch.step s join people.account a on a.id = s.by_id order by s.id
                        """).query(row -> {
            steps.computeIfAbsent(row.getLong("suggestion_id"), key -> new ArrayList<>())
                    .add(new Suggestion.Step(
                            ChangeState.valueOf(row.getString("to_state")),
                            row.getString("words"),
                            Optional.ofNullable(row.getBigDecimal("figure_before")),
                            Optional.ofNullable(row.getBigDecimal("figure_after")),
                            row.getString("name")));
        });
        return db.sql("select id, number, text from fieldresearch.suggestion order by id")
                .query((row, place) -> new Suggestion(
                        row.getLong("id"),
                        row.getLong("number"),
                        row.getString("text"),
                        steps.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }
}
