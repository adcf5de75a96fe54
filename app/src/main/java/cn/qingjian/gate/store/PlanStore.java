package cn.qingjian.gate.store;

import cn.qingjian.gate.PlanItem;
import cn.qingjian.gate.PlanKey;
import cn.qingjian.gate.PlanLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The year's plan, its items, and the places that rulings hold in it. */
@Repository
public class PlanStore {
    private static final String OUTSIDE = """
            (select coalesce(sum(t.total), 0)::int from gate.past_total t
             where t.year = p.year and t.unit_id = p.unit_id and t.kind = p.kind and t.class = p.class)""";
    private static final String AT = "year = :year and unit_id = :unit and kind = :kind and class = :class";

    private final JdbcClient db;

    PlanStore(JdbcClient db) {
        this.db = db;
    }

    /** Makes all who rule on a kind's year wait for one another until the transaction ends: many rows decide together. */
    public void lock(String kind, int year) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:subject, 0))")
                .param("subject", "gate.plan/" + kind + "/" + year)
                .query(rows -> {});
    }

    /** One line of the plan. */
    public Optional<PlanLine> line(PlanKey key) {
        return db.sql("select p.*, " + OUTSIDE + " as outside from gate.plan p where " + AT)
                .params(at(key))
                .query(PlanStore::line)
                .optional();
    }

    /** All lines of a year. */
    public List<PlanLine> lines(int year) {
        return db.sql("select p.*, " + OUTSIDE
                        + " as outside from gate.plan p where year = :year order by unit_id, kind, class")
                .param("year", year)
                .query(PlanStore::line)
                .list();
    }

    /** Sets how many are planned; false where fewer than are already reserved and used. */
    public boolean plan(PlanKey key, int planned) {
        return db.sql("""
                        insert into gate.plan as p (year, unit_id, kind, class, planned)
                        values (:year, :unit, :kind, :class, :planned)
                        on conflict (year, unit_id, kind, class) do update set planned = excluded.planned
                        where p.reserved + p.used <= excluded.planned
                        """).params(at(key)).param("planned", planned).update() == 1;
    }

    /** Takes a place of the plan; false where none is left. */
    public boolean reserve(PlanKey key) {
        return db.sql("update gate.plan p set reserved = reserved + 1 where reserved + used + " + OUTSIDE
                                + " < planned and " + AT)
                        .params(at(key))
                        .update()
                == 1;
    }

    /** Takes one of a plan item's demands; false where none is left. */
    public boolean take(long item) {
        return db.sql("update gate.plan_item set taken = taken + 1 where id = :item and taken < allowed")
                        .param("item", item)
                        .update()
                == 1;
    }

    /**
     * Notes the place of a ruling.
     *
     * @param held whether it holds the place already; otherwise it only wants it
     * @param beyond whether the place stands beyond the plan
     */
    public void note(long ruling, PlanKey key, Optional<Long> item, boolean held, boolean beyond) {
        db.sql("""
                        insert into gate.reservation (ruling_id, year, unit_id, kind, class, item_id, beyond, state)
                        values (:ruling, :year, :unit, :kind, :class, :item, :beyond, :state)
                        """)
                .params(at(key))
                .param("ruling", ruling)
                .param("item", item.orElse(null))
                .param("beyond", beyond)
                .param("state", held ? "RESERVED" : "WANTED")
                .update();
    }

    /** The place that a ruling wants and does not hold yet. */
    public Optional<Wanted> wanted(long ruling) {
        return db.sql("select * from gate.reservation where ruling_id = :ruling and state = 'WANTED'")
                .param("ruling", ruling)
                .query((row, number) -> new Wanted(key(row), Optional.ofNullable(row.getObject("item_id", Long.class))))
                .optional();
    }

    /**
     * A place that waits for an accepted reason.
     *
     * @param key which line of the plan
     * @param item the plan item, where it names one
     */
    public record Wanted(PlanKey key, Optional<Long> item) {}

    /** Turns a wanted place into a held one. */
    public void hold(long ruling, Optional<Long> item, boolean beyond) {
        db.sql("""
                        update gate.reservation set state = 'RESERVED', item_id = :item, beyond = :beyond
                        where ruling_id = :ruling and state = 'WANTED'
                        """)
                .param("ruling", ruling)
                .param("item", item.orElse(null))
                .param("beyond", beyond)
                .update();
    }

    /** Gives back the place that a ruling holds and has not used; does nothing where it holds none. */
    public void release(long ruling) {
        db.sql("""
                        with freed as (
                            update gate.reservation set state = 'RELEASED'
                            where ruling_id = :ruling and state = 'RESERVED' returning *),
                        unwanted as (
                            update gate.reservation set state = 'RELEASED' where ruling_id = :ruling and state = 'WANTED'),
                        line as (
                            update gate.plan p set reserved = p.reserved - 1 from freed f
                            where not f.beyond and p.year = f.year and p.unit_id = f.unit_id and p.kind = f.kind
                              and p.class = f.class)
                        update gate.plan_item i set taken = i.taken - 1 from freed f where i.id = f.item_id
                        """).param("ruling", ruling).update();
    }

    /** Gives a used place back. */
    public void giveBack(long ruling) {
        db.sql("""
                        with freed as (
                            update gate.reservation set state = 'RELEASED', used_on = null
                            where ruling_id = :ruling and state = 'USED' returning *),
                        line as (
                            update gate.plan p set used = p.used - 1 from freed f
                            where not f.beyond and p.year = f.year and p.unit_id = f.unit_id and p.kind = f.kind
                              and p.class = f.class)
                        update gate.plan_item i set taken = i.taken - 1 from freed f where i.id = f.item_id
                        """).param("ruling", ruling).update();
    }

    /** Turns the reserved place into a used one. */
    public void use(long ruling, LocalDate day) {
        db.sql("""
                        with used as (
                            update gate.reservation set state = 'USED', used_on = :day
                            where ruling_id = :ruling and state = 'RESERVED' returning *)
                        update gate.plan p set reserved = p.reserved - 1, used = p.used + 1 from used u
                        where not u.beyond and p.year = u.year and p.unit_id = u.unit_id and p.kind = u.kind
                          and p.class = u.class
                        """).param("ruling", ruling).param("day", day).update();
    }

    /** Demands of a kind that are reserved or issued in a year, and what was issued outside this system, by class. */
    public Map<String, Integer> totals(String kind, int year) {
        return db
                .sql("""
                        select class, sum(total)::int as total from (
                            select class, 1 as total from gate.reservation
                            where kind = :kind and year = :year and state in ('RESERVED', 'USED')
                            union all
                            select class, total from gate.past_total where kind = :kind and year = :year) t
                        group by class
                        """)
                .param("kind", kind)
                .param("year", year)
                .query((row, number) -> Map.entry(row.getString("class"), row.getInt("total")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Demands of a kind that were issued in a year, here and outside; empty where nothing of that year is known. */
    public Optional<Integer> issued(String kind, int year) {
        return db.sql("""
                        select sum(total)::int from (
                            select total from gate.past_total where kind = :kind and year = :year
                            union all
                            select 1 from gate.reservation where kind = :kind and year = :year and state = 'USED') t
                        having count(*) > 0
                        """)
                .param("kind", kind)
                .param("year", year)
                .query(Integer.class)
                .optional();
    }

    /** What was issued in a year, by unit, kind, class and month; month 0 where only the year is known. */
    public List<Issued> issued(int year) {
        return db.sql("""
                        select unit_id, kind, class, month, sum(total)::int as total, sum(beyond)::int as beyond from (
                            select unit_id, kind, class, month, total, 0 as beyond from gate.past_total where year = :year
                            union all
                            select unit_id, kind, class, extract(month from used_on)::int, 1, beyond::int
                            from gate.reservation where year = :year and state = 'USED') t
                        group by unit_id, kind, class, month order by unit_id, kind, class, month
                        """)
                .param("year", year)
                .query((row, number) -> new Issued(
                        row.getLong("unit_id"),
                        row.getString("kind"),
                        row.getString("class"),
                        row.getInt("month"),
                        row.getInt("total"),
                        row.getInt("beyond")))
                .list();
    }

    /**
     * What was issued.
     *
     * @param unit key of the unit
     * @param kind code of the kind
     * @param demandClass code of the class
     * @param month 1 to 12; 0 where only the year is known
     * @param total how many
     * @param beyond how many of them beyond the plan
     */
    public record Issued(long unit, String kind, String demandClass, int month, int total, int beyond) {}

    /** Places beyond the plan that are reserved or used in a year, by line. */
    public List<PlanKey> beyond(int year) {
        return db.sql("""
                        select year, unit_id, kind, class from gate.reservation
                        where year = :year and beyond and state in ('RESERVED', 'USED')
                        """).param("year", year).query((row, number) -> key(row)).list();
    }

    /** Enters what was issued outside this system; an earlier entry for the same place is replaced. */
    public void pastTotal(PlanKey key, int month, int total, long by, Instant at) {
        db.sql("""
                        insert into gate.past_total (year, month, unit_id, kind, class, total, entered_by, entered_at)
                        values (:year, :month, :unit, :kind, :class, :total, :by, :at)
                        on conflict (year, month, unit_id, kind, class)
                        do update set total = excluded.total, entered_by = excluded.entered_by, entered_at = excluded.entered_at
                        """)
                .params(at(key))
                .param("month", month)
                .param("total", total)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The written explanation of a year's growth, the last one. */
    public Optional<Growth> growth(String kind, int year) {
        return db.sql(
                        "select text, by_id, at from gate.growth_reason where kind = :kind and year = :year order by id desc limit 1")
                .param("kind", kind)
                .param("year", year)
                .query((row, number) -> new Growth(
                        row.getString("text"),
                        row.getLong("by_id"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    /** Stores the written explanation of a year's growth. */
    public void growth(String kind, int year, String text, long by, Instant at) {
        db.sql("insert into gate.growth_reason (year, kind, text, by_id, at) values (:year, :kind, :text, :by, :at)")
                .param("year", year)
                .param("kind", kind)
                .param("text", text)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /**
     * The written explanation of a year's growth.
     *
     * @param text the explanation
     * @param by key of the account that wrote it
     * @param at when
     */
    public record Growth(String text, long by, Instant at) {}

    /** The plan items of a year, by unit and month. */
    public List<PlanItem> items(int year) {
        return db.sql("select * from gate.plan_item where year = :year order by unit_id, month, id")
                .param("year", year)
                .query(PlanStore::item)
                .list();
    }

    /** One plan item. */
    public Optional<PlanItem> item(long id) {
        return db.sql("select * from gate.plan_item where id = :id")
                .param("id", id)
                .query(PlanStore::item)
                .optional();
    }

    /** Adds a plan item and returns its key. */
    public long add(PlanItem item, long by, Instant at) {
        return db.sql("""
                        insert into gate.plan_item (year, unit_id, kind, class, title, basis, addressees, month, allowed,
                            added_by, added_at)
                        values (:year, :unit, :kind, :class, :title, :basis, :addressees, :month, :allowed, :by, :at)
                        returning id
                        """)
                .params(at(item.key()))
                .params(words(item))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /** Changes an item; false where it would allow fewer than are taken, or its place moves while some are. */
    public boolean change(PlanItem item) {
        return db.sql("""
                        update gate.plan_item set title = :title, basis = :basis, addressees = :addressees, month = :month,
                            allowed = :allowed, unit_id = :unit, kind = :kind, class = :class, year = :year
                        where id = :id and taken <= :allowed
                          and (taken = 0 or (unit_id = :unit and kind = :kind and class = :class and year = :year))
                        """)
                        .params(at(item.key()))
                        .params(words(item))
                        .param("id", item.id())
                        .update()
                == 1;
    }

    private static Map<String, Object> at(PlanKey key) {
        return Map.of("year", key.year(), "unit", key.unit(), "kind", key.kind(), "class", key.demandClass());
    }

    private static Map<String, Object> words(PlanItem item) {
        return Map.of(
                "title", item.title(),
                "basis", item.basis(),
                "addressees", item.addressees(),
                "month", item.month(),
                "allowed", item.allowed());
    }

    private static PlanKey key(ResultSet row) throws SQLException {
        return new PlanKey(row.getInt("year"), row.getLong("unit_id"), row.getString("kind"), row.getString("class"));
    }

    private static PlanLine line(ResultSet row, int number) throws SQLException {
        return new PlanLine(
                key(row), row.getInt("planned"), row.getInt("reserved"), row.getInt("used"), row.getInt("outside"));
    }

    private static PlanItem item(ResultSet row, int number) throws SQLException {
        return new PlanItem(
                row.getLong("id"),
                key(row),
                row.getString("title"),
                row.getString("basis"),
                row.getString("addressees"),
                row.getInt("month"),
                row.getInt("allowed"),
                row.getInt("taken"));
    }
}
