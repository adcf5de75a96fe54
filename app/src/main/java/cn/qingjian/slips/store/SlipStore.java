package cn.qingjian.slips.store;

import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.KeptRuling.Standing;
import cn.qingjian.kernel.Step;
import cn.qingjian.people.Unit;
import cn.qingjian.slips.Answer;
import cn.qingjian.slips.Slip;
import cn.qingjian.slips.SlipState;
import cn.qingjian.slips.SlipWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Tables {@code slips.slip}, its steps, passes and answers. */
@Repository
public class SlipStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
            select s.*, u.code as unit_code, u.name as unit_name, u.kind as unit_kind, a.name as author_name
            from slips.slip s
            join people.unit u on u.id = s.unit_id
            join people.account a on a.id = s.author_id
            """;

    private final JdbcClient db;

    SlipStore(JdbcClient db) {
        this.db = db;
    }

    /** Adds a slip and returns its number; the same token twice is the same slip. */
    public long add(String kind, SlipWords words, long unit, long author, UUID token) {
        return db.sql("""
                        insert into slips.slip (kind, words, from_day, to_day, unit_id, author_id, token)
                        values (:kind, :words::jsonb, :from, :to, :unit, :author, :token)
                        on conflict (token) do update set token = excluded.token
                        returning number
                        """)
                .param("kind", kind)
                .param("words", JSON.writeValueAsString(words))
                .param("from", words.from())
                .param("to", words.to())
                .param("unit", unit)
                .param("author", author)
                .param("token", token)
                .query(Long.class)
                .single();
    }

    /** Saves what is written on a slip. */
    public void save(long number, SlipWords words) {
        db.sql("""
                        update slips.slip
                        set words = :words::jsonb, from_day = :from, to_day = :to, version = version + 1, changed_at = now()
                        where number = :number
                        """)
                .param("words", JSON.writeValueAsString(words))
                .param("from", words.from())
                .param("to", words.to())
                .param("number", number)
                .update();
    }

    /** Keeps how a slip stands at the gate; nothing where the demand is no slip. */
    public void ruled(DemandId demand, long ruling, Standing standing) {
        db.sql(
                        "update slips.slip set standing = :standing, ruling_id = :ruling where kind = :kind and number = :number")
                .param("standing", standing.name())
                .param("ruling", ruling)
                .param("kind", demand.kind())
                .param("number", demand.number())
                .update();
    }

    /** Moves a slip from one state to the next, and keeps the step. */
    public void move(long number, Step<SlipState> step, String words, long by) {
        db.sql("update slips.slip set state = :to, changed_at = now() where number = :number and state = :from")
                .param("to", step.to().name())
                .param("from", step.from().name())
                .param("number", number)
                .update();
        db.sql(
                        "insert into slips.step (number, from_state, to_state, words, by_id) values (:number, :from, :to, :words, :by)")
                .param("number", number)
                .param("from", step.from().name())
                .param("to", step.to().name())
                .param("words", words)
                .param("by", by)
                .update();
    }

    /**
     * A step that a slip took.
     *
     * @param to where it has stood since
     * @param words why
     * @param by name of who made it
     * @param at when
     */
    public record Past(SlipState to, String words, String by, Instant at) {}

    /** Every step that a slip took, oldest first. */
    public List<Past> steps(long number) {
        return db.sql("""
                        select s.to_state, s.words, a.name, s.at from slips.step s
                        join people.account a on a.id = s.by_id where s.number = :number order by s.id
                        """)
                .param("number", number)
                .query((row, place) -> new Past(
                        SlipState.valueOf(row.getString("to_state")),
                        row.getString("words"),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Keeps under which pass a slip is carried out. */
    public void issued(long ruling, long number, long by) {
        db.sql("insert into slips.issued (ruling_id, number, by_id) values (:ruling, :number, :by)")
                .param("ruling", ruling)
                .param("number", number)
                .param("by", by)
                .update();
    }

    /** Keeps what a slip took at a unit. */
    public void answer(long number, long unit, long minutes, String how, long by) {
        db.sql(
                        "insert into slips.answer (number, unit_id, minutes, how, by_id) values (:number, :unit, :minutes, :how, :by)")
                .param("number", number)
                .param("unit", unit)
                .param("minutes", minutes)
                .param("how", how)
                .param("by", by)
                .update();
    }

    /** What a slip took, the last answer of each unit. */
    public List<Answer> answers(long number) {
        return db.sql("""
                        select distinct on (w.unit_id) w.unit_id, u.name, w.minutes, w.how, w.at
                        from slips.answer w join people.unit u on u.id = w.unit_id
                        where w.number = :number order by w.unit_id, w.id desc
                        """)
                .param("number", number)
                .query((row, place) -> new Answer(
                        row.getLong("unit_id"),
                        row.getString("name"),
                        row.getLong("minutes"),
                        row.getString("how"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Adds a line to what a slip took in. */
    public void takeIn(long number, String line) {
        db.sql("update slips.slip set taken = taken || :line::text, version = version + 1 where number = :number")
                .param("line", line)
                .param("number", number)
                .update();
    }

    /** Names what took a slip in. */
    public void takenInto(long number, String into) {
        db.sql("update slips.slip set taken_into = :into where number = :number")
                .param("into", into)
                .param("number", number)
                .update();
    }

    /** Locks a slip until the transaction ends. */
    public void lock(long number) {
        db.sql("select number from slips.slip where number = :number for update")
                .param("number", number)
                .query(rows -> {});
    }

    /** The slip of that kind and number. */
    public <W extends SlipWords> Optional<Slip<W>> find(String kind, long number, Class<W> words) {
        return db.sql(SELECT + " where s.kind = :kind and s.number = :number")
                .param("kind", kind)
                .param("number", number)
                .query(slips(words))
                .optional();
    }

    /** The slips of a kind, newest first, at most 1000. */
    public <W extends SlipWords> List<Slip<W>> all(String kind, Class<W> words) {
        return db.sql(SELECT + " where s.kind = :kind order by s.number desc limit 1000")
                .param("kind", kind)
                .query(slips(words))
                .list();
    }

    private static <W extends SlipWords> RowMapper<Slip<W>> slips(Class<W> words) {
        return (row, place) -> new Slip<>(
                new DemandId(row.getString("kind"), row.getLong("number")),
                JSON.readValue(row.getString("words"), words),
                List.of((String[]) row.getArray("taken").getArray()),
                new Unit(
                        row.getLong("unit_id"),
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        Unit.Kind.valueOf(row.getString("unit_kind"))),
                row.getLong("author_id"),
                row.getString("author_name"),
                SlipState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("standing")).map(Standing::valueOf),
                ruling(row),
                row.getString("taken_into"),
                row.getInt("version"));
    }

    private static Optional<Long> ruling(ResultSet row) throws SQLException {
        long ruling = row.getLong("ruling_id");
        return row.wasNull() ? Optional.empty() : Optional.of(ruling);
    }
}
