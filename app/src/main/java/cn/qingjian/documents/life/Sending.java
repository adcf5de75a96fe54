package cn.qingjian.documents.life;

import cn.qingjian.documents.draft.Urgency;
import java.util.List;
import java.util.Optional;

/**
 * The way that a department wishes for its draft.
 *
 * @param urgency how soon each step must be done
 * @param signer key of the leader who is to sign; empty for any
 * @param cosigners keys of the departments that must agree
 */
public record Sending(Urgency urgency, Optional<Long> signer, List<Long> cosigners) {
    public Sending {
        cosigners = List.copyOf(cosigners);
    }
}
