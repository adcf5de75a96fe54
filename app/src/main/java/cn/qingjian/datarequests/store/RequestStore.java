package cn.qingjian.datarequests.store;

import cn.qingjian.datarequests.Asked;
import cn.qingjian.datarequests.FormInForce;
import cn.qingjian.datarequests.Frequency;
import cn.qingjian.datarequests.request.Form;
import cn.qingjian.datarequests.request.FormNumber;
import cn.qingjian.datarequests.request.Request;
import cn.qingjian.datarequests.request.RequestStatus;
import cn.qingjian.kernel.Step;
import cn.qingjian.people.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code datarequests.request} with its elements and offices, and {@code datarequests.form}. */
@Repository
public class RequestStore {
    private static final String SELECT = """
            select r.*, u.code as unit_code, u.name as unit_name, u.kind as unit_kind, a.name as author_name,
                   f.id as form_id, f.organ, f.year, f.sequence, f.admission, f.issued_on, f.expires as form_expires,
                   (select coalesce(array_agg(t.unit_id order by t.unit_id), '{}') from datarequests.request_unit t where t.request_id = r.id) as units
            from datarequests.request r
            join people.unit u on u.id = r.unit_id
            join people.account a on a.id = r.author_id
            left join datarequests.form f on f.request_id = r.id
            """;

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a request and returns its key; the same token twice is the same request. */
    public long add(Request.Words words, long unit, long author, @Nullable UUID token) {
        Optional<Long> id = jdbc.sql("""
                        insert into datarequests.request
                            (title, purpose, statistical, approval, frequency, first_due, expires, sums, unit_id, author_id, status, token, changed_by)
                        values (:title, :purpose, :statistical, :approval, :frequency, :firstDue, :expires, :sums, :unit, :author, 'DRAFTING', :token, :author)
                        on conflict (token) do nothing returning id
                        """)
                .params(parameters(words))
                .param("unit", unit)
                .param("author", author)
                .param("token", token, java.sql.Types.OTHER)
                .query(Long.class)
                .optional();
        id.ifPresent(key -> parts(key, words));
        return id.orElseGet(() -> jdbc.sql("select id from datarequests.request where token = :token")
                .param("token", token, java.sql.Types.OTHER)
                .query(Long.class)
                .single());
    }

    /** Saves the words if nobody saved another version since; tells whether it did. */
    public boolean save(long id, int seen, Request.Words words, long by) {
        int changed = jdbc.sql("""
                        update datarequests.request
                        set title = :title, purpose = :purpose, statistical = :statistical, approval = :approval, frequency = :frequency,
                            first_due = :firstDue, expires = :expires, sums = :sums, version = version + 1, changed_by = :by, changed_at = now()
                        where id = :id and version = :seen
                        """)
                .params(parameters(words))
                .param("by", by)
                .param("id", id)
                .param("seen", seen)
                .update();
        if (changed == 1) {
            parts(id, words);
        }
        return changed == 1;
    }

    /** Keeps what the gate ruled of the elements. */
    public void ruled(long id, List<Asked> elements) {
        for (Asked one : elements) {
            jdbc.sql("""
                            update datarequests.request_element
                            set way = :way, known_source = :source, known_as_of = :asOf,
                                other_form = :form, other_number = :number, other_title = :title,
                                alike_form = :alikeForm, alike_field = :alikeField, alike_share = :alikeShare
                            where request_id = :id and element_id = :element
                            """)
                    .param("way", one.way().name())
                    .param("source", one.known().map(Asked.Known::source).orElse(null))
                    .param("asOf", one.known().map(Asked.Known::asOf).orElse(null), java.sql.Types.DATE)
                    .param("form", one.other().map(Asked.Other::form).orElse(null), java.sql.Types.BIGINT)
                    .param("number", one.other().map(Asked.Other::number).orElse(null))
                    .param("title", one.other().map(Asked.Other::title).orElse(null))
                    .param("alikeForm", one.alike().map(Asked.Alike::form).orElse(null))
                    .param("alikeField", one.alike().map(Asked.Alike::field).orElse(null))
                    .param("alikeShare", one.alike().map(Asked.Alike::percent).orElse(null), java.sql.Types.INTEGER)
                    .param("id", id)
                    .param("element", one.element())
                    .update();
        }
    }

    /** Moves a request from one status to the next, and keeps the step; tells whether it still stood there. */
    public boolean move(long id, Step<RequestStatus> step, String words, long by) {
        int moved = jdbc.sql("""
                        update datarequests.request set status = :to, changed_at = now() where id = :id and status = :from
                        """)
                .param("to", step.to().name())
                .param("from", step.from().name())
                .param("id", id)
                .update();
        if (moved == 1) {
            jdbc.sql("""
                            insert into datarequests.step (request_id, from_status, to_status, words, by_id)
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

    /** Notes what took a request in. */
    public void into(long id, String words) {
        jdbc.sql("update datarequests.request set into_words = :words where id = :id")
                .param("words", words)
                .param("id", id)
                .update();
    }

    /** Keeps what a request takes in from another demand; the same twice is kept once. */
    public void absorb(long id, String kind, long number, String title, String text, long by) {
        jdbc.sql("""
                        insert into datarequests.absorbed (request_id, kind, number, title, text, by_id)
                        values (:id, :kind, :number, :title, :text, :by) on conflict do nothing
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("number", number)
                .param("title", title)
                .param("text", text)
                .param("by", by)
                .update();
    }

    /** Titles of what a request took in. */
    public List<String> absorbed(long id) {
        return jdbc.sql("select title from datarequests.absorbed where request_id = :id order by at")
                .param("id", id)
                .query((row, number) -> row.getString("title"))
                .list();
    }

    /** Every step that a request took, oldest first. */
    public List<Request.Past> steps(long id) {
        return jdbc.sql("""
                        select s.to_status, s.words, a.name, s.at
                        from datarequests.step s join people.account a on a.id = s.by_id
                        where s.request_id = :id order by s.id
                        """)
                .param("id", id)
                .query((row, number) -> new Request.Past(
                        RequestStatus.valueOf(row.getString("to_status")),
                        row.getString("words"),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Gives the next 表号 of the year and keeps the form; a transaction that fails gives its number back. */
    public Form issue(
            long request, long ruling, String organ, String admission, LocalDate day, LocalDate expires, long by) {
        int sequence =
                jdbc.sql("""
                        insert into datarequests.form_year (year, last) values (:year, 1)
                        on conflict (year) do update set last = form_year.last + 1 returning last
                        """).param("year", day.getYear()).query(Integer.class).single();
        long id = jdbc.sql("""
                        insert into datarequests.form (request_id, ruling_id, organ, year, sequence, admission, issued_on, expires, by_id)
                        values (:request, :ruling, :organ, :year, :sequence, :admission, :day, :expires, :by) returning id
                        """)
                .param("request", request)
                .param("ruling", ruling)
                .param("organ", organ)
                .param("year", day.getYear())
                .param("sequence", sequence)
                .param("admission", admission)
                .param("day", day)
                .param("expires", expires)
                .param("by", by)
                .query(Long.class)
                .single();
        return new Form(id, new FormNumber(organ, day.getYear(), sequence), admission, day, expires);
    }

    /** Locks a request until the transaction ends. */
    public void lock(long id) {
        jdbc.sql("select 1 from datarequests.request where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    /** The request with that key. */
    public Optional<Request> find(long id) {
        return list(" where r.id = :id", Map.of("id", id), 1).stream().findFirst();
    }

    /** The requests of one department or of all, newest change first. */
    public List<Request> list(Optional<Long> unit, int limit) {
        return unit.isPresent()
                ? list(" where r.unit_id = :unit", Map.of("unit", unit.get()), limit)
                : list("", Map.of(), limit);
    }

    /** The requests that are on their way and not yet issued. */
    public List<Request> underway() {
        return list(" where r.status not in ('ISSUED', 'YIELDED', 'DROPPED')", Map.of(), 500);
    }

    /** The requests whose forms have passed their expiry before a day and aren't noted as such. */
    public List<Request> expired(LocalDate day) {
        return list(
                " where f.expires < :day and not exists (select from datarequests.expired x where x.form_id = f.id)",
                Map.of("day", day),
                500);
    }

    /** Notes that a form's expiry was dealt with. */
    public void expired(long form) {
        jdbc.sql("insert into datarequests.expired (form_id) values (:form) on conflict do nothing")
                .param("form", form)
                .update();
    }

    /** The forms in force on a day, but one request's, with what they ask. */
    public List<FormInForce> inForce(LocalDate day, long but) {
        Map<Long, List<FormInForce.Named>> fields = new HashMap<>();
        jdbc.sql("""
                        select x.request_id, x.element_id, e.name
                        from datarequests.request_element x
                        join datarequests.form f on f.request_id = x.request_id
                        join datarequests.element e on e.id = x.element_id
                        where f.expires >= :day and x.way <> 'OMIT' order by x.request_id, x.position
                        """).param("day", day).query(row -> {
            fields.computeIfAbsent(row.getLong("request_id"), key -> new ArrayList<>())
                    .add(new FormInForce.Named(row.getLong("element_id"), row.getString("name")));
        });
        return jdbc.sql(SELECT + " where f.expires >= :day and r.id <> :but order by f.id")
                .param("day", day)
                .param("but", but)
                .query((row, number) -> new FormInForce(
                        row.getLong("id"),
                        new FormNumber(row.getString("organ"), row.getInt("year"), row.getInt("sequence")).toString(),
                        row.getString("title"),
                        Set.of((Long[]) row.getArray("units").getArray()),
                        Frequency.valueOf(row.getString("frequency")),
                        row.getObject("form_expires", LocalDate.class),
                        fields.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private List<Request> list(String where, Map<String, ?> parameters, int limit) {
        List<Row> rows = jdbc.sql(SELECT + where + " order by r.changed_at desc, r.id desc limit :most")
                .params(parameters)
                .param("most", limit)
                .query(RequestStore::row)
                .list();
        Map<Long, List<Asked>> elements = elements(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> row.request(elements.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<Long, List<Asked>> elements(List<Long> requests) {
        Map<Long, List<Asked>> elements = new HashMap<>();
        jdbc.sql("""
                        select x.*, e.code, e.name, e.measure, e.provincial
                        from datarequests.request_element x join datarequests.element e on e.id = x.element_id
                        where x.request_id = any(:requests) order by x.request_id, x.position
                        """).param("requests", requests.toArray(Long[]::new)).query(row -> {
            elements.computeIfAbsent(row.getLong("request_id"), key -> new ArrayList<>())
                    .add(asked(row));
        });
        return elements;
    }

    private static Asked asked(ResultSet row) throws SQLException {
        LocalDate asOf = row.getObject("known_as_of", LocalDate.class);
        String other = row.getString("other_number");
        String alike = row.getString("alike_form");
        return new Asked(
                row.getLong("element_id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("measure"),
                row.getBoolean("required"),
                row.getBoolean("provincial"),
                Asked.Way.valueOf(row.getString("way")),
                asOf == null ? Optional.empty() : Optional.of(new Asked.Known(row.getString("known_source"), asOf)),
                other == null
                        ? Optional.empty()
                        : Optional.of(new Asked.Other(row.getLong("other_form"), other, row.getString("other_title"))),
                alike == null
                        ? Optional.empty()
                        : Optional.of(new Asked.Alike(alike, row.getString("alike_field"), row.getInt("alike_share"))));
    }

    private void parts(long id, Request.Words words) {
        jdbc.sql("delete from datarequests.request_unit where request_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("insert into datarequests.request_unit select :id, unnest(cast(:units as bigint[]))")
                .param("id", id)
                .param("units", words.units().toArray(Long[]::new))
                .update();
        jdbc.sql("delete from datarequests.request_element where request_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into datarequests.request_element (request_id, position, element_id, required)
                        select :id, x.position, x.element, x.required
                        from unnest(cast(:elements as bigint[]), cast(:required as boolean[])) with ordinality as x (element, required, position)
                        """)
                .param("id", id)
                .param(
                        "elements",
                        words.lines().stream().map(Request.Line::element).toArray(Long[]::new))
                .param(
                        "required",
                        words.lines().stream().map(Request.Line::required).toArray(Boolean[]::new))
                .update();
    }

    private static Map<String, Object> parameters(Request.Words words) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", words.title());
        values.put("purpose", words.purpose());
        values.put("statistical", words.statistical());
        values.put("approval", words.approval());
        values.put("frequency", words.frequency().name());
        values.put(
                "firstDue",
                new org.springframework.jdbc.core.SqlParameterValue(
                        java.sql.Types.DATE, words.firstDue().orElse(null)));
        values.put(
                "expires",
                new org.springframework.jdbc.core.SqlParameterValue(
                        java.sql.Types.DATE, words.expires().orElse(null)));
        values.put("sums", words.sums());
        return values;
    }

    /** A row before its elements are known. */
    private record Row(
            long id,
            Request.Words words,
            Unit unit,
            long author,
            String authorName,
            RequestStatus status,
            int version,
            java.time.Instant changed,
            String into,
            Optional<Form> form) {
        Request request(List<Asked> elements) {
            var whole = new Request.Words(
                    words.title(),
                    words.purpose(),
                    words.statistical(),
                    words.approval(),
                    words.frequency(),
                    words.firstDue(),
                    words.expires(),
                    words.units(),
                    elements.stream()
                            .map(one -> new Request.Line(one.element(), one.required()))
                            .toList(),
                    words.sums());
            return new Request(id, whole, elements, unit, author, authorName, status, version, changed, into, form);
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        LocalDate formExpires = row.getObject("form_expires", LocalDate.class);
        return new Row(
                row.getLong("id"),
                new Request.Words(
                        row.getString("title"),
                        row.getString("purpose"),
                        row.getBoolean("statistical"),
                        row.getString("approval"),
                        Frequency.valueOf(row.getString("frequency")),
                        Optional.ofNullable(row.getObject("first_due", LocalDate.class)),
                        Optional.ofNullable(row.getObject("expires", LocalDate.class)),
                        Set.of((Long[]) row.getArray("units").getArray()),
                        List.of(),
                        row.getString("sums")),
                new Unit(
                        row.getLong("unit_id"),
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        Unit.Kind.valueOf(row.getString("unit_kind"))),
                row.getLong("author_id"),
                row.getString("author_name"),
                RequestStatus.valueOf(row.getString("status")),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("into_words"),
                formExpires == null
                        ? Optional.empty()
                        : Optional.of(new Form(
                                row.getLong("form_id"),
                                new FormNumber(row.getString("organ"), row.getInt("year"), row.getInt("sequence")),
                                row.getString("admission"),
                                row.getObject("issued_on", LocalDate.class),
                                formExpires)));
    }
}
