package cn.qingjian.reporting.web;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.reporting.Alerts;
import cn.qingjian.reporting.Facts;
import cn.qingjian.reporting.Monitor;
import cn.qingjian.reporting.Scope;
import cn.qingjian.site.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 动态监测: the year on one page, and the warnings. */
@Controller
class MonitorController {
    private final Monitor monitor;
    private final Alerts alerts;
    private final Facts facts;
    private final Clock clock;

    MonitorController(Monitor monitor, Alerts alerts, Facts facts, Clock clock) {
        this.monitor = monitor;
        this.alerts = alerts;
        this.facts = facts;
        this.clock = clock;
    }

    @GetMapping("/reporting")
    @AllowedTo({Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.DEPARTMENT, Role.GRASSROOTS})
    String year(@RequestParam Optional<Integer> year, @AuthenticationPrincipal SignedIn person, Model model) {
        return show(year(year), person.account(), new FieldErrors(), 0, "", model);
    }

    @PostMapping("/reporting/alerts/{id}")
    @AllowedTo({Role.OFFICE, Role.LEADER})
    String handle(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = alerts.handle(id, answer, person.account());
        return errors.isEmpty()
                ? back("记下了，这条预警不再提醒。", flash)
                : show(year(Optional.empty()), person.account(), errors, id, answer, model);
    }

    @PostMapping("/reporting/rebuild")
    @AllowedTo(Role.OFFICE)
    String rebuild(RedirectAttributes flash) {
        facts.rebuild();
        alerts.look();
        return back("已按各室现有的记录重新汇总。", flash);
    }

    private String show(int year, Account person, FieldErrors errors, long wrong, String typed, Model model) {
        Scope scope = Scope.of(person);
        model.addAttribute("year", monitor.year(year, scope));
        model.addAttribute("scope", scope);
        model.addAttribute("alerts", scope.all() ? alerts.of(year) : List.of());
        model.addAttribute("person", person);
        model.addAttribute("errors", errors);
        model.addAttribute("wrong", wrong);
        model.addAttribute("typed", typed);
        return "reporting/year";
    }

    private int year(Optional<Integer> asked) {
        int now = LocalDate.now(clock).getYear();
        return asked.filter(year -> year >= 2000 && year <= now).orElse(now);
    }

    private static String back(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/reporting";
    }
}
