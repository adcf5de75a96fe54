package cn.qingjian.inspections.web;

import cn.qingjian.inspections.assessment.Assessments;
import cn.qingjian.inspections.assessment.Assessments.Result;
import cn.qingjian.inspections.assessment.Scheme;
import cn.qingjian.inspections.assessment.SchemeInput;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
        Scheme scheme = scheme(id);
        List<Result> results = assessments.results(scheme);
        model.addAttribute("scheme", scheme);
        model.addAttribute("results", results);
        model.addAttribute("telling", assessments.telling(scheme, results));
        model.addAttribute("fixed", assessments.fixed(id));
        return "inspections/scheme";
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
