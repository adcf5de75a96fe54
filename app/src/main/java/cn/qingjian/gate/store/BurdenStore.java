package cn.qingjian.gate.store;

import cn.qingjian.gate.Admission;
import cn.qingjian.gate.BurdenLedger.Entry;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.GateNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public void charge(long ruling, Map<Long, Long> minutes) {
        minutes.forEach((unit, share) -> db.sql(
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
                               a.sequence, a.at, a.state, case when a.state = 'WITHDRAWN' then 0 else b.minutes end as minutes
                        from gate.burden b
                        join gate.ruling r on r.id = b.ruling_id
                        join gate.admission a on a.ruling_id = b.ruling_id
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
                        row.getLong("minutes")))
                .list();
    }
}
