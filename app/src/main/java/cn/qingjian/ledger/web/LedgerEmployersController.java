package cn.qingjian.ledger.web;

import cn.qingjian.ledger.AccountNo;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Employers;
import cn.qingjian.ledger.Remittances;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.site.Paging;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    LedgerEmployersController(Employers employers, Depositors depositors, Remittances remittances) {
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
        Employer employer = employers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("view", EmployerView.of(employer, number.orElse(1), employers, depositors, remittances));
        return "ledger/employer";
    }
}
