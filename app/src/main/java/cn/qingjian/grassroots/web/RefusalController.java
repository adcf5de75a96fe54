package cn.qingjian.grassroots.web;

import cn.qingjian.grassroots.Grassroots;
import cn.qingjian.grassroots.Grassroots.Declining;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import cn.qingjian.site.Page;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 无码可拒: a county office declines what bears no valid number; the centre's office sees it and answers. */
@Controller
class RefusalController {
    private final Grassroots grassroots;

    RefusalController(Grassroots grassroots) {
        this.grassroots = grassroots;
    }

    @GetMapping("/grassroots/refusals")
    @AllowedTo({Role.GRASSROOTS, Role.OFFICE, Role.LEADER, Role.INSPECTOR})
    String list(@AuthenticationPrincipal SignedIn person, Model model) {
        return show(person.account(), new FieldErrors(), 0, "", model);
    }

    @GetMapping("/grassroots/refusals/new")
    @AllowedTo(Role.GRASSROOTS)
    String form(@RequestParam(defaultValue = "") String number, Model model) {
        return form(new Declining(UUID.randomUUID(), number, "", "", ""), new FieldErrors(), model);
    }

    @PostMapping("/grassroots/refusals")
    @AllowedTo(Role.GRASSROOTS)
    String decline(
            @RequestParam UUID token,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String asker,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String channel,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        var typed = new Declining(token, number, asker, what, channel);
        FieldErrors errors = grassroots.decline(typed, person.account());
        return errors.isEmpty() ? back("已记录拒办，并告知中心办公室。拒绝无码的要求受保护，不影响考核。", flash) : form(typed, errors, model);
    }

    @PostMapping("/grassroots/refusals/{id}/answer")
    @AllowedTo(Role.OFFICE)
    String answer(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = grassroots.answer(id, answer, person.account());
        return errors.isEmpty() ? back("已记下怎样处理。", flash) : show(person.account(), errors, id, answer, model);
    }

    private String show(Account account, FieldErrors errors, long wrong, String typed, Model model) {
        boolean own = account.unit().kind() == Unit.Kind.COUNTY_OFFICE;
        model.addAttribute(
                "refusals", grassroots.refusals(own ? Optional.of(account.unit().id()) : Optional.empty()));
        model.addAttribute("own", own);
        model.addAttribute("mayAnswer", account.is(Role.OFFICE));
        model.addAttribute("errors", errors);
        model.addAttribute("wrong", wrong);
        model.addAttribute("typed", typed);
        return "grassroots/refusals";
    }

    private static String form(Declining typed, FieldErrors errors, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "grassroots/decline";
    }

    private static String back(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/grassroots/refusals";
    }
}
