package cn.qingjian.filings.store;

import cn.qingjian.filings.Filing;
import cn.qingjian.filings.KeptDecision;
import cn.qingjian.kernel.Money;
import cn.qingjian.privacy.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Decisions and the steps of a case, both only ever added to. */
@Repository("filingDecisionStore")
public class DecisionStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    static final String PLACE = "filings.decision.content ";
    private static final String STEP = "filings.step.words ";
    private static final String KEPT = """
            insert into filings.decision (filing, verdict, amount, binding, article, digest, content, decided_by, entry, at)
            values (:filing, :verdict, :amount, :binding, :article, :rules, :content, :by, :entry, :at)
            """;

    private final JdbcClient db;
    private final Seal seal;

    DecisionStore(JdbcClient db, Seal seal) {
        this.db = db;
        this.seal = seal;
    }

    /** Keeps a decision with the facts on which it rests, where its filing stays where it is. */
    public void keep(KeptDecision decision, String facts) {
        kept(db.sql(KEPT), decision, facts).update();
    }

    /** The same where the filing moves on, with the steps on its way: one statement. */
    public void keep(KeptDecision decision, String facts, Filing moved, List<Step> steps) {
        String sql = "with kept as (%s), moved as (%s) %s".formatted(KEPT, FilingStore.MOVED, inserting(steps));
        stepped(FilingStore.moved(kept(db.sql(sql), decision, facts), moved), moved.id(), steps)
                .update();
    }

    private JdbcClient.StatementSpec kept(JdbcClient.StatementSpec statement, KeptDecision decision, String facts) {
        return statement
                .param("filing", decision.filing())
                .param("verdict", decision.verdict().name())
                .param("amount", decision.amount().map(Money::fen).orElse(null))
                .param("binding", decision.binding())
                .param("article", decision.article())
                .param("rules", decision.digest())
                .param(
                        "content",
                        seal.close(
                                JSON.writeValueAsString(new Content(decision.reason(), decision.explanation(), facts)),
                                PLACE + decision.filing()))
                .param("by", decision.decidedBy().orElse(null))
                .param("entry", decision.entry().orElse(null))
                .param("at", Timestamp.from(decision.at()));
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

    /** Notes steps of a case in their order, in one statement. */
    public void add(long filing, Step... steps) {
        List<Step> all = List.of(steps);
        stepped(db.sql(inserting(all)).param("id", filing), filing, all).update();
    }

    private static String inserting(List<Step> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(n ->
                        "(:id, :at%1$d, :status%1$d, :actor%1$d, :note%1$d, :account%1$d, :words%1$d)".formatted(n))
                .collect(Collectors.joining(
                        ", ",
                        "insert into filings.step (filing, at, status, actor, note, account, words) values ",
                        ""));
    }

    private JdbcClient.StatementSpec stepped(JdbcClient.StatementSpec statement, long filing, List<Step> steps) {
        for (int n = 0; n < steps.size(); n++) {
            Step step = steps.get(n);
            statement
                    .param("at" + n, Timestamp.from(step.at()))
                    .param("status" + n, step.status())
                    .param("actor" + n, step.actor())
                    .param("note" + n, step.note())
                    .param("account" + n, step.account().orElse(null))
                    .param("words" + n, step.words().isEmpty() ? null : seal.close(step.words(), STEP + filing));
        }
        return statement;
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
