package cn.qingjian.grassroots.store;

import cn.qingjian.grassroots.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code grassroots.mark}: who said what, the who as a digest. */
@Repository
public class MarkStore {
    private final JdbcClient db;

    MarkStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * How often a word was said of a demand.
     *
     * @param ruling key of the ruling
     * @param title what the demand is called
     * @param issuer key of the unit that asks
     * @param mark the word
     * @param count how many said it
     * @param earlier title of the earlier demand that most of them name; empty where none was named
     */
    public record Count(long ruling, String title, long issuer, Mark mark, int count, Optional<String> earlier) {}

    /** Adds a word, or takes it away where the same person said it before. */
    public void toggle(long ruling, byte[] marker, Mark mark, Optional<Long> earlier, LocalDate month) {
        int removed = db.sql(
                        "delete from grassroots.mark where ruling_id = :ruling and marker = :marker and sort = :sort")
                .param("ruling", ruling)
                .param("marker", marker)
                .param("sort", mark.name())
                .update();
        if (removed == 0) {
            db.sql("""
                            insert into grassroots.mark (ruling_id, marker, sort, earlier, month)
                            values (:ruling, :marker, :sort, :earlier, :month) on conflict do nothing
                            """)
                    .param("ruling", ruling)
                    .param("marker", marker)
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

    /** What was said of a year's demands at least so many times, most often first. */
    public List<Count> counts(int year, int least) {
        return db.sql("""
                        select m.ruling_id, r.title, r.unit_id, m.sort, count(*)::int as times,
                               (select e.title from gate.ruling e
                                where e.id = mode() within group (order by m.earlier)) as earlier_title
                        from grassroots.mark m
                        join gate.ruling r on r.id = m.ruling_id
                        join gate.admission a on a.ruling_id = r.id
                        where a.year = :year
                        group by m.ruling_id, r.title, r.unit_id, m.sort
                        having count(*) >= :least
                        order by times desc, m.ruling_id, m.sort
                        """)
                .param("year", year)
                .param("least", least)
                .query((row, number) -> new Count(
                        row.getLong("ruling_id"),
                        row.getString("title"),
                        row.getLong("unit_id"),
                        Mark.valueOf(row.getString("sort")),
                        row.getInt("times"),
                        Optional.ofNullable(row.getString("earlier_title"))))
                .list();
    }
}
