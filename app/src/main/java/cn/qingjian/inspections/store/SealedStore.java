package cn.qingjian.inspections.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Envelopes, their keepers, and draws. */
@Repository
public class SealedStore {
    /** What a sealed check drew is told from the moment on when it was shown at a door. */
    private static final String DRAW = """
            select d.id, d.commitment, d.digest, d.committed_at, case when told then d.published end as published,
                   case when told then d.revealed_at end as revealed_at,
                   i.sort = 'UNANNOUNCED' as sealed, i.status in ('DROPPED', 'MERGED') as over
            from inspections.draw d join inspections.inspection i on i.id = d.inspection_id
            cross join lateral (select i.sort <> 'UNANNOUNCED'
                or exists (select from inspections.notice n where n.inspection_id = i.id) as told) t
            """;

    private final JdbcClient db;

    SealedStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * One of the two who open an envelope together.
     *
     * @param position 0 or 1
     * @param account key of the account
     * @param name the person's name
     * @param share the half of the key under the seal of the house, until the person has put it under words of his own
     * @param locked the half under the person's words
     * @param opened the half under the seal of the house, once the person has opened
     * @param said what the person added to the draw
     */
    public record Keeper(
            int position,
            long account,
            String name,
            Optional<byte[]> share,
            Optional<byte[]> locked,
            Optional<byte[]> opened,
            String said) {}

    /** Puts an envelope down. */
    public void add(long inspection, byte[] body, byte[] day) {
        db.sql("insert into inspections.envelope (inspection_id, body, day) values (:id, :body, :day)")
                .param("id", inspection)
                .param("body", body)
                .param("day", day)
                .update();
    }

    /** Names a keeper. */
    public void keeper(long inspection, int position, long account, byte[] share) {
        db.sql(
                        "insert into inspections.keeper (inspection_id, position, account_id, share) values (:id, :position, :account, :share)")
                .param("id", inspection)
                .param("position", position)
                .param("account", account)
                .param("share", share)
                .update();
    }

    /** The sealed text and its sealed day. */
    public Optional<Sealed> envelope(long inspection) {
        return db.sql("select body, day from inspections.envelope where inspection_id = :id")
                .param("id", inspection)
                .query((row, number) -> new Sealed(row.getBytes("body"), row.getBytes("day")))
                .optional();
    }

    /**
     * An envelope.
     *
     * @param body the sealed text
     * @param day the day under the seal of the house
     */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    public record Sealed(byte[] body, byte[] day) {}

    /** The two keepers, in order. */
    public List<Keeper> keepers(long inspection) {
        return db.sql("""
                        select k.*, a.name from inspections.keeper k join people.account a on a.id = k.account_id
                        where k.inspection_id = :id order by k.position
                        """).param("id", inspection).query(SealedStore::keeper).list();
    }

    /** Replaces a keeper's share by the one under his own words; false where that was done already. */
    public boolean locked(long inspection, long account, byte[] locked) {
        return db.sql("""
                        update inspections.keeper set share = null, locked = :locked
                        where inspection_id = :id and account_id = :account and locked is null
                        """)
                        .param("locked", locked)
                        .param("id", inspection)
                        .param("account", account)
                        .update()
                == 1;
    }

    /** Keeps that a keeper has opened; false where he has already. */
    public boolean opened(long inspection, long account, byte[] share, String said, Instant at) {
        return db.sql("""
                        update inspections.keeper set opened = :share, said = :said, opened_at = :at
                        where inspection_id = :id and account_id = :account and opened_at is null
                        """)
                        .param("share", share)
                        .param("said", said)
                        .param("at", Timestamp.from(at))
                        .param("id", inspection)
                        .param("account", account)
                        .update()
                == 1;
    }

    /** Forgets the shares once the envelope is open. */
    public void forget(long inspection) {
        db.sql("update inspections.keeper set opened = null, share = null, locked = null where inspection_id = :id")
                .param("id", inspection)
                .update();
    }

    /**
     * A draw as the public may see it.
     *
     * @param id key
     * @param commitment SHA-256 of the seed
     * @param digest SHA-256 of the list's text
     * @param committed when both were published
     * @param published everything else as JSON, once it was drawn and, of a sealed check, once that began
     * @param revealed when it was drawn, told together with it
     * @param sealed whether it is that of an unannounced check
     * @param over whether the inspection won't take place
     */
    public record Published(
            long id,
            String commitment,
            String digest,
            Instant committed,
            Optional<String> published,
            Optional<Instant> revealed,
            boolean sealed,
            boolean over) {
        /** Where it stands, in a few words. */
        public String standing() {
            if (published.isPresent()) {
                return "已抽取，可重算";
            }
            if (sealed) {
                return over ? "不再进行，不公布" : "已封存，开始检查后公布";
            }
            return over ? "没有抽取，不再进行" : "摘要已公布，未抽取";
        }
    }

    /** Publishes the two digests. */
    public long commit(long inspection, String commitment, String digest, Instant at) {
        return db.sql("""
                        insert into inspections.draw (inspection_id, commitment, digest, committed_at)
                        values (:id, :commitment, :digest, :at) returning id
                        """)
                .param("id", inspection)
                .param("commitment", commitment)
                .param("digest", digest)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /** Publishes everything else; false where it was published already. */
    public boolean reveal(long inspection, String published, Instant at) {
        return db.sql("""
                        update inspections.draw set published = :published::jsonb, revealed_at = :at
                        where inspection_id = :id and published is null
                        """)
                        .param("published", published)
                        .param("at", Timestamp.from(at))
                        .param("id", inspection)
                        .update()
                == 1;
    }

    /** Keeps who was sent where. */
    public void sent(long inspection, long unit, long account) {
        db.sql("insert into inspections.sent values (:id, :unit, :account)")
                .param("id", inspection)
                .param("unit", unit)
                .param("account", account)
                .update();
    }

    /**
     * What is kept of an announced inspection's draw until it is made.
     *
     * @param content list and seed under the seal of the house
     * @param by key of the account that published the digests
     */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    public record KeptLot(byte[] content, long by) {}

    /** Keeps list and seed of an announced inspection. */
    public void keep(long inspection, byte[] content, long by) {
        db.sql("insert into inspections.lot (inspection_id, content, by_id) values (:id, :content, :by)")
                .param("id", inspection)
                .param("content", content)
                .param("by", by)
                .update();
    }

    /** What is kept of a draw that is not made yet. */
    public Optional<KeptLot> lot(long inspection) {
        return db.sql("select content, by_id from inspections.lot where inspection_id = :id and content is not null")
                .param("id", inspection)
                .query((row, number) -> new KeptLot(row.getBytes("content"), row.getLong("by_id")))
                .optional();
    }

    /** Forgets list and seed once they are published. */
    public void forgetLot(long inspection) {
        db.sql("update inspections.lot set content = null where inspection_id = :id")
                .param("id", inspection)
                .update();
    }

    /** All draws, newest first. */
    public List<Published> draws() {
        return db.sql(DRAW + " order by d.id desc limit 200")
                .query(SealedStore::published)
                .list();
    }

    /** One draw. */
    public Optional<Published> draw(long id) {
        return db.sql(DRAW + " where d.id = :id")
                .param("id", id)
                .query(SealedStore::published)
                .optional();
    }

    /** The draw of an inspection. */
    public Optional<Published> drawOf(long inspection) {
        return db.sql(DRAW + " where d.inspection_id = :id")
                .param("id", inspection)
                .query(SealedStore::published)
                .optional();
    }

    private static Keeper keeper(ResultSet row, int number) throws SQLException {
        return new Keeper(
                row.getInt("position"),
                row.getLong("account_id"),
                row.getString("name"),
                Optional.ofNullable(row.getBytes("share")),
                Optional.ofNullable(row.getBytes("locked")),
                Optional.ofNullable(row.getBytes("opened")),
                row.getString("said"));
    }

    private static Published published(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp revealed = row.getTimestamp("revealed_at");
        return new Published(
                row.getLong("id"),
                row.getString("commitment"),
                row.getString("digest"),
                row.getTimestamp("committed_at").toInstant(),
                Optional.ofNullable(row.getString("published")),
                Optional.ofNullable(revealed).map(Timestamp::toInstant),
                row.getBoolean("sealed"),
                row.getBoolean("over"));
    }
}
