package cn.qingjian.inspections.store;

import cn.qingjian.inspections.visit.ResultUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code inspections.result_use} and {@code result_use_decision}. */
@Repository
public class ResultUseStore {
    private static final String SELECT = """
            select r.*, c.inspection_id, c.unit_id, a.name as by_name, d.approved, d.words, b.name as approver
            from inspections.result_use r
            join inspections.conclusion c on c.id = r.conclusion_id
            join people.account a on a.id = r.by_id
            left join inspections.result_use_decision d on d.use_id = r.id
            left join people.account b on b.id = d.by_id
            """;

    private final JdbcClient db;

    ResultUseStore(JdbcClient db) {
        this.db = db;
    }

    /** Locks a conclusion until the transaction ends, so that the same is proposed once. */
    public void lock(long conclusion) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('inspections.result_use', :id))")
                .param("id", conclusion)
                .query(row -> {});
    }

    /** Keeps what is proposed. */
    public void add(long conclusion, ResultUse.Sort sort, String text, long by) {
        db.sql(
                        "insert into inspections.result_use (conclusion_id, sort, text, by_id) values (:conclusion, :sort, :text, :by)")
                .param("conclusion", conclusion)
                .param("sort", sort.name())
                .param("text", text)
                .param("by", by)
                .update();
    }

    /** Keeps the approver's word; false where there is one. The table lets nobody approve what he proposed. */
    public boolean decide(ResultUse use, boolean approved, String words, long by) {
        return db.sql("""
                        insert into inspections.result_use_decision (use_id, proposer, approved, words, by_id)
                        values (:use, :proposer, :approved, :words, :by) on conflict do nothing
                        """)
                        .param("use", use.id())
                        .param("proposer", use.proposer())
                        .param("approved", approved)
                        .param("words", words)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Those of an inspection, oldest first. */
    public List<ResultUse> of(long inspection) {
        return db.sql(SELECT + " where c.inspection_id = :inspection order by r.id")
                .param("inspection", inspection)
                .query(ResultUseStore::use)
                .list();
    }

    /** One of them. */
    public Optional<ResultUse> find(long id) {
        return db.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query(ResultUseStore::use)
                .optional();
    }

    /** Those that wait for an approver, oldest first. */
    public List<ResultUse> waiting() {
        return db.sql(SELECT + " where d.use_id is null order by r.id")
                .query(ResultUseStore::use)
                .list();
    }

    private static ResultUse use(ResultSet row, int number) throws SQLException {
        return new ResultUse(
                row.getLong("id"),
                row.getLong("conclusion_id"),
                row.getLong("inspection_id"),
                row.getLong("unit_id"),
                ResultUse.Sort.valueOf(row.getString("sort")),
                row.getString("text"),
                row.getLong("by_id"),
                row.getString("by_name"),
                Optional.ofNullable(row.getObject("approved", Boolean.class)),
                Objects.requireNonNullElse(row.getString("words"), ""),
                Objects.requireNonNullElse(row.getString("approver"), ""));
    }
}
