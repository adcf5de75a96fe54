package cn.qingjian.documents.demo;

import cn.qingjian.demo.DemoData;
import cn.qingjian.documents.Addressee;
import cn.qingjian.documents.DocumentForm;
import cn.qingjian.documents.Genre;
import cn.qingjian.documents.LengthClass;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.DraftFilter;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.documents.draft.Urgency;
import cn.qingjian.documents.life.Life;
import cn.qingjian.documents.life.Sending;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two drafts that lay down rules: through the gate, and up for review. */
@Component
class DemoNormative implements DemoData {
    private static final int AFTER_THE_OTHER_DRAFTS = 430;
    private static final String SEARCH = "关于印发《青禾市";

    private final Drafts drafts;
    private final Life life;
    private final Gate gate;
    private final People people;

    DemoNormative(Drafts drafts, Life life, Gate gate, People people) {
        this.drafts = drafts;
        this.life = life;
        this.gate = gate;
        this.people = people;
    }

    @Override
    public int order() {
        return AFTER_THE_OTHER_DRAFTS;
    }

    @Override
    public String what() {
        return "须经审议的文稿";
    }

    @Override
    @Transactional
    public void fill() {
        if (drafts.count(DraftFilter.ALL.narrowed(Optional.empty(), SEARCH)) > 0) {
            return;
        }
        put("gjk", "关于印发《青禾市住房公积金窗口代录入操作规程》的通知", """
                一、窗口代录入由工作人员在办件页面逐项填写，填完由缴存人当面核对。
                二、缴存人核对无误的，在签字屏上确认；有误的当场改，不另收书面材料。
                三、代录入的办件和缴存人自己办的走同一条路，不另设时限。
                青禾市住房公积金中心
                2026年11月23日""");
        put("dkk", "关于印发《青禾市住房公积金抵押物影像采集规程》的通知", """
                一、抵押物影像由管理部在面签当日采集，正面、门牌、室内各一张。
                二、影像存入贷款档案，不另行打印，不再要求借款人提供。
                三、影像不清的，由原采集人七日内补采。
                青禾市住房公积金中心
                2026年11月23日""");
    }

    private void put(String code, String title, String body) {
        Optional<Account> author = people.holding(Role.DEPARTMENT).stream()
                .filter(one -> one.unit().code().equals(code))
                .findFirst();
        List<Addressee> offices = people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY_OFFICE)
                .map(unit -> new Addressee(unit.name(), Optional.of(unit.id()), Optional.of(unit.kind())))
                .toList();
        author.ifPresent(one -> pass(
                drafts.begin(
                        new Draft.Words(
                                title,
                                Genre.NOTICE,
                                DocumentForm.OFFICIAL,
                                LengthClass.GENERAL,
                                "统一操作口径",
                                offices,
                                Optional.empty(),
                                body),
                        one,
                        null),
                one));
    }

    private void pass(Draft draft, Account author) {
        life.send(draft.id(), new Sending(Urgency.ORDINARY, Optional.empty(), List.of()), author);
        life.pass(draft.id(), "", people.holding(Role.OFFICE).getFirst());
        gate.rulings(draft.demandId()).stream()
                .findFirst()
                .filter(kept -> kept.standing() == KeptRuling.Standing.AWAITING_REASON)
                .ifPresent(kept -> {
                    gate.explain(kept.id(), "操作口径各管理部不一，须有一份统一的规程，印发后不再分别答复。", author);
                    gate.decide(
                            kept.id(), true, "同意。", people.holding(Role.LEADER).getFirst());
                });
    }
}
