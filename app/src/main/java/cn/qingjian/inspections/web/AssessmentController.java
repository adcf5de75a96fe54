package cn.qingjian.inspections.web;

import cn.qingjian.inspections.assessment.Assessments;
import cn.qingjian.inspections.assessment.Assessments.Results;
import cn.qingjian.inspections.assessment.AwardInput;
import cn.qingjian.inspections.assessment.Scheme;
import cn.qingjian.inspections.assessment.SchemeInput;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 综合考核: schemes, results by unit, and which indicators still tell units apart. */
@Controller
@AllowedToBusiness
class AssessmentController {
    private final Assessments assessments;
    private final Clock clock;

    AssessmentController(Assessments assessments, Clock clock) {
        this.assessments = assessments;
        this.clock = clock;
    }

    @GetMapping("/inspections/assessment")
    String list(Model model) {
        model.addAttribute("schemes", assessments.schemes());
        return "inspections/schemes";
    }

    @GetMapping("/inspections/assessment/new")
    @AllowedTo({Role.OFFICE, Role.LEADER})
    String blank(Model model) {
        return form(SchemeInput.blank(LocalDate.now(clock).getYear()), new FieldErrors(), model);
    }

    @PostMapping("/inspections/assessment")
    @AllowedTo({Role.OFFICE, Role.LEADER})
    String add(@ModelAttribute SchemeInput input, @AuthenticationPrincipal SignedIn person, Model model) {
        FieldErrors errors = assessments.add(input, person.account());
        return errors.isEmpty() ? "redirect:/inspections/assessment" : form(input, errors, model);
    }

    @GetMapping("/inspections/assessment/{id:\\d+}")
    String show(@PathVariable long id, Model model) {
        return show(scheme(id), Typed.NOTHING, model);
    }

    private String show(Scheme scheme, Typed typed, Model model) {
        Results results = assessments.results(scheme);
        model.addAttribute(
                "view",
                new SchemeView(
                        scheme,
                        results,
                        assessments.telling(scheme, results.units()),
                        assessments.awards(scheme.id()),
                        assessments.bonusMax(),
                        assessments.fixed(scheme.id()),
                        typed));
        return "inspections/scheme";
    }

    /** Points given or taken, each with its reason and a record of the system. */
    @PostMapping("/inspections/assessment/{id:\\d+}/bonuses")
    @AllowedTo(Role.LEADER)
    String award(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String points,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String evidence,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Scheme scheme = scheme(id);
        var input = new AwardInput(unit, item, points, reason, evidence);
        var typed = new Typed(
                "bonus",
                assessments.award(scheme, input, person.account()),
                Map.of("unit", unit, "item", item, "points", points, "reason", reason, "evidence", evidence));
        return done(scheme, typed, model);
    }

    @PostMapping("/inspections/assessment/bonuses/{id:\\d+}/undo")
    @AllowedTo(Role.LEADER)
    String undo(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String undo,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Scheme scheme = assessments.schemeOf(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        FieldErrors errors = assessments.undo(scheme, id, undo, person.account());
        return done(scheme, new Typed("undo-" + id, errors, Map.of("undo", undo)), model);
    }

    private String done(Scheme scheme, Typed typed, Model model) {
        return typed.errors().isEmpty()
                ? "redirect:/inspections/assessment/" + scheme.id()
                : show(scheme, typed, model);
    }

    @PostMapping("/inspections/assessment/{id:\\d+}/fix")
    @AllowedTo(Role.LEADER)
    String fix(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        assessments.fix(scheme(id), person.account());
        return "redirect:/inspections/assessment/" + id;
    }

    private String form(SchemeInput input, FieldErrors errors, Model model) {
        model.addAttribute("input", input);
        model.addAttribute("errors", errors);
        model.addAttribute("sources", assessments.sources());
        return "inspections/scheme-new";
    }

    private Scheme scheme(long id) {
        return assessments.scheme(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
