package cn.qingjian.datarequests.web;

import cn.qingjian.datarequests.outside.OutsideInput;
import cn.qingjian.datarequests.outside.OutsideReport;
import cn.qingjian.datarequests.outside.OutsideReports;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
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

/** Data asked outside the system: reported by a county office, put right by who asked, dealt with by office or inspector. */
@Controller
@AllowedToBusiness
class OutsideController {
    private final OutsideReports reports;

    OutsideController(OutsideReports reports) {
        this.reports = reports;
    }

    @GetMapping("/datarequests/outside")
    String list(@AuthenticationPrincipal SignedIn person, Model model) {
        return page(0, new FieldErrors(), "", person, model);
    }

    @GetMapping("/datarequests/outside/new")
    @AllowedTo(Role.GRASSROOTS)
    String blank(Model model) {
        return form(OutsideInput.empty(), new FieldErrors(), model);
    }

    @PostMapping("/datarequests/outside")
    @AllowedTo(Role.GRASSROOTS)
    String report(
            @ModelAttribute OutsideInput input,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = reports.report(input, person.account());
        flash.addFlashAttribute(Page.NOTICE, "已送办公室和纪检，也告诉了要数的科室，但看不到是谁反映的。没有编号的，可以不办。");
        return errors.isEmpty() ? "redirect:/datarequests/outside" : form(input, errors, model);
    }

    @PostMapping("/datarequests/outside/{id:\\d+}/answer")
    @AllowedTo({Role.OFFICE, Role.INSPECTOR})
    String answer(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        FieldErrors errors = reports.answer(found(id, person), words, person.account());
        return errors.isEmpty() ? "redirect:/datarequests/outside" : page(id, errors, words, person, model);
    }

    /** The department that asked takes it back. */
    @PostMapping("/datarequests/outside/{id:\\d+}/back")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR})
    String back(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        FieldErrors errors = reports.takeBack(own(id, person), words, person.account());
        return errors.isEmpty() ? "redirect:/datarequests/outside" : page(id, errors, words, person, model);
    }

    /** The department that asked writes a request for the gate instead. */
    @PostMapping("/datarequests/outside/{id:\\d+}/instead")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR})
    String instead(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        OutsideReport report = own(id, person);
        if (report.mended().isPresent() && report.mended().get().request().isEmpty()) {
            flash.addFlashAttribute(Page.NOTICE, "已经收回了；仍然需要的，请另外拟表。");
            return "redirect:/datarequests/outside";
        }
        return "redirect:/datarequests/%d/edit".formatted(reports.instead(report, person.account()));
    }

    private OutsideReport found(long id, SignedIn person) {
        return reports.find(id, person.account()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private OutsideReport own(long id, SignedIn person) {
        OutsideReport report = found(id, person);
        if (!report.isOf(person.account())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return report;
    }

    private String page(long wrong, FieldErrors errors, String typed, SignedIn person, Model model) {
        model.addAttribute("reports", reports.list(person.account()));
        model.addAttribute("me", person.account());
        model.addAttribute("mayReport", person.account().is(Role.GRASSROOTS));
        model.addAttribute("mayAnswer", person.account().is(Role.OFFICE, Role.INSPECTOR));
        model.addAttribute("wrong", wrong);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "datarequests/outside";
    }

    private String form(OutsideInput input, FieldErrors errors, Model model) {
        model.addAttribute("input", input);
        model.addAttribute("departments", reports.departments());
        model.addAttribute("errors", errors);
        return "datarequests/outside-new";
    }
}
