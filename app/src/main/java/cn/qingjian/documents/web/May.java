package cn.qingjian.documents.web;

import cn.qingjian.documents.draft.Desk;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.DraftStatus;
import cn.qingjian.documents.life.Life;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a person may do with a draft where it stands.
 *
 * @param edit change its words
 * @param send send it to the office
 * @param explain write the reason that the gate wants
 * @param decide approve that reason
 * @param act take the step that it waits for, or send it back
 * @param ask ask one department more to agree
 * @param withdraw take it back; whoever has it to review or to sign sends it back instead
 * @param drop give it up
 * @param reopen take it up again
 * @param unmerge take a merge back
 * @param review record the 合法合规审查
 * @param print decide on paper copies
 */
public record May(
        boolean edit,
        boolean send,
        boolean explain,
        boolean decide,
        boolean act,
        boolean ask,
        boolean withdraw,
        boolean drop,
        boolean reopen,
        boolean unmerge,
        boolean review,
        boolean print) {
    private static final Set<DraftStatus> WITH_THE_DEPARTMENT = EnumSet.of(
            DraftStatus.DRAFTING,
            DraftStatus.AWAITING_REASON,
            DraftStatus.REFUSED,
            DraftStatus.FILED,
            DraftStatus.MERGED,
            DraftStatus.DROPPED);

    static May of(Draft draft, Optional<KeptRuling> ruling, Desk desk, Gate gate) {
        Account person = desk.person();
        boolean own = draft.writableBy(person);
        DraftStatus status = draft.status();
        return new May(
                own && status.editable(),
                own && (status == DraftStatus.DRAFTING || status == DraftStatus.REFUSED),
                own && status == DraftStatus.AWAITING_REASON,
                ruling.map(kept -> gate.mayDecide(kept, person)).orElse(false),
                desk.holds(draft),
                (status == DraftStatus.REVIEWING || status == DraftStatus.COUNTERSIGNING) && Life.mayAsk(draft, person),
                own && !WITH_THE_DEPARTMENT.contains(status) && (status.onItsWay() || !desk.holds(draft)),
                own
                        && status.to(DraftStatus.DROPPED).isPresent()
                        && draft.joined().isEmpty(),
                own && status == DraftStatus.DROPPED,
                own && status == DraftStatus.DRAFTING && !draft.joined().isEmpty(),
                person.is(Role.LEGAL) && status.editable() && !draft.reviewed(),
                person.is(Role.OFFICE) && status.printed());
    }
}
