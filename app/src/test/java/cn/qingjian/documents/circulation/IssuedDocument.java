package cn.qingjian.documents.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.documents.Addressee;
import cn.qingjian.documents.DocumentForm;
import cn.qingjian.documents.Genre;
import cn.qingjian.documents.LengthClass;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.SomePeople;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings a document through the gate and sends it out, the way that a department does: a reason, and a leader who agrees. */
@Component
public class IssuedDocument {
    private final Drafts drafts;
    private final Gate gate;
    private final SomePeople people;

    IssuedDocument(Drafts drafts, Gate gate, SomePeople people) {
        this.drafts = drafts;
        this.gate = gate;
        this.people = people;
    }

    /** A document to one county office, with that body. */
    public KeptRuling to(Unit county, String body) {
        Account clerk = people.person(Role.DEPARTMENT);
        Draft.Words words = new Draft.Words(
                "关于开办测试业务的通知",
                Genre.NOTICE,
                DocumentForm.OFFICIAL,
                LengthClass.GENERAL,
                "开办测试业务",
                List.of(new Addressee(county.name(), Optional.of(county.id()), Optional.of(county.kind()))),
                Optional.empty(),
                body + "\n测试中心\n2026年11月23日");
        Draft draft = drafts.begin(words, clerk, null);
        drafts.submit(draft.id(), clerk);
        KeptRuling ruling = latest(draft);
        if (ruling.standing() == KeptRuling.Standing.AWAITING_REASON) {
            gate.explain(ruling.id(), "须在开办前统一口径，只发这一件。", clerk);
            gate.decide(ruling.id(), true, "同意。", people.person(Role.LEADER));
        }
        drafts.issue(draft.id(), clerk);
        KeptRuling admitted = latest(draft);
        assertThat(admitted.standing()).as(admitted.telling().toString()).isEqualTo(KeptRuling.Standing.ADMITTED);
        return admitted;
    }

    private KeptRuling latest(Draft draft) {
        return gate.rulings(draft.demandId()).getFirst();
    }
}
