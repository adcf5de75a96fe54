package cn.qingjian.provisions.web;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.provisions.Provision;
import cn.qingjian.provisions.ProvisionLibrary;
import cn.qingjian.provisions.library.Changes;
import cn.qingjian.provisions.library.CleanUp;
import cn.qingjian.provisions.store.EditionStore;
import cn.qingjian.provisions.store.ProvisionStore;
import cn.qingjian.site.Page;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One provision: its text, what it said before, what says the same, and what is known about it. */
@Controller
@RequestMapping("/provisions/{id}")
@AllowedToBusiness
class ProvisionController {
    private final ProvisionStore store;
    private final EditionStore editions;
    private final ProvisionLibrary library;
    private final CleanUp cleanUp;
    private final Decisions decisions;
    private final Corrections corrections;
    private final Clock clock;

    ProvisionController(
            ProvisionStore store,
            EditionStore editions,
            ProvisionLibrary library,
            CleanUp cleanUp,
            Decisions decisions,
            Corrections corrections,
            Clock clock) {
        this.store = store;
        this.editions = editions;
        this.library = library;
        this.cleanUp = cleanUp;
        this.decisions = decisions;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** The provision of the path, on every page below it. */
    @ModelAttribute
    Provision provision(@PathVariable("id") String id, Model model) {
        Provision provision = store.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("today", today);
        model.addAttribute("force", provision.on(today));
        model.addAttribute(
                "replacement", library.find(provision.validity().replacedBy()).orElse(null));
        return provision;
    }

    @GetMapping
    String read(@ModelAttribute Provision provision, @AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("provision", provision);
        model.addAttribute("clauses", store.clauses(provision.id()));
        model.addAttribute("editions", editions.of(provision.id()));
        model.addAttribute("keeper", person.account().is(Role.LEGAL, Role.OFFICE));
        return "provisions/provision";
    }

    @GetMapping("/same")
    String same(@ModelAttribute Provision provision, @AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("suggestion", cleanUp.compare(provision, LocalDate.now(clock)));
        model.addAttribute(
                "decisions",
                decisions.latest().stream()
                        .filter(decision -> decision.provision().equals(provision.id()))
                        .toList());
        model.addAttribute("legal", person.account().is(Role.LEGAL));
        return "provisions/same";
    }

    @GetMapping("/editions/{edition}")
    String edition(@ModelAttribute Provision provision, @PathVariable("edition") int edition, Model model) {
        model.addAttribute("provision", provision);
        model.addAttribute("edition", edition);
        var next = editions.clauses(provision.id(), edition + 1);
        model.addAttribute(
                "changes",
                Changes.between(
                        editions.clauses(provision.id(), edition),
                        next.isEmpty() ? store.clauses(provision.id()) : next));
        return "provisions/edition";
    }

    @GetMapping("/edit")
    @AllowedTo({Role.LEGAL, Role.OFFICE})
    String edit(@ModelAttribute Provision provision, Model model) {
        model.addAttribute("provision", provision);
        model.addAttribute("form", CorrectionForm.of(provision));
        model.addAttribute("errors", new FieldErrors());
        return "provisions/edit";
    }

    @PostMapping("/edit")
    @AllowedTo({Role.LEGAL, Role.OFFICE})
    String correct(
            @ModelAttribute Provision provision,
            CorrectionForm form,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        var errors = corrections.correct(provision, form, person.account());
        model.addAttribute("provision", provision);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        flash.addFlashAttribute(Page.NOTICE, "已更正，理由已记入审计日志。");
        return errors.isEmpty() ? "redirect:" + provision.path() : "provisions/edit";
    }
}
