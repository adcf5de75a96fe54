package cn.qingjian.filings.store;

import cn.qingjian.kernel.Money;
import cn.qingjian.privacy.Seal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Approvals that one officer proposed and another must confirm, and what the other said; both only ever added to. */
@Repository
public class ProposalStore {
    private static final String PLACE = "filings.proposal.words ";

    private final JdbcClient db;
    private final Seal seal;

    ProposalStore(JdbcClient db, Seal seal) {
        this.db = db;
        this.seal = seal;
    }

    /** Keeps a proposal. */
    public void propose(Proposal proposal) {
        db.sql("""
                insert into filings.proposal (filing, officer, amount, worth, elsewhere, words, at)
                values (:filing, :officer, :amount, :worth, :elsewhere, :words, :at)
                """)
                .param("filing", proposal.filing())
                .param("officer", proposal.officer())
                .param("amount", proposal.amount().map(Money::fen).orElse(null))
                .param("worth", proposal.worth().fen())
                .param("elsewhere", proposal.elsewhere())
                .param("words", seal.close(proposal.words(), PLACE + proposal.filing()))
                .param("at", Timestamp.from(proposal.at()))
                .update();
    }

    /** The newest proposal of a filing on which nobody has said anything yet. */
    public Optional<Proposal> waiting(long filing) {
        return db.sql("""
                select p.* from filings.proposal p left join filings.review r on r.proposal = p.id
                 where p.filing = :filing and r.proposal is null order by p.id desc limit 1
                """)
                .param("filing", filing)
                .query((row, number) -> new Proposal(
                        row.getLong("id"),
                        filing,
                        row.getLong("officer"),
                        Optional.ofNullable(row.getObject("amount", Long.class)).map(Money::new),
                        new Money(row.getLong("worth")),
                        row.getBoolean("elsewhere"),
                        seal.open(row.getBytes("words"), PLACE + filing),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    /** Keeps what the second person said. The database itself refuses one and the same person. */
    public void review(Proposal proposal, long reviewer, boolean agreed, Instant now) {
        db.sql("""
                insert into filings.review (proposal, officer, reviewer, agreed, at)
                values (:proposal, :officer, :reviewer, :agreed, :at)
                """)
                .param("proposal", proposal.id())
                .param("officer", proposal.officer())
                .param("reviewer", reviewer)
                .param("agreed", agreed)
                .param("at", Timestamp.from(now))
                .update();
    }

    /**
     * An approval that waits for a second person.
     *
     * @param id its key, 0 for one that isn't kept yet
     * @param filing the case
     * @param officer who proposes
     * @param amount what is to be granted; empty where the item grants no amount of its own
     * @param worth what made a second person necessary
     * @param elsewhere whether it was carried out already, in the books or on paper
     * @param words the officer's own, for the second person
     * @param at when
     */
    public record Proposal(
            long id,
            long filing,
            long officer,
            Optional<Money> amount,
            Money worth,
            boolean elsewhere,
            String words,
            Instant at) {}
}
