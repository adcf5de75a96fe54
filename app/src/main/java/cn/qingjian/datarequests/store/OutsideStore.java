package cn.qingjian.datarequests.store;

import cn.qingjian.datarequests.outside.OutsideInput;
import cn.qingjian.datarequests.outside.OutsideReport;
import cn.qingjian.datarequests.request.RequestStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code datarequests.outside}, {@code outside_mended} and {@code outside_answer}. */
@Repository
public class OutsideStore {
    private static final String SELECT = """
            select o.*, u.name as unit_name, x.words as answer, a.name as answerer, x.at as answered,
                   m.words as mending, m.request_id, b.name as mender, m.at as mended, r.title, r.status
            from datarequests.outside o
            join people.unit u on u.id = o.unit_id
            left join datarequests.outside_answer x on x.outside_id = o.id
            left join people.account a on a.id = x.by_id
            left join datarequests.outside_mended m on m.outside_id = o.id
            left join people.account b on b.id = m.by_id
            left join datarequests.request r on r.id = m.request_id
            """;

    private final JdbcClient jdbc;

    OutsideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a report; tells whether its token was new. */
    public boolean add(OutsideInput.Words words, long unit, long by) {
        return jdbc.sql("""
                                insert into datarequests.outside (unit_id, by_id, asker_unit, asker, channel, asked_on, what, declined, token)
                                values (:unit, :by, :askerUnit, :asker, :channel, :asked, :what, :declined, :token)
                                on conflict (token) do nothing
                                """)
                        .param("unit", unit)
                        .param("by", by)
                        .param("askerUnit", words.unit().orElse(null), Types.BIGINT)
                        .param("asker", words.asker())
                        .param("channel", words.channel())
                        .param("asked", words.asked())
                        .param("what", words.what())
                        .param("declined", words.declined())
                        .param("token", words.token())
                        .update()
                == 1;
    }

    /** Keeps what was done about a report; tells whether nobody had before. */
    public boolean answer(long id, String words, long by) {
        return jdbc.sql("""
                                insert into datarequests.outside_answer (outside_id, words, by_id) values (:id, :words, :by)
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("words", words)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Locks a report until the transaction ends, so that it is put right by one alone. */
    public void lock(long id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('datarequests.outside', :id))")
                .param("id", id)
                .query(row -> {});
    }

    /** Keeps how the department that asked put it right; tells whether it hadn't before. */
    public boolean mend(long id, Optional<Long> request, String words, long by) {
        return jdbc.sql("""
                                insert into datarequests.outside_mended (outside_id, request_id, words, by_id)
                                values (:id, :request, :words, :by) on conflict do nothing
                                """)
                        .param("id", id)
                        .param("request", request.orElse(null), Types.BIGINT)
                        .param("words", words)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** The report with that key. */
    public Optional<OutsideReport> find(long id) {
        return jdbc.sql(SELECT + " where o.id = :id")
                .param("id", id)
                .query(OutsideStore::report)
                .optional();
    }

    /** The reports, those that wait first, then newest first. */
    public List<OutsideReport> list(int limit) {
        return jdbc.sql(SELECT + " order by (x.outside_id is not null), o.id desc limit :most")
                .param("most", limit)
                .query(OutsideStore::report)
                .list();
    }

    private static OutsideReport report(ResultSet row, int number) throws SQLException {
        return new OutsideReport(
                row.getLong("id"),
                Optional.of(new OutsideReport.Reporter(row.getLong("unit_id"), row.getString("unit_name"))),
                Optional.ofNullable(row.getObject("asker_unit", Long.class)),
                row.getString("asker"),
                row.getString("channel"),
                row.getObject("asked_on", LocalDate.class),
                row.getString("what"),
                row.getBoolean("declined"),
                row.getTimestamp("at").toInstant(),
                mended(row),
                answer(row));
    }

    private static Optional<OutsideReport.Mended> mended(ResultSet row) throws SQLException {
        Timestamp mended = row.getTimestamp("mended");
        if (mended == null) {
            return Optional.empty();
        }
        Long request = row.getObject("request_id", Long.class);
        return Optional.of(new OutsideReport.Mended(
                request == null
                        ? Optional.empty()
                        : Optional.of(new OutsideReport.Instead(
                                request, row.getString("title"), RequestStatus.valueOf(row.getString("status")))),
                row.getString("mending"),
                row.getString("mender"),
                mended.toInstant()));
    }

    private static Optional<OutsideReport.Answer> answer(ResultSet row) throws SQLException {
        Timestamp answered = row.getTimestamp("answered");
        return answered == null
                ? Optional.empty()
                : Optional.of(new OutsideReport.Answer(
                        row.getString("answer"), row.getString("answerer"), answered.toInstant()));
    }
}
