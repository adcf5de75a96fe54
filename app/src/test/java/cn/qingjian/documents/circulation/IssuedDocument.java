package cn.qingjian.documents.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.documents.Addressee;
import cn.qingjian.documents.DocumentForm;
import cn.qingjian.documents.Genre;
import cn.qingjian.documents.LengthClass;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.documents.draft.Urgency;
import cn.qingjian.documents.life.Life;
import cn.qingjian.documents.life.Numbers;
import cn.qingjian.documents.life.Sending;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.papers.Form;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.SomePeople;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings a document through review, the gate, signature and number to its receivers: a reason, and a leader who agrees. */
@Component
public class IssuedDocument {
    private final Drafts drafts;
    private final Life life;
    private final Numbers numbers;
    private final Gate gate;
    private final SomePeople people;

    IssuedDocument(Drafts drafts, Life life, Numbers numbers, Gate gate, SomePeople people) {
        this.drafts = drafts;
        this.life = life;
        this.numbers = numbers;
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
        Account office = people.person(Role.OFFICE);
        numbers.word(Form.DOCUMENT, "测房金", office);
        assertThat(life.send(draft.id(), new Sending(Urgency.ORDINARY, Optional.empty(), List.of()), clerk)
                        .isEmpty())
                .isTrue();
        assertThat(life.pass(draft.id(), "", office).isEmpty()).isTrue();
        KeptRuling ruling = latest(draft);
        Account leader = people.person(Role.LEADER);
        if (ruling.standing() == KeptRuling.Standing.AWAITING_REASON) {
            gate.explain(ruling.id(), "须在开办前统一口径，只发这一件。", clerk);
            gate.decide(ruling.id(), true, "同意。", leader);
        }
        assertThat(life.sign(draft.id(), "", leader).isEmpty()).isTrue();
        assertThat(life.finish(draft.id(), office).isEmpty()).isTrue();
        KeptRuling admitted = latest(draft);
        assertThat(admitted.standing()).as(admitted.telling().toString()).isEqualTo(KeptRuling.Standing.ADMITTED);
        return admitted;
    }

    private KeptRuling latest(Draft draft) {
        return gate.rulings(draft.demandId()).getFirst();
    }
}
