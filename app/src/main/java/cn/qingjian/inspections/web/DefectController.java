package cn.qingjian.inspections.web;

import cn.qingjian.inspections.visit.Defect;
import cn.qingjian.inspections.visit.DefectStatus;
import cn.qingjian.inspections.visit.Fieldwork;
import cn.qingjian.inspections.visit.Inspection;
import cn.qingjian.inspections.visit.Inspections;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 问题整改: the list, and one defect until it is closed. */
@Controller
@AllowedToBusiness
class DefectController {
    private final Inspections inspections;
    private final Fieldwork fieldwork;
    private final InspectionPages pages;
    private final Clock clock;

    DefectController(Inspections inspections, Fieldwork fieldwork, InspectionPages pages, Clock clock) {
        this.inspections = inspections;
        this.fieldwork = fieldwork;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/inspections/defects")
    String list(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String year,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        model.addAttribute(
                "defects",
                fieldwork.defects().stream()
                        .filter(one -> sees(one, person.account()))
                        .filter(one ->
                                unit.isEmpty() || String.valueOf(one.unit()).equals(unit))
                        .filter(one -> year.isEmpty()
                                || String.valueOf(one.found().getYear()).equals(year))
                        .toList());
        model.addAttribute("today", LocalDate.now(clock));
        return "inspections/defects";
    }

    @GetMapping("/inspections/defects/{id:\\d+}")
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return show(readable(id, person), person.account(), Typed.NOTHING, model);
    }

    @PostMapping("/inspections/defects/{id:\\d+}/step")
    String step(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String due,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Defect defect = readable(id, person);
        DefectStatus next = DefectStatus.of(to).orElse(defect.status());
        FieldErrors errors = fieldwork.step(defect, next, words, due, person.account());
        var typed = new Typed("step-" + to, errors, Map.of("words", words, "due", due));
        return errors.isEmpty() ? "redirect:/inspections/defects/" + id : show(defect, person.account(), typed, model);
    }

    @PostMapping("/inspections/{id:\\d+}/defects")
    String find(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") String unit,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String demand,
            @RequestParam(defaultValue = "") String due,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Inspection inspection = inspections
                .find(id, person.account())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!inspection.inspectedBy(person.account())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        FieldErrors errors =
                fieldwork.find(inspection, FieldController.number(unit), text, demand, due, person.account());
        var typed = new Typed("defect-" + unit, errors, Map.of("text", text, "demand", demand, "due", due));
        return pages.done(id, typed, person.account(), model);
    }

    private String show(Defect defect, Account reader, Typed typed, Model model) {
        Inspection inspection = inspections.find(defect.inspection(), reader).orElseThrow();
        model.addAttribute(
                "view",
                new DefectView(
                        defect,
                        LocalDate.now(clock),
                        defect.status().next().stream()
                                .filter(step -> fieldwork.may(step, defect, inspection, reader))
                                .toList(),
                        fieldwork.said(defect.id()),
                        typed));
        return "inspections/defect";
    }

    private Defect readable(long id, SignedIn person) {
        return fieldwork
                .defect(id)
                .filter(one -> sees(one, person.account()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The unit its own, those who inspect or oversee all. */
    private boolean sees(Defect defect, Account person) {
        return inspections
                .find(defect.inspection(), person)
                .filter(one -> one.inspectedBy(person)
                        || person.is(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.LEGAL)
                        || defect.unit() == person.unit().id())
                .isPresent();
    }
}
