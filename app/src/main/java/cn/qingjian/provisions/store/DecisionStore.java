package cn.qingjian.provisions.store;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the legal officer decided about documents that repeat others. */
@Repository
public class DecisionStore {
    private final JdbcClient db;

    DecisionStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * A decision.
     *
     * @param provision key of the document
     * @param decision 废止, 修改 or 保留
     * @param reason why
     * @param decidedBy the person's name
     * @param decided when
     */
    public record Decision(
            String provision, String decision, String reason, String decidedBy, OffsetDateTime decided) {}

    /** Keeps a decision; earlier ones stay. */
    public void add(String provision, String decision, String reason, String decidedBy) {
        db.sql("""
                        insert into provisions.clean_up_decision (provision, decision, reason, decided_by)
                        values (:provision, :decision, :reason, :by)
                        """)
                .param("provision", provision)
                .param("decision", decision)
                .param("reason", reason)
                .param("by", decidedBy)
                .update();
    }

    /** The latest decision on each document. */
    public List<Decision> latest() {
        return db.sql("""
                        select distinct on (provision) provision, decision, reason, decided_by, decided
                        from provisions.clean_up_decision order by provision, id desc
                        """)
                .query((row, number) -> new Decision(
                        row.getString("provision"),
                        row.getString("decision"),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getObject("decided", OffsetDateTime.class)))
                .list();
    }
}
