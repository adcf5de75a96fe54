package cn.qingjian.filings.store;

import cn.qingjian.filings.KeptDecision;
import cn.qingjian.kernel.Money;
import cn.qingjian.privacy.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Decisions and the steps of a case, both only ever added to. */
@Repository("filingDecisionStore")
public class DecisionStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    static final String PLACE = "filings.decision.content ";
    private static final String STEP = "filings.step.words ";

    private final JdbcClient db;
    private final Seal seal;

    DecisionStore(JdbcClient db, Seal seal) {
        this.db = db;
        this.seal = seal;
    }

    /** Keeps decisions with the facts on which they rest. */
    public void keep(List<Reasoned> all) {
        db.sql("""
                insert into filings.decision (filing, verdict, amount, binding, article, digest, content, decided_by, entry, at)
                select filing, verdict, amount, binding, article, rules, decode(content, 'hex'), decided_by, entry, at
                  from jsonb_to_recordset(cast(:all as jsonb)) as one(
                       filing bigint, verdict text, amount bigint, binding text, article text, rules text, content text,
                       decided_by bigint, entry bigint, at timestamptz)
                """)
                .param(
                        "all",
                        JSON.writeValueAsString(all.stream().map(this::row).toList()))
                .update();
    }

    private Map<String, @Nullable Object> row(Reasoned one) {
        KeptDecision decision = one.decision();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("filing", decision.filing());
        row.put("verdict", decision.verdict().name());
        row.put("amount", decision.amount().map(Money::fen).orElse(null));
        row.put("binding", decision.binding());
        row.put("article", decision.article());
        row.put("rules", decision.digest());
        row.put(
                "content",
                HexFormat.of()
                        .formatHex(seal.close(
                                JSON.writeValueAsString(
                                        new Content(decision.reason(), decision.explanation(), one.facts())),
                                PLACE + decision.filing())));
        row.put("decided_by", decision.decidedBy().orElse(null));
        row.put("entry", decision.entry().orElse(null));
        row.put("at", decision.at().toString());
        return row;
    }

    /** The newest decision of a filing. */
    public Optional<KeptDecision> newest(long filing) {
        return db.sql("select * from filings.decision where filing = :filing order by id desc limit 1")
                .param("filing", filing)
                .query(this::decision)
                .optional();
    }

    /** The facts of the newest decision of a filing. */
    public Optional<String> facts(long filing) {
        return db.sql("select filing, content from filings.decision where filing = :filing order by id desc limit 1")
                .param("filing", filing)
                .query((row, number) -> content(row).facts())
                .optional();
    }

    /** Notes steps of a case in their order. */
    public void add(long filing, Step... steps) {
        add(Map.of(filing, List.of(steps)));
    }

    /** The same of several cases, by their keys, in one statement. */
    public void add(Map<Long, List<Step>> steps) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        steps.forEach((filing, all) -> all.forEach(step -> rows.add(row(filing, step))));
        db.sql("""
                insert into filings.step (filing, at, status, actor, note, account, words)
                select filing, at, status, actor, note, account, decode(words, 'hex')
                  from jsonb_to_recordset(cast(:all as jsonb)) as one(
                       filing bigint, at timestamptz, status text, actor text, note text, account bigint, words text)
                """).param("all", JSON.writeValueAsString(rows)).update();
    }

    private Map<String, @Nullable Object> row(long filing, Step step) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("filing", filing);
        row.put("at", step.at().toString());
        row.put("status", step.status());
        row.put("actor", step.actor());
        row.put("note", step.note());
        row.put("account", step.account().orElse(null));
        row.put(
                "words",
                step.words().isEmpty() ? null : HexFormat.of().formatHex(seal.close(step.words(), STEP + filing)));
        return row;
    }

    /** The steps of a case, oldest first. */
    public List<Step> steps(long filing) {
        return db.sql("select * from filings.step where filing = :filing order by id")
                .param("filing", filing)
                .query((row, number) -> new Step(
                        row.getTimestamp("at").toInstant(),
                        row.getString("status"),
                        row.getString("actor"),
                        row.getString("note"),
                        Optional.ofNullable(row.getObject("account", Long.class)),
                        row.getBytes("words") == null ? "" : seal.open(row.getBytes("words"), STEP + filing)))
                .list();
    }

    private Content content(ResultSet row) throws SQLException {
        return JSON.readValue(seal.open(row.getBytes("content"), PLACE + row.getLong("filing")), Content.class);
    }

    private KeptDecision decision(ResultSet row, int number) throws SQLException {
        Content content = content(row);
        return new KeptDecision(
                row.getLong("filing"),
                KeptDecision.Verdict.valueOf(row.getString("verdict")),
                Optional.ofNullable(row.getObject("amount", Long.class)).map(Money::new),
                row.getString("binding"),
                content.reason(),
                row.getString("article"),
                content.explanation(),
                row.getString("digest"),
                Optional.ofNullable(row.getObject("decided_by", Long.class)),
                Optional.ofNullable(row.getObject("entry", Long.class)),
                row.getTimestamp("at").toInstant());
    }

    /**
     * A decision with what it rests on.
     *
     * @param decision the decision
     * @param facts all facts, as text
     */
    public record Reasoned(KeptDecision decision, String facts) {}

    /**
     * What of a decision is sealed.
     *
     * @param reason why
     * @param explanation sentence by sentence
     * @param facts as text
     */
    record Content(String reason, List<String> explanation, String facts) {}

    /**
     * A step of a case.
     *
     * @param at when
     * @param status where it led
     * @param actor who took it, as the owner sees it
     * @param note what it was about
     * @param account key of the officer; empty for none
     * @param words for the staff alone; empty for none
     */
    public record Step(Instant at, String status, String actor, String note, Optional<Long> account, String words) {
        /** One that no officer took. */
        public static Step of(Instant at, String status, String actor, String note) {
            return new Step(at, status, actor, note, Optional.empty(), "");
        }
    }
}
