package cn.qingjian.receptions.store;

import cn.qingjian.kernel.Money;
import cn.qingjian.kernel.Scan;
import cn.qingjian.receptions.Held;
import cn.qingjian.receptions.ReceptionList;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Tables {@code receptions.list}, {@code budget}, {@code letter} and {@code scan}. */
@Repository
public class ReceptionStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    ReceptionStore(JdbcClient db) {
        this.db = db;
    }

    /** Keeps the list of a reception; an earlier one stays, the last one counts. */
    public void list(long number, Held held, BigDecimal hours, String why, long by) {
        db.sql("""
                        insert into receptions.list (number, held, hours, why, by_id)
                        values (:number, :held::jsonb, :hours, :why, :by)
                        """)
                .param("number", number)
                .param("held", JSON.writeValueAsString(held))
                .param("hours", hours)
                .param("why", why)
                .param("by", by)
                .update();
    }

    /** All lists of a reception, the newest first. */
    public List<ReceptionList> lists(long number) {
        return db.sql("""
                        select l.held, l.hours, l.why, a.name, l.at from receptions.list l
                        join people.account a on a.id = l.by_id where l.number = :number order by l.id desc
                        """)
                .param("number", number)
                .query((row, place) -> new ReceptionList(
                        JSON.readValue(row.getString("held"), Held.class),
                        row.getBigDecimal("hours"),
                        row.getString("why"),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** How every reception was held whose list is there, by number. */
    public Map<Long, Held> held() {
        Map<Long, Held> held = new LinkedHashMap<>();
        db.sql("select distinct on (number) number, held from receptions.list order by number, id desc")
                .query(row -> {
                    held.put(row.getLong("number"), JSON.readValue(row.getString("held"), Held.class));
                });
        return held;
    }

    /** Sets a unit's budget of a year; the last one counts. */
    public void budget(long unit, int year, Money amount, String basis, long by) {
        db.sql("""
                        insert into receptions.budget (unit_id, year, fen, basis, by_id)
                        values (:unit, :year, :fen, :basis, :by)
                        """)
                .param("unit", unit)
                .param("year", year)
                .param("fen", amount.fen())
                .param("basis", basis)
                .param("by", by)
                .update();
    }

    /**
     * A unit's budget of a year.
     *
     * @param amount how much
     * @param basis the paper that sets it
     */
    public record Budget(Money amount, String basis) {}

    /** The budgets of a year by unit. */
    public Map<Long, Budget> budgets(int year) {
        Map<Long, Budget> budgets = new LinkedHashMap<>();
        db.sql("""
                        select distinct on (unit_id) unit_id, fen, basis from receptions.budget
                        where year = :year order by unit_id, id desc
                        """).param("year", year).query(row -> {
            budgets.put(row.getLong("unit_id"), new Budget(Money.ofFen(row.getLong("fen")), row.getString("basis")));
        });
        return budgets;
    }

    /** Uses a letter at an office; tells whether no other reception had used it there. */
    public boolean use(String letter, long host, long number) {
        db.sql("""
                        insert into receptions.letter (letter, host_id, number) values (:letter, :host, :number)
                        on conflict (letter, host_id) do nothing
                        """)
                .param("letter", letter)
                .param("host", host)
                .param("number", number)
                .update();
        return usedBy(letter, host).filter(user -> user == number).isPresent();
    }

    /** Keeps the scan of a reception's letter; an earlier one stays, the last one counts. */
    public void scan(long number, Scan scan, long by) {
        db.sql("""
                        insert into receptions.scan (number, type, digest, content, by_id)
                        values (:number, :type, :digest, :content, :by)
                        """)
                .param("number", number)
                .param("type", scan.type())
                .param("digest", scan.digest())
                .param("content", scan.content())
                .param("by", by)
                .update();
    }

    /** Whether the scan of a reception's letter is here. */
    public boolean scanned(long number) {
        return db.sql("select exists (select 1 from receptions.scan where number = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** The scan of a reception's letter. */
    public Optional<Scan> scan(long number) {
        return db.sql("""
                        select type, digest, content from receptions.scan where number = :number order by id desc limit 1
                        """)
                .param("number", number)
                .query((row, place) ->
                        new Scan(row.getString("type"), row.getString("digest"), row.getBytes("content")))
                .optional();
    }

    /** The reception that used a letter at an office. */
    public Optional<Long> usedBy(String letter, long host) {
        return db.sql("select number from receptions.letter where letter = :letter and host_id = :host")
                .param("letter", letter)
                .param("host", host)
                .query(Long.class)
                .optional();
    }
}
