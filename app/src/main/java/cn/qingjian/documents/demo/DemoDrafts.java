package cn.qingjian.documents.demo;

import cn.qingjian.demo.DemoData;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.DraftFilter;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.documents.draft.Urgency;
import cn.qingjian.documents.life.Life;
import cn.qingjian.documents.life.Numbers;
import cn.qingjian.documents.life.Sending;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.papers.Form;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the sample drafts into their departments' hands and some of them through the gate. */
@Component
class DemoDrafts implements DemoData {
    private static final int AFTER_THE_GATE = 300;
    private static final Set<Integer> AT_THE_GATE = Set.of(3, 5, 8, 9, 12);
    private static final Map<Integer, String> REASONS = Map.of(
            3, "管委会已审议通过，省处授权各市制定操作规则，12月15日开办前须让各管理部知晓办理口径。",
            5, "本意见合并了贷款全流程的操作要求，印发后有三件旧文同时停止执行，篇幅一次略长，今后不再分别发文。");
    private static final int ADMITTED = 3;
    private static final String WORD = "青房金";
    private static final int BEGUN = 27;

    private final Drafts drafts;
    private final Life life;
    private final Numbers numbers;
    private final Gate gate;
    private final People people;

    DemoDrafts(Drafts drafts, Life life, Numbers numbers, Gate gate, People people) {
        this.drafts = drafts;
        this.life = life;
        this.numbers = numbers;
        this.gate = gate;
        this.people = people;
    }

    @Override
    public int order() {
        return AFTER_THE_GATE;
    }

    @Override
    public String what() {
        return "示例文稿";
    }

    @Override
    @Transactional
    public void fill() {
        if (drafts.count(DraftFilter.ALL) > 0) {
            return;
        }
        numbersOfThisYear();
        Map<Integer, Draft> made = new HashMap<>();
        for (SampleDrafts.Sample sample : SampleDrafts.read(people.units())) {
            author(sample.department())
                    .ifPresent(author -> made.put(sample.number(), drafts.begin(sample.words(), author, null)));
        }
        made.entrySet().stream()
                .filter(one -> AT_THE_GATE.contains(one.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> throughTheGate(one.getKey(), one.getValue()));
    }

    /** The words of the invented centre; it has numbered on paper until the middle of the year. */
    private void numbersOfThisYear() {
        Account office = people.holding(Role.OFFICE).getFirst();
        numbers.word(Form.DOCUMENT, WORD, office);
        numbers.word(Form.LETTER, WORD + "函", office);
        numbers.word(Form.MINUTES, WORD + "纪", office);
        numbers.begin(WORD, BEGUN, office);
    }

    private void throughTheGate(int number, Draft draft) {
        Account author = people.account(draft.author()).orElseThrow();
        Account reviewer = people.holding(Role.OFFICE).stream()
                .filter(one -> one.id() != author.id())
                .findFirst()
                .orElseThrow();
        life.send(draft.id(), new Sending(Urgency.ORDINARY, Optional.empty(), List.of()), author);
        life.pass(draft.id(), "", reviewer);
        Optional<KeptRuling> ruling = gate.rulings(draft.demandId()).stream()
                .findFirst()
                .filter(kept -> kept.standing() == KeptRuling.Standing.AWAITING_REASON);
        if (ruling.isPresent() && REASONS.containsKey(number)) {
            gate.explain(ruling.get().id(), REASONS.get(number), author);
            if (number == ADMITTED) {
                Account leader = people.holding(Role.LEADER).getFirst();
                gate.decide(ruling.get().id(), true, "同意。", leader);
                life.sign(draft.id(), "同意，尽快发。", leader);
                life.finish(draft.id(), reviewer);
            }
        }
    }

    private Optional<Account> author(String department) {
        return Stream.of(Role.DEPARTMENT, Role.OFFICE, Role.LEGAL, Role.INSPECTOR)
                .flatMap(role -> people.holding(role).stream())
                .filter(account -> account.unit().name().equals(department))
                .findFirst();
    }
}
