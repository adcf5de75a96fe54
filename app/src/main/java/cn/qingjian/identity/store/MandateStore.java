package cn.qingjian.identity.store;

import cn.qingjian.identity.DocumentType;
import cn.qingjian.identity.Mandate;
import cn.qingjian.kernel.CitizenId;
import cn.qingjian.kernel.CreditCode;
import cn.qingjian.privacy.Seal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mandates; one is added and perhaps taken back, never changed. */
@Repository
public class MandateStore {
    private static final String MANDATE = "select m.* from identity.mandate m ";

    private final JdbcClient db;
    private final Seal seal;

    MandateStore(JdbcClient db, Seal seal) {
        this.db = db;
        this.seal = seal;
    }

    /**
     * What a legal representative gives.
     *
     * @param employer the employer
     * @param employerName its name
     * @param agent the agent's identity number; its index and the masked number are kept
     * @param agentName the agent's name in the clear; it is sealed before it is kept
     * @param scope what for
     * @param from first day
     * @param to last day
     * @param by who gives it
     * @param at when
     */
    public record Granted(
            CreditCode employer,
            String employerName,
            CitizenId agent,
            String agentName,
            String scope,
            LocalDate from,
            LocalDate to,
            long by,
            Instant at) {}

    /**
     * A mandate with the agent's name, to be compared and not to be shown.
     *
     * @param mandate the mandate
     * @param agentName the agent's name in the clear
     */
    public record Kept(Mandate mandate, String agentName) {}

    /** Adds a mandate and returns its key. */
    public long add(Granted granted) {
        long id = db.sql("select nextval('identity.mandate_key') as id")
                .query((row, number) -> row.getLong("id"))
                .single();
        db.sql("""
                insert into identity.mandate (id, employer_code, employer_name, agent_index, agent_name_sealed, agent_number,
                    scope, valid_from, valid_to, granted_by, granted_at)
                values (:id, :employer, :employerName, :agent, :agentName, :agentNumber, :scope, :from, :to, :by, :at)
                """)
                .param("id", id)
                .param("employer", granted.employer().code())
                .param("employerName", granted.employerName())
                .param(
                        "agent",
                        DocumentType.IDENTITY_CARD.index(seal, granted.agent().reveal()))
                .param("agentName", seal.close(granted.agentName(), place(id)))
                .param("agentNumber", granted.agent().masked())
                .param("scope", granted.scope())
                .param("from", Date.valueOf(granted.from()))
                .param("to", Date.valueOf(granted.to()))
                .param("by", granted.by())
                .param("at", Timestamp.from(granted.at()))
                .update();
        return id;
    }

    /** The mandate with that key. */
    public Optional<Mandate> find(long id) {
        return db.sql(MANDATE + "where m.id = :id")
                .param("id", id)
                .query(this::kept)
                .optional()
                .map(Kept::mandate);
    }

    /** Those that a person gave, newest first. */
    public List<Mandate> givenBy(long person) {
        return db
                .sql(MANDATE + "where m.granted_by = :person order by m.id desc")
                .param("person", person)
                .query(this::kept)
                .stream()
                .map(Kept::mandate)
                .toList();
    }

    /** Those of an employer, newest first. */
    public List<Mandate> of(CreditCode employer) {
        return db
                .sql(MANDATE + "where m.employer_code = :employer order by m.id desc")
                .param("employer", employer.code())
                .query(this::kept)
                .stream()
                .map(Kept::mandate)
                .toList();
    }

    /** Those given to whoever holds the person's identity card. */
    public List<Kept> forAgent(long person) {
        return db.sql(MANDATE + """
                        join identity.person p on p.paper_index = m.agent_index
                        where p.id = :person and m.revoked_at is null order by m.employer_name, m.id
                        """).param("person", person).query(this::kept).list();
    }

    /** Takes a mandate back. */
    public void revoke(long id, long by, Instant at) {
        db.sql("update identity.mandate set revoked_by = :by, revoked_at = :at where id = :id and revoked_at is null")
                .param("id", id)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        String agent = seal.open(row.getBytes("agent_name_sealed"), place(id));
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new Kept(
                new Mandate(
                        id,
                        new CreditCode(row.getString("employer_code")),
                        row.getString("employer_name"),
                        Mandate.shownAgent(agent),
                        row.getString("agent_number"),
                        row.getString("scope"),
                        row.getDate("valid_from").toLocalDate(),
                        row.getDate("valid_to").toLocalDate(),
                        row.getLong("granted_by"),
                        revoked == null ? null : revoked.toInstant()),
                agent);
    }

    private static String place(long id) {
        return "identity.mandate.agent_name_sealed " + id;
    }
}
