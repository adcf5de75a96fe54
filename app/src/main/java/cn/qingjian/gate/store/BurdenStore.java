package cn.qingjian.gate.store;

import cn.qingjian.gate.Admission;
import cn.qingjian.gate.Bearers;
import cn.qingjian.gate.Burden;
import cn.qingjian.gate.BurdenLedger.Entry;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.GateNumber;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What admitted demands cost each unit that bears them. */
@Repository
public class BurdenStore {
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
        return db.sql("""
                        select r.id, r.kind, r.demand_number, r.title, r.unit_id as issuer, b.unit_id as bearer, a.year,
                               a.sequence, a.at, a.state, case when a.state = 'WITHDRAWN' then 0 else b.minutes end as minutes,
                               r.until, r.asks, m.minutes as measured
                        from gate.burden b
                        join gate.ruling r on r.id = b.ruling_id
                        join gate.admission a on a.ruling_id = b.ruling_id
                        left join lateral (
                            select minutes from gate.measured m
                            where m.ruling_id = b.ruling_id and m.unit_id = b.unit_id order by m.id desc limit 1) m on true
                        where a.year = :year and (:unit::bigint is null or b.unit_id = :unit)
                        order by a.at desc, b.unit_id
                        """)
                .param("year", year)
                .param("unit", unit.orElse(null))
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        new DemandId(row.getString("kind"), row.getLong("demand_number")),
                        row.getString("title"),
                        row.getLong("issuer"),
                        row.getLong("bearer"),
                        new GateNumber(row.getInt("year"), row.getInt("sequence")),
                        row.getTimestamp("at").toInstant(),
                        Admission.State.valueOf(row.getString("state")),
                        row.getLong("minutes"),
                        row.getObject("measured") == null
                                ? OptionalLong.empty()
                                : OptionalLong.of(row.getLong("measured")),
                        Optional.ofNullable(row.getObject("until", LocalDate.class)),
                        List.of((String[]) row.getArray("asks").getArray())))
                .list();
    }

    /** Adds what a demand really cost a unit to its last admission; nothing where it has none. */
    public void measured(DemandId demand, long unit, long minutes, String how, Instant at) {
        db.sql("""
                        insert into gate.measured (ruling_id, unit_id, minutes, how, at)
                        select r.id, :unit, :minutes, :how, :at
                        from gate.ruling r join gate.admission a on a.ruling_id = r.id
                        where r.kind = :kind and r.demand_number = :number
                        order by r.id desc limit 1
                        """)
                .param("unit", unit)
                .param("minutes", minutes)
                .param("how", how)
                .param("at", Timestamp.from(at))
                .param("kind", demand.kind())
                .param("number", demand.number())
                .update();
    }
}
