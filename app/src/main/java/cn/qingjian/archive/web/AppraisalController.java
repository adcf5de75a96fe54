package cn.qingjian.archive.web;

import cn.qingjian.archive.Appraisal;
import cn.qingjian.archive.Appraisals;
import cn.qingjian.archive.Archive;
import cn.qingjian.archive.Item;
import cn.qingjian.archive.ItemFilter;
import cn.qingjian.archive.Term;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import cn.qingjian.slips.Choice;
import cn.qingjian.slips.SlipForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 到期鉴定: the office proposes, another person decides, and the record of both is the report (鉴定工作报告). */
@Controller
@RequestMapping("/archive/appraisals")
@AllowedTo({Role.OFFICE, Role.LEADER, Role.INSPECTOR})
class AppraisalController {
    /** As many as somebody looks at in one go; the rest follows when these are done. */
    private static final int SHOWN = 100;

    private final Appraisals appraisals;
    private final Archive archive;
    private final Clock clock;

    AppraisalController(Appraisals appraisals, Archive archive, Clock clock) {
        this.appraisals = appraisals;
        this.archive = archive;
        this.clock = clock;
    }

    @GetMapping
    String due(@AuthenticationPrincipal SignedIn person, Model model) {
        return list(SlipForm.blank(), person.account(), model);
    }

    /** Proposes what is to become of the pieces that were ticked. */
    @PostMapping
    @AllowedTo(Role.OFFICE)
    String propose(
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        var form = new SlipForm(typed);
        String outcome = form.value("outcome");
        FieldErrors errors = appraisals.propose(
                new Appraisals.Typed(
                        Keys.of(typed, "item"),
                        outcome.equals("DESTROY") ? Appraisal.Outcome.DESTROY : Appraisal.Outcome.KEEP,
                        Term.kept().stream()
                                .filter(term -> term.name().equals(outcome))
                                .findFirst(),
                        form.value("reason")),
                person.account());
        if (!errors.isEmpty()) {
            Keys.tell(form, errors);
            return list(form, person.account(), model);
        }
        flash.addFlashAttribute(Page.NOTICE, "已提出，等另一个人复核；复核以前什么也不会变。");
        return "redirect:/archive/appraisals";
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return show(appraisal(id), SlipForm.blank(), person.account(), model);
    }

    /** The second person's answer. */
    @PostMapping("/{id:\\d+}/decide")
    @AllowedTo({Role.OFFICE, Role.LEADER})
    String decide(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        Appraisal appraisal = appraisal(id);
        var form = new SlipForm(typed);
        boolean accept = form.value("decision").equals("yes");
        FieldErrors errors = appraisals.decide(id, accept, form.value("words"), person.account());
        if (!errors.isEmpty()) {
            Keys.tell(form, errors);
            return show(appraisal, form, person.account(), model);
        }
        flash.addFlashAttribute(Page.NOTICE, accept ? "已同意，%s。".formatted(appraisal.proposal()) : "没有同意，文件照旧保管。");
        return "redirect:/archive/appraisals/" + id;
    }

    private Appraisal appraisal(long id) {
        return appraisals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String list(SlipForm form, Account reader, Model model) {
        ItemFilter due = ItemFilter.in(ItemFilter.State.DUE);
        List<Item> items = archive.search(due, reader, 0, SHOWN);
        model.addAttribute("form", form);
        model.addAttribute("items", items);
        model.addAttribute("more", archive.count(due, reader) - items.size());
        model.addAttribute("appraisals", appraisals.all());
        model.addAttribute(
                "outcomes",
                List.of(
                        new Choice(Term.TEN.name(), "续存10年"),
                        new Choice(Term.THIRTY.name(), "续存30年"),
                        new Choice(Term.PERMANENT.name(), "改为永久"),
                        new Choice("DESTROY", "销毁")));
        return "archive/appraisals";
    }

    private String show(Appraisal appraisal, SlipForm form, Account reader, Model model) {
        model.addAttribute("appraisal", appraisal);
        model.addAttribute("items", appraisals.items(appraisal));
        model.addAttribute("form", form);
        model.addAttribute("decides", Appraisals.mayDecide(appraisal, reader));
        model.addAttribute("today", LocalDate.now(clock));
        return "archive/appraisal";
    }
}
