package cn.qingjian.inspections.store;

import cn.qingjian.inspections.assessment.Award;
import cn.qingjian.inspections.assessment.Scheme;
import cn.qingjian.people.Unit;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Schemes of assessment and the results that were fixed. */
@Repository
public class AssessmentStore {
    private final JdbcClient db;

    AssessmentStore(JdbcClient db) {
        this.db = db;
    }

    /** Adds the next version of a year's scheme and returns its key. */
    public long add(Scheme scheme, long by) {
        long id = db.sql("""
                        insert into inspections.scheme (name, of_kind, version, year, by_id)
                        select :name, :of, coalesce(max(version), 0) + 1, :year, :by
                        from inspections.scheme where year = :year and of_kind = :of
                        returning id
                        """)
                .param("name", scheme.name())
                .param("of", scheme.of().name())
                .param("year", scheme.year())
                .param("by", by)
                .query(Long.class)
                .single();
        for (int place = 0; place < scheme.indicators().size(); place++) {
            Scheme.Indicator one = scheme.indicators().get(place);
            db.sql(
                            "insert into inspections.scheme_indicator values (:id, :place, :source, :label, :weight, :worst, :best)")
                    .param("id", id)
                    .param("place", place)
                    .param("source", one.source())
                    .param("label", one.label())
                    .param("weight", one.weight())
                    .param("worst", one.worst())
                    .param("best", one.best())
                    .update();
        }
        for (int place = 0; place < scheme.bonuses().size(); place++) {
            Scheme.Bonus one = scheme.bonuses().get(place);
            db.sql("insert into inspections.scheme_bonus values (:id, :place, :label, :least, :most)")
                    .param("id", id)
                    .param("place", place)
                    .param("label", one.label())
                    .param("least", one.least())
                    .param("most", one.most())
                    .update();
        }
        scheme.grades()
                .forEach(grade -> db.sql("insert into inspections.scheme_grade values (:id, :label, :least)")
                        .param("id", id)
                        .param("label", grade.label())
                        .param("least", grade.least())
                        .update());
        return id;
    }

    /** All schemes, newest first. */
    public List<Scheme> schemes() {
        return db.sql("select * from inspections.scheme order by year desc, of_kind, version desc")
                .query(this::read)
                .list();
    }

    /** One scheme. */
    public Optional<Scheme> scheme(long id) {
        return db.sql("select * from inspections.scheme where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    private Scheme read(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new Scheme(
                id,
                row.getString("name"),
                Unit.Kind.valueOf(row.getString("of_kind")),
                row.getInt("version"),
                row.getInt("year"),
                db.sql("select * from inspections.scheme_indicator where scheme_id = :id order by position")
                        .param("id", id)
                        .query((line, place) -> new Scheme.Indicator(
                                line.getString("source"),
                                line.getString("label"),
                                line.getInt("weight"),
                                line.getBigDecimal("worst"),
                                line.getBigDecimal("best")))
                        .list(),
                db.sql("select * from inspections.scheme_bonus where scheme_id = :id order by position")
                        .param("id", id)
                        .query((line, place) -> new Scheme.Bonus(
                                line.getString("label"), line.getBigDecimal("least"), line.getBigDecimal("most")))
                        .list(),
                db.sql("select * from inspections.scheme_grade where scheme_id = :id")
                        .param("id", id)
                        .query((line, place) -> new Scheme.Grade(line.getString("label"), line.getInt("least")))
                        .list());
    }

    /** Locks a scheme until the transaction ends, so that its results are kept once and nothing is given afterwards. */
    public void lock(long scheme) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('inspections.scheme', :id))")
                .param("id", scheme)
                .query(row -> {});
    }

    /** Keeps points given or taken. */
    public void award(long scheme, int item, long unit, BigDecimal points, String reason, String evidence, long by) {
        db.sql("""
                        insert into inspections.bonus (scheme_id, position, unit_id, points, reason, evidence, by_id)
                        values (:scheme, :item, :unit, :points, :reason, :evidence, :by)
                        """)
                .param("scheme", scheme)
                .param("item", item)
                .param("unit", unit)
                .param("points", points)
                .param("reason", reason)
                .param("evidence", evidence)
                .param("by", by)
                .update();
    }

    /** The scheme under which points were given. */
    public Optional<Long> schemeOf(long award) {
        return db.sql("select scheme_id from inspections.bonus where id = :id")
                .param("id", award)
                .query(Long.class)
                .optional();
    }

    /** Takes points back; false where they were taken back already. */
    public boolean undo(long award, String reason, long by) {
        return db.sql(
                                "insert into inspections.bonus_undone (bonus_id, reason, by_id) values (:id, :reason, :by) on conflict do nothing")
                        .param("id", award)
                        .param("reason", reason)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Points given and taken under a scheme, oldest first. */
    public List<Award> awards(long scheme) {
        return db.sql("""
                        select b.*, u.name as unit_name, a.name as by_name, d.reason as undone,
                               (b.at at time zone 'Asia/Shanghai')::date as day
                        from inspections.bonus b
                        join people.unit u on u.id = b.unit_id
                        join people.account a on a.id = b.by_id
                        left join inspections.bonus_undone d on d.bonus_id = b.id
                        where b.scheme_id = :scheme order by b.id
                        """)
                .param("scheme", scheme)
                .query((row, number) -> new Award(
                        row.getLong("id"),
                        row.getInt("position"),
                        row.getLong("unit_id"),
                        row.getString("unit_name"),
                        row.getBigDecimal("points"),
                        row.getString("reason"),
                        row.getString("evidence"),
                        row.getString("by_name"),
                        row.getObject("day", LocalDate.class),
                        Optional.ofNullable(row.getString("undone"))))
                .list();
    }

    /** Keeps a unit's result. */
    public void fix(long scheme, long unit, BigDecimal score, String grade, String note, String figures, long by) {
        db.sql("""
                        insert into inspections.assessed (scheme_id, unit_id, score, grade, note, figures, by_id)
                        values (:scheme, :unit, :score, :grade, :note, :figures::jsonb, :by)
                        """)
                .param("scheme", scheme)
                .param("unit", unit)
                .param("score", score)
                .param("grade", grade)
                .param("note", note)
                .param("figures", figures)
                .param("by", by)
                .update();
    }

    /** The kept results, in the units' order. */
    public List<Fixed> fixed(long scheme) {
        return db.sql("""
                        select u.name, a.score, a.grade, a.note from inspections.assessed a join people.unit u on u.id = a.unit_id
                        where a.scheme_id = :scheme order by u.position, u.id
                        """)
                .param("scheme", scheme)
                .query((row, number) -> new Fixed(
                        row.getString("name"),
                        row.getBigDecimal("score"),
                        row.getString("grade"),
                        row.getString("note")))
                .list();
    }

    /**
     * A kept result.
     *
     * @param unit name of the unit
     * @param score its score
     * @param grade its grade
     * @param note why it isn't the grade of the score; empty where it is
     */
    public record Fixed(String unit, BigDecimal score, String grade, String note) {}
}
