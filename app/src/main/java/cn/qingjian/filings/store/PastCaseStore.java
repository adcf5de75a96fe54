package cn.qingjian.filings.store;

import cn.qingjian.privacy.Seal;
import cn.qingjian.serviceitems.Measured.Measures;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Decided cases as a whole: to be decided again under another version, and to be measured. */
@Repository
public class PastCaseStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;
    private final Seal seal;

    PastCaseStore(JdbcClient db, Seal seal) {
        this.db = db;
        this.seal = seal;
    }

    /** What the table was given in the newest cases of an item, one entry a case, newest first. */
    public List<Given> newest(String item, int limit) {
        return db.sql("""
                select * from (select distinct on (d.filing) d.id, d.filing, f.number, d.digest, d.content
                                 from filings.decision d join filings.filing f on f.id = d.filing
                                where f.item = :item and f.number is not null and d.decided_by is null
                                order by d.filing, d.id desc) newest
                 order by id desc limit :limit
                """)
                .param("item", item)
                .param("limit", limit)
                .query((row, number) -> new Given(
                        row.getString("number"),
                        row.getString("digest"),
                        JSON.readValue(
                                        seal.open(row.getBytes("content"), DecisionStore.PLACE + row.getLong("filing")),
                                        DecisionStore.Content.class)
                                .facts()))
                .list();
    }

    /**
     * What the cases of an item took that were decided since a moment: days from acceptance to decision, visits to a counter, files
     * that were handed in; empty where there are none.
     */
    public Optional<Measures> measures(String item, String online, Instant since) {
        return db.sql("""
                select count(*) as cases,
                       coalesce(avg(extract(epoch from f.decided_at - begun.at)) / 86400, 0) as days,
                       coalesce(avg(case when f.channel = :online then 0 else 1 end), 0) as visits,
                       coalesce(avg(case when exists (select from filings.attached_list l where l.filing = f.id) then 1 else 0 end),
                                0) as files,
                       coalesce(100 * count(*) filter (where last.decided_by is null) / nullif(count(*), 0), 0) as instant
                  from filings.filing f
                  join lateral (select min(s.at) as at from filings.step s where s.filing = f.id) begun on true
                  join lateral (select d.decided_by from filings.decision d where d.filing = f.id order by d.id desc limit 1) last
                    on true
                 where f.item = :item and f.decided_at >= :since and f.status in ('APPROVED', 'REJECTED')
                """)
                .param("item", item)
                .param("online", online)
                .param("since", Timestamp.from(since))
                .query((row, number) -> new Measures(
                        row.getLong("cases"),
                        row.getDouble("days"),
                        row.getDouble("visits"),
                        row.getDouble("files"),
                        row.getInt("instant")))
                .optional()
                .filter(measures -> measures.cases() > 0);
    }

    /**
     * What a table was given.
     *
     * @param number of the case
     * @param digest of the version that decided
     * @param facts as text
     */
    public record Given(String number, String digest, String facts) {}
}
