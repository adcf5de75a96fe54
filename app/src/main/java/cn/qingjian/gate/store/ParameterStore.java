package cn.qingjian.gate.store;

import cn.qingjian.gate.ParameterBook.Entry;
import cn.qingjian.gate.ParameterBook.Proposal;
import cn.qingjian.gate.ParameterBook.Scope;
import cn.qingjian.gate.ParameterBook.Sense;
import cn.qingjian.gate.ParameterBook.Value;
import cn.qingjian.kernel.LegalBasis;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Limits and their dated values; nothing is changed, later values follow earlier ones. */
@Repository
public class ParameterStore {
    private final JdbcClient db;

    ParameterStore(JdbcClient db) {
        this.db = db;
    }

    /** What may be limited, by key. */
    public List<Entry> entries() {
        return db.sql("select * from gate.parameter order by key")
                .query((row, number) -> new Entry(
                        row.getString("key"),
                        row.getString("label"),
                        row.getString("measure"),
                        Sense.valueOf(row.getString("sense")),
                        row.getString("code"),
                        row.getString("note")))
                .list();
    }

    /** All values of all keys, by key and day; one with a later value ends the day before it. */
    public List<Value> values() {
        return db.sql("""
                        with known as (
                            select v.*, c.accepted, (v.proposed_by is null or coalesce(c.accepted, false)) as agreed
                            from gate.parameter_value v left join gate.parameter_consent c on c.value_id = v.id)
                        select k.*, least(k.valid_to, case when k.agreed then lead(k.valid_from) over later - 1 end) as ends
                        from known k
                        window later as (partition by k.key, k.scope, k.unit_id, k.agreed order by k.valid_from, k.id)
                        order by k.key, k.valid_from, k.id
                        """).query(ParameterStore::value).list();
    }

    /** Stores a proposed value and returns its key. */
    public long propose(Proposal proposal, long by, Instant at) {
        return db.sql("""
                        insert into gate.parameter_value (key, scope, unit_id, value, valid_from, valid_to, basis_document,
                            basis_article, mark, reason, proposed_by, proposed_at)
                        values (:key, :scope, :unit, :value, :from, :to, :document, :article, :mark, :reason, :by, :at)
                        returning id
                        """)
                .param("key", proposal.key())
                .param("scope", proposal.scope().name())
                .param("unit", proposal.unit().orElse(null))
                .param("value", proposal.value().orElse(null))
                .param("from", proposal.from())
                .param("to", proposal.to().orElse(null))
                .param("document", proposal.basis().document())
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
        db.sql(
                        "insert into gate.parameter_consent (value_id, accepted, by_id, at) values (:value, :accepted, :by, :at)")
                .param("value", value)
                .param("accepted", accepted)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Value value(ResultSet row, int number) throws SQLException {
        long proposedBy = row.getLong("proposed_by");
        boolean cameWithSystem = row.wasNull();
        long unit = row.getLong("unit_id");
        Optional<Long> unitOrNone = row.wasNull() ? Optional.empty() : Optional.of(unit);
        return new Value(
                row.getLong("id"),
                row.getString("key"),
                Scope.valueOf(row.getString("scope")),
                unitOrNone,
                Optional.ofNullable(row.getBigDecimal("value")),
                row.getDate("valid_from").toLocalDate(),
                Optional.ofNullable(row.getDate("ends")).map(Date::toLocalDate),
                new LegalBasis(
                        row.getString("basis_document"),
                        row.getString("basis_article"),
                        LegalBasis.Mark.valueOf(row.getString("mark"))),
                row.getString("reason"),
                cameWithSystem ? Optional.empty() : Optional.of(proposedBy),
                row.getTimestamp("proposed_at").toInstant(),
                consent(row, cameWithSystem));
    }

    private static Value.Consent consent(ResultSet row, boolean cameWithSystem) throws SQLException {
        if (cameWithSystem) {
            return Value.Consent.NOT_NEEDED;
        }
        boolean accepted = row.getBoolean("accepted");
        if (row.wasNull()) {
            return Value.Consent.WAITING;
        }
        return accepted ? Value.Consent.GIVEN : Value.Consent.REFUSED;
    }
}
