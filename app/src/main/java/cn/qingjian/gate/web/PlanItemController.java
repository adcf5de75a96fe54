package cn.qingjian.gate.web;

import cn.qingjian.gate.PlanBoard;
import cn.qingjian.gate.PlanDesk;
import cn.qingjian.gate.PlanItem;
import cn.qingjian.gate.PlanKey;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import java.time.Clock;
import java.time.LocalDate;
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

/** 立项: what the plan names before anybody drafts it. */
@Controller
@AllowedTo(Role.OFFICE)
class PlanItemController {
    private final PlanDesk desk;
    private final PlanBoard board;
    private final Clock clock;

    PlanItemController(PlanDesk desk, PlanBoard board, Clock clock) {
        this.desk = desk;
        this.board = board;
        this.clock = clock;
    }

    @GetMapping("/gate/plan/items/new")
    String create(@RequestParam Optional<Integer> year, Model model) {
        int when = year.orElse(LocalDate.now(clock).getYear());
        return form(new PlanItem(0, new PlanKey(when, 0, "", ""), "", "", "", 1, 1, 0), new FieldErrors(), model);
    }

    @GetMapping("/gate/plan/items/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        return form(
                desk.item(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                new FieldErrors(),
                model);
    }

    @PostMapping("/gate/plan/items")
    String save(ItemForm typed, @AuthenticationPrincipal SignedIn person, Model model, RedirectAttributes flash) {
        FieldErrors errors = desk.save(typed.item(), person.account());
        if (!errors.isEmpty()) {
            return form(typed.item(), errors, model);
        }
        flash.addFlashAttribute(Page.NOTICE, "立项已保存。");
        return "redirect:/gate/plan?year=" + typed.year() + "#items";
    }

    private String form(PlanItem item, FieldErrors errors, Model model) {
        model.addAttribute("item", item);
        model.addAttribute("departments", board.departments());
        model.addAttribute("kinds", board.kinds());
        model.addAttribute("errors", errors);
        return "gate/plan-item";
    }

    /** What was typed; {@code line} is kind and class, parted by a slash. */
    record ItemForm(
            long id,
            int year,
            long unit,
            String line,
            String title,
            String basis,
            String addressees,
            int month,
            int allowed) {
        PlanItem item() {
            int slash = line.indexOf('/');
            var key = new PlanKey(year, unit, line.substring(0, Math.max(0, slash)), line.substring(slash + 1));
            return new PlanItem(id, key, title.strip(), basis.strip(), addressees.strip(), month, allowed, 0);
        }
    }
}
