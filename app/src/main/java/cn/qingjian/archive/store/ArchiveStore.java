package cn.qingjian.archive.store;

import cn.qingjian.archive.Element;
import cn.qingjian.archive.Item;
import cn.qingjian.archive.ItemFilter;
import cn.qingjian.archive.KeptFile;
import cn.qingjian.archive.Term;
import cn.qingjian.people.Unit;
import cn.qingjian.privacy.Seal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code archive.item}, {@code counter}, {@code element}, {@code file}, {@code content} and {@code verification}. */
@Repository
public class ArchiveStore {
    private static final String ITEM = """
            select i.*, r.label as kind, u.code, u.name as unit_name, u.kind as unit_kind, a.name as by_name,
                   s.until, s.appraising, s.destroyed, s.transferred
            from archive.item i
            join archive.standing s on s.item_id = i.id
            join archive.retention r on r.id = i.retention_id
            join people.unit u on u.id = i.unit_id
            join people.account a on a.id = i.by_id
            """;

    /** What a filter lets through; each condition holds where its parameter is null. */
    private static final String FILTERED = """
            where (:text = '' or position(lower(:text) in lower(i.title || ' ' || i.number)) > 0)
              and (:unit::bigint is null or i.unit_id = :unit)
              and (:year::int is null or i.year = :year)
              and (:term::text is null or i.term = :term)
              and (:kind::text is null or r.code = :kind)
              and case :state::text
                    when 'DUE' then not s.destroyed and not s.appraising and s.until < :today
                    when 'APPRAISING' then s.appraising
                    when 'TRANSFERRED' then s.transferred is not null
                    when 'DESTROYED' then s.destroyed
                    else true end
            """;

    private final JdbcClient db;
    private final Seal seal;

    ArchiveStore(JdbcClient db, Seal seal) {
        this.db = db;
        this.seal = seal;
    }

    /** Keeps all others from keeping the same source until the transaction ends. */
    public void hold(String source, String key) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:subject, 0))")
                .param("subject", "archive " + source + " " + key)
                .query((row, number) -> 0)
                .list();
    }

    /** The next number of a year and period; it is used up only if the transaction commits. */
    public int next(String fonds, int year, Term term) {
        return db.sql("""
                        insert into archive.counter as c (fonds, year, term, last) values (:fonds, :year, :term, 1)
                        on conflict (fonds, year, term) do update set last = c.last + 1 returning last
                        """)
                .param("fonds", fonds)
                .param("year", year)
                .param("term", term.name())
                .query(Integer.class)
                .single();
    }

    /**
     * What is written of a piece besides its metadata and files.
     *
     * @param number as it is printed
     * @param fonds 全宗号
     * @param sequence 件号
     * @param term the period
     * @param until last day of it; empty for ever
     * @param retention key of the row of the retention table
     * @param source whence it came
     * @param key its key there
     * @param title its title
     * @param unit key of the unit that answers for it
     * @param formed the day on which it was formed
     * @param by key of the person who keeps it
     * @param at when
     */
    public record Entry(
            String number,
            String fonds,
            int sequence,
            Term term,
            Optional<LocalDate> until,
            long retention,
            String source,
            String key,
            String title,
            long unit,
            LocalDate formed,
            long by,
            Instant at) {}

    /** Writes a piece; gives its key. */
    public long add(Entry entry) {
        return db.sql("""
                        insert into archive.item (number, fonds, year, term, sequence, source, source_key, title, retention_id,
                                                  unit_id, formed, kept_until, by_id, at)
                        values (:number, :fonds, :year, :term, :sequence, :source, :key, :title, :retention,
                                :unit, :formed, :until, :by, :at)
                        returning id
                        """)
                .param("number", entry.number())
                .param("fonds", entry.fonds())
                .param("year", entry.formed().getYear())
                .param("term", entry.term().name())
                .param("sequence", entry.sequence())
                .param("source", entry.source())
                .param("key", entry.key())
                .param("title", entry.title())
                .param("retention", entry.retention())
                .param("unit", entry.unit())
                .param("formed", entry.formed())
                .param("until", entry.until().orElse(null))
                .param("by", entry.by())
                .param("at", java.sql.Timestamp.from(entry.at()))
                .query(Long.class)
                .single();
    }

    /** Writes an element of a piece's metadata. */
    public void add(long item, int position, Element element) {
        db.sql("""
                        insert into archive.element (item_id, position, standard, name, value)
                        values (:item, :position, :standard, :name, :value)
                        """)
                .param("item", item)
                .param("position", position)
                .param("standard", element.standard())
                .param("name", element.name())
                .param("value", element.value())
                .update();
    }

    /** Writes a file of a piece, its bytes under the seal. */
    public void add(long item, KeptFile file, byte[] content) {
        db.sql("""
                        insert into archive.file (item_id, position, name, type, size, sm3, sha256)
                        values (:item, :position, :name, :type, :size, :sm3, :sha256)
                        """)
                .param("item", item)
                .param("position", file.position())
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.size())
                .param("sm3", file.sm3())
                .param("sha256", file.sha256())
                .update();
        db.sql("insert into archive.content (item_id, position, content) values (:item, :position, :content)")
                .param("item", item)
                .param("position", file.position())
                .param(
                        "content",
                        seal.close(new String(content, StandardCharsets.ISO_8859_1), place(item, file.position())))
                .update();
    }

    /** The piece that came of a source. */
    public Optional<Item> find(String source, String key) {
        return db.sql(ITEM + "where i.source = :source and i.source_key = :key")
                .param("source", source)
                .param("key", key)
                .query(ArchiveStore::item)
                .optional();
    }

    /** The piece with that key. */
    public Optional<Item> find(long id) {
        return db.sql(ITEM + "where i.id = :id")
                .param("id", id)
                .query(ArchiveStore::item)
                .optional();
    }

    /** The pieces that a filter lets through, the newest year first, then by period and number. */
    public List<Item> list(ItemFilter filter, LocalDate today, int offset, int limit) {
        return filtered(
                        ITEM + FILTERED
                                + "order by i.year desc, array_position(array['PERMANENT', 'THIRTY', 'TEN'], i.term), i.sequence limit :limit offset :offset",
                        filter,
                        today)
                .param("limit", limit)
                .param("offset", offset)
                .query(ArchiveStore::item)
                .list();
    }

    /** How many a filter lets through. */
    public long count(ItemFilter filter, LocalDate today) {
        return filtered("""
                        select count(*) from archive.item i join archive.standing s on s.item_id = i.id
                        join archive.retention r on r.id = i.retention_id
                        """ + FILTERED, filter, today).query(Long.class).single();
    }

    private JdbcClient.StatementSpec filtered(String sql, ItemFilter filter, LocalDate today) {
        return db.sql(sql)
                .param("text", filter.text().strip())
                .param("unit", filter.unit().orElse(null))
                .param("year", filter.year().orElse(null))
                .param("term", filter.term().map(Term::name).orElse(null))
                .param("kind", filter.kind().orElse(null))
                .param("state", filter.state().map(ItemFilter.State::name).orElse(null))
                .param("today", today);
    }

    /** Pieces kept for ever that were formed on or before a day and have not gone to the public archives, the oldest first. */
    public List<Item> untransferred(LocalDate formed) {
        return db.sql(ITEM + """
                        where s.term = 'PERMANENT' and s.transferred is null and not s.destroyed and i.formed <= :formed
                        order by i.year, i.number
                        """)
                .param("formed", formed)
                .query(ArchiveStore::item)
                .list();
    }

    /** A piece's metadata in its order. */
    public List<Element> elements(long item) {
        return db.sql("select standard, name, value from archive.element where item_id = :item order by position")
                .param("item", item)
                .query((row, number) ->
                        new Element(row.getString("standard"), row.getString("name"), row.getString("value")))
                .list();
    }

    /** A piece's files in their order, whether their bytes are still there or not. */
    public List<KeptFile> files(long item) {
        return db.sql("select * from archive.file where item_id = :item order by position")
                .param("item", item)
                .query((row, number) -> new KeptFile(
                        row.getInt("position"),
                        row.getString("name"),
                        row.getString("type"),
                        row.getInt("size"),
                        row.getString("sm3"),
                        row.getString("sha256")))
                .list();
    }

    /**
     * The bytes of a file; empty once they are gone.
     *
     * @throws cn.qingjian.privacy.UnsealableException where they were tampered with
     */
    public Optional<byte[]> content(long item, int position) {
        return db.sql("select content from archive.content where item_id = :item and position = :position")
                .param("item", item)
                .param("position", position)
                .query((row, number) -> seal.open(row.getBytes("content"), place(item, position))
                        .getBytes(StandardCharsets.ISO_8859_1))
                .optional();
    }

    /** Removes the bytes of a piece; the database refuses it before its time and without the decision of two people. */
    public int destroy(long item) {
        return db.sql("delete from archive.content where item_id = :item")
                .param("item", item)
                .update();
    }

    /**
     * What came of reckoning the digests again.
     *
     * @param good whether every file is as it was
     * @param words in words
     * @param by who had it done
     * @param at when
     */
    public record Verified(boolean good, String words, String by, Instant at) {}

    /** Keeps what came of it. */
    public void verified(long item, boolean good, String words, long by, Instant at) {
        db.sql("""
                        insert into archive.verification (item_id, good, words, by_id, at)
                        values (:item, :good, :words, :by, :at)
                        """)
                .param("item", item)
                .param("good", good)
                .param("words", words)
                .param("by", by)
                .param("at", java.sql.Timestamp.from(at))
                .update();
    }

    /** All that came of it so far, the newest first. */
    public List<Verified> verifications(long item) {
        return db.sql("""
                        select v.good, v.words, a.name, v.at from archive.verification v
                        join people.account a on a.id = v.by_id where v.item_id = :item order by v.id desc
                        """)
                .param("item", item)
                .query((row, number) -> new Verified(
                        row.getBoolean("good"),
                        row.getString("words"),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Marks a piece as gone to the public archives; the first time counts. */
    public int transfer(long item, String receiver, LocalDate day, long by) {
        return db.sql("""
                        insert into archive.transfer (item_id, receiver, day, by_id) values (:item, :receiver, :day, :by)
                        on conflict do nothing
                        """)
                .param("item", item)
                .param("receiver", receiver)
                .param("day", day)
                .param("by", by)
                .update();
    }

    /** To whom a piece went. */
    public Optional<String> receiver(long item) {
        return db.sql("select receiver from archive.transfer where item_id = :item")
                .param("item", item)
                .query(String.class)
                .optional();
    }

    /** The years of which there is something, the newest first. */
    public List<Integer> years() {
        return db.sql("select distinct year from archive.item order by year desc")
                .query((row, number) -> row.getInt("year"))
                .list();
    }

    private static String place(long item, int position) {
        return "archive.content " + item + " " + position;
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getLong("id"),
                row.getString("number"),
                row.getString("title"),
                Term.valueOf(row.getString("term")),
                row.getString("kind"),
                new Unit(
                        row.getLong("unit_id"),
                        row.getString("code"),
                        row.getString("unit_name"),
                        Unit.Kind.valueOf(row.getString("unit_kind"))),
                row.getObject("formed", LocalDate.class),
                row.getString("source"),
                row.getString("source_key"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                new Item.Standing(
                        Optional.ofNullable(row.getObject("until", LocalDate.class)),
                        row.getBoolean("appraising"),
                        row.getBoolean("destroyed"),
                        Optional.ofNullable(row.getObject("transferred", LocalDate.class))));
    }
}
