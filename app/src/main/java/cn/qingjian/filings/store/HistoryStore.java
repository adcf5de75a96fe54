package cn.qingjian.filings.store;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person's earlier cases say when another one is decided: each kind of question is one look. */
@Repository
public class HistoryStore {
    private final JdbcClient db;

    HistoryStore(JdbcClient db) {
        this.db = db;
    }

    /** When a person's last approved case of these items was accepted. */
    public Optional<LocalDate> lastApproved(long citizen, List<String> items) {
        return Optional.ofNullable(db.sql("""
                select max(accepted) from filings.filing
                 where citizen = :citizen and status = 'APPROVED' and item = any(:items)
                """)
                .param("citizen", citizen)
                .param("items", items.toArray(String[]::new))
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .optional()
                .orElse(null));
    }

    /**
     * What each of several people withdrew before, in their order.
     *
     * @param kinds which items count as what
     */
    public List<Withdrawn> withdrawn(List<Since> people, Kinds kinds) {
        return db.sql("""
                select before.*
                  from unnest(cast(:citizens as bigint[]), cast(:years as date[])) with ordinality as one(citizen, year, n)
                 cross join lateral (
                    select max(f.accepted) filter (where f.item = any(:rent)) as rent,
                           max(f.accepted) filter (where f.item = any(:repayment)) as repayment,
                           coalesce(sum(d.amount) filter (where f.item = any(:fees) and f.accepted >= one.year), 0) as fees,
                           coalesce(sum(d.amount) filter (where f.item = any(:home)), 0) as home
                      from filings.filing f
                      left join filings.decision d on d.filing = f.id and d.verdict = 'APPROVE' and d.entry is not null
                     where f.citizen = one.citizen and f.status = 'APPROVED') as before
                 order by n
                """)
                .param("citizens", people.stream().map(Since::citizen).toArray(Long[]::new))
                .param(
                        "years",
                        people.stream().map(one -> one.year().toString()).toArray(String[]::new))
                .param("rent", kinds.rent().toArray(String[]::new))
                .param("repayment", kinds.repayment().toArray(String[]::new))
                .param("fees", kinds.fees().toArray(String[]::new))
                .param("home", kinds.home().toArray(String[]::new))
                .query((row, number) -> new Withdrawn(
                        Optional.ofNullable(row.getObject("rent", LocalDate.class)),
                        Optional.ofNullable(row.getObject("repayment", LocalDate.class)),
                        new Money(row.getLong("fees")),
                        new Money(row.getLong("home"))))
                .list();
    }

    /**
     * What the other cases of each of several people are when one of theirs is decided, in their order. A case is in the way of this
     * one when it waits for a decision: a person does one thing at a time, an employer one of each item, and what an agent does for
     * an employer is not in the way of his own business.
     */
    public List<Cases> cases(List<Beside> all, String channel) {
        return db.sql("""
                select exists (
                           select from filings.filing other left join filings.filing own on own.id = one.filing
                            where other.id <> one.filing and other.status in ('WITH_OFFICER', 'SECOND_PERSON')
                              and case when own.employer is null then other.citizen = one.citizen and other.employer is null
                                       else other.employer = own.employer and other.item = own.item end) as in_flight,
                       array(select distinct kind from filings.ban where citizen = one.citizen and %s) as bans,
                       coalesce((select sum(d.amount) from filings.filing f join filings.decision d on d.filing = f.id
                                  where f.citizen = one.citizen and f.status = 'APPROVED' and f.channel = :channel
                                    and f.accepted = one.day and f.mandate is null
                                    and f.item = any(string_to_array(one.withdrawing, ','))
                                    and d.verdict = 'APPROVE' and d.entry is not null), 0) as paid,
                       (select count(*) from filings.filing f
                         where f.citizen = one.citizen and f.channel = :channel and f.accepted = one.day
                           and f.id <> one.filing) as today,
                       not exists (select from filings.filing f
                                    where f.citizen = one.citizen and f.channel = :channel and f.status = 'APPROVED') as first,
                       (select count(*) from filings.commitment c join filings.filing f on f.id = c.filing
                         where f.citizen = one.citizen and c.state in ('FALSE', 'RECOVERY', 'BANNED')) as untrue
                  from unnest(cast(:citizens as bigint[]), cast(:filings as bigint[]), cast(:days as date[]),
                              cast(:withdrawing as text[])) with ordinality as one(citizen, filing, day, withdrawing, n)
                 order by n
                """.formatted(BanStore.onDay("one.day")))
                .param("citizens", all.stream().map(Beside::citizen).toArray(Long[]::new))
                .param("filings", all.stream().map(Beside::filing).toArray(Long[]::new))
                .param("days", all.stream().map(one -> one.day().toString()).toArray(String[]::new))
                .param(
                        "withdrawing",
                        all.stream()
                                .map(one -> String.join(",", one.withdrawing()))
                                .toArray(String[]::new))
                .param("channel", channel)
                .query((row, number) -> new Cases(
                        row.getBoolean("in_flight"),
                        Set.copyOf(Arrays.asList((String[]) row.getArray("bans").getArray())),
                        new Money(row.getLong("paid")),
                        row.getInt("today"),
                        row.getBoolean("first"),
                        row.getInt("untrue")))
                .list();
    }

    /**
     * Of whom to look what was withdrawn.
     *
     * @param citizen key of the person
     * @param year since when this year's property fees count
     */
    public record Since(long citizen, LocalDate year) {}

    /**
     * Beside which case to look for others.
     *
     * @param citizen key of the person
     * @param filing the one that is decided, which doesn't count
     * @param day its day of acceptance
     * @param withdrawing codes of the items that pay out of an account
     */
    public record Beside(long citizen, long filing, LocalDate day, List<String> withdrawing) {}

    /**
     * Which items count as what.
     *
     * @param rent withdrawals for rent
     * @param repayment withdrawals to repay a loan
     * @param fees withdrawals for property fees
     * @param home withdrawals for one home
     */
    public record Kinds(List<String> rent, List<String> repayment, List<String> fees, List<String> home) {}

    /**
     * What a person withdrew.
     *
     * @param lastRent when the last withdrawal for rent was accepted
     * @param lastRepayment the same to repay a loan
     * @param feesThisYear for property fees since the year began
     * @param forHome for a home, ever
     */
    public record Withdrawn(
            Optional<LocalDate> lastRent, Optional<LocalDate> lastRepayment, Money feesThisYear, Money forHome) {}

    /**
     * A person's cases.
     *
     * @param inFlight whether another case is in this one's way
     * @param bans kinds of the bans that hold
     * @param paid what was paid out of accounts that day over that channel
     * @param today how many were handed in that day over that channel
     * @param first whether nothing was ever approved over that channel
     * @param falseCommitments commitments that turned out to be false and are not made good
     */
    public record Cases(
            boolean inFlight, Set<String> bans, Money paid, int today, boolean first, int falseCommitments) {}
}
