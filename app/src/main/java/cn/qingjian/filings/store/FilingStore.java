package cn.qingjian.filings.store;

import cn.qingjian.filings.Filing;
import cn.qingjian.filings.FilingStatus;
import cn.qingjian.privacy.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
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

    /**
     * Filings that are decided now, by key, each with the key of whoever filed it: until the transaction ends nobody else changes them,
     * nor decides others of those people. They are taken in the order of the people, so that two who take several never wait
     * for each other in a ring. Several wait for somebody's lock only a moment: nobody shall be held up by what another is about
     * for long; a {@link org.springframework.dao.PessimisticLockingFailureException} then.
     */
    public Map<UUID, Taken> take(SortedMap<Long, UUID> wanted) {
        if (wanted.size() > 1) {
            db.sql("set local lock_timeout = '500ms'").update();
        }
        Map<UUID, Taken> taken = new HashMap<>();
        db.sql("""
                select filing.*, case when filing.number is null then nextval('filings.running') end as running
                  from unnest(cast(:citizens as bigint[]), cast(:keys as uuid[])) as one(citizen, key)
                 cross join lateral filings.take(one.citizen, one.key) as filing
                """)
                .param("citizens", wanted.keySet().toArray(Long[]::new))
                .param("keys", wanted.values().toArray(UUID[]::new))
                .query(row -> {
                    Filing filing = filing(row, 0);
                    taken.put(filing.key(), new Taken(filing, row.getLong("running")));
                });
        return taken;
    }

    /** The same of one. */
    public Optional<Taken> take(long citizen, UUID key) {
        return Optional.ofNullable(take(new TreeMap<>(Map.of(citizen, key))).get(key));
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
        move(List.of(moved));
    }

    /** The same of several. */
    public void move(List<Filing> moved) {
        db.sql("""
                update filings.filing as filing
                   set status = one.status, changed_at = one.changed, decided_at = one.decided, number = one.number,
                       code = one.code, digest = one.digest, accepted = one.accepted, due = one.due,
                       committed = string_to_array(one.committed, ',')
                  from unnest(cast(:ids as bigint[]), cast(:status as text[]), cast(:changed as timestamptz[]),
                              cast(:decided as timestamptz[]), cast(:numbers as text[]), cast(:codes as text[]),
                              cast(:digests as text[]), cast(:accepted as date[]), cast(:due as date[]), cast(:committed as text[]))
                       as one(id, status, changed, decided, number, code, digest, accepted, due, committed)
                 where filing.id = one.id
                """)
                .param("ids", moved.stream().map(Filing::id).toArray(Long[]::new))
                .param("status", texts(moved, one -> one.status().name()))
                .param("changed", texts(moved, Filing::changedAt))
                .param("decided", texts(moved, one -> one.decidedAt().orElse(null)))
                .param("numbers", texts(moved, one -> one.number().orElse(null)))
                .param("codes", texts(moved, one -> one.code().orElse(null)))
                .param("digests", texts(moved, Filing::digest))
                .param("accepted", texts(moved, one -> one.accepted().orElse(null)))
                .param("due", texts(moved, one -> one.due().orElse(null)))
                .param("committed", texts(moved, one -> String.join(",", one.committed())))
                .update();
    }

    private static @Nullable String[] texts(List<Filing> filings, Function<Filing, @Nullable Object> part) {
        return filings.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
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
