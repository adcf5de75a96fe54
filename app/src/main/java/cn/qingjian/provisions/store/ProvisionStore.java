package cn.qingjian.provisions.store;

import cn.qingjian.clauses.Clause;
import cn.qingjian.provisions.Force;
import cn.qingjian.provisions.Level;
import cn.qingjian.provisions.Provision;
import cn.qingjian.provisions.ProvisionText;
import cn.qingjian.provisions.Validity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Provisions and their clauses as they are now. */
@Repository
public class ProvisionStore {
    private static final String COLUMNS = """
            id, title, level, issuer, number, adopted, region, topics, source, effective, expires, force, replaced_by,
            replaced_on, void_articles, void_from""";
    private static final String LINE = "\n";

    private final JdbcClient db;

    ProvisionStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * A provision with its stamps.
     *
     * @param provision what it is
     * @param stamp of its latest change
     * @param textStamp of the latest change of its text
     */
    public record Stamped(Provision provision, long stamp, long textStamp) {}

    /** The stamp of the latest change of any provision, 0 for none. */
    public long latestStamp() {
        return db.sql("select coalesce(max(stamp), 0) from provisions.provision")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** All provisions by key. */
    public List<Stamped> all() {
        return db.sql("select " + COLUMNS + ", stamp, text_stamp from provisions.provision order by id")
                .query((row, number) -> new Stamped(provision(row), row.getLong("stamp"), row.getLong("text_stamp")))
                .list();
    }

    /** The provision with that key. */
    public Optional<Provision> find(String id) {
        return db.sql("select " + COLUMNS + " from provisions.provision where id = :id")
                .param("id", id)
                .query((row, number) -> provision(row))
                .optional();
    }

    /** The clauses of a provision in reading order. */
    public List<Clause> clauses(String id) {
        return clauses(List.of(id)).getOrDefault(id, List.of());
    }

    /** The clauses of many provisions by their key. */
    public Map<String, List<Clause>> clauses(Collection<String> ids) {
        Map<String, List<Clause>> found = new HashMap<>();
        Map<String, List<String>> headings = new HashMap<>();
        db.sql("""
                        select provision, address, text, headings from provisions.clause
                        where provision = any(:ids) order by provision, position
                        """).param("ids", ids.toArray(String[]::new)).query(row -> {
            found.computeIfAbsent(row.getString("provision"), id -> new ArrayList<>())
                    .add(new Clause(
                            row.getString("address"),
                            row.getString("text"),
                            headings.computeIfAbsent(row.getString("headings"), ProvisionStore::lines)));
        });
        return found;
    }

    /** The fingerprints of what was imported, by key. */
    public Map<String, String> importedHashes() {
        Map<String, String> hashes = new LinkedHashMap<>();
        db.sql("select id, imported_hash from provisions.provision").query(row -> {
            hashes.put(row.getString("id"), row.getString("imported_hash"));
        });
        return hashes;
    }

    /** Writes provisions with their texts; what a changed text said before is kept as an earlier edition. */
    @Transactional
    public void write(List<ProvisionText> texts) {
        String[] ids = texts.stream().map(text -> text.provision().id()).toArray(String[]::new);
        Map<String, List<Clause>> before = clauses(List.of(ids));
        String[] changed = texts.stream()
                .filter(text -> !text.clauses()
                        .equals(before.getOrDefault(text.provision().id(), List.of())))
                .map(text -> text.provision().id())
                .toArray(String[]::new);
        keepEditions(before.keySet().stream().filter(List.of(changed)::contains).toArray(String[]::new));
        upsert(texts);
        writeClauses(texts, changed);
    }

    private void keepEditions(String[] ids) {
        if (ids.length == 0) {
            return;
        }
        db.sql("""
                        insert into provisions.edition (provision, edition, title, adopted)
                        select id, edition, title, adopted from provisions.provision where id = any(:ids)
                        """).param("ids", ids).update();
        db.sql("""
                        insert into provisions.edition_clause (provision, edition, position, address, text)
                        select p.id, p.edition, c.position, c.address, c.text
                        from provisions.clause c join provisions.provision p on p.id = c.provision where p.id = any(:ids)
                        """).param("ids", ids).update();
        db.sql("update provisions.provision set edition = edition + 1 where id = any(:ids)")
                .param("ids", ids)
                .update();
    }

    private void upsert(List<ProvisionText> texts) {
        db.sql("""
                        insert into provisions.provision (id, title, level, issuer, number, adopted, region, topics, source, effective,
                            expires, force, replaced_by, replaced_on, void_articles, void_from, imported_hash)
                        select * from unnest(:id, :title, :level, :issuer, :number, :adopted::date[], :region, :topics, :source,
                            :effective::date[], :expires::date[], :force, :replacedBy, :replacedOn::date[], :voidArticles,
                            :voidFrom::date[], :hash)
                        on conflict (id) do update set title = excluded.title, level = excluded.level, issuer = excluded.issuer,
                            number = excluded.number, adopted = excluded.adopted, region = excluded.region,
                            topics = excluded.topics, source = excluded.source, effective = excluded.effective,
                            expires = excluded.expires, force = excluded.force, replaced_by = excluded.replaced_by,
                            replaced_on = excluded.replaced_on, void_articles = excluded.void_articles,
                            void_from = excluded.void_from, imported_hash = excluded.imported_hash,
                            stamp = nextval('provisions.stamp')
                        """)
                .param("id", column(texts, Provision::id))
                .param("title", column(texts, Provision::title))
                .param("level", column(texts, p -> p.level().name()))
                .param("issuer", column(texts, Provision::issuer))
                .param("number", column(texts, Provision::number))
                .param("adopted", column(texts, Provision::adopted))
                .param("region", column(texts, Provision::region))
                .param("topics", column(texts, Provision::topics))
                .param("source", column(texts, Provision::source))
                .param("effective", column(texts, p -> p.validity().effective()))
                .param("expires", column(texts, p -> p.validity().expires()))
                .param("force", column(texts, p -> p.validity().declared().name()))
                .param("replacedBy", column(texts, p -> p.validity().replacedBy()))
                .param("replacedOn", column(texts, p -> p.validity().replacedOn()))
                .param(
                        "voidArticles",
                        column(texts, p -> String.join(LINE, p.validity().voidArticles())))
                .param("voidFrom", column(texts, p -> p.validity().voidFrom()))
                .param("hash", texts.stream().map(ProvisionText::hash).toArray(String[]::new))
                .update();
    }

    private static String[] column(List<ProvisionText> texts, Function<Provision, @Nullable Object> value) {
        String[] column = new String[texts.size()];
        for (int i = 0; i < column.length; i++) {
            Object one = value.apply(texts.get(i).provision());
            if (one != null) {
                column[i] = one.toString();
            }
        }
        return column;
    }

    private void writeClauses(List<ProvisionText> texts, String[] changed) {
        if (changed.length == 0) {
            return;
        }
        db.sql("delete from provisions.clause where provision = any(:ids)")
                .param("ids", changed)
                .update();
        List<String> provisions = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        List<Clause> clauses = new ArrayList<>();
        for (ProvisionText text : texts) {
            if (List.of(changed).contains(text.provision().id())) {
                for (int i = 0; i < text.clauses().size(); i++) {
                    provisions.add(text.provision().id());
                    positions.add(i);
                    clauses.add(text.clauses().get(i));
                }
            }
        }
        db.sql("""
                        insert into provisions.clause (provision, position, address, text, headings)
                        select * from unnest(:provision, :position, :address, :text, :headings)
                        """)
                .param("provision", provisions.toArray(String[]::new))
                .param("position", positions.toArray(Integer[]::new))
                .param("address", clauses.stream().map(Clause::address).toArray(String[]::new))
                .param("text", clauses.stream().map(Clause::text).toArray(String[]::new))
                .param(
                        "headings",
                        clauses.stream()
                                .map(c -> String.join(LINE, c.headings()))
                                .toArray(String[]::new))
                .update();
        db.sql("update provisions.provision set text_stamp = nextval('provisions.stamp') where id = any(:ids)")
                .param("ids", changed)
                .update();
    }

    /** Changes what is known about a provision, not its text. */
    public void update(Provision provision) {
        Validity validity = provision.validity();
        db.sql("""
                        update provisions.provision set title = :title, level = :level, issuer = :issuer, number = :number,
                            adopted = :adopted, region = :region, effective = :effective, expires = :expires, force = :force,
                            replaced_by = :replacedBy, replaced_on = :replacedOn, void_articles = :voidArticles,
                            void_from = :voidFrom, stamp = nextval('provisions.stamp')
                        where id = :id
                        """)
                .param("id", provision.id())
                .param("title", provision.title())
                .param("level", provision.level().name())
                .param("issuer", provision.issuer())
                .param("number", provision.number())
                .param("adopted", provision.adopted())
                .param("region", provision.region())
                .param("effective", validity.effective())
                .param("expires", validity.expires())
                .param("force", validity.declared().name())
                .param("replacedBy", validity.replacedBy())
                .param("replacedOn", validity.replacedOn())
                .param("voidArticles", String.join(LINE, validity.voidArticles()))
                .param("voidFrom", validity.voidFrom())
                .update();
    }

    private static Provision provision(ResultSet row) throws SQLException {
        return new Provision(
                row.getString("id"),
                row.getString("title"),
                Level.valueOf(row.getString("level")),
                row.getString("issuer"),
                row.getString("number"),
                row.getObject("adopted", LocalDate.class),
                row.getString("region"),
                row.getString("topics"),
                row.getString("source"),
                new Validity(
                        Force.valueOf(row.getString("force")),
                        row.getObject("effective", LocalDate.class),
                        row.getObject("expires", LocalDate.class),
                        row.getString("replaced_by"),
                        row.getObject("replaced_on", LocalDate.class),
                        lines(row.getString("void_articles")),
                        row.getObject("void_from", LocalDate.class)));
    }

    private static List<String> lines(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(LINE));
    }
}
