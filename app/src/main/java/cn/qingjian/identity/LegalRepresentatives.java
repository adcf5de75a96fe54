package cn.qingjian.identity;

import cn.qingjian.kernel.CitizenId;
import cn.qingjian.kernel.CreditCode;
import java.util.Optional;

/** Says who is an employer's legal representative; the room that knows the company register provides the one bean. */
@FunctionalInterface
public interface LegalRepresentatives {
    /** Whether the person is the employer's legal representative today; false where the register doesn't answer. */
    boolean represents(CitizenId person, CreditCode employer);

    /** The employer's name in the register; empty where only the representative is known, who then writes it himself. */
    default Optional<String> name(CreditCode employer) {
        return Optional.empty();
    }
}
