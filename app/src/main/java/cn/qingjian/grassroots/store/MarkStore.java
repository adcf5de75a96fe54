package cn.qingjian.grassroots.store;

import cn.qingjian.grassroots.Mark;
import cn.qingjian.grassroots.Marked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code grassroots.mark}: who said what, the who as digests. */
@Repository
public class MarkStore {
    private final JdbcClient db;

    MarkStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * Digests of who says something, in hexadecimal digits.
     *
     * @param marker of the person, for one ruling
     * @param person of the person, for the ruling's issuer and year
     * @param office of the person's office, likewise
     */
    public record Who(String marker, String person, String office) {}

    /** Adds a word, or takes it away where the same person said it before. */
    public void toggle(long ruling, Who who, Mark mark, Optional<Long> earlier, LocalDate month) {
        int removed = db.sql(
                        "delete from grassroots.mark where ruling_id = :ruling and marker = decode(:marker, 'hex') and sort = :sort")
                .param("ruling", ruling)
                .param("marker", who.marker())
                .param("sort", mark.name())
                .update();
        if (removed == 0) {
            db.sql("""
                            insert into grassroots.mark (ruling_id, marker, sort, earlier, month, person, office)
                            values (:ruling, decode(:marker, 'hex'), :sort, :earlier, :month, decode(:person, 'hex'),
                                    decode(:office, 'hex'))
                            on conflict do nothing
                            """)
                    .param("ruling", ruling)
                    .param("marker", who.marker())
                    .param("person", who.person())
                    .param("office", who.office())
                    .param("sort", mark.name())
                    .param("earlier", earlier.orElse(null))
                    .param("month", month)
                    .update();
        }
    }

    /** What one person said, by ruling; the markers are that person's digests. */
    public Map<Long, List<Mark>> of(Map<Long, byte[]> markers) {
        Map<Long, List<Mark>> said = new HashMap<>();
        db.sql("select ruling_id, marker, sort from grassroots.mark where ruling_id = any(:rulings) order by sort")
                .param("rulings", markers.keySet().toArray(Long[]::new))
                .query(row -> {
                    long ruling = row.getLong("ruling_id");
                    if (Arrays.equals(row.getBytes("marker"), markers.get(ruling))) {
                        said.computeIfAbsent(ruling, any -> new ArrayList<>()).add(Mark.valueOf(row.getString("sort")));
                    }
                });
        return said;
    }

    /** All that was said of a year's demands, as it is counted; what nobody may see as it is. */
    public List<Marked> said(int year) {
        return db.sql("""
                        select m.ruling_id, r.title, r.unit_id, m.sort, e.title as earlier_title,
                               encode(m.person, 'hex') as person, encode(m.office, 'hex') as office,
                               (select count(*)::int from gate.burden b join people.unit u on u.id = b.unit_id
                                where b.ruling_id = r.id and u.kind = 'COUNTY_OFFICE') as sent
                        from grassroots.mark m
                        join gate.ruling r on r.id = m.ruling_id
                        join gate.admission a on a.ruling_id = r.id
                        left join gate.ruling e on e.id = m.earlier
                        where a.year = :year and m.person is not null
                        order by m.ruling_id, m.sort
                        """)
                .param("year", year)
                .query((row, number) -> new Marked(
                        row.getLong("ruling_id"),
                        row.getString("title"),
                        row.getLong("unit_id"),
                        row.getInt("sent"),
                        Mark.valueOf(row.getString("sort")),
                        row.getString("person"),
                        row.getString("office"),
                        Optional.ofNullable(row.getString("earlier_title"))))
                .list();
    }
}
