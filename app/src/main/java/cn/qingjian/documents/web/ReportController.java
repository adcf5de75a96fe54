package cn.qingjian.documents.web;

import cn.qingjian.documents.draft.Citing;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.documents.draft.Saving;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.gate.Passage;
import cn.qingjian.gate.Provided;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** The gate's report on a draft, and each finding's way out. */
@Controller
@AllowedToBusiness
class ReportController {
    private final Drafts drafts;
    private final Gate gate;
    private final Checks checks;
    private final ReportPage report;

    ReportController(Drafts drafts, Gate gate, Checks checks, ReportPage report) {
        this.drafts = drafts;
        this.gate = gate;
        this.checks = checks;
        this.report = report;
    }

    /** The report; who only receives the document is shown the document. */
    @GetMapping("/documents/{id:\\d+}")
    String report(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        Draft draft = readable(id, person);
        if (draft.receivedBy(person.account())) {
            return "redirect:/documents/" + id + "/read";
        }
        return report.show(draft, person.account(), new FieldErrors(), "", model);
    }

    @PostMapping("/documents/{id:\\d+}/check")
    String check(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        checks.anew(readable(id, person));
        return back(id, "已按现行规定重新检查。", flash);
    }

    @PostMapping("/documents/{id:\\d+}/explain")
    String explain(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        long ruling = latest(writable(id, person)).map(KeptRuling::id).orElse(0L);
        FieldErrors errors = gate.explain(ruling, reason, person.account());
        return errors.isEmpty()
                ? back(id, "书面说明已送班子领导审批。", flash)
                : report.show(readable(id, person), person.account(), errors, reason, model);
    }

    @PostMapping("/documents/{id:\\d+}/decide")
    @AllowedTo(Role.LEADER)
    String decide(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean accept,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        long ruling = latest(readable(id, person)).map(KeptRuling::id).orElse(0L);
        FieldErrors errors = gate.decide(ruling, accept, words, person.account());
        return errors.isEmpty()
                ? back(id, accept ? "已同意，文稿取得闸口编号。" : "已退回，并记下了理由。", flash)
                : report.show(readable(id, person), person.account(), errors, words, model);
    }

    @PostMapping("/documents/{id:\\d+}/drop")
    String drop(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        drafts.drop(writable(id, person).id(), person.account());
        return back(id, "已记为不发文。", flash);
    }

    @PostMapping("/documents/{id:\\d+}/reopen")
    String reopen(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        drafts.reopen(writable(id, person).id(), person.account());
        return back(id, "已重新拟稿。", flash);
    }

    @PostMapping("/documents/{id:\\d+}/review")
    @AllowedTo(Role.LEGAL)
    String review(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        drafts.review(readable(id, person), words.strip(), person.account());
        return back(id, "合法合规审查已记录，只对这一稿有效。", flash);
    }

    /** Cites the provision instead of saying it again: one clause, or with no address all that differ in nothing. */
    @PostMapping("/documents/{id:\\d+}/cite")
    String cite(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String citation,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        Draft draft = writable(id, person);
        Map<Passage, String> citations = citations(checks.of(draft).provided(), address, citation);
        String text = Citing.replace(draft.words().body(), citations);
        boolean saved = draft.status().editable()
                && drafts.save(draft, draft.version(), draft.words().saying(text), person.account())
                        instanceof Saving.Saved;
        return back(id, saved ? "已把%d条改为引用原规定。".formatted(citations.size()) : "文稿刚刚被别人改过，请看过新稿再试。", flash);
    }

    private static Map<Passage, String> citations(List<Provided> provided, String address, String citation) {
        Map<Passage, String> citations = new LinkedHashMap<>();
        for (Provided clause : provided) {
            clause.by().stream()
                    .filter(by -> by.kind().provides())
                    .filter(by -> address.isEmpty()
                            ? by.differences().isEmpty()
                            : clause.passage().address().equals(address)
                                    && by.citation().equals(citation))
                    .findFirst()
                    .ifPresent(by -> citations.put(clause.passage(), by.citation()));
        }
        return citations;
    }

    private Optional<KeptRuling> latest(Draft draft) {
        return gate.rulings(draft.demandId()).stream().findFirst();
    }

    private Draft readable(long id, SignedIn person) {
        return drafts.find(id, person.account()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Draft writable(long id, SignedIn person) {
        Draft draft = readable(id, person);
        if (!draft.writableBy(person.account())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return draft;
    }

    private static String back(long id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/documents/" + id;
    }
}
