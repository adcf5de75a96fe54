package cn.qingjian.inspections.store;

import cn.qingjian.inspections.visit.Conclusion;
import cn.qingjian.inspections.visit.Defect;
import cn.qingjian.inspections.visit.DefectStatus;
import cn.qingjian.inspections.visit.Evidence;
import cn.qingjian.inspections.visit.Visit;
import cn.qingjian.kernel.Scan;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happens on the spot and after: evidence, visits, conclusions, objections, defects. */
@Repository
public class FieldStore {
    private static final String DEFECT = """
            select d.*, u.name as unit_name, i.title, i.sort from inspections.defect d
            join people.unit u on u.id = d.unit_id join inspections.inspection i on i.id = d.inspection_id
            """;

    private final JdbcClient db;

    FieldStore(JdbcClient db) {
        this.db = db;
    }

    /** Keeps a piece of evidence; false where one of that key is there already. */
    public boolean add(Evidence evidence, long by) {
        return db.sql("""
                        insert into inspections.evidence (id, inspection_id, unit_id, note, taken_at, by_id, late)
                        values (:id, :inspection, :unit, :note, :taken, :by, :late) on conflict (id) do nothing
                        """)
                        .param("id", evidence.id())
                        .param("inspection", evidence.inspection())
                        .param("unit", evidence.unit())
                        .param("note", evidence.note())
                        .param("taken", Timestamp.from(evidence.taken()))
                        .param("late", evidence.late())
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Whether the piece of that key is this person's, of this inspection. */
    public boolean sameEvidence(UUID id, long inspection, long by) {
        return db.sql(
                        "select exists (select from inspections.evidence where id = :id and inspection_id = :inspection and by_id = :by)")
                .param("id", id)
                .param("inspection", inspection)
                .param("by", by)
                .query(Boolean.class)
                .single();
    }

    /** Keeps a picture of a piece of evidence. */
    public void add(UUID evidence, int position, Scan picture) {
        db.sql("insert into inspections.picture values (:evidence, :position, :type, :digest, :content)")
                .param("evidence", evidence)
                .param("position", position)
                .param("type", picture.type())
                .param("digest", picture.digest())
                .param("content", picture.content())
                .update();
    }

    /** A picture, with the inspection to which it belongs. */
    public Optional<Kept> picture(UUID evidence, int position) {
        return db.sql("""
                        select p.type, p.digest, p.content, e.inspection_id from inspections.picture p
                        join inspections.evidence e on e.id = p.evidence_id
                        where p.evidence_id = :evidence and p.position = :position
                        """)
                .param("evidence", evidence)
                .param("position", position)
                .query((row, number) -> new Kept(
                        row.getLong("inspection_id"),
                        new Scan(row.getString("type"), row.getString("digest"), row.getBytes("content"))))
                .optional();
    }

    /**
     * A picture with its inspection.
     *
     * @param inspection key of the inspection
     * @param picture the picture
     */
    public record Kept(long inspection, Scan picture) {}

    /** The evidence of an inspection, oldest first. */
    public List<Evidence> evidence(long inspection) {
        return db.sql("""
                        select e.*, u.name as unit_name, a.name as by_name,
                               (select count(*) from inspections.picture p where p.evidence_id = e.id) as pictures
                        from inspections.evidence e join people.unit u on u.id = e.unit_id join people.account a on a.id = e.by_id
                        where e.inspection_id = :id order by e.taken_at, e.id
                        """)
                .param("id", inspection)
                .query((row, number) -> new Evidence(
                        UUID.fromString(row.getString("id")),
                        row.getLong("inspection_id"),
                        row.getLong("unit_id"),
                        row.getString("unit_name"),
                        row.getString("note"),
                        row.getTimestamp("taken_at").toInstant(),
                        row.getString("by_name"),
                        row.getInt("pictures"),
                        row.getBoolean("late")))
                .list();
    }

    /** Keeps what a visit took; false where the unit's visit has ended already. */
    public boolean add(Visit visit, long by) {
        return db.sql("""
                        insert into inspections.visit (inspection_id, unit_id, half_days, people, forms, minutes, by_id)
                        values (:inspection, :unit, :halfDays, :people, :forms, :minutes, :by) on conflict do nothing
                        """)
                        .param("inspection", visit.inspection())
                        .param("unit", visit.unit())
                        .param("halfDays", visit.halfDays())
                        .param("people", visit.people())
                        .param("forms", visit.forms())
                        .param("minutes", visit.minutes())
                        .param("by", by)
                        .update()
                == 1;
    }

    /** The ended visits of an inspection. */
    public List<Visit> visits(long inspection) {
        return db.sql("select * from inspections.visit where inspection_id = :id order by unit_id")
                .param("id", inspection)
                .query((row, number) -> new Visit(
                        row.getLong("inspection_id"),
                        row.getLong("unit_id"),
                        row.getInt("half_days"),
                        row.getInt("people"),
                        row.getInt("forms"),
                        row.getLong("minutes")))
                .list();
    }

    /** Keeps a conclusion; false where the unit has one. */
    public boolean conclude(long inspection, long unit, String text, LocalDate on, @Nullable LocalDate until, long by) {
        return db.sql("""
                        insert into inspections.conclusion (inspection_id, unit_id, text, fed_back_on, object_until, by_id)
                        values (:inspection, :unit, :text, :on, :until, :by) on conflict do nothing
                        """)
                        .param("inspection", inspection)
                        .param("unit", unit)
                        .param("text", text)
                        .param("on", on)
                        .param("until", until)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** The conclusions whose objection waits for its decision, those due first in front. */
    public List<Conclusion> undecided() {
        return conclusions("o.conclusion_id is not null and d.conclusion_id is null and c.id <> :id", 0);
    }

    /** The conclusions of an inspection. */
    public List<Conclusion> conclusions(long inspection) {
        return conclusions("c.inspection_id = :id", inspection);
    }

    /** One conclusion. */
    public Optional<Conclusion> conclusion(long id) {
        return conclusions("c.id = :id", id).stream().findFirst();
    }

    private List<Conclusion> conclusions(String which, long id) {
        return db.sql("""
                        select c.*, u.name as unit_name, o.text as objection, o.by_id as objector, o.decide_until, d.upheld, d.words as decision
                        from inspections.conclusion c join people.unit u on u.id = c.unit_id
                        left join inspections.objection o on o.conclusion_id = c.id
                        left join inspections.objection_decision d on d.conclusion_id = c.id
                        where
                        """ + which + " order by o.decide_until nulls last, c.id")
                .param("id", id)
                .query((row, number) -> new Conclusion(
                        row.getLong("id"),
                        row.getLong("inspection_id"),
                        row.getLong("unit_id"),
                        row.getString("unit_name"),
                        row.getString("text"),
                        row.getDate("fed_back_on").toLocalDate(),
                        day(row.getDate("object_until")),
                        row.getLong("by_id"),
                        Optional.ofNullable(row.getString("objection")),
                        day(row.getDate("decide_until")),
                        Optional.ofNullable(row.getObject("upheld", Boolean.class)),
                        Optional.ofNullable(row.getString("decision"))))
                .list();
    }

    /** Keeps an objection with the last day for its decision; false where there is one. */
    public boolean object(long conclusion, String text, @Nullable LocalDate until, long by) {
        return db.sql(
                                "insert into inspections.objection (conclusion_id, text, decide_until, by_id) values (:id, :text, :until, :by) on conflict do nothing")
                        .param("id", conclusion)
                        .param("text", text)
                        .param("until", until)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Keeps the decision on an objection; false where there is one. */
    public boolean decide(long conclusion, boolean upheld, String words, long by) {
        return db.sql("""
                        insert into inspections.objection_decision (conclusion_id, upheld, words, by_id)
                        values (:id, :upheld, :words, :by) on conflict do nothing
                        """)
                        .param("id", conclusion)
                        .param("upheld", upheld)
                        .param("words", words)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Keys of the accounts that took part in an inspection: found, concluded, noted. */
    public List<Long> tookPart(long inspection) {
        return db.sql("""
                        select by_id from inspections.conclusion where inspection_id = :id
                        union select found_by from inspections.defect where inspection_id = :id
                        union select by_id from inspections.evidence where inspection_id = :id
                        union select by_id from inspections.visit where inspection_id = :id
                        union select account_id from inspections.sent where inspection_id = :id
                        """)
                .param("id", inspection)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Adds a defect and returns its key. */
    public long add(long inspection, long unit, String text, String demand, LocalDate due, long by, LocalDate today) {
        return db.sql("""
                        insert into inspections.defect (inspection_id, unit_id, text, demand, due, status, found_by, found_on)
                        values (:inspection, :unit, :text, :demand, :due, 'TO_MEND', :by, :today) returning id
                        """)
                .param("inspection", inspection)
                .param("unit", unit)
                .param("text", text)
                .param("demand", demand)
                .param("due", due)
                .param("by", by)
                .param("today", today)
                .query(Long.class)
                .single();
    }

    /** Moves a defect and keeps the step; tells whether it still stood there. */
    public boolean move(long id, DefectStatus.Step step, String words, long by, LocalDate today) {
        boolean moved = db.sql("""
                        update inspections.defect set status = :to, closed_on = case when :to = 'CLOSED' then :today::date end
                        where id = :id and status = :from
                        """)
                        .param("to", step.to().name())
                        .param("today", today)
                        .param("id", id)
                        .param("from", step.from().name())
                        .update()
                == 1;
        if (moved) {
            db.sql("""
                            insert into inspections.defect_step (defect_id, from_status, to_status, words, by_id)
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

    /** Moves the day until which a defect is to be mended. */
    public void due(long id, LocalDate due) {
        db.sql("update inspections.defect set due = :due where id = :id")
                .param("due", due)
                .param("id", id)
                .update();
    }

    /** One defect. */
    public Optional<Defect> defect(long id) {
        return db.sql(DEFECT + " where d.id = :id")
                .param("id", id)
                .query(FieldStore::defect)
                .optional();
    }

    /** The defects of an inspection. */
    public List<Defect> defects(long inspection) {
        return db.sql(DEFECT + " where d.inspection_id = :id order by d.id")
                .param("id", inspection)
                .query(FieldStore::defect)
                .list();
    }

    /** All defects, those due first in front; at most 1000. */
    public List<Defect> defects() {
        return db.sql(DEFECT + " order by d.closed_on nulls first, d.due, d.id limit 1000")
                .query(FieldStore::defect)
                .list();
    }

    /** The defects found at a unit between two days. */
    public List<Defect> defects(long unit, LocalDate from, LocalDate to) {
        return db.sql(DEFECT + " where d.unit_id = :unit and d.found_on between :from and :to order by d.id")
                .param("unit", unit)
                .param("from", from)
                .param("to", to)
                .query(FieldStore::defect)
                .list();
    }

    /** What was said at each step of a defect, oldest first. */
    public List<String> said(long defect) {
        return db.sql("""
                        select to_char(s.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') || ' ' || a.name || '：' || s.words
                        from inspections.defect_step s join people.account a on a.id = s.by_id where s.defect_id = :id order by s.id
                        """)
                .param("id", defect)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static Defect defect(ResultSet row, int number) throws SQLException {
        return new Defect(
                row.getLong("id"),
                row.getLong("inspection_id"),
                row.getString("title"),
                row.getLong("unit_id"),
                row.getString("unit_name"),
                row.getString("text"),
                row.getString("demand"),
                row.getDate("due").toLocalDate(),
                DefectStatus.valueOf(row.getString("status")),
                row.getLong("found_by"),
                row.getDate("found_on").toLocalDate(),
                Optional.ofNullable(day(row.getDate("closed_on"))));
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
