package cn.qingjian.filings;

import cn.qingjian.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A decision as it was kept.
 *
 * @param filing key of the filing
 * @param verdict APPROVE, REJECT, MANUAL or RETURN
 * @param amount what was paid or reckoned; empty for none
 * @param binding which limit decided the amount
 * @param reason why, in a sentence; of a return everything that is missing
 * @param article under which article
 * @param explanation every condition with the value that was seen
 * @param digest of the item's version
 * @param decidedBy key of the case officer; empty where the table decided
 * @param entry key of the ledger's entry; empty where nothing was posted
 * @param at when
 */
public record KeptDecision(
        long filing,
        Verdict verdict,
        Optional<Money> amount,
        String binding,
        String reason,
        String article,
        List<String> explanation,
        String digest,
        Optional<Long> decidedBy,
        Optional<Long> entry,
        Instant at) {
    public KeptDecision {
        explanation = List.copyOf(explanation);
    }

    /** How it was decided. */
    public enum Verdict {
        /** Yes. */
        APPROVE,
        /** No. */
        REJECT,
        /** A person must look. */
        MANUAL,
        /** The citizen can mend it. */
        RETURN
    }

    /** Whether no person had a hand in it. */
    public boolean instant() {
        return decidedBy.isEmpty();
    }
}
