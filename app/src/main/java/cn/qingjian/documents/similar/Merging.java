package cn.qingjian.documents.similar;

import cn.qingjian.audit.Audit;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.DraftStatus;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.documents.store.DraftStore;
import cn.qingjian.documents.store.JointStore;
import cn.qingjian.gate.Similar;
import cn.qingjian.people.Account;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merges two drafts into a joint one that keeps both authors, and undoes it until the joint draft is put to the gate. */
@Service
public class Merging {
    /** Not through the gate yet; whoever has it gives it back first. */
    private static final Set<DraftStatus> MERGEABLE = EnumSet.of(
            DraftStatus.DRAFTING,
            DraftStatus.REVIEWING,
            DraftStatus.COUNTERSIGNING,
            DraftStatus.AWAITING_REASON,
            DraftStatus.AWAITING_APPROVER,
            DraftStatus.REFUSED);

    private final Drafts drafts;
    private final DraftStore store;
    private final JointStore joints;
    private final AlikeDrafts alike;
    private final Audit audit;

    Merging(Drafts drafts, DraftStore store, JointStore joints, AlikeDrafts alike, Audit audit) {
        this.drafts = drafts;
        this.store = store;
        this.joints = joints;
        this.alike = alike;
        this.audit = audit;
    }

    /** What could be merged with a draft, most alike first. */
    public List<Similar> candidates(Draft draft) {
        return alike.similarTo(drafts.demand(draft));
    }

    /** A draft among the candidates, whoever may read it: merging means to show both departments each other's words. */
    public Optional<Draft> candidate(Draft draft, long other) {
        return candidates(draft).stream().anyMatch(similar -> similar.id().number() == other)
                ? store.find(other)
                : Optional.empty();
    }

    /** Makes the joint draft; empty where one of the two can no longer be merged. */
    @Transactional
    public Optional<Draft> merge(Draft first, Draft second, Account by) {
        if (!mergeable(first) || !mergeable(second)) {
            return Optional.empty();
        }
        Joint joint = Joint.of(first, second);
        Draft made = drafts.begin(joint.words(), by, null);
        joints.add(made.id(), joint.parts());
        for (Draft one : List.of(first, second)) {
            Draft now = drafts.withdraw(one.id(), "并入联合文稿", by);
            now.status()
                    .to(DraftStatus.MERGED)
                    .ifPresent(step -> store.move(one.id(), step, "并入文稿 " + made.id(), by.id()));
            store.mergedInto(one.id(), made.id());
        }
        audit.record(by.login(), "合并", "文稿 " + made.id(), "由文稿 %d、%d 合并".formatted(first.id(), second.id()));
        return Optional.of(made);
    }

    /** Takes the merge back; false where the joint draft is already at the gate. A draft that was there before and took others in stays. */
    @Transactional
    public boolean undo(Draft joint, Account by) {
        if (joint.joined().isEmpty() || joint.status() != DraftStatus.DRAFTING) {
            return false;
        }
        for (Draft.Joined one : joint.joined()) {
            store.find(one.id())
                    .flatMap(member -> member.status().to(DraftStatus.DRAFTING))
                    .ifPresent(step -> store.move(one.id(), step, step.why(), by.id()));
            store.mergedInto(one.id(), null);
        }
        if (!parts(joint).isEmpty()) {
            drafts.drop(joint.id(), by);
        }
        audit.record(by.login(), "撤销合并", "文稿 " + joint.id(), "");
        return true;
    }

    /** The parts of a joint draft as they were at the merge; empty for any other. */
    public List<Joint.Part> parts(Draft joint) {
        return joints.parts(joint.id());
    }

    private static boolean mergeable(Draft draft) {
        return MERGEABLE.contains(draft.status());
    }
}
