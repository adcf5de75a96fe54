package cn.qingjian.ledger.web;

import cn.qingjian.ledger.Employers;
import cn.qingjian.ledger.Entry;
import cn.qingjian.ledger.Ledger;
import cn.qingjian.ledger.RefusedPostingException;
import cn.qingjian.ledger.store.EntryStore;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
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

/** An entry with its sides; a leader may take it back with a reason. */
@Controller
@AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEADER})
class LedgerEntryController {
    private static final int LONGEST_REASON = 200;

    private final Ledger ledger;
    private final EntryStore entries;
    private final Employers employers;

    LedgerEntryController(Ledger ledger, EntryStore entries, Employers employers) {
        this.ledger = ledger;
        this.entries = entries;
        this.employers = employers;
    }

    @GetMapping("/ledger/entries/{id}")
    String show(@PathVariable long id, @RequestParam("page") Optional<Integer> number, Model model) {
        Entry entry = entry(id);
        Optional<Long> reversal = ledger.ofNumber("CZ-" + id).map(Entry::id);
        model.addAttribute("view", EntryView.of(entry, number.orElse(1), reversal, employers));
        return "ledger/entry";
    }

    @PostMapping("/ledger/entries/{id}/reverse")
    @AllowedTo(Role.LEADER)
    String reverse(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        flash.addFlashAttribute(
                Page.NOTICE, reverse(entry(id), reason.strip(), person.account().login()));
        return "redirect:/ledger/entries/" + id;
    }

    /** What came of it, in a sentence. */
    private String reverse(Entry entry, String reason, String actor) {
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return "没有冲账：请写明原因，最多 " + LONGEST_REASON + " 个字。";
        }
        if (entry.reverses().isPresent()) {
            return "没有冲账：这本身是一笔冲账，请重新记账。";
        }
        try {
            ledger.reverse(entry.id(), reason, actor);
            return "已冲账。原分录不变，两笔互相关联。";
        } catch (RefusedPostingException refused) {
            return "没有冲账：其中有账户的钱已经用掉，或者账户已销户、已结息，需要逐户处理。";
        }
    }

    private Entry entry(long id) {
        return entries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
