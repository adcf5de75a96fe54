package cn.qingjian.ledger.web;

import cn.qingjian.ledger.Settlement;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The yearly settlement: how far it is; a leader runs it. */
@Controller
@RequestMapping("/ledger/settlement")
@AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEADER})
class SettlementController {
    private final Settlement settlement;

    SettlementController(Settlement settlement) {
        this.settlement = settlement;
    }

    @GetMapping
    String show(Model model) {
        look(model);
        return "ledger/settlement";
    }

    @GetMapping("/progress")
    String progress(Model model) {
        look(model);
        return "ledger/settlement-progress";
    }

    /** The day stands in the form, so that a page left open over a year's end starts nothing else than what it shows. */
    @PostMapping
    @AllowedTo(Role.LEADER)
    String run(@RequestParam String day, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        LocalDate due = settlement.due();
        boolean begun = day.equals(due.toString())
                && settlement.begin(due, person.account().login());
        flash.addFlashAttribute(Page.NOTICE, begun ? "已开始结息。" : "没有开始：正在结息，或者页面上的日子已经结完。");
        return "redirect:/ledger/settlement";
    }

    private void look(Model model) {
        LocalDate due = settlement.due();
        model.addAttribute("day", due);
        model.addAttribute("running", settlement.running());
        model.addAttribute("progress", settlement.progress(due));
    }
}
