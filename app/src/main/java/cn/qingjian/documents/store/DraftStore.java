package cn.qingjian.documents.store;

import cn.qingjian.documents.Addressee;
import cn.qingjian.documents.DocumentForm;
import cn.qingjian.documents.Genre;
import cn.qingjian.documents.LengthClass;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.DraftFilter;
import cn.qingjian.documents.draft.DraftStatus;
import cn.qingjian.documents.draft.Route;
import cn.qingjian.documents.draft.Urgency;
import cn.qingjian.kernel.Step;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code documents.draft} and {@code documents.draft_addressee}. */
@Repository
public class DraftStore {
    private static final String SELECT = """
            select d.*, u.code as unit_code, u.name as unit_name, u.kind as unit_kind, a.name as author_name, c.name as changer_name,
                   s.name as signer_name,
                   exists (select from documents.review r where r.draft_id = d.id and r.version = d.version) as reviewed,
                   coalesce((select array_agg(t.name order by t.position) from documents.draft_addressee t where t.draft_id = d.id), '{}') as to_names,
                   coalesce((select array_agg(t.unit_id order by t.position) from documents.draft_addressee t where t.draft_id = d.id), '{}') as to_units,
                   coalesce((select array_agg(x.kind order by t.position) from documents.draft_addressee t
                             left join people.unit x on x.id = t.unit_id where t.draft_id = d.id), '{}') as to_kinds,
                   j.*, k.*
            from documents.draft d
            join people.unit u on u.id = d.unit_id
            join people.account a on a.id = d.author_id
            join people.account c on c.id = d.changed_by
            left join people.account s on s.id = d.signer_id
            left join lateral (
                select array_agg(m.id order by m.id) as joined, array_agg(m.title order by m.id) as joined_titles,
                       array_agg(m.unit_id order by m.id) as joined_units, array_agg(mu.name order by m.id) as joined_unit_names,
                       array_agg(ma.name order by m.id) as joined_authors
                from documents.draft m
                join people.unit mu on mu.id = m.unit_id
                join people.account ma on ma.id = m.author_id
                where m.merged_into = d.id) j on true
            left join lateral (
                select array_agg(n.unit_id order by n.position) as signing_units, array_agg(nu.name order by n.position) as signing_names,
                       array_agg(case when n.version = d.version then na.name end order by n.position) as signed_by,
                       array_agg(n.words order by n.position) as signed_words, array_agg(n.at order by n.position) as signed_at
                from documents.cosigner n
                join people.unit nu on nu.id = n.unit_id
                left join people.account na on na.id = n.by_id
                where n.draft_id = d.id) k on true
            """;

    /** The same as {@link Desk#holds}, for many. */
    private static final String ON_THE_DESK = """
            (d.status = 'REVIEWING' and :office and d.author_id <> :me
             or d.status = 'COUNTERSIGNING' and exists (
                 select from documents.cosigner n
                 where n.draft_id = d.id and n.unit_id = :mine and n.version is distinct from d.version)
             or d.status = 'ADMITTED' and :leader and (d.signer_id is null or d.signer_id = any(:signsFor))
             or d.status in ('SIGNED', 'VERIFIED', 'REGISTERED', 'PRINTED') and :office)""";

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a draft and returns its key; the same token twice is the same draft. */
    public long add(Draft.Words words, long unit, long author, @Nullable UUID token) {
        Optional<Long> known = token == null
                ? Optional.empty()
                : jdbc.sql("select id from documents.draft where token = :token")
                        .param("token", token)
                        .query(Long.class)
                        .optional();
        if (known.isPresent()) {
            return known.get();
        }
        long id = jdbc.sql("""
                        insert into documents.draft
                            (title, genre, form, length_class, purpose, plan_item, body, unit_id, author_id, status, token, changed_by)
                        values (:title, :genre, :form, :lengthClass, :purpose, :planItem, :body, :unit, :author, 'DRAFTING', :token, :author)
                        on conflict (token) do update set token = excluded.token
                        returning id
                        """)
                .params(parameters(words))
                .param("unit", unit)
                .param("author", author)
                .param("token", token)
                .query(Long.class)
                .single();
        addressees(id, words);
        return id;
    }

    /** Saves the words if nobody saved another version since; tells whether it did. */
    public boolean save(long id, int seen, Draft.Words words, long by, Instant at) {
        int changed = jdbc.sql("""
                        update documents.draft
                        set title = :title, genre = :genre, form = :form, length_class = :lengthClass, purpose = :purpose,
                            plan_item = :planItem, body = :body, version = version + 1, changed_by = :by, changed_at = :at
                        where id = :id and version = :seen
                        """)
                .params(parameters(words))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .param("seen", seen)
                .update();
        if (changed == 1) {
            addressees(id, words);
        }
        return changed == 1;
    }

    /** Moves a draft from one status to the next, and keeps the step; tells whether it still stood there. */
    public boolean move(long id, Step<DraftStatus> step, String words, long by) {
        int moved = jdbc.sql(
                        "update documents.draft set status = :to, since = now(), changed_at = now() where id = :id and status = :from")
                .param("to", step.to().name())
                .param("from", step.from().name())
                .param("id", id)
                .update();
        if (moved == 1) {
            jdbc.sql("""
                            insert into documents.step (draft_id, from_status, to_status, words, by_id)
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

    /** Every step that a draft took, oldest first. */
    public List<Draft.Past> steps(long id) {
        return jdbc.sql("""
                        select s.to_status, s.words, a.name, s.at
                        from documents.step s join people.account a on a.id = s.by_id
                        where s.draft_id = :id order by s.id
                        """)
                .param("id", id)
                .query((row, number) -> new Draft.Past(
                        DraftStatus.valueOf(row.getString("to_status")),
                        row.getString("words"),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Locks a draft until the transaction ends, so that two people's steps come one after the other. */
    public Optional<Draft> lock(long id) {
        jdbc.sql("select from documents.draft where id = :id for update")
                .param("id", id)
                .query((row, number) -> id)
                .optional();
        return find(id);
    }

    /** Keeps which way it is to take; departments that were asked before and are asked again keep what they said. */
    public void route(long id, Urgency urgency, @Nullable Long signer, List<Long> cosigners, long by) {
        jdbc.sql("update documents.draft set urgency = :urgency, signer_id = :signer where id = :id")
                .param("urgency", urgency.name())
                .param("signer", signer)
                .param("id", id)
                .update();
        jdbc.sql("delete from documents.cosigner where draft_id = :id and unit_id <> all(:units)")
                .param("id", id)
                .param("units", cosigners.toArray(Long[]::new))
                .update();
        cosigners.forEach(unit -> ask(id, unit, by));
    }

    /** Asks one department more to agree. */
    public void ask(long id, long unit, long by) {
        jdbc.sql("""
                        insert into documents.cosigner (draft_id, unit_id, position, asked_by)
                        select :id, :unit, coalesce(max(position) + 1, 0), :by from documents.cosigner where draft_id = :id
                        on conflict do nothing
                        """).param("id", id).param("unit", unit).param("by", by).update();
    }

    /** Keeps that a department agrees with a version. */
    public void agree(Draft draft, String words, Account by, Instant at) {
        jdbc.sql("""
                        update documents.cosigner set version = :version, words = :words, by_id = :by, at = :at
                        where draft_id = :id and unit_id = :unit
                        """)
                .param("version", draft.version())
                .param("words", words)
                .param("by", by.id())
                .param("at", Timestamp.from(at))
                .param("id", draft.id())
                .param("unit", by.unit().id())
                .update();
    }

    /** Counts an urging of the step at which a draft stands, unless there was one since then; tells whether it counted. */
    public boolean urge(Draft draft, long by, Instant at, Instant since) {
        return jdbc.sql("""
                        insert into documents.urging (draft_id, status, by_id, at)
                        select :id, :status, :by, :at
                        where not exists (select from documents.urging where draft_id = :id and status = :status and at > :since)
                        """)
                        .param("id", draft.id())
                        .param("status", draft.status().name())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("since", Timestamp.from(since))
                        .update()
                == 1;
    }

    /** How often the step at which a draft stands was urged. */
    public int urged(Draft draft) {
        return jdbc.sql(
                        "select count(*) from documents.urging where draft_id = :id and status = :status and at >= :since")
                .param("id", draft.id())
                .param("status", draft.status().name())
                .param("since", Timestamp.from(draft.since()))
                .query(Integer.class)
                .single();
    }

    /** Names the joint draft that took a draft in, or takes the name away. */
    public void mergedInto(long id, @Nullable Long joint) {
        jdbc.sql("update documents.draft set merged_into = :joint where id = :id")
                .param("joint", joint)
                .param("id", id)
                .update();
    }

    /** The draft with that key. */
    public Optional<Draft> find(long id) {
        return jdbc.sql(SELECT + " where d.id = :id")
                .param("id", id)
                .query(DraftStore::draft)
                .optional();
    }

    /** All drafts that are in flight, but one, newest change first. */
    public List<Draft> inFlight(long but) {
        return jdbc.sql(
                        SELECT
                                + " where d.status not in ('MERGED', 'DROPPED') and d.id <> :but order by d.changed_at desc limit 500")
                .param("but", but)
                .query(DraftStore::draft)
                .list();
    }

    /** One page of the drafts that match, newest change first. */
    public List<Draft> list(DraftFilter filter, int offset, int limit) {
        return jdbc.sql(SELECT + where(filter) + " order by d.changed_at desc, d.id desc offset :offset limit :limit")
                .params(parameters(filter))
                .param("offset", offset)
                .param("limit", limit)
                .query(DraftStore::draft)
                .list();
    }

    /** How many match. */
    public int count(DraftFilter filter) {
        return jdbc.sql("select count(*) from documents.draft d" + where(filter))
                .params(parameters(filter))
                .query(Integer.class)
                .single();
    }

    private static String where(DraftFilter filter) {
        List<String> terms = new ArrayList<>(List.of("true"));
        filter.author().ifPresent(author -> terms.add("d.author_id = :author"));
        filter.unit()
                .ifPresent(
                        unit -> terms.add(
                                "(d.unit_id = :unit or exists (select from documents.draft m where m.merged_into = d.id and m.unit_id = :unit))"));
        filter.receiver()
                .ifPresent(
                        unit -> terms.add(
                                "exists (select from documents.draft_addressee t where t.draft_id = d.id and t.unit_id = :receiver)"));
        if (!filter.statuses().isEmpty()) {
            terms.add("d.status = any(:statuses)");
        }
        filter.desk().ifPresent(desk -> terms.add(ON_THE_DESK));
        if (!filter.words().isBlank()) {
            terms.add(
                    "(position(lower(:words) in lower(d.title)) > 0 or position(lower(:words) in lower(d.body)) > 0)");
        }
        return " where " + String.join(" and ", terms);
    }

    private static Map<String, Object> parameters(DraftFilter filter) {
        Map<String, Object> values = new HashMap<>();
        filter.author().ifPresent(author -> values.put("author", author));
        filter.unit().ifPresent(unit -> values.put("unit", unit));
        filter.receiver().ifPresent(unit -> values.put("receiver", unit));
        values.put("statuses", filter.statuses().stream().map(DraftStatus::name).toArray(String[]::new));
        filter.desk().ifPresent(desk -> {
            Account person = desk.person();
            values.put("me", person.id());
            values.put("mine", person.unit().id());
            values.put("office", person.is(Role.OFFICE));
            values.put("leader", person.is(Role.LEADER));
            values.put("signsFor", desk.signsFor().toArray(Long[]::new));
        });
        values.put("words", filter.words().strip());
        return values;
    }

    private static Map<String, @Nullable Object> parameters(Draft.Words words) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("title", words.title());
        values.put("genre", words.genre().name());
        values.put("form", words.form().name());
        values.put("lengthClass", words.lengthClass().name());
        values.put("purpose", words.purpose());
        values.put("planItem", words.planItem().orElse(null));
        values.put("body", words.body());
        return values;
    }

    private void addressees(long id, Draft.Words words) {
        jdbc.sql("delete from documents.draft_addressee where draft_id = :id")
                .param("id", id)
                .update();
        for (int i = 0; i < words.addressees().size(); i++) {
            Addressee addressee = words.addressees().get(i);
            jdbc.sql("insert into documents.draft_addressee values (:id, :position, :name, :unit)")
                    .param("id", id)
                    .param("position", i)
                    .param("name", addressee.name())
                    .param("unit", addressee.unit().orElse(null))
                    .update();
        }
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        long joint = row.getLong("merged_into");
        Optional<Long> mergedInto = row.wasNull() ? Optional.empty() : Optional.of(joint);
        long item = row.getLong("plan_item");
        Optional<Long> planItem = row.wasNull() ? Optional.empty() : Optional.of(item);
        return new Draft(
                row.getLong("id"),
                new Draft.Words(
                        row.getString("title"),
                        Genre.valueOf(row.getString("genre")),
                        DocumentForm.valueOf(row.getString("form")),
                        LengthClass.valueOf(row.getString("length_class")),
                        row.getString("purpose"),
                        addressees(row),
                        planItem,
                        row.getString("body")),
                new Unit(
                        row.getLong("unit_id"),
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        Unit.Kind.valueOf(row.getString("unit_kind"))),
                row.getLong("author_id"),
                row.getString("author_name"),
                DraftStatus.valueOf(row.getString("status")),
                row.getTimestamp("since").toInstant(),
                route(row),
                row.getInt("version"),
                mergedInto,
                joined(row),
                row.getBoolean("reviewed"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changer_name"));
    }

    private static Route route(ResultSet row) throws SQLException {
        long signer = row.getLong("signer_id");
        Optional<Route.Signer> named =
                row.wasNull() ? Optional.empty() : Optional.of(new Route.Signer(signer, row.getString("signer_name")));
        List<Route.Cosigner> cosigners = new ArrayList<>();
        if (row.getArray("signing_units") != null) {
            Long[] units = (Long[]) row.getArray("signing_units").getArray();
            String[] names = (String[]) row.getArray("signing_names").getArray();
            @Nullable String[] by = (String[]) row.getArray("signed_by").getArray();
            String[] words = (String[]) row.getArray("signed_words").getArray();
            Timestamp[] at = (Timestamp[]) row.getArray("signed_at").getArray();
            for (int i = 0; i < units.length; i++) {
                String signed = by[i];
                cosigners.add(new Route.Cosigner(
                        units[i],
                        names[i],
                        signed == null
                                ? Optional.empty()
                                : Optional.of(new Route.Agreed(signed, words[i], at[i].toInstant()))));
            }
        }
        return new Route(Urgency.valueOf(row.getString("urgency")), named, cosigners);
    }

    private static List<Draft.Joined> joined(ResultSet row) throws SQLException {
        if (row.getArray("joined") == null) {
            return List.of();
        }
        Long[] ids = (Long[]) row.getArray("joined").getArray();
        String[] titles = (String[]) row.getArray("joined_titles").getArray();
        Long[] units = (Long[]) row.getArray("joined_units").getArray();
        String[] unitNames = (String[]) row.getArray("joined_unit_names").getArray();
        String[] authors = (String[]) row.getArray("joined_authors").getArray();
        return IntStream.range(0, ids.length)
                .mapToObj(i -> new Draft.Joined(ids[i], titles[i], units[i], unitNames[i], authors[i]))
                .toList();
    }

    private static List<Addressee> addressees(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("to_names").getArray();
        Long[] units = (Long[]) row.getArray("to_units").getArray();
        String[] kinds = (String[]) row.getArray("to_kinds").getArray();
        List<Addressee> addressees = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            addressees.add(new Addressee(
                    names[i],
                    Optional.ofNullable(units[i]),
                    Optional.ofNullable(kinds[i]).map(Unit.Kind::valueOf)));
        }
        return addressees;
    }
}
