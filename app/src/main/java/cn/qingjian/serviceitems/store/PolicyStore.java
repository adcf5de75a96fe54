package cn.qingjian.serviceitems.store;

import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.serviceitems.PolicyLine;
import cn.qingjian.serviceitems.PolicyLine.Consent;
import cn.qingjian.serviceitems.PolicyLine.Kind;
import cn.qingjian.serviceitems.PolicyLine.Proposal;
import cn.qingjian.serviceitems.PolicyLine.Value;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The city's parameters and their dated values; nothing is changed, later values follow earlier ones. */
@Repository
public class PolicyStore {
    private final JdbcClient db;

    PolicyStore(JdbcClient db) {
        this.db = db;
    }

    /** Differs whenever a value or a consent was added; both are only ever added to. */
    public String stamp() {
        return db.sql("""
                        select (select coalesce(max(id), 0) from serviceitems.policy_value) || '.'
                               || (select count(*) from serviceitems.policy_consent)
                        """).query(String.class).single();
    }

    /** All parameters with all their values, by key. */
    public List<PolicyLine> lines() {
        Map<String, List<Value>> values = new HashMap<>();
        db.sql("""
                        select v.*, c.accepted from serviceitems.policy_value v
                             left join serviceitems.policy_consent c on c.value_id = v.id
                        order by v.key, v.valid_from, v.id
                        """)
                .query(PolicyStore::value)
                .list()
                .forEach(value -> values.computeIfAbsent(value.key(), key -> new ArrayList<>())
                        .add(value));
        return db.sql("select * from serviceitems.policy order by key")
                .query((row, number) -> new PolicyLine(
                        row.getString("key"),
                        row.getString("name"),
                        row.getString("unit"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("note"),
                        values.getOrDefault(row.getString("key"), List.of())))
                .list();
    }

    /** Stores a proposed value and returns its key. */
    public long propose(Proposal proposal, long by, Instant at) {
        return db.sql("""
                        insert into serviceitems.policy_value (key, value, valid_from, basis, article, mark, reason,
                            proposed_by, proposed_at)
                        values (:key, :value, :from, :basis, :article, :mark, :reason, :by, :at) returning id
                        """)
                .param("key", proposal.key())
                .param("value", proposal.value().orElse(null))
                .param("from", proposal.from())
                .param("basis", proposal.basis().document())
                .param("article", proposal.basis().article())
                .param("mark", proposal.basis().mark().name())
                .param("reason", proposal.reason())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /** Stores the consent to a proposed value, or its refusal. */
    public void consent(long value, boolean accepted, long by, Instant at) {
        db.sql("""
                        insert into serviceitems.policy_consent (value_id, accepted, by_id, at)
                        values (:value, :accepted, :by, :at)
                        """)
                .param("value", value)
                .param("accepted", accepted)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Value value(ResultSet row, int number) throws SQLException {
        long by = row.getLong("proposed_by");
        boolean shipped = row.wasNull();
        boolean accepted = row.getBoolean("accepted");
        boolean undecided = row.wasNull();
        Date to = row.getDate("valid_to");
        Consent consent =
                shipped ? Consent.NOT_NEEDED : undecided ? Consent.WAITING : accepted ? Consent.GIVEN : Consent.REFUSED;
        return new Value(
                row.getLong("id"),
                row.getString("key"),
                Optional.ofNullable(row.getString("value")),
                row.getDate("valid_from").toLocalDate(),
                Optional.ofNullable(to).map(Date::toLocalDate),
                new LegalBasis(
                        row.getString("basis"),
                        row.getString("article"),
                        LegalBasis.Mark.valueOf(row.getString("mark"))),
                row.getString("reason"),
                shipped ? Optional.empty() : Optional.of(by),
                consent);
    }
}
