package cn.qingjian.inspections.web;

import cn.qingjian.gate.Report;
import cn.qingjian.inspections.InspectionClass;
import cn.qingjian.inspections.visit.Inspection;
import cn.qingjian.inspections.visit.InspectionInput;
import cn.qingjian.inspections.visit.Inspections;
import cn.qingjian.inspections.visit.Lot;
import cn.qingjian.inspections.visit.SealedChecks;
import cn.qingjian.inspections.visit.Teams;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import cn.qingjian.site.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 督查检查考核: the list, the form, the way through the gate, sealing and opening. */
@Controller
@AllowedToBusiness
class InspectionController {
    private final Inspections inspections;
    private final SealedChecks sealed;
    private final Teams teams;
    private final InspectionPages pages;
    private final Clock clock;

    InspectionController(
            Inspections inspections, SealedChecks sealed, Teams teams, InspectionPages pages, Clock clock) {
        this.inspections = inspections;
        this.sealed = sealed;
        this.teams = teams;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/inspections")
    String list(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("inspections", inspections.of(person.account()));
        model.addAttribute("days", pages.days(person.account()));
        return "inspections/list";
    }

    @GetMapping("/inspections/new")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.INSPECTOR, Role.LEGAL, Role.LEADER})
    String blank(@AuthenticationPrincipal SignedIn person, Model model) {
        return form(
                InspectionInput.blank(LocalDate.now(clock)),
                new FieldErrors(),
                null,
                person.account().unit(),
                model);
    }

    @PostMapping("/inspections")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.INSPECTOR, Role.LEGAL, Role.LEADER})
    String begin(@ModelAttribute InspectionInput input, @AuthenticationPrincipal SignedIn person, Model model) {
        return shown(
                inspections.begin(input, person.account()),
                input,
                null,
                person.account().unit(),
                model);
    }

    /** A free look at what is typed; keeps nothing, so that an unannounced check can be looked at too. */
    @PostMapping("/inspections/look")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.INSPECTOR, Role.LEGAL, Role.LEADER})
    String look(@ModelAttribute InspectionInput input, @AuthenticationPrincipal SignedIn person, Model model) {
        var errors = new FieldErrors();
        sealed.look(input, person.account(), errors)
                .map(Report::of)
                .ifPresent(one -> model.addAttribute("report", one));
        return form(input, errors, null, person.account().unit(), model);
    }

    @PostMapping("/inspections/seal")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.INSPECTOR, Role.LEGAL, Role.LEADER})
    String seal(@ModelAttribute InspectionInput input, @AuthenticationPrincipal SignedIn person, Model model) {
        return shown(
                sealed.seal(input, person.account()),
                input,
                null,
                person.account().unit(),
                model);
    }

    @GetMapping("/inspections/{id:\\d+}")
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return pages.show(readable(id, person), person.account(), Typed.NOTHING, model);
    }

    /** What the gate finds of it now. */
    @PostMapping("/inspections/{id:\\d+}/check")
    String check(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        Inspection inspection = own(id, person);
        if (inspection.words().isPresent()) {
            model.addAttribute("report", Report.of(inspections.check(inspection)));
        }
        return pages.show(inspection, person.account(), Typed.NOTHING, model);
    }

    @GetMapping("/inspections/{id:\\d+}/edit")
    String edit(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        Inspection inspection = own(id, person);
        return inspection.status().editable()
                ? form(
                        InspectionInput.of(inspection, inspections.rights()),
                        new FieldErrors(),
                        inspection,
                        inspection.unit(),
                        model)
                : "redirect:/inspections/" + id;
    }

    @PostMapping("/inspections/{id:\\d+}/edit")
    String save(
            @PathVariable long id,
            @ModelAttribute InspectionInput input,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Inspection inspection = own(id, person);
        return shown(inspections.save(id, input, person.account()), input, inspection, inspection.unit(), model);
    }

    @PostMapping("/inspections/{id:\\d+}/submit")
    String submit(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        var errors = new FieldErrors().require(own(id, person).lot() != Lot.PUBLISHED, "state", "先抽取单位，再提交过闸。");
        if (errors.isEmpty()) {
            inspections.submit(id, person.account());
        }
        return pages.done(id, new Typed("", errors, Map.of()), person.account(), model);
    }

    @PostMapping("/inspections/{id:\\d+}/withdraw")
    String withdraw(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        inspections.withdraw(own(id, person).id(), person.account());
        flash.addFlashAttribute(Page.NOTICE, "已撤回，占用的计划数已退还。");
        return "redirect:/inspections/" + id;
    }

    @PostMapping("/inspections/{id:\\d+}/announce")
    String announce(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        FieldErrors errors = inspections.announce(own(id, person).id(), person.account());
        return pages.done(id, new Typed("", errors, Map.of()), person.account(), model);
    }

    @PostMapping("/inspections/{id:\\d+}/drop")
    String drop(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        inspections.drop(own(id, person).id(), person.account());
        return "redirect:/inspections/" + id;
    }

    /** A keeper sets the words by which he opens. */
    @PostMapping("/inspections/{id:\\d+}/keep")
    String keep(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String again,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        FieldErrors errors = sealed.keep(readable(id, person).id(), words, again, person.account());
        return pages.done(id, new Typed("keep", errors, Map.of()), person.account(), model);
    }

    /** One of the two opens. */
    @PostMapping("/inspections/{id:\\d+}/open")
    String open(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String said,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        FieldErrors errors = sealed.open(readable(id, person).id(), words, said, person.account());
        return pages.done(id, new Typed("open", errors, Map.of("said", said)), person.account(), model);
    }

    private String shown(
            Inspections.Saving saving, InspectionInput input, @Nullable Inspection inspection, Unit unit, Model model) {
        return switch (saving) {
            case Inspections.Saving.Saved saved ->
                "redirect:/inspections/" + saved.inspection().id();
            case Inspections.Saving.Wrong wrong -> form(input, wrong.errors(), inspection, unit, model);
        };
    }

    private String form(
            InspectionInput input, FieldErrors errors, @Nullable Inspection inspection, Unit unit, Model model) {
        model.addAttribute(
                "form",
                new FormView(
                        input,
                        errors,
                        Optional.ofNullable(inspection),
                        inspections.rights(),
                        inspections.visitable(),
                        pages.items(unit.id(), InspectionClass.values(), input.typed(input.planItem())),
                        sealed.keepers(),
                        teams.available()));
        model.addAttribute("report", model.getAttribute("report"));
        return "inspections/edit";
    }

    private Inspection readable(long id, SignedIn person) {
        return inspections
                .find(id, person.account())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Inspection own(long id, SignedIn person) {
        Inspection inspection = readable(id, person);
        if (!mayLead(inspection, person.account())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return inspection;
    }

    static boolean mayLead(Inspection inspection, Account person) {
        return inspection.inspectedBy(person) || (person.is(Role.OFFICE) && !inspection.unannounced());
    }
}
