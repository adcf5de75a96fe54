package cn.qingjian.documents.web;

import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.DraftStatus;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a person may do with a draft now.
 *
 * @param edit change its words
 * @param submit put it to the gate
 * @param explain write the reason
 * @param decide decide on the reason
 * @param issue send it out
 * @param withdraw take it back
 * @param drop give it up
 * @param reopen take it up again
 * @param unmerge undo the merge that made it
 * @param review record the legal review
 */
public record May(
        boolean edit,
        boolean submit,
        boolean explain,
        boolean decide,
        boolean issue,
        boolean withdraw,
        boolean drop,
        boolean reopen,
        boolean unmerge,
        boolean review) {
    private static final Set<DraftStatus> WITHDRAWABLE =
            EnumSet.of(DraftStatus.ADMITTED, DraftStatus.AWAITING_APPROVER, DraftStatus.ISSUED);

    static May of(Draft draft, Optional<KeptRuling> ruling, Account person, Gate gate) {
        boolean own = draft.writableBy(person);
        DraftStatus status = draft.status();
        return new May(
                own && status.editable(),
                own && (status == DraftStatus.DRAFTING || status == DraftStatus.REFUSED),
                own && status == DraftStatus.AWAITING_REASON,
                ruling.map(kept -> gate.mayDecide(kept, person)).orElse(false),
                own && status == DraftStatus.ADMITTED,
                own && WITHDRAWABLE.contains(status),
                own
                        && status.to(DraftStatus.DROPPED).isPresent()
                        && draft.joined().isEmpty(),
                own && status == DraftStatus.DROPPED,
                own && status == DraftStatus.DRAFTING && !draft.joined().isEmpty(),
                person.is(Role.LEGAL) && status.editable() && !draft.reviewed());
    }
}
