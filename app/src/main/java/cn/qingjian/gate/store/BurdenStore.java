package cn.qingjian.gate.store;

import cn.qingjian.gate.Admission;
import cn.qingjian.gate.Bearers;
import cn.qingjian.gate.Burden;
import cn.qingjian.gate.BurdenLedger.Entry;
import cn.qingjian.gate.BurdenLedger.Measured;
import cn.qingjian.gate.BurdenLedger.Objection;
import cn.qingjian.gate.BurdenLedger.Saving;
import cn.qingjian.gate.BurdenLedger.Turn;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.GateNumber;
import cn.qingjian.gate.Refit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What issued demands cost each unit that bears them. */
@Repository
public class BurdenStore {
    private static final String ENTRY = """
            select r.id, r.kind, r.demand_number, r.title, r.unit_id as issuer, b.unit_id as bearer, a.year,
                   a.sequence, a.at, a.state, case when a.state = 'WITHDRAWN' then 0 else b.minutes end as minutes,
                   r.until, r.asks, m.done, m.turns, m.measured
            from gate.burden b
            join gate.ruling r on r.id = b.ruling_id
            join gate.admission a on a.ruling_id = b.ruling_id and a.issued_at is not null
            cross join lateral (
                select count(*) as done, coalesce(max(turns), 1) as turns, coalesce(sum(minutes), 0) as measured
                from (select distinct on (turn) turns, minutes from gate.measured m
                      where m.ruling_id = b.ruling_id and m.unit_id = b.unit_id order by turn, id desc) each) m
            """;

    private final JdbcClient db;

    BurdenStore(JdbcClient db) {
        this.db = db;
    }

    /** Charges a ruling's minutes to the units that bear it. */
    public void charge(long ruling, Burden granted, Bearers bearers) {
        granted.byUnit(bearers)
                .forEach((unit, share) -> db.sql(
                                "insert into gate.burden (ruling_id, unit_id, minutes) values (:ruling, :unit, :minutes)")
                        .param("ruling", ruling)
                        .param("unit", unit)
                        .param("minutes", share)
                        .update());
    }

    /** What is demanded of a unit, or of all where none is named, in a year; newest first, withdrawn demands with 0 minutes. */
    public List<Entry> entries(int year, Optional<Long> unit) {
        return db.sql(ENTRY + """
                        where a.year = :year and (:unit::bigint is null or b.unit_id = :unit)
                        order by a.at desc, b.unit_id
                        """)
                .param("year", year)
                .param("unit", unit.orElse(null))
                .query(BurdenStore::entry)
                .list();
    }

    /** What a unit has not answered yet, in the order of its admission. */
    public List<Entry> open(long unit) {
        return db.sql(ENTRY + """
                        where b.unit_id = :unit and a.state <> 'WITHDRAWN' and m.done < m.turns
                        order by a.at
                        """).param("unit", unit).query(BurdenStore::entry).list();
    }

    /** Every demand that was first put to the gate in a year, with what it asked then and what is left of it. */
    public List<Saving> savings(int year) {
        return db.sql("""
                        with first as (
                            select distinct on (kind, demand_number) kind, demand_number, unit_id, at, asked_minutes
                            from gate.ruling order by kind, demand_number, id),
                        last as (
                            select distinct on (r.kind, r.demand_number) r.kind, r.demand_number, r.outcome,
                                   r.granted_minutes, a.state, l.ruling_id is not null as lapsed, d.accepted
                            from gate.ruling r
                            left join gate.admission a on a.ruling_id = r.id
                            left join gate.lapse l on l.ruling_id = r.id
                            left join gate.decision d on d.ruling_id = r.id
                            order by r.kind, r.demand_number, r.id desc)
                        select f.kind, f.demand_number, f.unit_id, f.asked_minutes,
                               extract(month from f.at at time zone 'Asia/Shanghai')::int as month,
                               case when l.state in ('STANDING', 'ISSUED') then l.granted_minutes else 0 end as granted,
                               case when l.state in ('STANDING', 'ISSUED') then 'ADMITTED'
                                    when l.state = 'WITHDRAWN' then 'WITHDRAWN'
                                    when l.outcome = 'REFUSED' or l.accepted = false then 'REFUSED'
                                    else 'OPEN' end as ending
                        from first f join last l using (kind, demand_number)
                        where extract(year from f.at at time zone 'Asia/Shanghai') = :year
                        order by f.kind, f.demand_number
                        """)
                .param("year", year)
                .query((row, number) -> new Saving(
                        new DemandId(row.getString("kind"), row.getLong("demand_number")),
                        row.getLong("unit_id"),
                        row.getInt("month"),
                        row.getLong("asked_minutes"),
                        row.getLong("granted"),
                        Saving.End.valueOf(row.getString("ending"))))
                .list();
    }

    /** What the rules had to say of a year's demands, by rule, then in the order in which they were first put. */
    public List<Objection> objections(int year) {
        return db.sql("""
                        with said as (
                            select f.rule, f.code, r.kind, r.demand_number, min(r.id) as first
                            from gate.finding f join gate.ruling r on r.id = f.ruling_id
                            where f.verdict <> 'CLEAR' and extract(year from r.at at time zone 'Asia/Shanghai') = :year
                            group by f.rule, f.code, r.kind, r.demand_number),
                        last as (
                            select distinct on (r.kind, r.demand_number) r.*, a.state, a.issued_at,
                                   l.ruling_id is not null as lapsed, d.accepted
                            from gate.ruling r
                            left join gate.admission a on a.ruling_id = r.id
                            left join gate.lapse l on l.ruling_id = r.id
                            left join gate.decision d on d.ruling_id = r.id
                            where (r.kind, r.demand_number) in (select kind, demand_number from said)
                            order by r.kind, r.demand_number, r.id desc)
                        select s.rule, s.code, s.kind, s.demand_number, l.title, l.unit_id, l.id, l.issued_at is not null as issued,
                               case when l.state in ('STANDING', 'ISSUED') then
                                        case when exists (select 1 from gate.finding f where f.ruling_id = l.id
                                                          and f.rule = s.rule and f.verdict in ('ADVISE', 'EXPLAIN'))
                                             then 'KEPT' else 'MENDED' end
                                    when l.state = 'WITHDRAWN' or l.outcome = 'REFUSED' or l.accepted = false then 'STOPPED'
                                    else 'OPEN' end as ending
                        from said s join last l using (kind, demand_number)
                        order by s.rule, s.first
                        """)
                .param("year", year)
                .query((row, number) -> new Objection(
                        row.getString("rule"),
                        row.getString("code"),
                        new DemandId(row.getString("kind"), row.getLong("demand_number")),
                        row.getString("title"),
                        row.getLong("unit_id"),
                        row.getLong("id"),
                        row.getBoolean("issued"),
                        Objection.Fate.valueOf(row.getString("ending"))))
                .list();
    }

    /**
     * What was measured of a year's demands, unit by unit, with the quantities that the gate reckoned from; of a demand that
     * comes back the share of its turns in which something was done.
     */
    public List<Refit.Observation> observations(int year) {
        return db.sql("""
                        select m.minutes,
                               array_agg(p.coefficient order by p.coefficient) as keys,
                               array_agg((p.quantity * m.done / m.turns)::float8 order by p.coefficient) as quantities,
                               array_agg(p.value::float8 order by p.coefficient) as values
                        from gate.admission a
                        join gate.ruling r on r.id = a.ruling_id
                        cross join lateral (
                            select u.coefficient, sum(u.quantity) as quantity, max(u.value) as value, u.unit
                            from jsonb_to_recordset(r.granted_parts)
                                as u(unit bigint, coefficient text, quantity numeric, value numeric)
                            group by u.unit, u.coefficient) p
                        cross join lateral (
                            select count(*) as done, max(turns) as turns, sum(minutes) as minutes
                            from (select distinct on (turn) turns, minutes from gate.measured m
                                  where m.ruling_id = r.id and m.unit_id = p.unit order by turn, id desc) each
                            where minutes > 0 or turns = 1) m
                        where a.year = :year and a.state <> 'WITHDRAWN' and m.done > 0
                        group by r.id, p.unit, m.minutes order by r.id, p.unit
                        """)
                .param("year", year)
                .query((row, number) -> observation(row))
                .list();
    }

    private static Refit.Observation observation(ResultSet row) throws SQLException {
        String[] keys = (String[]) row.getArray("keys").getArray();
        Double[] quantities = (Double[]) row.getArray("quantities").getArray();
        Double[] values = (Double[]) row.getArray("values").getArray();
        Map<String, Double> quantity = new HashMap<>();
        Map<String, Double> value = new HashMap<>();
        for (int i = 0; i < keys.length; i++) {
            quantity.put(keys[i], quantities[i]);
            value.put(keys[i], values[i]);
        }
        return new Refit.Observation(quantity, value, row.getLong("minutes"));
    }

    private static Entry entry(ResultSet row, int place) throws SQLException {
        return new Entry(
                row.getLong("id"),
                new DemandId(row.getString("kind"), row.getLong("demand_number")),
                row.getString("title"),
                row.getLong("issuer"),
                row.getLong("bearer"),
                new GateNumber(row.getInt("year"), row.getInt("sequence")),
                row.getTimestamp("at").toInstant(),
                Admission.State.valueOf(row.getString("state")),
                row.getLong("minutes"),
                new Measured(row.getInt("done"), row.getInt("turns"), row.getLong("measured")),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                List.of((String[]) row.getArray("asks").getArray()));
    }

    /** Adds what a turn of a demand really cost a unit to its last admission; nothing where it has none. */
    public void measured(DemandId demand, long unit, Turn turn, long minutes, String how, Instant at) {
        db.sql("""
                        insert into gate.measured (ruling_id, unit_id, turn, turns, minutes, how, at)
                        select r.id, :unit, :turn, :turns, :minutes, :how, :at
                        from gate.ruling r join gate.admission a on a.ruling_id = r.id
                        where r.kind = :kind and r.demand_number = :number
                        order by r.id desc limit 1
                        """)
                .param("unit", unit)
                .param("turn", turn.number())
                .param("turns", turn.of())
                .param("minutes", minutes)
                .param("how", how)
                .param("at", Timestamp.from(at))
                .param("kind", demand.kind())
                .param("number", demand.number())
                .update();
    }
}
