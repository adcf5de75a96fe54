package cn.qingjian.filings.web;

import cn.qingjian.filings.CommitmentState;
import cn.qingjian.filings.Commitments;
import cn.qingjian.filings.store.CommitmentStore;
import cn.qingjian.kernel.FieldErrors;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 告知承诺: which are to be checked, what was found, and how each proof fares. */
@Controller
@AllowedTo({Role.CASE_OFFICER, Role.INSPECTOR})
class CommitmentController {
    private static final int ROWS = 30;

    private final Commitments commitments;
    private final CommitmentViews views;

    CommitmentController(Commitments commitments, CommitmentViews views) {
        this.commitments = commitments;
        this.views = views;
    }

    @GetMapping("/filings/commitments")
    String list(
            @RequestParam Optional<CommitmentState> state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var paging = new Paging(page, ROWS, commitments.count(state, q.strip()));
        model.addAttribute("rows", rows(state, q.strip(), paging));
        model.addAttribute("proofs", commitments.statistics()).addAttribute("paging", paging);
        model.addAttribute("state", state.map(Enum::name).orElse("")).addAttribute("typed", q);
        return "filings/commitments";
    }

    private java.util.List<CommitmentViews.Row> rows(Optional<CommitmentState> state, String number, Paging paging) {
        return commitments.list(state, number, paging.offset(), ROWS).stream()
                .map(views::row)
                .toList();
    }

    @GetMapping("/filings/commitments/{id}")
    String show(@PathVariable long id, Model model) {
        return page(known(id), new FieldErrors(), new CommitmentForm("", ""), model);
    }

    @PostMapping("/filings/commitments/{id}")
    @AllowedTo(Role.CASE_OFFICER)
    String take(
            @PathVariable long id,
            @RequestParam(defaultValue = "CONFIRM") CommitmentState.Step step,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String receipt,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = commitments.take(known(id).id(), step, words, receipt, person.account());
        return errors.isEmpty() ? done(id, flash) : page(known(id), errors, new CommitmentForm(words, receipt), model);
    }

    private static String done(long id, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, "已记录。");
        return "redirect:/filings/commitments/" + id;
    }

    private String page(CommitmentStore.Signed signed, FieldErrors errors, CommitmentForm typed, Model model) {
        model.addAttribute("view", views.view(signed));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "filings/commitment";
    }

    private CommitmentStore.Signed known(long id) {
        return commitments.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
