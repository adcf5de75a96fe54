package cn.qingjian.serviceitems.store;

import cn.qingjian.serviceitems.ItemVersion;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of items with their files; a row is never changed, what becomes of it is a row of its own. */
@Repository
public class ItemStore {
    private static final String KEPT = """
            select v.*, r.released_by, r.released_at, r.sequence, d.discarded_at
            from serviceitems.item_version v
                 left join serviceitems.item_release r on r.version_id = v.id
                 left join serviceitems.item_discard d on d.version_id = v.id
            """;

    private final JdbcClient db;

    ItemStore(JdbcClient db) {
        this.db = db;
    }

    /** Keeps a version and its files; empty where the same files came with the system or from the folder before. */
    public Optional<Long> save(
            ItemVersion version, KeptVersion.Source source, String note, @Nullable Long author, Instant at) {
        Optional<Long> id = db.sql("""
                        insert into serviceitems.item_version (code, number, valid_from, valid_to, name, digest, source, note,
                            author_id, saved_at)
                        values (:code, :number, :from, :to, :name, :digest, :source, :note, :author, :at)
                        on conflict do nothing returning id
                        """)
                .param("code", version.code())
                .param("number", version.item().number())
                .param("from", version.item().from())
                .param("to", version.item().to().orElse(null))
                .param("name", version.item().name())
                .param("digest", version.digest())
                .param("source", source.name())
                .param("note", note)
                .param("author", author)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional();
        id.ifPresent(key -> version.files()
                .forEach((name, content) -> db.sql("""
                        insert into serviceitems.item_file (version_id, name, content, digest)
                        values (:id, :name, :content, :digest)
                        """)
                        .param("id", key)
                        .param("name", name)
                        .param("content", content)
                        .param("digest", ItemVersion.digest(Map.of(name, content)))
                        .update()));
        return id;
    }

    /** Whether these files came with the system or from the folder before. */
    public boolean knows(String code, String digest) {
        return db.sql("""
                        select exists (select 1 from serviceitems.item_version
                                       where code = :code and digest = :digest and source <> 'DESK')
                        """)
                .param("code", code)
                .param("digest", digest)
                .query(Boolean.class)
                .single();
    }

    /** Releases a version; false where it was released before. */
    public boolean release(long id, @Nullable Long by, Instant at) {
        return db.sql("""
                        insert into serviceitems.item_release (version_id, released_by, released_at)
                        values (:id, :by, :at) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Gives a draft up. */
    public void discard(long id, long by, Instant at) {
        db.sql("""
                        insert into serviceitems.item_discard (version_id, discarded_by, discarded_at)
                        values (:id, :by, :at) on conflict do nothing
                        """)
                .param("id", id)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Records that somebody saw what a draft would change. */
    public void seen(long id, long by, int cases, int changed, Instant at) {
        db.sql("""
                        insert into serviceitems.item_replay (version_id, seen_by, seen_at, cases, changed)
                        values (:id, :by, :at, :cases, :changed)
                        """)
                .param("id", id)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("cases", cases)
                .param("changed", changed)
                .update();
    }

    /** Whether that person has seen what a draft would change. */
    public boolean sawReplay(long id, long by) {
        return db.sql("select exists (select 1 from serviceitems.item_replay where version_id = :id and seen_by = :by)")
                .param("id", id)
                .param("by", by)
                .query(Boolean.class)
                .single();
    }

    /** All versions of an item, newest first. */
    public List<KeptVersion> versions(String code) {
        return db.sql(KEPT + " where v.code = :code order by v.id desc")
                .param("code", code)
                .query(ItemStore::kept)
                .list();
    }

    /** All drafts, newest first. */
    public List<KeptVersion> drafts() {
        return db.sql(KEPT + " where r.version_id is null and d.version_id is null order by v.id desc")
                .query(ItemStore::kept)
                .list();
    }

    /** All released versions in the order of their release. */
    public List<KeptVersion> released() {
        return db.sql(KEPT + " where r.version_id is not null order by r.sequence")
                .query(ItemStore::kept)
                .list();
    }

    /** One version. */
    public Optional<KeptVersion> find(long id) {
        return db.sql(KEPT + " where v.id = :id")
                .param("id", id)
                .query(ItemStore::kept)
                .optional();
    }

    /** The files of a version by name. */
    public SortedMap<String, String> files(long id) {
        SortedMap<String, String> files = new TreeMap<>();
        db.sql("select name, content from serviceitems.item_file where version_id = :id")
                .param("id", id)
                .query(row -> {
                    files.put(row.getString("name"), row.getString("content"));
                });
        return files;
    }

    /** Grows with each release; tells one process what another one released. */
    public long lastRelease() {
        return db.sql("select coalesce(max(sequence), 0) from serviceitems.item_release")
                .query(Long.class)
                .single();
    }

    private static KeptVersion kept(ResultSet row, int number) throws SQLException {
        Date to = row.getDate("valid_to");
        Timestamp released = row.getTimestamp("released_at");
        return new KeptVersion(
                row.getLong("id"),
                row.getString("code"),
                row.getInt("number"),
                row.getDate("valid_from").toLocalDate(),
                Optional.ofNullable(to).map(Date::toLocalDate),
                row.getString("name"),
                row.getString("digest"),
                KeptVersion.Source.valueOf(row.getString("source")),
                row.getString("note"),
                whole(row, "author_id"),
                row.getTimestamp("saved_at").toInstant(),
                whole(row, "released_by"),
                Optional.ofNullable(released).map(Timestamp::toInstant),
                row.getTimestamp("discarded_at") != null);
    }

    private static Optional<Long> whole(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
