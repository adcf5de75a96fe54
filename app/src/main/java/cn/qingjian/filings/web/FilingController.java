package cn.qingjian.filings.web;

import cn.qingjian.filings.Filing;
import cn.qingjian.filings.Filings;
import cn.qingjian.filings.Ratings;
import cn.qingjian.identity.Citizen;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Visitor;
import cn.qingjian.site.Page;
import cn.qingjian.site.Paging;
import java.util.UUID;
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

/** A citizen's own filings: the list, the result, taking back, rating; and the page on which anyone verifies a receipt. */
@Controller
@AllowedTo(visitors = Visitor.CITIZEN)
class FilingController {
    private static final int ROWS = 20;

    private final Filings filings;
    private final Ratings ratings;
    private final FilingViews views;

    FilingController(Filings filings, Ratings ratings, FilingViews views) {
        this.filings = filings;
        this.ratings = ratings;
        this.views = views;
    }

    /** Nothing is wrong where the page before sent no errors along. */
    @ModelAttribute("errors")
    FieldErrors nothingWrong() {
        return new FieldErrors();
    }

    @GetMapping("/hall/filings")
    String list(@RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal Citizen citizen, Model model) {
        var paging = new Paging(page, ROWS, filings.count(citizen));
        model.addAttribute("paging", paging);
        model.addAttribute(
                "rows",
                filings.of(citizen, paging.offset(), ROWS).stream()
                        .map(views::row)
                        .toList());
        return "filings/list";
    }

    @GetMapping("/hall/filings/{key}")
    String show(@PathVariable UUID key, @AuthenticationPrincipal Citizen citizen, Model model) {
        model.addAttribute("view", views.view(own(key, citizen)));
        return "filings/filing";
    }

    @PostMapping("/hall/filings/{key}/withdraw")
    String withdraw(@PathVariable UUID key, @AuthenticationPrincipal Citizen citizen, RedirectAttributes flash) {
        own(key, citizen);
        flash.addFlashAttribute(Page.NOTICE, filings.withdraw(key, citizen) ? "已撤回，没有办理。" : "已经有了结论，不能再撤回。");
        return "redirect:/hall/filings/" + key;
    }

    /** What the citizen writes when asked for more; the rest is looked over and handed in as always. */
    @PostMapping("/hall/filings/{key}/supplement")
    String supplement(
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal Citizen citizen,
            RedirectAttributes flash) {
        FieldErrors errors = filings.supplement(own(key, citizen), words);
        flash.addFlashAttribute("errors", errors);
        return "redirect:/hall/filings/" + key + (errors.isEmpty() ? "/check" : "");
    }

    @PostMapping("/hall/filings/{key}/rating")
    String rate(
            @PathVariable UUID key,
            @RequestParam(defaultValue = "0") int stars,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal Citizen citizen,
            RedirectAttributes flash) {
        FieldErrors errors = ratings.rate(own(key, citizen), stars, words);
        flash.addFlashAttribute("errors", errors);
        if (errors.isEmpty()) {
            flash.addFlashAttribute(Page.NOTICE, "谢谢您的评价。");
        }
        return "redirect:/hall/filings/" + key;
    }

    @GetMapping("/r/{number}")
    @AllowedTo(everyone = true)
    String verify(@PathVariable String number, @RequestParam(defaultValue = "") String c, Model model) {
        model.addAttribute("view", views.verified(number, c));
        return "filings/verify";
    }

    private Filing own(UUID key, Citizen citizen) {
        return filings.own(key, citizen).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
