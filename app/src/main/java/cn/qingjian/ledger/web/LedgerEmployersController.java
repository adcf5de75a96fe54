package cn.qingjian.ledger.web;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.ledger.AccountNo;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.EmployerOffices;
import cn.qingjian.ledger.Employers;
import cn.qingjian.ledger.Remittances;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Paging;
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

/** Employers: search, and one with its accounts and lists. */
@Controller
@AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEADER})
class LedgerEmployersController {
    private static final int SIZE = 20;

    private final Employers employers;
    private final Depositors depositors;
    private final Remittances remittances;
    private final EmployerOffices offices;

    LedgerEmployersController(
            Employers employers, Depositors depositors, Remittances remittances, EmployerOffices offices) {
        this.offices = offices;
        this.employers = employers;
        this.depositors = depositors;
        this.remittances = remittances;
    }

    @GetMapping("/ledger/employers")
    String list(@RequestParam Optional<String> q, @RequestParam("page") Optional<Integer> number, Model model) {
        String typed = q.map(String::strip).orElse("");
        if (AccountNo.valid(typed) && depositors.ofNumber(typed).isPresent()) {
            return "redirect:/ledger/accounts/" + typed;
        }
        return list(typed, new Paging(number.orElse(1), SIZE, employers.count(typed)), model);
    }

    private String list(String typed, Paging paging, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("paging", paging);
        model.addAttribute("employers", employers.search(typed, paging.offset(), SIZE));
        return "ledger/employers";
    }

    @GetMapping("/ledger/employers/{id}")
    String show(@PathVariable long id, @RequestParam("page") Optional<Integer> number, Model model) {
        return page(found(id), number.orElse(1), new FieldErrors(), model);
    }

    @PostMapping("/ledger/employers/{id}/office")
    @AllowedTo(Role.DEPARTMENT)
    String office(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String office,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        FieldErrors errors = offices.assign(found(id), office, person.account().login());
        return errors.isEmpty() ? "redirect:/ledger/employers/" + id : page(found(id), 1, errors, model);
    }

    private String page(Employer employer, int number, FieldErrors errors, Model model) {
        model.addAttribute("view", EmployerView.of(employer, number, employers, depositors, remittances));
        model.addAttribute("office", offices.of(employer).orElse(null));
        model.addAttribute("offices", offices.offices());
        model.addAttribute("errors", errors);
        return "ledger/employer";
    }

    private Employer found(long id) {
        return employers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
