package cn.qingjian.inspections.store;

import cn.qingjian.inspections.Authority;
import cn.qingjian.inspections.CountedVisits;
import cn.qingjian.inspections.Register;
import cn.qingjian.inspections.Words;
import cn.qingjian.kernel.LegalBasis;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the rules look up: filed plans, the table of who may inspect what, inspections through the gate. */
@Repository
public class RegisterStore implements Register {
    private static final String THROUGH = " i.status in ('ADMITTED', 'ANNOUNCED', 'CONCLUDED') and i.id <> :except ";

    private final JdbcClient db;
    private final ObjectProvider<CountedVisits> others;

    RegisterStore(JdbcClient db, ObjectProvider<CountedVisits> others) {
        this.db = db;
        this.others = others;
    }

    /**
     * The record of a filed plan.
     *
     * @param year the plan's year
     * @param to with whom it was filed
     * @param on when
     * @param number number of the paper
     * @param by name of who recorded it
     */
    public record Filing(int year, String to, LocalDate on, String number, String by) {}

    /** The records of a year, first first. */
    public List<Filing> filings(int year) {
        return db.sql("""
                        select f.*, a.name from inspections.filing f join people.account a on a.id = f.by_id
                        where f.year = :year order by f.id
                        """)
                .param("year", year)
                .query((row, number) -> new Filing(
                        row.getInt("year"),
                        row.getString("filed_to"),
                        row.getDate("filed_on").toLocalDate(),
                        row.getString("number"),
                        row.getString("name")))
                .list();
    }

    /** Records that a year's plan was filed. */
    public void file(Filing filing, long by) {
        db.sql(
                        "insert into inspections.filing (year, filed_to, filed_on, number, by_id) values (:year, :to, :on, :number, :by)")
                .param("year", filing.year())
                .param("to", filing.to())
                .param("on", filing.on())
                .param("number", filing.number())
                .param("by", by)
                .update();
    }

    @Override
    public boolean filed(int year, LocalDate by) {
        return db.sql("select exists (select from inspections.filing where year = :year and filed_on <= :by)")
                .param("year", year)
                .param("by", by)
                .query(Boolean.class)
                .single();
    }

    /** Adds a line of the table of who may inspect what. */
    public void add(Authority line, long by) {
        db.sql("""
                        insert into inspections.authority (unit_id, matter, scope, basis_document, basis_article, valid_from, added_by)
                        values (:unit, :matter, :scope, :document, :article, :from, :by)
                        """)
                .param("unit", line.department())
                .param("matter", line.matter())
                .param("scope", line.scope())
                .param("document", line.basis().document())
                .param("article", line.basis().article())
                .param("from", line.from())
                .param("by", by)
                .update();
    }

    /** Ends a line with that day; false where it ends already. */
    public boolean end(long id, LocalDate day) {
        return db.sql("""
                        update inspections.authority set valid_to = greatest(:day, valid_from) where id = :id and valid_to is null
                        """).param("id", id).param("day", day).update() == 1;
    }

    /** All lines that were ever in force, by department. */
    public List<Authority> authorities() {
        return db.sql("""
                        select a.*, u.name from inspections.authority a join people.unit u on u.id = a.unit_id
                        order by u.position, a.matter, a.id
                        """).query(RegisterStore::authority).list();
    }

    /** All lines in force on a day. */
    public List<Authority> authorities(LocalDate day) {
        return authorities().stream()
                .filter(one -> {
                    LocalDate to = one.to();
                    return !one.from().isAfter(day) && (to == null || !to.isBefore(day));
                })
                .toList();
    }

    @Override
    public List<Authority> authorities(long department, LocalDate day) {
        return authorities(day).stream()
                .filter(one -> one.department() == department)
                .toList();
    }

    @Override
    public int comprehensive(long department, int year, long except) {
        return db.sql(
                        "select count(*) from inspections.inspection i where i.sort = 'COMPREHENSIVE' and i.unit_id = :unit "
                                + "and extract(year from i.from_day) = :year and" + THROUGH)
                .param("unit", department)
                .param("year", year)
                .param("except", except)
                .query(Integer.class)
                .single();
    }

    @Override
    public int times(long department, String matter, int year, long except) {
        return db.sql("""
                        select count(*) from inspections.inspection i
                        where extract(year from i.from_day) = :year and (i.sort <> 'UNANNOUNCED' or i.status <> 'ADMITTED')
                              and i.words -> 'themes' @> jsonb_build_array(jsonb_build_object('department', :unit, 'matter', :matter)) and
                        """ + THROUGH)
                .param("year", year)
                .param("unit", department)
                .param("matter", matter)
                .param("except", except)
                .query(Integer.class)
                .single();
    }

    @Override
    public int visits(long unit, YearMonth month, long except) {
        int own = db.sql("""
                        select count(*) from inspections.inspection i
                        join inspections.target t on t.inspection_id = i.id and t.unit_id = :unit
                        where i.from_day between :first and :last and
                        """ + THROUGH)
                .param("unit", unit)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .param("except", except)
                .query(Integer.class)
                .single();
        return own
                + others.orderedStream().mapToInt(room -> room.at(unit, month)).sum();
    }

    @Override
    public List<Other> between(List<Long> units, LocalDate from, LocalDate to, long except) {
        return units.isEmpty()
                ? List.of()
                : db.sql("""
                        select distinct on (i.id) i.id, l.name as issuer, i.title, i.words, u.name as unit, i.from_day
                        from inspections.inspection i
                        join inspections.target t on t.inspection_id = i.id and t.unit_id in (:units)
                        join people.unit u on u.id = t.unit_id
                        join people.unit l on l.id = i.unit_id
                        where i.from_day <= :to and i.to_day >= :from
                              and (i.sort <> 'UNANNOUNCED' or i.status <> 'ADMITTED') and
                        """ + THROUGH + " order by i.id limit 20")
                        .param("units", units)
                        .param("from", from)
                        .param("to", to)
                        .param("except", except)
                        .query((row, number) -> new Other(
                                row.getLong("id"),
                                row.getString("issuer"),
                                row.getString("title"),
                                Optional.ofNullable(row.getString("words"))
                                        .map(WordsJson::words)
                                        .map(Words::text)
                                        .orElse(""),
                                row.getString("unit"),
                                row.getDate("from_day").toLocalDate()))
                        .list();
    }

    private static Authority authority(ResultSet row, int number) throws SQLException {
        Date to = row.getDate("valid_to");
        return new Authority(
                row.getLong("id"),
                row.getLong("unit_id"),
                row.getString("name"),
                row.getString("matter"),
                row.getString("scope"),
                new LegalBasis(row.getString("basis_document"), row.getString("basis_article"), LegalBasis.Mark.OWN),
                row.getDate("valid_from").toLocalDate(),
                to == null ? null : to.toLocalDate());
    }
}
