package cn.qingjian.filings.store;

import cn.qingjian.filings.CommitmentState;
import cn.qingjian.privacy.Seal;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.serviceitems.ItemVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signed commitments, the words that were read, and whether each was drawn for a check. */
@Repository
public class CommitmentStore {
    private static final int HUNDRED = 100;
    private static final String STEP = "filings.commitment_step.words ";

    private final JdbcClient db;
    private final Seal seal;

    CommitmentStore(JdbcClient db, Seal seal) {
        this.db = db;
        this.seal = seal;
    }

    /**
     * Keeps the commitments on which an approval rests. Which are drawn for a check follows from the keyed digest of the case
     * alone: nobody can steer it, and whoever holds the key can draw again and gets the same.
     */
    public void sign(long filing, ItemVersion version, List<String> facts, int percent, Instant now) {
        boolean drawn = drawn(filing, percent);
        for (String fact : facts) {
            Item.Commitment commitment = version.item().commitmentFor(fact).orElseThrow();
            db.sql("""
                    insert into filings.commitment (filing, code, fact, notice, digest, signed_at, drawn, state, changed_at)
                    values (:filing, :code, :fact, :notice, :digest, :now, :drawn, :state, :now)
                    on conflict (filing, code) do nothing
                    """)
                    .param("filing", filing)
                    .param("code", commitment.code())
                    .param("fact", fact)
                    .param("notice", words(commitment))
                    .param("digest", version.digest())
                    .param("now", Timestamp.from(now))
                    .param("drawn", drawn)
                    .param("state", drawn ? "POST_CHECK" : "COMMITTED")
                    .update();
        }
    }

    /** Whether a case is drawn, at so many of a hundred. */
    public boolean drawn(long filing, int percent) {
        byte[] digest = seal.index("filings.draw", String.valueOf(filing));
        int value = ((digest[0] & 0xFF) << 16 | (digest[1] & 0xFF) << 8 | (digest[2] & 0xFF));
        return (long) value * HUNDRED < (long) percent << 24;
    }

    /** The commitments that match: drawn ones and contradicted ones first, then the newest. */
    public List<Signed> list(Optional<CommitmentState> state, String number, int offset, int limit) {
        return matching("select c.*, f.number, f.item, f.citizen", state, number, """
                 order by c.state = 'POST_CHECK' desc, coalesce(c.late, '') = 'DIFFERS' desc, c.id desc limit :limit offset :offset
                """)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, at) -> signed(row))
                .list();
    }

    /** How many {@link #list} finds. */
    public long count(Optional<CommitmentState> state, String number) {
        return matching("select count(*)", state, number, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec matching(
            String select, Optional<CommitmentState> state, String number, String end) {
        return db.sql(select + """
                  from filings.commitment c join filings.filing f on f.id = c.filing
                 where (:state = '' or c.state = :state) and (:number = '' or starts_with(f.number, :number))
                """ + end)
                .param("state", state.map(Enum::name).orElse(""))
                .param("number", number);
    }

    /** The commitment with that key. */
    public Optional<Signed> find(long id) {
        return one(id, "");
    }

    /** The same; nobody else changes it until the transaction ends. */
    public Optional<Signed> lock(long id) {
        return one(id, " for update of c");
    }

    private Optional<Signed> one(long id, String end) {
        return db.sql("""
                select c.*, f.number, f.item, f.citizen
                  from filings.commitment c join filings.filing f on f.id = c.filing where c.id = :id
                """ + end).param("id", id).query((row, at) -> signed(row)).optional();
    }

    /** Moves a commitment on and keeps the step. */
    public void move(long id, CommitmentState to, Optional<Long> account, String words, Instant now) {
        db.sql("update filings.commitment set state = :state, changed_at = :now where id = :id")
                .param("state", to.name())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
        note(id, to.name(), account, words, now);
    }

    /** Keeps what was found of a commitment. */
    public void note(long id, String state, Optional<Long> account, String words, Instant now) {
        db.sql("""
                insert into filings.commitment_step (commitment, at, state, account, words)
                values (:id, :now, :state, :account, :words)
                """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("state", state)
                .param("account", account.orElse(null))
                .param("words", seal.close(words, STEP + id))
                .update();
    }

    /** What was done about a commitment, oldest first. */
    public List<Step> steps(long id) {
        return db.sql("select * from filings.commitment_step where commitment = :id order by id")
                .param("id", id)
                .query((row, at) -> new Step(
                        row.getTimestamp("at").toInstant(),
                        CommitmentState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getObject("account", Long.class)),
                        seal.open(row.getBytes("words"), STEP + id)))
                .list();
    }

    /** Commitments whose fact no source has answered yet, and that weren't asked about since a moment; oldest first. */
    public List<Long> unanswered(Instant before, int limit) {
        return db.sql("""
                select id from filings.commitment
                 where late is null and state in ('COMMITTED', 'POST_CHECK') and coalesce(tried_at, signed_at) < :before
                 order by coalesce(tried_at, signed_at), id limit :limit
                """)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** Notes that a source was asked again, and what it said where it answered. */
    public void late(long id, Optional<Boolean> agrees, Instant now) {
        db.sql("""
                update filings.commitment
                   set tried_at = :now, late = :late, late_at = case when cast(:late as text) is not null then cast(:now as timestamptz) end
                 where id = :id
                """)
                .param("late", agrees.map(same -> same ? "AGREES" : "DIFFERS").orElse(null))
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** How many were signed for each proof, by version of the item; the names stand in the items. */
    public List<Count> counts() {
        return db.sql("""
                select f.item, c.digest, c.code, count(*) as signed, count(*) filter (where c.drawn) as drawn,
                       count(*) filter (where c.state = 'CONFIRMED') as confirmed,
                       count(*) filter (where c.state in ('FALSE', 'RECOVERY', 'BANNED', 'REPAIRED')) as untrue
                  from filings.commitment c join filings.filing f on f.id = c.filing
                 group by f.item, c.digest, c.code
                """)
                .query((row, at) -> new Count(
                        row.getString("item"),
                        row.getString("digest"),
                        row.getString("code"),
                        row.getLong("signed"),
                        row.getLong("drawn"),
                        row.getLong("confirmed"),
                        row.getLong("untrue")))
                .list();
    }

    private static Signed signed(ResultSet row) throws SQLException {
        return new Signed(
                row.getLong("id"),
                row.getLong("filing"),
                row.getString("number"),
                row.getString("item"),
                row.getLong("citizen"),
                row.getString("code"),
                row.getString("fact"),
                row.getString("notice"),
                row.getString("digest"),
                row.getTimestamp("signed_at").toInstant(),
                row.getBoolean("drawn"),
                CommitmentState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("late")).map("AGREES"::equals));
    }

    /**
     * A signed commitment.
     *
     * @param id its key
     * @param filing the case
     * @param number the case's number
     * @param item code of the item
     * @param citizen key of the signer
     * @param code of the commitment in the item
     * @param fact for which it stands
     * @param notice the words that were read and signed
     * @param digest of the item's version
     * @param signedAt when
     * @param drawn whether it was drawn for a check
     * @param state where it stands
     * @param agrees whether what a source said later agrees; empty as long as none did
     */
    public record Signed(
            long id,
            long filing,
            String number,
            String item,
            long citizen,
            String code,
            String fact,
            String notice,
            String digest,
            Instant signedAt,
            boolean drawn,
            CommitmentState state,
            Optional<Boolean> agrees) {}

    /**
     * Something that was done about a commitment.
     *
     * @param at when
     * @param state where it led
     * @param account key of the officer; empty where nobody had a hand in it
     * @param words what was found
     */
    public record Step(Instant at, CommitmentState state, Optional<Long> account, String words) {}

    /**
     * Figures of one proof in one version of an item.
     *
     * @param item code of the item
     * @param digest of its version
     * @param code of the commitment
     * @param signed how many
     * @param drawn of these, for a check
     * @param confirmed found true
     * @param untrue found false
     */
    public record Count(
            String item, String digest, String code, long signed, long drawn, long confirmed, long untrue) {}

    private static String words(Item.Commitment commitment) {
        return commitment.notice().entrySet().stream()
                        .map(field -> field.getKey() + "：" + field.getValue())
                        .collect(Collectors.joining("\n"))
                + "\n承诺：\n"
                + String.join("\n", commitment.promise());
    }
}
