package cn.qingjian.reporting.store;

import cn.qingjian.gate.DemandId;
import cn.qingjian.reporting.Fact;
import cn.qingjian.reporting.Fact.Borne;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads of the gate's and the rooms' tables what counts; writes nothing. Each question is asked of one demand, or of all. */
@Repository
public class SourceStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    /** What each item is called, by its newest version; an item of which none is kept, by its code. */
    private static final String ITEMS = """
            with names as (
                select i.item, coalesce(v.name, i.item) as name
                from (select distinct item from filings.filing) i
                left join lateral (select name from serviceitems.item_version v where v.code = i.item order by v.id desc limit 1) v on true)
            """;

    private final JdbcClient db;

    SourceStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * A demand that went out and stands.
     *
     * @param demand the demand
     * @param title its title
     * @param unit key of the unit that issued it
     * @param day the day on which it went out
     * @param json the demand as it went out, as the gate has kept it
     * @param planClass its class in the plan; empty where its kind isn't planned
     * @param beyond whether it went beyond the plan
     * @param objections codes of the rules that had something to say of it
     * @param rules names of these rules
     * @param occasional what the gate said of it under DOC-04; empty where nothing
     * @param room what its own room knows of it besides, as attributes
     * @param borne what it costs whom
     */
    public record Issued(
            DemandId demand,
            String title,
            long unit,
            LocalDate day,
            String json,
            Optional<String> planClass,
            boolean beyond,
            Set<String> objections,
            Set<String> rules,
            Optional<String> occasional,
            Map<String, Object> room,
            List<Borne> borne) {
        public Issued {
            objections = Set.copyOf(objections);
            rules = Set.copyOf(rules);
            room = Map.copyOf(room);
            borne = List.copyOf(borne);
        }
    }

    /** The demands that went out and stand; a demand that was ruled on anew counts once, in its last form. */
    public void issued(Optional<DemandId> demand, Consumer<Issued> taker) {
        Map<DemandId, Map<String, Object>> rooms = rooms(demand);
        params(db.sql("""
                        select r.kind, r.demand_number, r.title, r.unit_id,
                               (a.issued_at at time zone 'Asia/Shanghai')::date as day,
                               coalesce(r.demand_after, r.demand_before)::text as demand, v.class, coalesce(v.beyond, false) as beyond,
                               f.codes, f.rules, f.occasional, b.borne::text as borne
                        from gate.admission a
                        join gate.ruling r on r.id = a.ruling_id
                        left join gate.reservation v on v.ruling_id = r.id
                        left join lateral (
                            select array_agg(distinct code) as codes, array_agg(distinct rule) as rules,
                                   min(message) filter (where code = 'DOC-04') as occasional
                            from gate.finding f where f.ruling_id = r.id and f.verdict <> 'CLEAR') f on true
                        left join lateral (
                            select jsonb_agg(jsonb_build_object('unit', b.unit_id, 'whole', m.done >= m.turns, 'minutes',
                                       m.measured + (b.minutes * greatest(0, m.turns - m.done) + m.turns - 1) / m.turns)
                                       order by b.unit_id) as borne
                            from gate.burden b
                            cross join lateral (
                                select count(*) as done, coalesce(max(turns), 1) as turns,
                                       coalesce(sum(minutes), 0)::bigint as measured
                                from (select distinct on (turn) turns, minutes from gate.measured m
                                      where m.ruling_id = b.ruling_id and m.unit_id = b.unit_id order by turn, id desc) each) m
                            where b.ruling_id = r.id) b on true
                        where a.state = 'ISSUED' and (:kind::text is null or (r.kind = :kind and r.demand_number = :number))
                          and not exists (
                            select 1 from gate.ruling later join gate.admission l on l.ruling_id = later.id
                            where l.state = 'ISSUED' and later.kind = r.kind and later.demand_number = r.demand_number
                              and later.id > r.id)
                        order by r.id
                        """), demand).query(row -> {
            taker.accept(issued(row, rooms));
        });
    }

    private static Issued issued(ResultSet row, Map<DemandId, Map<String, Object>> rooms) throws SQLException {
        DemandId demand = new DemandId(row.getString("kind"), row.getLong("demand_number"));
        String borne = row.getString("borne");
        return new Issued(
                demand,
                row.getString("title"),
                row.getLong("unit_id"),
                row.getObject("day", LocalDate.class),
                row.getString("demand"),
                Optional.ofNullable(row.getString("class")),
                row.getBoolean("beyond"),
                words(row, "codes"),
                words(row, "rules"),
                Optional.ofNullable(row.getString("occasional")),
                rooms.getOrDefault(demand, Map.of()),
                borne == null ? List.of() : borne(borne));
    }

    private static Set<String> words(ResultSet row, String column) throws SQLException {
        java.sql.Array words = row.getArray(column);
        return words == null ? Set.of() : Set.of((String[]) words.getArray());
    }

    private static List<Borne> borne(String json) {
        List<Borne> borne = new ArrayList<>();
        JSON.readTree(json)
                .forEach(one -> borne.add(new Borne(
                        one.path("unit").asLong(),
                        one.path("minutes").asLong(),
                        one.path("whole").asBoolean())));
        return borne;
    }

    /** What the rooms know of their demands besides what the gate was told. */
    private Map<DemandId, Map<String, Object>> rooms(Optional<DemandId> demand) {
        Map<DemandId, Map<String, Object>> known = new HashMap<>();
        params(db.sql("""
                        select kind, number, jsonb_object_agg(name, value)::text as known from (
                            select into_kind as kind, into_number as number, 'merged' as name, to_jsonb(count(*)) as value
                            from merging.decision where accepted group by 1, 2
                            union all
                            select 'meetings', meeting_id, 'speechOver', to_jsonb(true)
                            from meetings.overrun where beyond group by 2
                            union all
                            select 'meetings', meeting_id, 'minutes', to_jsonb(greatest(1, (extract(epoch from
                                max(at) filter (where item = 0) - min(at)) / 60)::int))
                            from meetings.clock group by 2
                            having bool_or(item = 0) and not bool_or(forgotten)
                            union all
                            select 'inspections', inspection_id, 'concluded', to_jsonb(count(*)) from inspections.conclusion group by 2
                            union all
                            select 'inspections', inspection_id, 'random', to_jsonb(true) from inspections.draw where published is not null
                            union all
                            select 'fieldresearch', number, 'suggested', to_jsonb(count(*)) from fieldresearch.suggestion group by 2
                            union all
                            select 'fieldresearch', s.number, 'acted', to_jsonb(count(*))
                            from fieldresearch.suggestion s join fieldresearch.step t on t.suggestion_id = s.id and t.to_state = 'ACTED'
                            group by 2
                            union all
                            select 'secondments', number, 'returned', to_jsonb(returned::text) from secondments.comeback
                            union all
                            select 'datarequests', f.request_id, 'expired', to_jsonb(true)
                            from datarequests.form f join datarequests.expired e on e.form_id = f.id) k
                        where :kind::text is null or (kind = :kind and number = :number)
                        group by kind, number
                        """), demand).query(row -> {
            known.put(
                    new DemandId(row.getString("kind"), row.getLong("number")),
                    JSON.readValue(row.getString("known"), MAP));
        });
        return known;
    }

    /** What counts and is no issued demand: what was filled in, found, stopped, reported, studied; as it stands on a day. */
    public void others(Optional<DemandId> demand, LocalDate today, Consumer<Fact> taker) {
        fills(demand, taker);
        defects(demand, taker);
        stopped(demand, taker);
        outside(demand, taker);
        refusals(demand, taker);
        printings(demand, taker);
        studies(demand, today, taker);
    }

    /** What came of the business of depositors and employers: no demand of ours, and so read only when all is. */
    public void services(LocalDate today, Consumer<Fact> taker) {
        cases(taker);
        stalls(today, taker);
    }

    /** Decided cases of a day, item and way together: a row for each would be as many as the fund has depositors. */
    private void cases(Consumer<Fact> taker) {
        db.sql(ITEMS + """
                        select 'cases' as source, concat_ws('/', day, item, instant, promised) as key, 'cases' as kind, 0 as number, day,
                               null::bigint as unit_id, n.name || '（' || item || '）办结' as title, '' as path, amount,
                               jsonb_build_object('item', item, 'instant', instant, 'promised', promised)::text as attributes,
                               null::bigint as bearer
                        from (
                            select (f.decided_at at time zone 'Asia/Shanghai')::date as day, f.item,
                                   not exists (select 1 from filings.decision d
                                               where d.filing = f.id and d.decided_by is not null) as instant,
                                   f.committed <> '{}' as promised, count(*)::int as amount
                            from filings.filing f where f.status in ('APPROVED', 'REJECTED') and f.decided_at is not null
                            group by 1, 2, 3, 4) c
                        join names n using (item)
                        """).query(row -> {
            taker.accept(fact(row, row.getInt("amount")));
        });
    }

    /** Cases that were decided after their day, or still are not, on the day by which they were due. */
    private void stalls(LocalDate today, Consumer<Fact> taker) {
        db.sql(ITEMS + """
                        select 'stalls' as source, f.id::text as key, 'stalls' as kind, f.id as number, f.due as day,
                               null::bigint as unit_id, n.name || '：' || f.number as title, '/filings/' || f.number as path,
                               jsonb_build_object('item', f.item)::text as attributes, null::bigint as bearer
                        from filings.filing f join names n using (item)
                        where f.number is not null and f.status <> 'WITHDRAWN'
                          and f.due < coalesce((f.decided_at at time zone 'Asia/Shanghai')::date, :today)
                        """).param("today", today).query(row -> {
            taker.accept(fact(row));
        });
    }

    /** Copies on paper that were granted; the copy for the archive is told apart. */
    private void printings(Optional<DemandId> demand, Consumer<Fact> taker) {
        params(db.sql("""
                        select 'printings' as source, p.id::text as key, 'documents' as kind, p.draft_id as number,
                               (coalesce(p.decided_at, p.asked_at) at time zone 'Asia/Shanghai')::date as day, p.unit_id,
                               d.title as title, '/documents/' || p.draft_id as path,
                               jsonb_build_object('copies', p.copies, 'sheets', p.copies * p.pages, 'archive', p.archive)::text
                                   as attributes, null::bigint as bearer
                        from documents.printing p join documents.draft d on d.id = p.draft_id
                        where (p.granted or p.archive) and (:kind::text is null or (:kind = 'documents' and p.draft_id = :number))
                        """), demand).query(row -> {
            taker.accept(fact(row));
        });
    }

    /** Each office's each turn of a form, on the day on which it was first sent. */
    private void fills(Optional<DemandId> demand, Consumer<Fact> taker) {
        params(db.sql("""
                        select 'fills' as source, l.id::text as key, 'datarequests' as kind, f.request_id as number,
                               (min(s.at) at time zone 'Asia/Shanghai')::date as day, q.unit_id,
                               q.title || '（' || u.name || '，第' || l.period || '期）' as title,
                               '/datarequests/' || q.id as path, '{}'::jsonb::text as attributes, l.unit_id as bearer
                        from datarequests.fill l
                        join datarequests.sent s on s.fill_id = l.id
                        join datarequests.form f on f.id = l.form_id
                        join datarequests.request q on q.id = f.request_id
                        join people.unit u on u.id = l.unit_id
                        where :kind::text is null or (:kind = 'datarequests' and f.request_id = :number)
                        group by l.id, l.period, l.unit_id, f.request_id, q.id, u.name
                        """), demand).query(row -> {
            taker.accept(fact(row));
        });
    }

    private void defects(Optional<DemandId> demand, Consumer<Fact> taker) {
        params(db.sql("""
                        select 'defects' as source, d.id::text as key, 'inspections' as kind, d.inspection_id as number,
                               d.found_on as day, i.unit_id, d.text as title, '/inspections/' || d.inspection_id as path,
                               jsonb_build_object('closed', d.status = 'CLOSED')::text as attributes, d.unit_id as bearer
                        from inspections.defect d join inspections.inspection i on i.id = d.inspection_id
                        where d.status <> 'LIFTED'
                          and (:kind::text is null or (:kind = 'inspections' and d.inspection_id = :number))
                        """), demand).query(row -> {
            taker.accept(fact(row));
        });
    }

    /** Demands that the gate refused, or whose reason was declined, and that were not put again; what was issued and taken back. */
    private void stopped(Optional<DemandId> demand, Consumer<Fact> taker) {
        params(db.sql("""
                        select 'stopped' as source, kind || '/' || demand_number as key, kind, demand_number as number,
                               (stopped_at at time zone 'Asia/Shanghai')::date as day, unit_id, title,
                               '/gate/rulings/' || id as path,
                               jsonb_build_object('of', kind, 'outcome', outcome)::text as attributes, null::bigint as bearer
                        from (
                            select distinct on (r.kind, r.demand_number) r.id, r.kind, r.demand_number, r.unit_id, r.title,
                                   case when a.state = 'WITHDRAWN' and a.issued_at is not null then a.changed_at
                                        when d.accepted = false then d.at when r.outcome = 'REFUSED' then r.at end as stopped_at,
                                   case when a.state = 'WITHDRAWN' then 'WITHDRAWN' else 'REFUSED' end as outcome
                            from gate.ruling r
                            left join gate.admission a on a.ruling_id = r.id
                            left join gate.decision d on d.ruling_id = r.id
                            where :kind::text is null or (r.kind = :kind and r.demand_number = :number)
                            order by r.kind, r.demand_number, r.id desc) l
                        where stopped_at is not null
                        """), demand).query(row -> {
            taker.accept(fact(row));
        });
    }

    /** Without a word of who reported it. */
    private void outside(Optional<DemandId> demand, Consumer<Fact> taker) {
        params(db.sql("""
                        select 'outside' as source, o.id::text as key, 'outside' as kind, o.id as number, o.asked_on as day,
                               o.asker_unit as unit_id, '平台外要数（' || o.channel || '）' as title, '/datarequests/outside' as path,
                               '{}' as attributes, null::bigint as bearer
                        from datarequests.outside o where :kind::text is null or (:kind = 'outside' and o.id = :number)
                        """), demand).query(row -> {
            taker.accept(fact(row));
        });
    }

    private void refusals(Optional<DemandId> demand, Consumer<Fact> taker) {
        params(db.sql("""
                        select 'refusals' as source, f.id::text as key, 'refusals' as kind, f.id as number,
                               (f.at at time zone 'Asia/Shanghai')::date as day, null::bigint as unit_id,
                               f.what as title, '/grassroots/refusals' as path, '{}' as attributes, f.unit_id as bearer
                        from grassroots.refusal f where :kind::text is null or (:kind = 'refusals' and f.id = :number)
                        """), demand).query(row -> {
            taker.accept(fact(row));
        });
    }

    /** What was studied on its day: whether it was used, and whether the time for that is over. A county office sees its own. */
    private void studies(Optional<DemandId> demand, LocalDate today, Consumer<Fact> taker) {
        params(db.sql("""
                        select 'studies' as source, s.id::text as key, 'studies' as kind, s.id as number, s.day, s.unit_id,
                               coalesce(p.topic, s.topic) as title, '/studies/' || s.id as path,
                               jsonb_build_object(
                                   'used', exists (select 1 from studies.use e where e.study_id = s.id),
                                   'over', coalesce(s.use_by < :today, false))::text as attributes,
                               case when u.kind = 'COUNTY_OFFICE' then s.unit_id end as bearer
                        from studies.study s
                        join people.unit u on u.id = s.unit_id
                        left join studies.plan p on p.id = s.plan_id
                        where :kind::text is null or (:kind = 'studies' and s.id = :number)
                        """).param("today", today), demand).query(row -> {
            taker.accept(fact(row));
        });
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return fact(row, 1);
    }

    private static Fact fact(ResultSet row, int amount) throws SQLException {
        long unit = row.getLong("unit_id");
        Optional<Long> issuer = row.wasNull() ? Optional.empty() : Optional.of(unit);
        long bearer = row.getLong("bearer");
        return new Fact(
                row.getString("source"),
                row.getString("key"),
                new DemandId(row.getString("kind"), row.getLong("number")),
                row.getObject("day", LocalDate.class),
                false,
                issuer,
                row.getString("title"),
                row.getString("path"),
                amount,
                JSON.readValue(row.getString("attributes"), MAP),
                bearer == 0 ? List.of() : List.of(new Borne(bearer, 0, true)));
    }

    /**
     * A number that was entered for a time before this system, or for what went out beside it.
     *
     * @param year the year
     * @param month 1 to 12; 0 where only the year is known
     * @param unit key of the unit
     * @param unitName its name
     * @param kind code of the kind
     * @param planClass code of the class
     * @param total how many
     */
    public record Past(int year, int month, long unit, String unitName, String kind, String planClass, int total) {}

    /** The numbers that were entered for earlier times; nothings are left out. */
    public List<Past> past() {
        return db.sql("""
                        select p.*, u.name from gate.past_total p join people.unit u on u.id = p.unit_id
                        where p.total > 0 order by p.year, p.month, p.unit_id, p.kind, p.class
                        """)
                .query((row, number) -> new Past(
                        row.getInt("year"),
                        row.getInt("month"),
                        row.getLong("unit_id"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("class"),
                        row.getInt("total")))
                .list();
    }

    private static JdbcClient.StatementSpec params(JdbcClient.StatementSpec statement, Optional<DemandId> demand) {
        return statement
                .param("kind", demand.map(DemandId::kind).orElse(null))
                .param("number", demand.map(DemandId::number).orElse(null));
    }
}
