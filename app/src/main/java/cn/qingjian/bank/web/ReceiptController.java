package cn.qingjian.bank.web;

import cn.qingjian.bank.Receipt;
import cn.qingjian.bank.Receipts;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Employers;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import cn.qingjian.site.Paging;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** 来账: what came in, and to whom it belongs. */
@Controller
@AllowedTo({Role.FINANCE, Role.LEADER})
class ReceiptController {
    private static final int ROWS = 30;
    private static final int CHOICES = 20;

    private final Receipts receipts;
    private final Employers employers;

    ReceiptController(Receipts receipts, Employers employers) {
        this.receipts = receipts;
        this.employers = employers;
    }

    @GetMapping("/bank/receipts")
    String list(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var paging = new Paging(page, ROWS, receipts.count(!all));
        model.addAttribute("paging", paging);
        model.addAttribute("all", all);
        return rows(receipts.list(!all, paging.offset(), ROWS), model);
    }

    @GetMapping("/bank/receipts/{id}")
    @AllowedTo(Role.FINANCE)
    String receipt(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        return show(id, q, new FieldErrors(), person, model);
    }

    @PostMapping("/bank/receipts/{id}/allocation")
    @AllowedTo(Role.FINANCE)
    String allocate(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long employer,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        found(id);
        FieldErrors errors = receipts.allocate(id, employer, person.getUsername());
        flash.addFlashAttribute(Page.NOTICE, "已认领，钱在该单位的暂收里。");
        return errors.isEmpty() ? "redirect:/bank/receipts" : show(id, q, errors, person, model);
    }

    private String rows(List<Receipt> rows, Model model) {
        Map<Long, String> names = new HashMap<>();
        rows.forEach(receipt -> receipt.employer()
                .flatMap(employers::find)
                .ifPresent(employer -> names.put(employer.id(), employer.name())));
        model.addAttribute("receipts", rows);
        model.addAttribute("names", names);
        return "bank/receipts";
    }

    private String show(long id, String typed, FieldErrors errors, SignedIn person, Model model) {
        Receipt receipt = found(id);
        String payer = receipts.payer(receipt, person.getUsername());
        String sought = typed.isBlank() ? payer : typed.strip();
        List<Employer> choices = sought.isBlank() ? List.of() : employers.search(sought, 0, CHOICES);
        model.addAttribute("receipt", receipt);
        model.addAttribute("payer", payer);
        model.addAttribute("typed", sought);
        model.addAttribute("choices", choices);
        model.addAttribute("errors", errors);
        return "bank/receipt";
    }

    private Receipt found(long id) {
        return receipts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
