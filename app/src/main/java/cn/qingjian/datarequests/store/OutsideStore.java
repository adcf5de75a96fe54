package cn.qingjian.datarequests.store;

import cn.qingjian.datarequests.outside.OutsideInput;
import cn.qingjian.datarequests.outside.OutsideReport;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code datarequests.outside} and {@code datarequests.outside_answer}. */
@Repository
public class OutsideStore {
    private final JdbcClient jdbc;

    OutsideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a report; tells whether its token was new. */
    public boolean add(OutsideInput.Words words, long unit, long by) {
        return jdbc.sql("""
                                insert into datarequests.outside (unit_id, by_id, asker, channel, asked_on, what, declined, token)
                                values (:unit, :by, :asker, :channel, :asked, :what, :declined, :token)
                                on conflict (token) do nothing
                                """)
                        .param("unit", unit)
                        .param("by", by)
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

    /** The reports, those that wait first, then newest first. */
    public List<OutsideReport> list(int limit) {
        return jdbc.sql("""
                        select o.*, u.name as unit_name, x.words as answer, a.name as answerer, x.at as answered
                        from datarequests.outside o
                        join people.unit u on u.id = o.unit_id
                        left join datarequests.outside_answer x on x.outside_id = o.id
                        left join people.account a on a.id = x.by_id
                        order by (x.outside_id is not null), o.id desc limit :most
                        """)
                .param("most", limit)
                .query((row, number) -> {
                    Timestamp answered = row.getTimestamp("answered");
                    return new OutsideReport(
                            row.getLong("id"),
                            row.getLong("unit_id"),
                            row.getString("unit_name"),
                            row.getString("asker"),
                            row.getString("channel"),
                            row.getObject("asked_on", LocalDate.class),
                            row.getString("what"),
                            row.getBoolean("declined"),
                            row.getTimestamp("at").toInstant(),
                            answered == null
                                    ? Optional.empty()
                                    : Optional.of(new OutsideReport.Answer(
                                            row.getString("answer"), row.getString("answerer"), answered.toInstant())));
                })
                .list();
    }
}
