package cn.qingjian.inspections.web;

import cn.qingjian.inspections.visit.PlanBook;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The year's plan with its filing (备案), and the table of who may inspect what. */
@Controller
@AllowedToBusiness
class RegisterController {
    private final PlanBook book;
    private final Clock clock;

    RegisterController(PlanBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @GetMapping("/inspections/plan")
    String plan(@AuthenticationPrincipal SignedIn person, Model model) {
        return plan(Typed.NOTHING, person, model);
    }

    @PostMapping("/inspections/plan/filing")
    @AllowedTo(Role.OFFICE)
    String file(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String number,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        FieldErrors errors = book.file(to, on, number, person.account());
        var typed = new Typed("filing", errors, Map.of("to", to, "on", on, "number", number));
        return errors.isEmpty() ? "redirect:/inspections/plan" : plan(typed, person, model);
    }

    private String plan(Typed typed, SignedIn person, Model model) {
        int year = LocalDate.now(clock).getYear();
        model.addAttribute("year", year);
        model.addAttribute("lines", book.plan(year));
        model.addAttribute("filings", book.filings(year));
        model.addAttribute("unlimited", book.unlimited(person.account()));
        model.addAttribute("typed", typed);
        return "inspections/plan";
    }

    @GetMapping("/inspections/authorities")
    String authorities(Model model) {
        return authorities(Typed.NOTHING, model);
    }

    @PostMapping("/inspections/authorities")
    @AllowedTo({Role.OFFICE, Role.LEGAL})
    String add(
            @RequestParam(defaultValue = "0") String unit,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String article,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        FieldErrors errors = book.add(FieldController.number(unit), matter, scope, document, article, person.account());
        var typed = new Typed(
                "authority",
                errors,
                Map.of("unit", unit, "matter", matter, "scope", scope, "document", document, "article", article));
        return errors.isEmpty() ? "redirect:/inspections/authorities" : authorities(typed, model);
    }

    @PostMapping("/inspections/authorities/{id:\\d+}/end")
    @AllowedTo({Role.OFFICE, Role.LEGAL})
    String end(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        book.end(id, person.account());
        return "redirect:/inspections/authorities";
    }

    private String authorities(Typed typed, Model model) {
        model.addAttribute("lines", book.authorities());
        model.addAttribute("units", book.departments());
        model.addAttribute("typed", typed);
        return "inspections/authorities";
    }
}
