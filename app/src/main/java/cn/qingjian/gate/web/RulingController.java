package cn.qingjian.gate.web;

import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
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

/** A ruling: what was found and granted, the written reason, and the approver's word. */
@Controller
@AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEADER, Role.INSPECTOR, Role.LEGAL})
class RulingController {
    private final Gate gate;
    private final People people;

    RulingController(Gate gate, People people) {
        this.gate = gate;
        this.people = people;
    }

    @GetMapping("/gate/rulings/{id}")
    String ruling(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return show(id, "", new FieldErrors(), person, model);
    }

    @PostMapping("/gate/rulings/{id}/reason")
    String explain(
            @PathVariable long id,
            @RequestParam String reason,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = gate.explain(id, reason, person.account());
        return errors.isEmpty() ? to(id, "书面说明已提交，等待审批。", flash) : show(id, reason, errors, person, model);
    }

    @PostMapping("/gate/rulings/{id}/decision")
    String decide(
            @PathVariable long id,
            @RequestParam boolean accept,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = gate.decide(id, accept, words, person.account());
        return errors.isEmpty()
                ? to(id, accept ? "已同意，准予并给号。" : "已退回，不予。", flash)
                : show(id, words, errors, person, model);
    }

    private String show(long id, String typed, FieldErrors errors, SignedIn person, Model model) {
        KeptRuling kept = gate.ruling(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("kept", kept);
        model.addAttribute("people", people);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "mayExplain",
                kept.standing() == KeptRuling.Standing.AWAITING_REASON
                        && (kept.by() == person.account().id()
                                || kept.unit() == person.account().unit().id()));
        model.addAttribute("mayDecide", gate.mayDecide(kept, person.account()));
        return "gate/ruling";
    }

    private static String to(long id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/gate/rulings/" + id;
    }
}
