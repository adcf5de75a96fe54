package cn.qingjian.fieldresearch.web;

import cn.qingjian.fieldresearch.ContactPoint;
import cn.qingjian.fieldresearch.Outcome;
import cn.qingjian.fieldresearch.ResearchOutcomes;
import cn.qingjian.fieldresearch.Responsibilities;
import cn.qingjian.people.Account;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import cn.qingjian.slips.Choice;
import cn.qingjian.slips.SlipForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The year's topics, the contact points, and what all visits changed. */
@Controller
@AllowedToBusiness
class TopicsController {
    private final Responsibilities responsibilities;
    private final ResearchOutcomes outcomes;
    private final People people;
    private final Clock clock;

    TopicsController(Responsibilities responsibilities, ResearchOutcomes outcomes, People people, Clock clock) {
        this.responsibilities = responsibilities;
        this.outcomes = outcomes;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/fieldresearch/topics")
    String topics(@AuthenticationPrincipal SignedIn person, Model model) {
        return topics(SlipForm.blank(), model);
    }

    @PostMapping("/fieldresearch/topics")
    @AllowedTo(Role.OFFICE)
    String lead(
            @RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal SignedIn person, Model model) {
        var form = new SlipForm(typed);
        responsibilities.lead(form, person.account());
        return form.errors().isEmpty() ? "redirect:/fieldresearch/topics" : topics(form, model);
    }

    @PostMapping("/fieldresearch/contacts")
    @AllowedTo(Role.OFFICE)
    String contact(
            @RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal SignedIn person, Model model) {
        var form = new SlipForm(typed);
        responsibilities.contact(form, person.account());
        return form.errors().isEmpty() ? "redirect:/fieldresearch/topics" : topics(form, model);
    }

    /** What all visits changed, those that changed nothing in front (S36). */
    @GetMapping("/fieldresearch/outcomes")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEADER, Role.INSPECTOR, Role.LEGAL})
    String outcomes(@AuthenticationPrincipal SignedIn person, Model model) {
        LocalDate today = LocalDate.now(clock);
        Account reader = person.account();
        List<Outcome> all = outcomes.all().stream()
                .filter(one -> one.visit().readableBy(reader))
                .toList();
        model.addAttribute("outcomes", all);
        model.addAttribute("changed", all.stream().filter(Outcome::changed).count());
        model.addAttribute("idle", all.stream().filter(one -> one.idle(today)).count());
        model.addAttribute("owed", all.stream().filter(one -> one.owed(today)).count());
        model.addAttribute("today", today);
        return "fieldresearch/outcomes";
    }

    private String topics(SlipForm form, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Outcome> visits = outcomes.all();
        model.addAttribute("form", form);
        model.addAttribute("year", today.getYear());
        model.addAttribute("topics", responsibilities.topics(today.getYear()));
        model.addAttribute("leaders", Choice.people(people.holding(Role.LEADER)));
        model.addAttribute(
                "points",
                offices().stream().map(unit -> point(unit, today, visits)).toList());
        return "fieldresearch/topics";
    }

    private ContactPoint point(Unit unit, LocalDate today, List<Outcome> visits) {
        return new ContactPoint(
                unit,
                responsibilities.contact(unit.id(), today),
                visits.stream()
                        .filter(one -> one.visit().bears(unit.id())
                                && one.visit().words().from().getYear() == today.getYear())
                        .count());
    }

    private List<Unit> offices() {
        return people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY_OFFICE)
                .toList();
    }
}
