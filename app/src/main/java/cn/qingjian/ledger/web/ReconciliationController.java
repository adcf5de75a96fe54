package cn.qingjian.ledger.web;

import cn.qingjian.ledger.Balances;
import cn.qingjian.ledger.Reconciliation;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import cn.qingjian.site.Paging;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 账务核对: the reports on the balances, and the buttons that compare and rebuild. */
@Controller("ledgerReconciliationController")
@AllowedTo({Role.FINANCE, Role.LEADER})
class ReconciliationController {
    private static final int ROWS = 20;

    private final Reconciliation reconciliation;
    private final Balances balances;

    ReconciliationController(Reconciliation reconciliation, Balances balances) {
        this.reconciliation = reconciliation;
        this.balances = balances;
    }

    @GetMapping("/ledger/reconciliation")
    String reports(@RequestParam Optional<Long> id, @RequestParam(defaultValue = "1") int page, Model model) {
        var paging = new Paging(page, ROWS, reconciliation.count());
        model.addAttribute("paging", paging);
        model.addAttribute("reports", reconciliation.reports(paging.offset(), ROWS));
        model.addAttribute("shown", shown(id));
        return "ledger/reconciliation";
    }

    @PostMapping("/ledger/reconciliation")
    @AllowedTo(Role.FINANCE)
    String run(@AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        boolean sound = reconciliation.run(person.getUsername()).sound();
        flash.addFlashAttribute(Page.NOTICE, sound ? "核对完成，全部相符。" : "核对完成，有不符，见下表。");
        return "redirect:/ledger/reconciliation";
    }

    @PostMapping("/ledger/reconciliation/rebuild")
    @AllowedTo(Role.FINANCE)
    String rebuild(@AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        int mended = balances.rebuild(person.getUsername()).size();
        flash.addFlashAttribute(Page.NOTICE, "已按分录重建余额，改正 " + mended + " 处。");
        return "redirect:/ledger/reconciliation";
    }

    private Optional<Reconciliation.Report> shown(Optional<Long> id) {
        return id.isEmpty()
                ? reconciliation.reports(0, 1).stream().findFirst()
                : Optional.of(reconciliation
                        .find(id.get())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
}
