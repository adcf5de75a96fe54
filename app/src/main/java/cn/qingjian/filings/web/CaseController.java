package cn.qingjian.filings.web;

import cn.qingjian.filings.CaseWork;
import cn.qingjian.filings.Cases;
import cn.qingjian.filings.Filing;
import cn.qingjian.filings.FilingStatus;
import cn.qingjian.filings.QueueFilter;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 办件队列 and one case of it: what waits for a person, what is known of it, and what an officer decides. */
@Controller
@AllowedTo(Role.CASE_OFFICER)
class CaseController {
    private final Cases cases;
    private final CaseWork work;
    private final CaseViews views;

    CaseController(Cases cases, CaseWork work, CaseViews views) {
        this.cases = cases;
        this.work = work;
        this.views = views;
    }

    /** Nothing is wrong where the page before sent no errors along. */
    @ModelAttribute("errors")
    FieldErrors nothingWrong() {
        return new FieldErrors();
    }

    /** What was typed stays where it couldn't be taken. */
    @ModelAttribute("typed")
    Map<String, String> nothingTyped() {
        return Map.of();
    }

    @GetMapping("/filings")
    String start() {
        return "redirect:/filings/queue";
    }

    @GetMapping("/filings/queue")
    String queue(
            @RequestParam(defaultValue = "") String item,
            @RequestParam Optional<FilingStatus> status,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "ALL") QueueFilter.Whose whose,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var filter = new QueueFilter(item, status, q.strip(), whose);
        model.addAttribute("view", views.queue(filter, page, person.account()));
        return "filings/queue";
    }

    @GetMapping("/filings/{number}")
    String show(@PathVariable String number, @AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("view", views.view(known(number), person.account()));
        return "filings/case";
    }

    @PostMapping("/filings/{number}/claim")
    String claim(@PathVariable String number, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        return back(number, cases.claim(known(number), person.account()), "已领取，由您办理。", Map.of(), flash);
    }

    @PostMapping("/filings/{number}/transfer")
    String transfer(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") long to,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        FieldErrors errors = cases.transfer(known(number), to, words, person.account());
        return back(number, errors, "已转办。", Map.of("action", "transfer", "words", words), flash);
    }

    @PostMapping("/filings/{number}/approval")
    String approve(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean elsewhere,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        FieldErrors errors = work.approve(known(number), amount, words, elsewhere, person.account());
        var typed = Map.of("action", "approval", "amount", amount, "words", words);
        return back(number, errors, outcome(number), typed, flash);
    }

    @PostMapping("/filings/{number}/refusal")
    String refuse(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        FieldErrors errors = work.refuse(known(number), reason, words, person.account());
        var typed = Map.of("action", "refusal", "reason", reason, "words", words);
        return back(number, errors, outcome(number), typed, flash);
    }

    @PostMapping("/filings/{number}/request")
    String askMore(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String missing,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        FieldErrors errors = work.askMore(known(number), missing, person.account());
        return back(number, errors, "已一次性告知申请人。", Map.of("action", "request", "missing", missing), flash);
    }

    @PostMapping("/filings/{number}/facts")
    String askSources(@PathVariable String number, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        FieldErrors errors = work.askSources(known(number), person.account());
        return back(number, errors, "已向部门重新查询。" + outcome(number), Map.of(), flash);
    }

    @PostMapping("/filings/{number}/review")
    String review(
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean agree,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        FieldErrors errors = work.review(known(number), agree, words, person.account());
        return back(number, errors, outcome(number), Map.of("action", "review", "words", words), flash);
    }

    private String outcome(String number) {
        return "这件现在是“%s”。".formatted(known(number).status().label());
    }

    private Filing known(String number) {
        return cases.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(
            String number, FieldErrors errors, String notice, Map<String, String> typed, RedirectAttributes flash) {
        flash.addFlashAttribute("errors", errors);
        if (errors.isEmpty()) {
            flash.addFlashAttribute(Page.NOTICE, notice);
        } else {
            flash.addFlashAttribute("typed", typed);
        }
        return "redirect:/filings/" + number;
    }
}
