package cn.qingjian.datarequests.web;

import cn.qingjian.datarequests.outside.OutsideInput;
import cn.qingjian.datarequests.outside.OutsideReport;
import cn.qingjian.datarequests.outside.OutsideReports;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import java.util.UUID;
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

/** Data asked outside the system: reported by a county office, dealt with by the centre's office or the inspector. */
@Controller
@AllowedTo({Role.GRASSROOTS, Role.OFFICE, Role.INSPECTOR, Role.LEADER})
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
        return form(
                new OutsideInput(null, null, null, null, null, UUID.randomUUID().toString()), new FieldErrors(), model);
    }

    @PostMapping("/datarequests/outside")
    @AllowedTo(Role.GRASSROOTS)
    String report(
            @ModelAttribute OutsideInput input,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = reports.report(input, person.account());
        flash.addFlashAttribute(Page.NOTICE, "已送办公室和纪检，要数的科室看不到是谁反映的。没有编号的，可以不办。");
        return errors.isEmpty() ? "redirect:/datarequests/outside" : form(input, errors, model);
    }

    @PostMapping("/datarequests/outside/{id:\\d+}/answer")
    @AllowedTo({Role.OFFICE, Role.INSPECTOR})
    String answer(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        OutsideReport report =
                reports.find(id, person.account()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        FieldErrors errors = reports.answer(report.id(), words, person.account());
        return errors.isEmpty() ? "redirect:/datarequests/outside" : page(id, errors, words, person, model);
    }

    private String page(long wrong, FieldErrors errors, String typed, SignedIn person, Model model) {
        model.addAttribute("reports", reports.list(person.account()));
        model.addAttribute("mayReport", person.account().is(Role.GRASSROOTS));
        model.addAttribute("mayAnswer", person.account().is(Role.OFFICE, Role.INSPECTOR));
        model.addAttribute("wrong", wrong);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "datarequests/outside";
    }

    private static String form(OutsideInput input, FieldErrors errors, Model model) {
        model.addAttribute("input", input);
        model.addAttribute("errors", errors);
        return "datarequests/outside-new";
    }
}
