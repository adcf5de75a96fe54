package cn.qingjian.ledger.web;

import cn.qingjian.ledger.Ledger;
import cn.qingjian.ledger.Loan;
import cn.qingjian.ledger.LoanBook;
import cn.qingjian.ledger.LoanStatus;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.site.Paging;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Loans as the staff see them: nothing is changed here. */
@Controller
@AllowedTo({Role.OFFICE, Role.LEADER, Role.DEPARTMENT})
@RequestMapping("/ledger/loans")
class LoansController {
    private static final int ROWS = 20;

    private final LoanBook book;
    private final Ledger ledger;

    LoansController(LoanBook book, Ledger ledger) {
        this.book = book;
        this.ledger = ledger;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        String number = q.strip().toUpperCase(Locale.ROOT);
        var paging = new Paging(page, ROWS, book.count(state(status), number));
        model.addAttribute("q", number).addAttribute("status", status).addAttribute("paging", paging);
        model.addAttribute("loans", book.list(state(status), number, paging.offset(), ROWS));
        return "ledger/loans";
    }

    @GetMapping("/{no}")
    String loan(@PathVariable String no, Model model) {
        model.addAttribute("view", LoanView.of(found(no), book, ledger.today()));
        return "ledger/loan";
    }

    @GetMapping("/{no}/schedule")
    String schedule(@PathVariable String no, Model model) {
        model.addAttribute("view", LoanView.of(found(no), book, ledger.today()));
        return "ledger/schedule";
    }

    private Loan found(String no) {
        return book.ofNumber(no).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<LoanStatus> state(String name) {
        return Arrays.stream(LoanStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst();
    }
}
