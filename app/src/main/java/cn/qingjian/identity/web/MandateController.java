package cn.qingjian.identity.web;

import cn.qingjian.identity.Citizen;
import cn.qingjian.identity.Mandate;
import cn.qingjian.identity.MandateForm;
import cn.qingjian.identity.Mandates;
import cn.qingjian.kernel.CreditCode;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Visitor;
import cn.qingjian.site.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 单位授权: a legal representative gives mandates and takes them back. */
@Controller
@AllowedTo(visitors = Visitor.CITIZEN)
class MandateController {
    private static final String PATH = "/hall/mandates";

    private final Mandates mandates;
    private final Clock clock;

    MandateController(Mandates mandates, Clock clock) {
        this.mandates = mandates;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String list(
            @AuthenticationPrincipal Citizen citizen, @RequestParam(defaultValue = "") String employer, Model model) {
        List<Mandate> shown = CreditCode.parse(employer)
                .map(code -> mandates.of(citizen, code))
                .orElseGet(() -> mandates.givenBy(citizen));
        model.addAttribute("employer", employer);
        model.addAttribute("given", shown);
        return page("identity/mandates", citizen, model);
    }

    @GetMapping(PATH + "/new")
    String blank(@AuthenticationPrincipal Citizen citizen, Model model) {
        return form(citizen, new MandateForm("", "", "", "", "", today().toString(), ""), new FieldErrors(), model);
    }

    @PostMapping(PATH)
    String grant(
            @AuthenticationPrincipal Citizen citizen,
            @ModelAttribute MandateForm form,
            Model model,
            RedirectAttributes attributes) {
        FieldErrors errors = mandates.grant(citizen, form);
        attributes.addFlashAttribute(Page.NOTICE, "授权已经生效登记。经办人登录大厅后，在“代单位办事”里就能看到。");
        return errors.isEmpty() ? "redirect:" + PATH : form(citizen, form, errors, model);
    }

    @PostMapping(PATH + "/{id}/revoke")
    String revoke(@AuthenticationPrincipal Citizen citizen, @PathVariable long id, RedirectAttributes attributes) {
        attributes.addFlashAttribute(
                Page.NOTICE, mandates.revoke(citizen, id) ? "授权已经撤销，马上停止使用。" : "没有撤销：这份授权已经撤销过，或者您不是这家单位的法定代表人。");
        return "redirect:" + PATH;
    }

    private String form(Citizen citizen, MandateForm form, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return page("identity/mandate-new", citizen, model);
    }

    private String page(String view, Citizen citizen, Model model) {
        model.addAttribute("today", today());
        model.addAttribute("possible", mandates.possible());
        model.addAttribute("tooLow", citizen.level() < mandates.level() ? mandates.tooLow() : "");
        return view;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
