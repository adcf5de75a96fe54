package cn.qingjian.sharing.store;

import cn.qingjian.sharing.Failure;
import cn.qingjian.sharing.Obstructions.Counts;
import cn.qingjian.sharing.Obstructions.Failed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the calls; it reads nothing that says whom they were about. */
@Repository
public class StatisticsStore {
    private final JdbcClient db;

    StatisticsStore(JdbcClient db) {
        this.db = db;
    }

    /** What was counted of each source that was asked since then. */
    public List<Counts> counts(Instant since) {
        return db.sql("""
                        select source,
                               count(*) filter (where sent) as calls,
                               count(*) filter (where sent and result in ('HIT', 'MISS', 'CONFLICT')) as answered,
                               count(*) filter (where result = 'TIMEOUT') as timeouts,
                               count(*) filter (where result in ('TIMEOUT', 'ERROR', 'CONFLICT')) as fallbacks,
                               coalesce(percentile_disc(0.5) within group (order by micros) filter (where sent), 0) as median,
                               coalesce(percentile_disc(0.95) within group (order by micros) filter (where sent), 0) as slow
                        from sharing.call
                        where asked_at >= :since
                        group by source
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Counts(
                        row.getString("source"),
                        row.getLong("calls"),
                        row.getLong("answered"),
                        row.getLong("timeouts"),
                        row.getLong("fallbacks"),
                        micros(row, "median"),
                        micros(row, "slow")))
                .list();
    }

    /** The last calls of a source without a usable answer, newest first; the question by its code. */
    public List<Failed> failures(String source, Instant since, int limit) {
        return db.sql("""
                        select asked_at, question, failure, micros, request_id
                        from sharing.call
                        where source = :source and asked_at >= :since and result in ('TIMEOUT', 'ERROR', 'CONFLICT')
                        order by asked_at desc, id desc
                        limit :limit
                        """)
                .param("source", source)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> new Failed(
                        row.getTimestamp("asked_at").toInstant(),
                        row.getString("question"),
                        Failure.valueOf(row.getString("failure")),
                        micros(row, "micros"),
                        row.getString("request_id")))
                .list();
    }

    private static Duration micros(ResultSet row, String column) throws SQLException {
        return Duration.ofNanos(row.getLong(column) * 1_000);
    }
}
