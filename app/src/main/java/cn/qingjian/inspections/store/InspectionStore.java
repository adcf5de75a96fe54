package cn.qingjian.inspections.store;

import cn.qingjian.inspections.InspectionClass;
import cn.qingjian.inspections.Target;
import cn.qingjian.inspections.Words;
import cn.qingjian.inspections.visit.Inspection;
import cn.qingjian.inspections.visit.InspectionStatus;
import cn.qingjian.inspections.visit.Lot;
import cn.qingjian.kernel.Step;
import cn.qingjian.people.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code inspections.inspection}, its targets, steps and notices. */
@Repository
public class InspectionStore {
    private static final String SELECT = """
            select i.*, u.code as unit_code, u.name as unit_name, u.kind as unit_kind, a.name as author_name,
                   array(select k.account_id from inspections.keeper k where k.inspection_id = i.id
                         union select s.account_id from inspections.sent s where s.inspection_id = i.id
                         union select t.account_id from inspections.team t where t.inspection_id = i.id
                               and not exists (select from inspections.sent d where d.inspection_id = i.id)) as party,
                   (select case when d.revealed_at is null then 'PUBLISHED' else 'DRAWN' end
                    from inspections.draw d where d.inspection_id = i.id) as lot
            from inspections.inspection i
            join people.unit u on u.id = i.unit_id
            join people.account a on a.id = i.author_id
            """;

    private final JdbcClient db;

    InspectionStore(JdbcClient db) {
        this.db = db;
    }

    /** Adds an inspection and returns its key; the same token twice is the same inspection. */
    public long add(Words words, long unit, long author, UUID token) {
        Optional<Long> known = db.sql("select id from inspections.inspection where token = :token")
                .param("token", token)
                .query(Long.class)
                .optional();
        if (known.isPresent()) {
            return known.get();
        }
        long id = db.sql("""
                        insert into inspections.inspection (sort, title, words, from_day, to_day, unit_id, author_id, status, token)
                        values (:sort, :title, :words::jsonb, :from, :to, :unit, :author, 'DRAFTING', :token)
                        returning id
                        """)
                .param("sort", words.sort().code())
                .param("title", words.title())
                .param("words", WordsJson.write(words))
                .param("from", words.from())
                .param("to", words.to())
                .param("unit", unit)
                .param("author", author)
                .param("token", token)
                .query(Long.class)
                .single();
        targets(id, words);
        return id;
    }

    /** Adds a check of which nothing is kept but that there is one. */
    public long addSealed(String title, long unit, long author, UUID token) {
        return db.sql("""
                        insert into inspections.inspection (sort, title, unit_id, author_id, status, token)
                        values ('UNANNOUNCED', :title, :unit, :author, 'SEALED', :token)
                        on conflict (token) do update set token = excluded.token
                        returning id
                        """)
                .param("title", title)
                .param("unit", unit)
                .param("author", author)
                .param("token", token)
                .query(Long.class)
                .single();
    }

    /** Saves the words if nobody saved another version since; tells whether it did. */
    public boolean save(long id, int seen, Words words) {
        boolean saved = db.sql("""
                        update inspections.inspection
                        set sort = :sort, title = :title, words = :words::jsonb, from_day = :from, to_day = :to,
                            version = version + 1, changed_at = now()
                        where id = :id and version = :seen
                        """)
                        .param("sort", words.sort().code())
                        .param("title", words.title())
                        .param("words", WordsJson.write(words))
                        .param("from", words.from())
                        .param("to", words.to())
                        .param("id", id)
                        .param("seen", seen)
                        .update()
                == 1;
        if (saved) {
            targets(id, words);
        }
        return saved;
    }

    private void targets(long id, Words words) {
        db.sql("delete from inspections.target where inspection_id = :id")
                .param("id", id)
                .update();
        for (Target target : words.targets()) {
            db.sql("insert into inspections.target values (:id, :unit)")
                    .param("id", id)
                    .param("unit", target.unit())
                    .update();
        }
        db.sql("""
                        delete from inspections.appointment a
                        where a.inspection_id = :id and (a.start::date not between :from and :to or a.half > :halves
                              or not exists (select from inspections.target t
                                             where t.inspection_id = a.inspection_id and t.unit_id = a.unit_id))
                        """)
                .param("id", id)
                .param("from", words.from())
                .param("to", words.to())
                .param("halves", words.stay().orElse(0))
                .update();
    }

    /** Moves an inspection from one status to the next, and keeps the step; tells whether it still stood there. */
    public boolean move(long id, Step<InspectionStatus> step, String words, long by) {
        boolean moved = db.sql(
                                "update inspections.inspection set status = :to, changed_at = now() where id = :id and status = :from")
                        .param("to", step.to().name())
                        .param("from", step.from().name())
                        .param("id", id)
                        .update()
                == 1;
        if (moved) {
            db.sql("""
                            insert into inspections.step (inspection_id, from_status, to_status, words, by_id)
                            values (:id, :from, :to, :words, :by)
                            """)
                    .param("id", id)
                    .param("from", step.from().name())
                    .param("to", step.to().name())
                    .param("words", words)
                    .param("by", by)
                    .update();
        }
        return moved;
    }

    /**
     * A step that an inspection took.
     *
     * @param to where it has stood since
     * @param words why
     * @param by name of who made it
     * @param at when
     */
    public record Past(InspectionStatus to, String words, String by, Instant at) {}

    /** Every step that an inspection took, oldest first. */
    public List<Past> steps(long id) {
        return db.sql("""
                        select s.to_status, s.words, a.name, s.at from inspections.step s
                        join people.account a on a.id = s.by_id where s.inspection_id = :id order by s.id
                        """)
                .param("id", id)
                .query((row, number) -> new Past(
                        InspectionStatus.valueOf(row.getString("to_status")),
                        row.getString("words"),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Keeps under which pass an inspection was announced. */
    public void announced(long id, long ruling, String number, long by) {
        db.sql(
                        "insert into inspections.notice (ruling_id, inspection_id, number, by_id) values (:ruling, :id, :number, :by)")
                .param("ruling", ruling)
                .param("id", id)
                .param("number", number)
                .param("by", by)
                .update();
    }

    /** The gate number under which it was announced last. */
    public Optional<String> number(long id) {
        return db.sql("select number from inspections.notice where inspection_id = :id order by ruling_id desc limit 1")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Names what took it in. */
    public void takenInto(long id, String into) {
        db.sql("update inspections.inspection set taken_into = :into where id = :id")
                .param("into", into)
                .param("id", id)
                .update();
    }

    /** The inspection with that key. */
    public Optional<Inspection> find(long id) {
        return db.sql(SELECT + " where i.id = :id")
                .param("id", id)
                .query(InspectionStore::inspection)
                .optional();
    }

    /** The inspection, its row locked until the transaction ends. */
    public Optional<Inspection> lock(long id) {
        db.sql("select id from inspections.inspection where id = :id for update")
                .param("id", id)
                .query(rows -> {});
        return find(id);
    }

    /** The newest inspections, at most 500; sealed ones among them. */
    public List<Inspection> all() {
        return db.sql(SELECT + " order by i.id desc limit 500")
                .query(InspectionStore::inspection)
                .list();
    }

    private static Inspection inspection(ResultSet row, int number) throws SQLException {
        @Nullable String words = row.getString("words");
        @Nullable String lot = row.getString("lot");
        return new Inspection(
                row.getLong("id"),
                InspectionClass.valueOf(row.getString("sort")),
                row.getString("title"),
                Optional.ofNullable(words).map(WordsJson::words),
                new Unit(
                        row.getLong("unit_id"),
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        Unit.Kind.valueOf(row.getString("unit_kind"))),
                row.getLong("author_id"),
                row.getString("author_name"),
                InspectionStatus.valueOf(row.getString("status")),
                row.getInt("version"),
                row.getString("taken_into"),
                party(row),
                lot == null ? Lot.NONE : Lot.valueOf(lot));
    }

    private static Set<Long> party(ResultSet row) throws SQLException {
        return new HashSet<>(Arrays.asList((Long[]) row.getArray("party").getArray()));
    }
}
