package cn.qingjian.ledger.web;

import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Employers;
import cn.qingjian.ledger.Ledger;
import cn.qingjian.ledger.Withdrawals;
import cn.qingjian.ledger.store.EntryStore;
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

/** A person's account with its statement, to look at and to print. */
@Controller
@AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEADER})
class PersonalAccountController {
    private static final int SIZE = 20;
    private static final int PRINTED = 1_000;

    private final Depositors depositors;
    private final EntryStore entries;
    private final Ledger ledger;
    private final AccountView.Sources sources;

    PersonalAccountController(
            Depositors depositors, Employers employers, Withdrawals withdrawals, EntryStore entries, Ledger ledger) {
        this.depositors = depositors;
        this.entries = entries;
        this.ledger = ledger;
        this.sources = new AccountView.Sources(depositors, employers, withdrawals);
    }

    @GetMapping("/ledger/accounts/{no}")
    String show(@PathVariable String no, @RequestParam("page") Optional<Integer> number, Model model) {
        model.addAttribute("view", view(no, number.orElse(1), SIZE));
        return "ledger/account";
    }

    @GetMapping("/ledger/accounts/{no}/print")
    String print(@PathVariable String no, Model model) {
        model.addAttribute("view", view(no, 1, PRINTED));
        return "ledger/account-print";
    }

    private AccountView view(String no, int number, int size) {
        Account account = depositors.ofNumber(no).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var paging = new Paging(number, size, entries.countLines(account.id()));
        return sources.view(account, ledger.today(), entries.lines(account.id(), paging.offset(), size), paging);
    }
}
