package cn.qingjian.reporting.store;

import cn.qingjian.gate.DemandId;
import cn.qingjian.reporting.Fact;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Tables {@code reporting.fact} and {@code reporting.borne}. */
@Repository
public class FactStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;

    FactStore(JdbcClient db) {
        this.db = db;
    }

    /** Lets one at a time bring a demand's facts up to date, and nobody while all are built anew; until the transaction ends. */
    public void lock(DemandId demand) {
        share();
        db.sql("select pg_advisory_xact_lock(hashtextextended(:subject, 0))")
                .param("subject", "reporting/" + demand)
                .query(rows -> {});
    }

    /** Lets nobody build all facts anew until the transaction ends. */
    public void share() {
        db.sql("select pg_advisory_xact_lock_shared(hashtextextended('reporting', 0))")
                .query(rows -> {});
    }

    /** Notes that something has happened of a demand; whoever takes the note waits until this transaction has ended. */
    public void stale(DemandId demand) {
        db.sql("""
                        insert into reporting.stale (kind, number, at) values (:kind, :number, now())
                        on conflict (kind, number) do update set at = excluded.at
                        """)
                .param("kind", demand.kind())
                .param("number", demand.number())
                .update();
    }

    /** Takes the oldest note that nobody is writing; empty where there is none. */
    public Optional<DemandId> takeStale() {
        return db.sql("""
                        delete from reporting.stale where (kind, number) =
                            (select kind, number from reporting.stale order by at limit 1 for update skip locked)
                        returning kind, number
                        """)
                .query((row, number) -> new DemandId(row.getString("kind"), row.getLong("number")))
                .optional();
    }

    /** Lets nobody else change facts until the transaction ends. */
    public void lock() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('reporting', 0))").query(rows -> {});
    }

    /** Takes all facts away. */
    public void clear() {
        db.sql("delete from reporting.borne").update();
        db.sql("delete from reporting.fact").update();
    }

    /** Takes a demand's facts away. */
    public void clear(DemandId demand) {
        db.sql("delete from reporting.fact where kind = :kind and number = :number")
                .param("kind", demand.kind())
                .param("number", demand.number())
                .update();
    }

    /** Takes away what was entered for earlier times. */
    public void clearPast() {
        db.sql("delete from reporting.fact where key like 'past/%'").update();
    }

    /** Adds facts, with those who bear them. */
    public void add(List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        db.sql("""
                        with given as (
                            select * from jsonb_to_recordset(:facts::jsonb) as f(source text, key text, kind text, number bigint,
                                day date, whole boolean, unit bigint, title text, path text, amount int, minutes bigint,
                                attributes jsonb, borne jsonb)),
                        added as (
                            insert into reporting.fact (source, key, kind, number, day, whole_year, unit_id, title, path, amount,
                                minutes, attributes)
                            select source, key, kind, number, day, whole, unit, title, path, amount, minutes, attributes from given
                            returning id, source, key, day)
                        insert into reporting.borne (fact_id, unit_id, day, minutes, measured)
                        select a.id, b.unit, a.day, b.minutes, b.measured
                        from added a join given g using (source, key)
                        cross join lateral jsonb_to_recordset(g.borne) as b(unit bigint, minutes bigint, measured boolean)
                        """)
                .param(
                        "facts",
                        JSON.writeValueAsString(
                                facts.stream().map(FactStore::json).toList()))
                .update();
    }

    private static Map<String, Object> json(Fact fact) {
        Map<String, Object> json = new HashMap<>(Map.of(
                "source", fact.source(),
                "key", fact.key(),
                "kind", fact.from().kind(),
                "number", fact.from().number(),
                "day", fact.day().toString(),
                "whole", fact.wholeYear(),
                "title", fact.title(),
                "path", fact.path(),
                "amount", fact.amount()));
        json.put("minutes", fact.minutes());
        json.put("attributes", fact.attributes());
        json.put("borne", fact.borne());
        fact.unit().ifPresent(unit -> json.put("unit", unit));
        return json;
    }

    /** Notes when all facts were built. */
    public void built(Instant at) {
        db.sql("insert into reporting.built (at) values (:at) on conflict (one) do update set at = excluded.at")
                .param("at", Timestamp.from(at))
                .update();
    }

    /** When all facts were built last; empty where they never were. */
    public Optional<Instant> built() {
        return db.sql("select at from reporting.built")
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .optional();
    }
}
