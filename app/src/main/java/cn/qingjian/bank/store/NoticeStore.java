package cn.qingjian.bank.store;

import cn.qingjian.bank.Notice;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices that were seen. */
@Repository
public class NoticeStore {
    private final JdbcClient db;

    NoticeStore(JdbcClient db) {
        this.db = db;
    }

    /** Notes a notice; false where it was seen before. Another instance that is at work on the same one is waited for. */
    public boolean first(Notice notice, Instant now) {
        return db.sql("""
                insert into bank.notice (id, kind, number, result, received_at)
                values (:id, :kind, :number, :result, :now) on conflict (id) do nothing
                """)
                        .param("id", notice.id())
                        .param("kind", notice.kind())
                        .param("number", notice.number())
                        .param("result", notice.result())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Notes what came of it. */
    public void outcome(String id, String outcome, Instant now) {
        db.sql("insert into bank.notice_outcome (notice, outcome, at) values (:id, :outcome, :now)")
                .param("id", id)
                .param("outcome", outcome)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What came of a notice. */
    public Optional<String> outcome(String id) {
        return db.sql("select outcome from bank.notice_outcome where notice = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }
}
