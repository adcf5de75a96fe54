package cn.qingjian.documents.draft;

import cn.qingjian.people.Account;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The way that a draft takes to its signature.
 *
 * @param urgency how soon each step must be done
 * @param signer who is to sign it; empty where any leader may
 * @param cosigners the departments that must agree before, in the order in which they were asked
 */
public record Route(Urgency urgency, Optional<Signer> signer, List<Cosigner> cosigners) {
    public Route {
        cosigners = List.copyOf(cosigners);
    }

    /**
     * The leader who is to sign.
     *
     * @param id key of the account
     * @param name the leader's name
     */
    public record Signer(long id, String name) {}

    /**
     * A department that must agree.
     *
     * @param unit key of the department
     * @param name its name
     * @param agreed its agreement with the words as they stand; empty while it has not agreed with these
     */
    public record Cosigner(long unit, String name, Optional<Agreed> agreed) {}

    /**
     * A department's agreement.
     *
     * @param by name of who agreed
     * @param words what was said with it
     * @param at when
     */
    public record Agreed(String by, String words, Instant at) {}

    /** Whether every department that was asked agrees with the words as they stand. */
    public boolean agreed() {
        return cosigners.stream().allMatch(one -> one.agreed().isPresent());
    }

    /** Whether a person's department was asked. */
    public boolean concerns(Account person) {
        return cosigners.stream().anyMatch(one -> one.unit() == person.unit().id());
    }

    /** Whether a person's department was asked and has not agreed yet. */
    public boolean awaits(Account person) {
        return cosigners.stream()
                .anyMatch(
                        one -> one.unit() == person.unit().id() && one.agreed().isEmpty());
    }
}
