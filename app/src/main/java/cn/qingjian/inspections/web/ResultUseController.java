package cn.qingjian.inspections.web;

import cn.qingjian.inspections.visit.Conclusion;
import cn.qingjian.inspections.visit.Fieldwork;
import cn.qingjian.inspections.visit.Inspection;
import cn.qingjian.inspections.visit.Inspections;
import cn.qingjian.inspections.visit.ResultUse;
import cn.qingjian.inspections.visit.ResultUses;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 结果运用: proposed by those who inspected, approved by a leader. */
@Controller
@AllowedToBusiness
class ResultUseController {
    private final Inspections inspections;
    private final Fieldwork fieldwork;
    private final ResultUses uses;
    private final InspectionPages pages;

    ResultUseController(Inspections inspections, Fieldwork fieldwork, ResultUses uses, InspectionPages pages) {
        this.inspections = inspections;
        this.fieldwork = fieldwork;
        this.uses = uses;
        this.pages = pages;
    }

    @PostMapping("/inspections/conclusions/{id:\\d+}/uses")
    String propose(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Conclusion conclusion = conclusion(id);
        Inspection inspection = readable(conclusion.inspection(), person);
        if (!InspectionController.mayLead(inspection, person.account())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        FieldErrors errors = uses.propose(conclusion, sort, text, person.account());
        var typed = new Typed("use-" + conclusion.unit(), errors, Map.of("sort", sort, "text", text));
        return pages.done(inspection.id(), typed, person.account(), model);
    }

    @PostMapping("/inspections/uses/{id:\\d+}/decision")
    @AllowedTo(Role.LEADER)
    String decide(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean approved,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        ResultUse use = uses.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Inspection inspection = readable(use.inspection(), person);
        FieldErrors errors = uses.decide(use, conclusion(use.conclusion()), approved, words, person.account());
        var typed = new Typed("use-decision-" + id, errors, Map.of("words", words));
        return pages.done(inspection.id(), typed, person.account(), model);
    }

    private Conclusion conclusion(long id) {
        return fieldwork.conclusion(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Inspection readable(long id, SignedIn person) {
        return inspections
                .find(id, person.account())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
