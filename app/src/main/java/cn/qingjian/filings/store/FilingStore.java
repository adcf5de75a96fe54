package cn.qingjian.filings.store;

import cn.qingjian.filings.Filing;
import cn.qingjian.filings.FilingStatus;
import cn.qingjian.privacy.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Filings, their answers sealed. */
@Repository
public class FilingStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PLACE = "filings.filing.answers ";

    /** Writes a filing as it stands. */
    static final String MOVED = """
            update filings.filing
               set status = :status, changed_at = :changed, decided_at = :decided, number = :number, code = :code,
                   digest = :digest, accepted = :accepted, due = :due, committed = :committed
             where id = :id
            """;

    private final JdbcClient db;
    private final Seal seal;

    FilingStore(JdbcClient db, Seal seal) {
        this.db = db;
        this.seal = seal;
    }

    /** Begins a filing under a key; whoever sends it again finds the first. */
    public void begin(
            UUID key,
            String item,
            String digest,
            long citizen,
            @Nullable Long mandate,
            @Nullable String employer,
            Optional<String> consent,
            String channel,
            Instant now) {
        db.sql("""
                insert into filings.filing (key, item, digest, citizen, mandate, employer, status, answers, consent, channel,
                                            started_at, changed_at)
                values (:key, :item, :digest, :citizen, :mandate, :employer, 'DRAFT', :answers, :consent, :channel, :now, :now)
                on conflict (key) do nothing
                """)
                .param("key", key)
                .param("item", item)
                .param("digest", digest)
                .param("citizen", citizen)
                .param("mandate", mandate)
                .param("employer", employer)
                .param("answers", seal.close("{}", PLACE + key))
                .param("consent", consent.orElse(null))
                .param("channel", channel)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The filing under that key. */
    public Optional<Filing> find(UUID key) {
        return db.sql("select * from filings.filing where key = :key")
                .param("key", key)
                .query(this::filing)
                .optional();
    }

    /** The same to decide it: until the transaction ends nobody else changes it, nor decides another of that person's. */
    public Optional<Taken> take(long citizen, UUID key) {
        return db.sql("""
                select *, case when number is null then nextval('filings.running') end as running
                  from filings.take(:citizen, :key)
                """)
                .param("citizen", citizen)
                .param("key", key)
                .query((row, number) -> new Taken(filing(row, number), row.getLong("running")))
                .optional();
    }

    /**
     * A filing that is decided now.
     *
     * @param filing as it stands
     * @param running the running number of today's filings that is its own, 0 where it has a number already
     */
    public record Taken(Filing filing, long running) {}

    /** The same; nobody else changes it until the transaction ends. */
    public Optional<Filing> lock(UUID key) {
        return db.sql("select * from filings.filing where key = :key for update")
                .param("key", key)
                .query(this::filing)
                .optional();
    }

    /** The filing of a number. */
    public Optional<Filing> ofNumber(String number) {
        return db.sql("select * from filings.filing where number = :number")
                .param("number", number)
                .query(this::filing)
                .optional();
    }

    /** A person's filings, newest first. */
    public List<Filing> of(long citizen, int offset, int limit) {
        return db.sql(
                        "select * from filings.filing where citizen = :citizen order by id desc limit :limit offset :offset")
                .param("citizen", citizen)
                .param("limit", limit)
                .param("offset", offset)
                .query(this::filing)
                .list();
    }

    /** How many filings a person has. */
    public long count(long citizen) {
        return db.sql("select count(*) from filings.filing where citizen = :citizen")
                .param("citizen", citizen)
                .query(Long.class)
                .single();
    }

    /** Keeps the answers of a filing that may still be changed; false where it may not. */
    public boolean keep(Filing filing, Map<String, String> answers, Instant now) {
        return db.sql("""
                update filings.filing set answers = :answers, changed_at = :now
                 where id = :id and status in ('DRAFT', 'RETURNED')
                """)
                        .param("answers", seal.close(JSON.writeValueAsString(answers), PLACE + filing.key()))
                        .param("now", Timestamp.from(now))
                        .param("id", filing.id())
                        .update()
                == 1;
    }

    /** Writes a filing that was moved on, with what handing it in has added. */
    public void move(Filing moved) {
        moved(db.sql(MOVED), moved).update();
    }

    /** The parameters of {@link #MOVED}. */
    static JdbcClient.StatementSpec moved(JdbcClient.StatementSpec statement, Filing moved) {
        return statement
                .param("id", moved.id())
                .param("status", moved.status().name())
                .param("changed", Timestamp.from(moved.changedAt()))
                .param("decided", moved.decidedAt().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("number", moved.number().orElse(null))
                .param("code", moved.code().orElse(null))
                .param("digest", moved.digest())
                .param("accepted", moved.accepted().orElse(null))
                .param("due", moved.due().orElse(null))
                .param("committed", moved.committed().toArray(String[]::new));
    }

    private Filing filing(ResultSet row, int number) throws SQLException {
        UUID key = row.getObject("key", UUID.class);
        return new Filing(
                row.getLong("id"),
                key,
                Optional.ofNullable(row.getString("number")),
                Optional.ofNullable(row.getString("code")),
                row.getString("item"),
                row.getString("digest"),
                row.getLong("citizen"),
                Optional.ofNullable(row.getString("employer")),
                FilingStatus.valueOf(row.getString("status")),
                JSON.readValue(
                        seal.open(row.getBytes("answers"), PLACE + key), new TypeReference<Map<String, String>>() {}),
                Arrays.asList((String[]) row.getArray("committed").getArray()),
                Optional.ofNullable(row.getString("consent")),
                row.getString("channel"),
                Optional.ofNullable(row.getObject("accepted", LocalDate.class)),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant));
    }
}
