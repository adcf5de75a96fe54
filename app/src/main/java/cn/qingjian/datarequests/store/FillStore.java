package cn.qingjian.datarequests.store;

import cn.qingjian.datarequests.fill.Fill;
import cn.qingjian.datarequests.fill.FillStatus;
import cn.qingjian.datarequests.fill.FillTime;
import cn.qingjian.datarequests.fill.Punctual;
import cn.qingjian.datarequests.request.Form;
import cn.qingjian.datarequests.request.FormNumber;
import cn.qingjian.kernel.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tables {@code datarequests.fill}, {@code saving}, {@code sent} and {@code remark}. */
@Repository
public class FillStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<Long, String>> ENTRIES = new TypeReference<>() {};
    private static final TypeReference<Map<Long, Fill.HeldThen>> HELD = new TypeReference<>() {};

    private static final String SELECT = """
            select x.*, f.organ, f.year, f.sequence, f.admission, f.issued_on, f.expires, f.request_id,
                   r.title, r.unit_id as issuer, i.name as issuer_name, u.name as unit_name, a.name as changer
            from datarequests.fill x
            join datarequests.form f on f.id = x.form_id
            join datarequests.request r on r.id = f.request_id
            join people.unit i on i.id = r.unit_id
            join people.unit u on u.id = x.unit_id
            left join people.account a on a.id = x.changed_by
            """;

    private final JdbcClient jdbc;

    FillStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a filling for each office and period; a period opens the day after the one before was due. */
    public void open(long form, Collection<Long> units, LocalDate today, List<LocalDate> dues) {
        jdbc.sql("""
                        insert into datarequests.fill (form_id, unit_id, period, opens, due)
                        select :form, u.unit, d.period, coalesce(lag(d.due) over (partition by u.unit order by d.period) + 1, :today), d.due
                        from unnest(cast(:units as bigint[])) as u (unit)
                        cross join unnest(cast(:dues as date[])) with ordinality as d (due, period)
                        """)
                .param("form", form)
                .param("units", units.toArray(Long[]::new))
                .param("today", today)
                .param("dues", dues.stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
    }

    /**
     * Writes some values over what was written before and notes the time, in one statement and so in one transaction of its own
     * where there is none. Answers with the new version; empty where the filling can't be written in.
     */
    public OptionalInt write(long id, Map<Long, String> values, Instant opened, Instant at, long by) {
        return jdbc.sql("""
                        with before as (select id, coalesce(changed_at, :opened) as last from datarequests.fill where id = :id for update),
                        written as (
                            update datarequests.fill x
                            set entries = entries || cast(:values as jsonb), version = version + 1, changed_by = :by, changed_at = :at
                            from before b where x.id = b.id and x.status in ('OPEN', 'RETURNED')
                            returning x.version, x.id, b.last),
                        noted as (
                            insert into datarequests.saving (fill_id, since, at)
                            select id, least(greatest(last, :opened), :at), :at from written)
                        select version from written
                        """)
                .param("id", id)
                .param("values", JSON.writeValueAsString(values))
                .param("opened", Timestamp.from(opened))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /** Locks a filling until the transaction ends. */
    public void lock(long id) {
        jdbc.sql("select 1 from datarequests.fill where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    /** Keeps what was sent. */
    public void sent(
            long id, Map<Long, String> entries, Map<Long, Fill.HeldThen> held, UUID token, String head, long by) {
        jdbc.sql("""
                        insert into datarequests.sent (fill_id, turn, entries, held, token, head, by_id)
                        select :id, coalesce(max(turn), 0) + 1, cast(:entries as jsonb), cast(:held as jsonb), :token, :head, :by
                        from datarequests.sent where fill_id = :id
                        """)
                .param("id", id)
                .param("entries", JSON.writeValueAsString(entries))
                .param("held", JSON.writeValueAsString(held))
                .param("token", token)
                .param("head", head)
                .param("by", by)
                .update();
    }

    /** The filling that was sent under a token. */
    public Optional<Long> sentUnder(UUID token) {
        return jdbc.sql("select fill_id from datarequests.sent where token = :token")
                .param("token", token)
                .query(Long.class)
                .optional();
    }

    /** What was sent, newest first. */
    public List<Fill.Sent> sent(long id) {
        return jdbc.sql("""
                        select s.*, a.name from datarequests.sent s join people.account a on a.id = s.by_id
                        where s.fill_id = :id order by s.turn desc
                        """)
                .param("id", id)
                .query((row, number) -> new Fill.Sent(
                        row.getInt("turn"),
                        JSON.readValue(row.getString("entries"), ENTRIES),
                        JSON.readValue(row.getString("held"), HELD),
                        row.getString("head"),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** What the offices sent last, by filling. */
    public Map<Long, Map<Long, String>> results(long form) {
        Map<Long, Map<Long, String>> results = new HashMap<>();
        jdbc.sql("""
                        select distinct on (s.fill_id) s.fill_id, s.entries
                        from datarequests.sent s join datarequests.fill x on x.id = s.fill_id
                        where x.form_id = :form order by s.fill_id, s.turn desc
                        """).param("form", form).query(row -> {
            results.put(row.getLong("fill_id"), JSON.readValue(row.getString("entries"), ENTRIES));
        });
        return results;
    }

    /** Keeps a remark on what was sent last. */
    public void remark(long id, @Nullable Long element, String words, long by) {
        jdbc.sql("""
                        insert into datarequests.remark (fill_id, turn, element_id, words, by_id)
                        select :id, coalesce(max(turn), 0), :element, :words, :by from datarequests.sent where fill_id = :id
                        """)
                .param("id", id)
                .param("element", element, java.sql.Types.BIGINT)
                .param("words", words)
                .param("by", by)
                .update();
    }

    /** The remarks on what was sent last. */
    public List<Fill.Remark> remarks(long id) {
        return jdbc.sql("""
                        select element_id, words from datarequests.remark
                        where fill_id = :id and turn = (select max(turn) from datarequests.sent where fill_id = :id)
                        order by at, element_id
                        """)
                .param("id", id)
                .query((row, number) -> new Fill.Remark(
                        Optional.ofNullable(row.getObject("element_id", Long.class)), row.getString("words")))
                .list();
    }

    /** Moves a filling from one status to the next, and keeps the step; tells whether it still stood there. */
    public boolean move(long id, Step<FillStatus> step, String words, long by) {
        int moved = jdbc.sql("""
                        update datarequests.fill set status = :to, words = :words, version = version + 1
                        where id = :id and status = :from
                        """)
                .param("to", step.to().name())
                .param("words", step.to() == FillStatus.DECLINED ? words : "")
                .param("from", step.from().name())
                .param("id", id)
                .update();
        if (moved == 1) {
            jdbc.sql("""
                            insert into datarequests.fill_step (fill_id, from_status, to_status, words, by_id)
                            values (:id, :from, :to, :words, :by)
                            """)
                    .param("id", id)
                    .param("from", step.from().name())
                    .param("to", step.to().name())
                    .param("words", words)
                    .param("by", by)
                    .update();
        }
        return moved == 1;
    }

    /** Every step that a filling took, oldest first. */
    public List<Fill.Past> steps(long id) {
        return jdbc.sql("""
                        select s.to_status, s.words, a.name, s.at
                        from datarequests.fill_step s join people.account a on a.id = s.by_id
                        where s.fill_id = :id order by s.id
                        """)
                .param("id", id)
                .query((row, number) -> new Fill.Past(
                        FillStatus.valueOf(row.getString("to_status")),
                        row.getString("words"),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** How many periods a form has. */
    public int periods(long form) {
        return jdbc.sql("select max(period) from datarequests.fill where form_id = :form")
                .param("form", form)
                .query(Integer.class)
                .single();
    }

    /** When an office was at work on one filling. */
    public List<FillTime.Span> spans(long fill) {
        return jdbc.sql("select since, at from datarequests.saving where fill_id = :fill order by at")
                .param("fill", fill)
                .query(FillStore::span)
                .list();
    }

    /** The filling with that key. */
    public Optional<Fill> find(long id) {
        return jdbc.sql(SELECT + " where x.id = :id")
                .param("id", id)
                .query(FillStore::fill)
                .optional();
    }

    /** The fillings of a form, office by office in the register's order. */
    public List<Fill> ofForm(long form) {
        return jdbc.sql(SELECT + " where x.form_id = :form order by u.position, u.id, x.period")
                .param("form", form)
                .query(FillStore::fill)
                .list();
    }

    /** An office's fillings that are open by a day, what can be written in first and by due date. */
    public List<Fill> ofUnit(long unit, LocalDate day, int limit) {
        return jdbc.sql(SELECT + """
                         where x.unit_id = :unit and x.opens <= :day
                         order by case when x.status in ('OPEN', 'RETURNED') then 0 else 1 end, x.due, x.id limit :most
                        """)
                .param("unit", unit)
                .param("day", day)
                .param("most", limit)
                .query(FillStore::fill)
                .list();
    }

    /** By request the due day of the earliest period that is open on that day and waits for the office, of forms in force. */
    public Map<Long, LocalDate> owed(long unit, LocalDate day) {
        Map<Long, LocalDate> owed = new HashMap<>();
        jdbc.sql("""
                        select f.request_id, min(x.due) as due
                        from datarequests.fill x join datarequests.form f on f.id = x.form_id
                        where x.unit_id = :unit and x.status in ('OPEN', 'RETURNED') and x.opens <= :day and f.expires >= :day
                        group by f.request_id
                        """).param("unit", unit).param("day", day).query(row -> {
            owed.put(row.getLong("request_id"), row.getDate("due").toLocalDate());
        });
        return owed;
    }

    /** What was sent to a department and waits for its word, oldest due first. */
    public List<Fill> sentTo(long issuer, int limit) {
        return jdbc.sql(SELECT + " where r.unit_id = :issuer and x.status = 'SENT' order by x.due, x.id limit :most")
                .param("issuer", issuer)
                .param("most", limit)
                .query(FillStore::fill)
                .list();
    }

    /**
     * What an office had to send in a span of days: what was sent in it for the first time, and what was due in it before today and
     * isn't sent. What may be declined and was is none of it. The late ones in front.
     */
    public List<Punctual> punctual(long unit, LocalDate from, LocalDate to, LocalDate today, ZoneId zone) {
        return jdbc.sql("""
                        select x.id, r.title, i.name as issuer, x.due, (s.first at time zone :zone)::date as sent
                        from datarequests.fill x
                        join datarequests.form f on f.id = x.form_id
                        join datarequests.request r on r.id = f.request_id
                        join people.unit i on i.id = r.unit_id
                        left join lateral (select min(at) as first from datarequests.sent where fill_id = x.id) s on true
                        where x.unit_id = :unit and x.status <> 'DECLINED' and (s.first is not null or x.due < :today)
                              and least(x.due, (s.first at time zone :zone)::date) between :from and :to
                        order by coalesce((s.first at time zone :zone)::date <= x.due, false), x.due, x.id
                        """)
                .param("unit", unit)
                .param("from", from)
                .param("to", to)
                .param("today", today)
                .param("zone", zone.getId())
                .query((row, number) -> new Punctual(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("issuer"),
                        row.getObject("due", LocalDate.class),
                        Optional.ofNullable(row.getObject("sent", LocalDate.class))))
                .list();
    }

    private static FillTime.Span span(ResultSet row, int number) throws SQLException {
        return new FillTime.Span(
                row.getTimestamp("since").toInstant(), row.getTimestamp("at").toInstant());
    }

    private static Fill fill(ResultSet row, int number) throws SQLException {
        Timestamp changed = row.getTimestamp("changed_at");
        String changer = row.getString("changer");
        return new Fill(
                row.getLong("id"),
                new Form(
                        row.getLong("form_id"),
                        new FormNumber(row.getString("organ"), row.getInt("year"), row.getInt("sequence")),
                        row.getString("admission"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("expires", LocalDate.class)),
                row.getLong("request_id"),
                row.getString("title"),
                row.getLong("issuer"),
                row.getString("issuer_name"),
                row.getLong("unit_id"),
                row.getString("unit_name"),
                row.getInt("period"),
                row.getObject("opens", LocalDate.class),
                row.getObject("due", LocalDate.class),
                FillStatus.valueOf(row.getString("status")),
                row.getInt("version"),
                JSON.readValue(row.getString("entries"), ENTRIES),
                row.getString("words"),
                changer == null ? "" : changer,
                changed == null ? Optional.empty() : Optional.of(changed.toInstant()));
    }
}
