package cn.qingjian.serviceitems.web;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.serviceitems.Policy;
import cn.qingjian.site.Page;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 政策参数: which value holds on a day and why; proposing a value and agreeing to it. */
@Controller
@RequestMapping("/items/policy")
@AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEADER, Role.LEGAL})
class PolicyController {
    private final Policy policy;
    private final People people;
    private final Clock clock;

    PolicyController(Policy policy, People people, Clock clock) {
        this.policy = policy;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Model model) {
        model.addAttribute("day", day == null ? LocalDate.now(clock) : day);
        model.addAttribute("lines", policy.lines());
        return "serviceitems/policy";
    }

    @GetMapping("/{key}")
    String line(@PathVariable String key, @AuthenticationPrincipal SignedIn person, Model model) {
        return show(key, PolicyForm.empty(LocalDate.now(clock).plusDays(1)), new FieldErrors(), person, model);
    }

    @PostMapping("/{key}")
    @AllowedTo({Role.DEPARTMENT, Role.LEGAL})
    String propose(
            @PathVariable String key,
            PolicyForm typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = typed.errors();
        errors = errors.isEmpty() ? policy.propose(typed.proposal(key), person.account()) : errors;
        return errors.isEmpty() ? to(key, "建议已提交，等班子领导决定。", flash) : show(key, typed, errors, person, model);
    }

    @PostMapping("/{key}/values/{id}/decision")
    @AllowedTo(Role.LEADER)
    String decide(
            @PathVariable String key,
            @PathVariable long id,
            @RequestParam boolean accept,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = policy.decide(id, accept, person.account());
        return errors.isEmpty()
                ? to(key, accept ? "已同意，到期自动启用。" : "已退回。", flash)
                : show(key, PolicyForm.empty(LocalDate.now(clock)), errors, person, model);
    }

    private String show(String key, PolicyForm typed, FieldErrors errors, SignedIn person, Model model) {
        model.addAttribute(
                "line", policy.line(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("people", people);
        model.addAttribute("account", person.account());
        return "serviceitems/policy-line";
    }

    private static String to(String key, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/items/policy/" + key;
    }
}
