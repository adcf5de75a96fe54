package cn.qingjian.fieldresearch.demo;

import cn.qingjian.demo.DemoData;
import cn.qingjian.fieldresearch.ChangeState;
import cn.qingjian.fieldresearch.Outcome;
import cn.qingjian.fieldresearch.Research;
import cn.qingjian.fieldresearch.ResearchKind;
import cn.qingjian.fieldresearch.ResearchOutcomes;
import cn.qingjian.fieldresearch.ResearchSort;
import cn.qingjian.fieldresearch.ResearchWords;
import cn.qingjian.fieldresearch.Responsibilities;
import cn.qingjian.fieldresearch.Suggestion;
import cn.qingjian.gate.PlanDesk;
import cn.qingjian.gate.PlanItem;
import cn.qingjian.gate.PlanKey;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.slips.Place;
import cn.qingjian.slips.Slip;
import cn.qingjian.slips.SlipDemo;
import cn.qingjian.slips.SlipForm;
import cn.qingjian.slips.Slips;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented centre's contact points and topics, a visit that changed something, and one that changed nothing. */
@Component
class DemoResearch implements DemoData {
    private static final String REASON = "年度课题，三个问题在系统里看不出来，去一天，不填表不陪同。";

    private final Slips<ResearchWords, Research> slips;
    private final SlipDemo demo;
    private final Responsibilities responsibilities;
    private final ResearchOutcomes outcomes;
    private final PlanDesk plan;
    private final People people;
    private final Clock clock;

    DemoResearch(
            Slips<ResearchWords, Research> slips,
            SlipDemo demo,
            Responsibilities responsibilities,
            ResearchOutcomes outcomes,
            PlanDesk plan,
            People people,
            Clock clock) {
        this.slips = slips;
        this.demo = demo;
        this.responsibilities = responsibilities;
        this.outcomes = outcomes;
        this.plan = plan;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 450;
    }

    @Override
    public String what() {
        return "联系点、调研课题和示例调研";
    }

    @Override
    @Transactional
    public void fill() {
        if (!slips.all().isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        Account office = people.holding(Role.OFFICE).getFirst();
        List<Account> leaders = people.holding(Role.LEADER);
        List<Unit> offices = people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY_OFFICE)
                .toList();
        for (int place = 0; place < offices.size(); place++) {
            responsibilities.contact(
                    SlipForm.blank()
                            .put("office", offices.get(place).id())
                            .put("contact", leaders.get(place % leaders.size()).id())
                            .put("since", LocalDate.of(today.getYear(), 1, 1)),
                    office);
        }
        Optional<PlanItem> withdrawal = topic("gjk", "异地购房提取难在哪里", leaders.getFirst(), today, office);
        Optional<PlanItem> loans = topic("dkk", "二手房贷款为什么慢", leaders.getLast(), today, office);
        author("gjk").ifPresent(by -> changed(by, leaders.getFirst(), offices.get(2), withdrawal, today));
        author("dkk").ifPresent(by -> idle(by, leaders.getLast(), offices.get(4), loans, today));
    }

    private void changed(Account by, Account leader, Unit office, Optional<PlanItem> item, LocalDate today) {
        Slip<ResearchWords> visit =
                demo.carried(slips, words("异地购房提取难在哪里", item, leader, office, today.minusDays(30)), REASON, by);
        end(visit, "职工要跑两次，都卡在异地房产查询；窗口每周约有十二件。", List.of("异地房产改为系统查询，不要证明", "受理单上写明办结日期"), by);
        slips.measured(visit, office.id(), 150, "实报：1人 × 2.5小时", by);
        List<Suggestion> suggestions =
                outcomes.of(visit.number()).map(Outcome::suggestions).orElse(List.of());
        step(suggestions.getFirst().id(), visit, ChangeState.ADOPTED, "同意，信息技术科本月接通查询。", leader);
        step(suggestions.getFirst().id(), visit, ChangeState.ACTED, "异地房产查询接口启用，取消一份证明。", by);
        outcomes.step(
                suggestion(visit, suggestions.getFirst().id()),
                visit,
                SlipForm.blank()
                        .put("to", ChangeState.MEASURED.name())
                        .put("words", "每件平均跑的次数")
                        .put("before", "2")
                        .put("after", "0.3"),
                by);
    }

    private void idle(Account by, Account leader, Unit office, Optional<PlanItem> item, LocalDate today) {
        Slip<ResearchWords> visit =
                demo.carried(slips, words("二手房贷款为什么慢", item, leader, office, today.minusDays(120)), REASON, by);
        end(visit, "抵押登记等得最久，管理部已经尽力。", List.of(), by);
    }

    private void end(Slip<ResearchWords> visit, String found, List<String> suggestions, Account by) {
        slips.end(visit.number(), by, new FieldErrors(), () -> outcomes.report(visit.number(), found, suggestions, by));
    }

    private void step(long suggestion, Slip<ResearchWords> visit, ChangeState to, String words, Account by) {
        outcomes.step(
                suggestion(visit, suggestion),
                visit,
                SlipForm.blank().put("to", to.name()).put("words", words),
                by);
    }

    private Suggestion suggestion(Slip<ResearchWords> visit, long id) {
        return outcomes.of(visit.number()).stream()
                .flatMap(one -> one.suggestions().stream())
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static ResearchWords words(
            String title, Optional<PlanItem> item, Account leader, Unit office, LocalDate day) {
        return new ResearchWords(
                title,
                ResearchSort.TOPIC,
                item.map(PlanItem::id),
                leader.id(),
                leader.name(),
                List.of(Place.of(office)),
                day,
                day,
                1,
                1,
                0,
                3,
                "年度课题要看窗口上真实的办理过程，系统里只有结果，看不出卡在哪里。",
                List.of("职工为什么要跑第二次", "哪一份材料最难拿到", "窗口每周有几件办不了"),
                List.of(),
                List.of(),
                List.of(),
                false,
                "");
    }

    private Optional<PlanItem> topic(String code, String title, Account leader, LocalDate today, Account office) {
        Optional<Unit> unit =
                people.units().stream().filter(one -> one.code().equals(code)).findFirst();
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        var key = new PlanKey(today.getYear(), unit.get().id(), ResearchKind.CODE, ResearchSort.TOPIC.code());
        plan.plan(Map.of(key, "2"), office);
        plan.save(new PlanItem(0, key, title, "年度重点课题", "有关管理部", today.getMonthValue(), 2, 0), office);
        Optional<PlanItem> item = plan.items(today.getYear()).stream()
                .filter(one -> one.key().equals(key) && one.title().equals(title))
                .findFirst();
        item.ifPresent(one -> responsibilities.lead(
                SlipForm.blank()
                        .put("item", one.id())
                        .put("leader", leader.id())
                        .put("question", title + "，能少跑几次"),
                office));
        return item;
    }

    private Optional<Account> author(String code) {
        return people.holding(Role.DEPARTMENT).stream()
                .filter(one -> one.unit().code().equals(code))
                .findFirst();
    }
}
