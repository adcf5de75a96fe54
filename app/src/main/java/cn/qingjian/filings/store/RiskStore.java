package cn.qingjian.filings.store;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What earlier cases of a person say when another one is decided: limits of the day, first use, commitments that were false. */
@Repository
public class RiskStore {
    private final JdbcClient db;

    RiskStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * What a person did over a channel.
     *
     * @param withdrawing codes of the items that pay out of an account
     */
    public Today today(long citizen, long exceptFiling, String channel, LocalDate day, List<String> withdrawing) {
        return db.sql("""
                select coalesce((select sum(d.amount) from filings.filing f join filings.decision d on d.filing = f.id
                                  where f.citizen = :citizen and f.status = 'APPROVED' and f.channel = :channel
                                    and f.accepted = :day and f.mandate is null and f.item = any(:withdrawing)
                                    and d.verdict = 'APPROVE' and d.entry is not null), 0) as paid,
                       (select count(*) from filings.filing
                         where citizen = :citizen and channel = :channel and accepted = :day and id <> :filing) as cases,
                       not exists (select from filings.filing
                                    where citizen = :citizen and channel = :channel and status = 'APPROVED') as first,
                       (select count(*) from filings.commitment c join filings.filing f on f.id = c.filing
                         where f.citizen = :citizen and c.state in ('FALSE', 'RECOVERY', 'BANNED')) as untrue
                """)
                .param("citizen", citizen)
                .param("filing", exceptFiling)
                .param("channel", channel)
                .param("day", day)
                .param("withdrawing", withdrawing.toArray(String[]::new))
                .query((row, number) -> new Today(
                        new Money(row.getLong("paid")),
                        row.getInt("cases"),
                        row.getBoolean("first"),
                        row.getInt("untrue")))
                .single();
    }

    /**
     * Whether another case that would be in this one's way waits for a decision: a person does one thing at a time, an employer one
     * of each item, and what an agent does for an employer is not in the way of his own business.
     */
    public boolean inFlight(long citizen, long filing) {
        return db.sql("""
                select exists (
                    select from filings.filing other left join filings.filing own on own.id = :filing
                     where other.id <> :filing and other.status in ('WITH_OFFICER', 'SECOND_PERSON')
                       and case when own.employer is null then other.citizen = :citizen and other.employer is null
                                else other.employer = own.employer and other.item = own.item end)
                """)
                .param("citizen", citizen)
                .param("filing", filing)
                .query(Boolean.class)
                .single();
    }

    /**
     * A person's day at a channel.
     *
     * @param paid what was paid out of accounts
     * @param cases what was handed in
     * @param first whether nothing of his was ever approved there
     * @param falseCommitments commitments that turned out to be false and are not made good
     */
    public record Today(Money paid, int cases, boolean first, int falseCommitments) {}
}
