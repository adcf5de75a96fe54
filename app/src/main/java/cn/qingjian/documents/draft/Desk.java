package cn.qingjian.documents.draft;

import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import java.util.Set;

/**
 * A person at work on others' drafts, with those for whom he stands in while they are away.
 *
 * @param person who works
 * @param signsFor keys of the accounts for which the person may sign today, the own one among them
 */
public record Desk(Account person, Set<Long> signsFor) {
    public Desk {
        signsFor = Set.copyOf(signsFor);
    }

    /** Whether the next step of a draft is this person's. */
    public boolean holds(Draft draft) {
        return switch (draft.status()) {
            case REVIEWING -> person.is(Role.OFFICE) && draft.author() != person.id();
            case COUNTERSIGNING -> draft.route().awaits(person);
            case ADMITTED ->
                person.is(Role.LEADER)
                        && draft.route()
                                .signer()
                                .map(Route.Signer::id)
                                .map(signsFor::contains)
                                .orElse(true);
            case SIGNED, VERIFIED, REGISTERED, PRINTED -> person.is(Role.OFFICE);
            case DRAFTING, AWAITING_REASON, AWAITING_APPROVER, DELIBERATING, REFUSED, ISSUED, FILED, MERGED, DROPPED ->
                false;
        };
    }
}
