package cn.qingjian.gate.web;

import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.ParameterBook.Proposal;
import cn.qingjian.gate.ParameterBook.Sheet;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 限度参数: what is limited, since when and why; proposing a value and agreeing to it. */
@Controller
@AllowedToBusiness
class ParameterController {
    private final ParameterBook book;
    private final People people;
    private final Clock clock;

    ParameterController(ParameterBook book, People people, Clock clock) {
        this.book = book;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/gate/parameters")
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("sheets", matching(q));
        return "gate/parameters";
    }

    /** One limit; a value with its reason may come along, as the formula's page suggests one. */
    @GetMapping("/gate/parameters/{key}")
    String sheet(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        ProposalForm form = ProposalForm.suggesting(value, LocalDate.now(clock).plusDays(1), reason);
        return show(key, form, new FieldErrors(), person, model);
    }

    @PostMapping("/gate/parameters/{key}")
    @AllowedTo({Role.OFFICE, Role.LEGAL})
    String propose(
            @PathVariable String key,
            ProposalForm typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = typed.errors();
        Optional<Proposal> proposal = errors.isEmpty() ? Optional.of(typed.proposal(key)) : Optional.empty();
        errors = proposal.map(one -> book.propose(one, person.account())).orElse(errors);
        return errors.isEmpty() ? to(key, "建议已提交，等班子领导决定。", flash) : show(key, typed, errors, person, model);
    }

    @PostMapping("/gate/parameters/{key}/values/{id}/decision")
    @AllowedTo(Role.LEADER)
    String decide(
            @PathVariable String key,
            @PathVariable long id,
            @RequestParam boolean accept,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = book.decide(id, accept, person.account());
        return errors.isEmpty()
                ? to(key, accept ? "已同意，到期自动启用。" : "已退回。", flash)
                : show(key, ProposalForm.suggesting("", LocalDate.now(clock), ""), errors, person, model);
    }

    private List<Sheet> matching(String q) {
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        return book.sheets().stream()
                .filter(sheet -> wanted.isEmpty()
                        || (sheet.entry().label()
                                        + sheet.entry().key()
                                        + sheet.entry().code()
                                        + sheet.values())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                .toList();
    }

    private String show(String key, ProposalForm typed, FieldErrors errors, SignedIn person, Model model) {
        model.addAttribute(
                "sheet", book.sheet(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("people", people);
        model.addAttribute("account", person.account());
        return "gate/parameter";
    }

    private static String to(String key, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/gate/parameters/" + key;
    }
}
