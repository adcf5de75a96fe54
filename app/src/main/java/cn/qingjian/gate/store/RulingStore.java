package cn.qingjian.gate.store;

import cn.qingjian.gate.Admission;
import cn.qingjian.gate.Bearers;
import cn.qingjian.gate.Burden;
import cn.qingjian.gate.Demand;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.GateStanding;
import cn.qingjian.gate.Judged;
import cn.qingjian.gate.Judgement;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.gate.Outcome;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Provided;
import cn.qingjian.gate.WrittenReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rulings and what was written and decided about them; the tables take no change. */
@Repository
public class RulingStore {
    private static final String KEPT = """
            select r.*, x.text as reason_text, x.by_id as reason_by, x.at as reason_at,
                   d.accepted, d.words as decision_words, d.approver_id, d.at as decision_at, l.words as lapse_words,
                   a.year as number_year, a.sequence as number_sequence, a.at as admitted_at, a.issued_at, a.state, a.changed_at,
                   a.words as admission_words
            from gate.ruling r
            left join gate.reason x on x.ruling_id = r.id
            left join gate.decision d on d.ruling_id = r.id
            left join gate.lapse l on l.ruling_id = r.id
            left join gate.admission a on a.ruling_id = r.id
            """;

    private final JdbcClient db;
    private final FindingStore findings;

    RulingStore(JdbcClient db, FindingStore findings) {
        this.db = db;
        this.findings = findings;
    }

    /** SHA-256 of what a demand asks, its day left out. */
    public String fingerprint(Demand demand) {
        return KeptJson.fingerprint(demand);
    }

    /** Stores a judgement as a binding ruling and returns its key. */
    public long add(Judgement<?> judgement, long by, Instant at) {
        var cut = new KeptJson.Cut();
        Demand before = judgement.before();
        boolean lightened = !judgement.after().equals(before);
        String rows = FindingStore.rows(judgement.findings(), cut);
        long id = db.sql("""
                        insert into gate.ruling (kind, demand_number, title, unit_id, day, outcome, demand_before, demand_after,
                            fingerprint, asked_minutes, asked_how, granted_minutes, granted_how, granted_parts, bearers, bearer_people, until, asks,
                            limits, provided, version, submitted_by, at, cut)
                        values (:kind, :number, :title, :unit, :day, :outcome, :before::jsonb, :after::jsonb,
                            :fingerprint, :askedMinutes, :askedHow, :grantedMinutes, :grantedHow, :grantedParts::jsonb, :bearers, :people, :until, :asks,
                            :limits::jsonb, :provided::jsonb, :version, :by, :at, :cut)
                        returning id
                        """)
                .param("kind", before.id().kind())
                .param("number", before.id().number())
                .param("title", before.title().replace("\0", ""))
                .param("unit", before.issuerUnit())
                .param("day", before.day())
                .param("outcome", judgement.outcome().name())
                .param("before", KeptJson.demand(before, cut))
                .param("after", lightened ? KeptJson.demand(judgement.after(), cut) : null)
                .param("fingerprint", KeptJson.fingerprint(judgement.after()))
                .param("askedMinutes", judgement.asked().minutes())
                .param("askedHow", judgement.asked().how())
                .param("grantedMinutes", judgement.granted().minutes())
                .param("grantedHow", judgement.granted().how())
                .param("grantedParts", KeptJson.write(judgement.granted().parts()))
                .param("until", judgement.after().until().orElse(null))
                .param("asks", judgement.after().asks().toArray(String[]::new))
                .param("bearers", judgement.after().bearers().units().toArray(Long[]::new))
                .param("people", judgement.after().bearers().people())
                .param("limits", KeptJson.write(judgement.limits()))
                .param("provided", KeptJson.provided(judgement.provided(), cut))
                .param("version", judgement.version())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("cut", cut.words())
                .query(Long.class)
                .single();
        findings.add(id, rows);
        return id;
    }

    /** A ruling with all that became of it. */
    public Optional<KeptRuling> find(long id) {
        return complete(db.sql(KEPT + "where r.id = :id")
                        .param("id", id)
                        .query(RulingStore::kept)
                        .list())
                .stream()
                .findFirst();
    }

    /** The rulings of a demand, newest first. */
    public List<KeptRuling> of(DemandId demand) {
        return complete(db.sql(KEPT + "where r.kind = :kind and r.demand_number = :number order by r.id desc")
                .param("kind", demand.kind())
                .param("number", demand.number())
                .query(RulingStore::kept)
                .list());
    }

    /** The demand's ruling that has not been refused, withdrawn or put again, with the fingerprint of what it stands for. */
    public Optional<Live> live(DemandId demand) {
        return db.sql("""
                        select r.id, r.fingerprint, a.state, r.outcome, a.year, a.sequence, a.at
                        from gate.ruling r
                        left join gate.admission a on a.ruling_id = r.id
                        where r.kind = :kind and r.demand_number = :number
                          and not exists (select 1 from gate.lapse l where l.ruling_id = r.id)
                          and (a.state in ('STANDING', 'ISSUED')
                               or (r.outcome = 'AWAITING_REASON'
                                   and not exists (select 1 from gate.decision d where d.ruling_id = r.id)))
                        order by r.id desc limit 1
                        """)
                .param("kind", demand.kind())
                .param("number", demand.number())
                .query((row, number) -> new Live(
                        row.getLong("id"),
                        row.getString("fingerprint"),
                        Optional.ofNullable(row.getString("state")).map(Admission.State::valueOf)))
                .optional();
    }

    /**
     * The ruling that stands for a demand now.
     *
     * @param ruling its key
     * @param fingerprint what it stands for
     * @param state of its admission; empty while it waits for a reason or an approver
     */
    public record Live(long ruling, String fingerprint, Optional<Admission.State> state) {
        /** Whether it stands for exactly this. */
        public boolean standsFor(String other) {
            return fingerprint.equals(other);
        }
    }

    /** How demands of a kind stand, by number; one that was never put to the gate is left out. */
    public Map<Long, GateStanding> standings(String kind, Collection<Long> numbers) {
        List<Long> last = db.sql("""
                        select distinct on (demand_number) id from gate.ruling
                        where kind = :kind and demand_number = any(:numbers) order by demand_number, id desc
                        """)
                .param("kind", kind)
                .param("numbers", numbers.toArray(Long[]::new))
                .query((row, number) -> row.getLong("id"))
                .list();
        return db
                .sql(KEPT + "where r.id = any(:last)")
                .param("last", last.toArray(Long[]::new))
                .query(RulingStore::kept)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        kept -> kept.demand().number(),
                        kept -> new GateStanding(
                                kept.id(), kept.standing(), kept.admission().map(Admission::number))));
    }

    /** Rulings whose reason waits for an approver, oldest first. */
    public List<KeptRuling> awaitingApprover() {
        return complete(db.sql(KEPT
                        + "where x.ruling_id is not null and d.ruling_id is null and l.ruling_id is null order by r.id")
                .query(RulingStore::kept)
                .list());
    }

    /** Rulings of a person that wait for the written reason, oldest first. */
    public List<KeptRuling> awaitingReason(long account) {
        return complete(db.sql(KEPT + """
                        where r.outcome = 'AWAITING_REASON' and x.ruling_id is null and l.ruling_id is null
                          and r.submitted_by = :account
                        order by r.id
                        """)
                .param("account", account)
                .query(RulingStore::kept)
                .list());
    }

    /** Stores the written reason. */
    public void reason(long ruling, String text, long by, Instant at) {
        db.sql("insert into gate.reason (ruling_id, text, by_id, at) values (:ruling, :text, :by, :at)")
                .param("ruling", ruling)
                .param("text", text)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Stores the approver's word. */
    public void decision(long ruling, WrittenReason.Decision decision) {
        db.sql("""
                        insert into gate.decision (ruling_id, accepted, words, approver_id, at)
                        values (:ruling, :accepted, :words, :approver, :at)
                        """)
                .param("ruling", ruling)
                .param("accepted", decision.accepted())
                .param("words", decision.words())
                .param("approver", decision.approver())
                .param("at", Timestamp.from(decision.at()))
                .update();
    }

    /** Notes that a waiting ruling was put again or taken back. */
    public void lapse(long ruling, String words, long by, Instant at) {
        db.sql("insert into gate.lapse (ruling_id, words, by_id, at) values (:ruling, :words, :by, :at)")
                .param("ruling", ruling)
                .param("words", words)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    private List<KeptRuling> complete(List<KeptRuling> headers) {
        Map<Long, List<Judged>> byRuling =
                findings.of(headers.stream().map(KeptRuling::id).toList());
        return headers.stream()
                .map(header -> header.with(byRuling.getOrDefault(header.id(), List.of())))
                .toList();
    }

    private static KeptRuling kept(ResultSet row, int number) throws SQLException {
        return new KeptRuling(
                row.getLong("id"),
                new DemandId(row.getString("kind"), row.getLong("demand_number")),
                row.getString("title"),
                row.getLong("unit_id"),
                row.getDate("day").toLocalDate(),
                Outcome.valueOf(row.getString("outcome")),
                List.of(),
                KeptJson.list(row.getString("provided"), Provided.class),
                KeptJson.list(row.getString("limits"), Parameters.Limit.class),
                new Burden(row.getLong("asked_minutes"), row.getString("asked_how")),
                new Burden(
                        row.getLong("granted_minutes"),
                        row.getString("granted_how"),
                        KeptJson.list(row.getString("granted_parts"), Burden.Part.class)),
                new Bearers(Set.of((Long[]) row.getArray("bearers").getArray()), row.getInt("bearer_people")),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                List.of((String[]) row.getArray("asks").getArray()),
                row.getString("version"),
                List.of((String[]) row.getArray("cut").getArray()),
                row.getLong("submitted_by"),
                row.getTimestamp("at").toInstant(),
                reason(row),
                Optional.ofNullable(row.getString("lapse_words")),
                admission(row));
    }

    private static Optional<WrittenReason> reason(ResultSet row) throws SQLException {
        String text = row.getString("reason_text");
        if (text == null) {
            return Optional.empty();
        }
        var decided = row.getTimestamp("decision_at");
        return Optional.of(new WrittenReason(
                text,
                row.getLong("reason_by"),
                row.getTimestamp("reason_at").toInstant(),
                decided == null
                        ? Optional.empty()
                        : Optional.of(new WrittenReason.Decision(
                                row.getBoolean("accepted"),
                                row.getString("decision_words"),
                                row.getLong("approver_id"),
                                decided.toInstant()))));
    }

    private static Optional<Admission> admission(ResultSet row) throws SQLException {
        return row.getString("state") == null ? Optional.empty() : Optional.of(AdmissionStore.admission(row));
    }
}
