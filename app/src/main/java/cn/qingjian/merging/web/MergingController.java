package cn.qingjian.merging.web;

import cn.qingjian.gate.DemandId;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.merging.Merges;
import cn.qingjian.people.Account;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 可合并的事项: what could be merged, what that saves and costs, and one button. */
@Controller
@AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEADER})
class MergingController {
    private final Merges merges;
    private final People people;

    MergingController(Merges merges, People people) {
        this.merges = merges;
        this.people = people;
    }

    /** The two demands of a proposal, as a form sends them. */
    record Pair(String awayKind, long awayNumber, String intoKind, long intoNumber) {
        DemandId away() {
            return new DemandId(awayKind, awayNumber);
        }

        DemandId into() {
            return new DemandId(intoKind, intoNumber);
        }
    }

    @GetMapping("/merging")
    String list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String way,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        model.addAttribute("list", ProposalList.of(merges.proposals(person.account()), kind, unit, way, people));
        model.addAttribute("made", merges.made());
        return "merging/list";
    }

    @GetMapping("/merging/look")
    String look(@ModelAttribute Pair pair, @AuthenticationPrincipal SignedIn person, Model model) {
        return look(pair, person.account(), "", new FieldErrors(), model);
    }

    @PostMapping("/merging/accept")
    String accept(@ModelAttribute Pair pair, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, accepted(pair, person.account()));
        return "redirect:/merging";
    }

    @PostMapping("/merging/decline")
    String decline(
            @ModelAttribute Pair pair,
            @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        var errors = new FieldErrors();
        errors.require(!why.isBlank() && why.length() <= 500, "why", "请写一句为什么不合并，最多500字。");
        return errors.isEmpty()
                ? declined(merges.decline(pair.away(), pair.into(), why, person.account()), flash)
                : look(pair, person.account(), why, errors, model);
    }

    private String look(Pair pair, Account person, String why, FieldErrors errors, Model model) {
        model.addAttribute(
                "proposal",
                merges.proposal(pair.away(), pair.into(), person)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("why", why);
        model.addAttribute("errors", errors);
        return "merging/look";
    }

    /** A room that can't any more throws; its transaction is undone, and the reader is told. */
    private String accepted(Pair pair, Account by) {
        try {
            return merges.accept(pair.away(), pair.into(), by)
                    .map(proposal -> "已合并，省下" + proposal.hours() + "。并入的一件请重新过闸。")
                    .orElse("其中一件已经变动，请再看一遍。");
        } catch (IllegalStateException past) {
            return "其中一件已经不能合并，什么都没有改动。";
        }
    }

    private static String declined(boolean found, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, found ? "已记下不合并的理由，内容没有大的变动就不再提出。" : "其中一件已经变动，请再看一遍。");
        return "redirect:/merging";
    }
}
