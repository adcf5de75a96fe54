package cn.qingjian.filings;

import cn.qingjian.filings.facts.Asking;
import cn.qingjian.filings.facts.Gathering;
import cn.qingjian.filings.store.CommitmentStore;
import cn.qingjian.filings.store.FilingStore;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.serviceitems.ItemBook;
import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.sharing.NoConsentException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks again for the facts that nobody could answer when a case was decided on a commitment: all of them, not a sample. What
 * comes late and agrees confirms the commitment; what contradicts it goes to a person.
 */
@Component
class LateFacts {
    private static final Logger LOG = LoggerFactory.getLogger(LateFacts.class);
    private static final Duration PATIENCE = Duration.ofHours(12);

    private final CommitmentStore store;
    private final Commitments commitments;
    private final FilingStore filings;
    private final ItemBook book;
    private final Gathering gathering;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LateFacts(
            CommitmentStore store,
            Commitments commitments,
            FilingStore filings,
            ItemBook book,
            Gathering gathering,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.commitments = commitments;
        this.filings = filings;
        this.book = book;
        this.gathering = gathering;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Asks for the facts of at most so many commitments that weren't asked about in the last half day, the oldest first, and
     * says how many it asked for; 0 where none is left.
     */
    int round(int most) {
        var due = store.unanswered(clock.instant().minus(PATIENCE), most);
        due.forEach(this::askOrLeave);
        return due.size();
    }

    /** One that can't be asked about is left for the next half day and doesn't keep the others from being asked. */
    private void askOrLeave(long id) {
        try {
            ask(id);
        } catch (RuntimeException problem) {
            LOG.warn("commitment {} can't be asked about: {}", id, problem.toString());
            transaction.executeWithoutResult(status -> store.late(id, Optional.empty(), clock.instant()));
        }
    }

    /** Asks for the fact of one commitment; the source's time is spent outside any transaction. */
    void ask(long id) {
        CommitmentStore.Signed signed = store.find(id).orElseThrow();
        Filing filing = filings.ofNumber(signed.number()).orElseThrow();
        ItemVersion version = book.version(signed.item(), signed.digest())
                .orElseThrow(() -> new IllegalStateException("no version of " + signed.item()));
        Optional<Boolean> agrees;
        String words;
        try {
            Asking who = gathering.asking(filing.citizen(), 1, Optional.empty(), filing.employer(), "补查承诺的数据");
            agrees = gathering
                    .late(who, version, filing.consent(), HandingIn.reference(filing), signed.fact())
                    .flatMap(shared ->
                            Agreement.of(assumed(version, signed), shared.context(), mayMiss(version, signed)));
            words = agrees.orElse(false) ? "部门后来的答复与承诺一致：" + signed.fact() : "部门后来的答复与承诺不一致：" + signed.fact();
        } catch (NoConsentException takenBack) {
            agrees = Optional.empty();
            words = "";
        }
        keep(signed, agrees, words);
    }

    private void keep(CommitmentStore.Signed signed, Optional<Boolean> agrees, String words) {
        transaction.executeWithoutResult(status -> commitments.late(signed, agrees, words));
    }

    private static java.util.Map<String, Object> assumed(ItemVersion version, CommitmentStore.Signed signed) {
        return version.item()
                .commitmentFor(signed.fact())
                .map(Item.Commitment::assumed)
                .orElseThrow();
    }

    private static boolean mayMiss(ItemVersion version, CommitmentStore.Signed signed) {
        return version.item().facts().stream().anyMatch(need -> need.code().equals(signed.fact()) && need.mayMiss());
    }
}
