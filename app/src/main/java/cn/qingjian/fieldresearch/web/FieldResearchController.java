package cn.qingjian.fieldresearch.web;

import cn.qingjian.fieldresearch.Research;
import cn.qingjian.fieldresearch.ResearchKind;
import cn.qingjian.fieldresearch.ResearchOutcomes;
import cn.qingjian.fieldresearch.ResearchSort;
import cn.qingjian.fieldresearch.ResearchWords;
import cn.qingjian.fieldresearch.Suggestion;
import cn.qingjian.gate.PlanDesk;
import cn.qingjian.people.Account;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import cn.qingjian.slips.Choice;
import cn.qingjian.slips.Slip;
import cn.qingjian.slips.SlipForm;
import cn.qingjian.slips.SlipPages;
import cn.qingjian.slips.Slips;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 调研: the visits, from the reason to what they changed. */
@Controller
@RequestMapping("/fieldresearch")
@AllowedToBusiness
class FieldResearchController extends SlipPages<ResearchWords, Research> {
    private static final int LONGEST_VISIT = 60;
    private static final int MOST_PEOPLE = 200;

    private final Slips<ResearchWords, Research> slips;
    private final ResearchOutcomes outcomes;
    private final People people;
    private final PlanDesk plan;

    FieldResearchController(
            Slips<ResearchWords, Research> slips, ResearchOutcomes outcomes, People people, PlanDesk plan) {
        super(slips);
        this.slips = slips;
        this.outcomes = outcomes;
        this.people = people;
        this.plan = plan;
    }

    @GetMapping("/new")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.INSPECTOR, Role.LEGAL, Role.LEADER})
    String blank(@AuthenticationPrincipal SignedIn person, Model model) {
        return blank(
                SlipForm.blank()
                        .put("from", slips.today().plusDays(7))
                        .put("to", slips.today().plusDays(7))
                        .put("hosts", 1),
                person,
                model);
    }

    @PostMapping
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.INSPECTOR, Role.LEGAL, Role.LEADER})
    String begins(
            @RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal SignedIn person, Model model) {
        return begin(typed, person, model);
    }

    /** A step of what a report suggests. */
    @PostMapping("/{number:\\d+}/suggestions/{id:\\d+}")
    String step(
            @PathVariable long number,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Slip<ResearchWords> visit = readable(number, person);
        var form = new SlipForm(typed);
        outcomes.step(suggestion(number, id), visit, form, person.account());
        return done(number, form, person, model);
    }

    private Suggestion suggestion(long number, long id) {
        return outcomes.of(number).stream()
                .flatMap(one -> one.suggestions().stream())
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Override
    protected ResearchWords read(SlipForm form) {
        String title = form.line("title", "请写调研的题目。");
        SlipForm.Span span = form.span("from", "to", LONGEST_VISIT);
        Optional<Account> leader = form.key("leader")
                .flatMap(people::account)
                .filter(one -> one.is(Role.LEADER, Role.DEPARTMENT, Role.OFFICE, Role.INSPECTOR, Role.LEGAL));
        form.errors().require(leader.isPresent(), "leader", "请选择带队的人。");
        return new ResearchWords(
                title,
                form.one("sort", ResearchSort.TOPIC),
                form.key("planItem"),
                leader.map(Account::id).orElse(0L),
                leader.map(Account::name).orElse(""),
                form.places("unit", units(), "请选择去哪里。"),
                span.from(),
                span.to(),
                form.count("companions", 0, MOST_PEOPLE),
                form.count("hosts", 0, MOST_PEOPLE),
                form.count("company", 0, MOST_PEOPLE),
                form.count("meeting", 0, MOST_PEOPLE),
                form.text("reason"),
                form.lines("questions"),
                form.lines("materials"),
                form.lines("forms"),
                form.lines("scores"),
                form.flag("circulated"),
                form.line("chief"));
    }

    @Override
    protected SlipForm fill(ResearchWords words) {
        return SlipForm.blank()
                .put("title", words.title())
                .put("sort", words.sort().name())
                .put("planItem", words.planItem().map(String::valueOf).orElse(""))
                .put("leader", words.leader())
                .put("unit", words.units().stream().map(one -> one.unit()).toList())
                .put("from", words.from())
                .put("to", words.to())
                .put("companions", words.companions())
                .put("hosts", words.hosts())
                .put("company", words.company())
                .put("meeting", words.meeting())
                .put("reason", words.reason())
                .put("questions", String.join("\n", words.questions()))
                .put("materials", String.join("\n", words.materials()))
                .put("forms", String.join("\n", words.forms()))
                .put("scores", String.join("\n", words.scores()))
                .tick("circulated", words.circulated())
                .put("chief", words.chief());
    }

    @Override
    protected void offer(Model model, Account writer, SlipForm form) {
        List<Account> leaders = people.holding(Role.LEADER);
        model.addAttribute("sorts", Choice.of(ResearchSort.values()));
        model.addAttribute("units", Choice.units(units()));
        model.addAttribute(
                "leaders",
                Choice.people(
                        leaders.contains(writer)
                                ? leaders
                                : Stream.concat(leaders.stream(), Stream.of(writer))
                                        .toList()));
        model.addAttribute("items", items(writer.unit().id()));
    }

    private List<Choice> items(long unit) {
        return plan.items(slips.today().getYear()).stream()
                .filter(item -> item.key().unit() == unit && item.key().kind().equals(ResearchKind.CODE))
                .map(item -> new Choice(
                        String.valueOf(item.id()),
                        "%d月 · %s（%s）".formatted(item.month(), item.title(), item.left() > 0 ? "可用" : "已用过")))
                .toList();
    }

    private List<Unit> units() {
        return people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY_OFFICE
                        || unit.kind() == Unit.Kind.DEPARTMENT
                        || unit.kind() == Unit.Kind.PEER)
                .toList();
    }

    @Override
    protected void details(Model model, Slip<ResearchWords> slip, Account reader) {
        model.addAttribute("outcome", outcomes.of(slip.number()).orElse(null));
        model.addAttribute("found", outcomes.report(slip.number()).orElse(null));
    }

    /** A visit ends with its report. */
    @Override
    protected void ending(Slip<ResearchWords> slip, SlipForm form) {
        form.text("found", "请写明弄清了什么。");
        form.lines("suggestions");
        form.errors().require(!slips.today().isBefore(slip.words().from()), "found", "还没有出发，写不了报告。");
    }

    @Override
    protected void ended(Slip<ResearchWords> slip, SlipForm form, Account by) {
        outcomes.report(slip.number(), form.text("found"), form.lines("suggestions"), by);
    }
}
