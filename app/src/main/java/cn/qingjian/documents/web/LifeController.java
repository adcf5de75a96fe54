package cn.qingjian.documents.web;

import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.documents.draft.Urgency;
import cn.qingjian.documents.life.Filing;
import cn.qingjian.documents.life.Life;
import cn.qingjian.documents.life.Printings;
import cn.qingjian.documents.life.Sending;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import java.util.List;
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

/** The steps of a document between people. */
@Controller
@AllowedToBusiness
class LifeController {
    private final Drafts drafts;
    private final Life life;
    private final Printings printings;
    private final Filing filing;
    private final ReportPage report;

    LifeController(Drafts drafts, Life life, Printings printings, Filing filing, ReportPage report) {
        this.drafts = drafts;
        this.life = life;
        this.printings = printings;
        this.filing = filing;
        this.report = report;
    }

    @PostMapping("/documents/{id:\\d+}/send")
    String send(
            @PathVariable long id,
            @RequestParam(defaultValue = "ORDINARY") Urgency urgency,
            @RequestParam Optional<Long> signer,
            @RequestParam(defaultValue = "") List<Long> cosigners,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors =
                life.send(writable(id, person).id(), new Sending(urgency, signer, cosigners), person.account());
        return after(id, errors, "已送办公室审核。", "", person, model, flash);
    }

    @PostMapping("/documents/{id:\\d+}/pass")
    @AllowedTo(Role.OFFICE)
    String pass(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = life.pass(readable(id, person).id(), words, person.account());
        return after(id, errors, "审核通过。", words, person, model, flash);
    }

    @PostMapping("/documents/{id:\\d+}/agree")
    String agree(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = life.agree(readable(id, person).id(), words, person.account());
        return after(id, errors, "已会签。", words, person, model, flash);
    }

    @PostMapping("/documents/{id:\\d+}/ask")
    String ask(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long cosigner,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = life.ask(readable(id, person).id(), cosigner, person.account());
        return after(id, errors, "已加签。", "", person, model, flash);
    }

    @PostMapping("/documents/{id:\\d+}/sign")
    @AllowedTo(Role.LEADER)
    String sign(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = life.sign(readable(id, person).id(), words, person.account());
        return after(id, errors, "已签发，办公室接着复核、编号、印制和分发。", words, person, model, flash);
    }

    @PostMapping("/documents/{id:\\d+}/return")
    String sendBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = life.sendBack(readable(id, person).id(), words, person.account());
        return after(id, errors, "已退回起草科室。", words, person, model, flash);
    }

    @PostMapping("/documents/{id:\\d+}/advance")
    @AllowedTo(Role.OFFICE)
    String advance(
            @PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model, RedirectAttributes flash) {
        FieldErrors errors = life.advance(readable(id, person).id(), person.account());
        return after(id, errors, "办好了：", "", person, model, flash);
    }

    @PostMapping("/documents/{id:\\d+}/finish")
    @AllowedTo(Role.OFFICE)
    String finish(
            @PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model, RedirectAttributes flash) {
        FieldErrors errors = life.finish(readable(id, person).id(), person.account());
        return after(id, errors, "已发出，收文单位看得到了。", "", person, model, flash);
    }

    @PostMapping("/documents/{id:\\d+}/urge")
    String urge(
            @PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model, RedirectAttributes flash) {
        FieldErrors errors = life.urge(writable(id, person).id(), person.account());
        return after(id, errors, "已催办，对方的工作台上看得到。", "", person, model, flash);
    }

    @PostMapping("/documents/{id:\\d+}/withdraw")
    String withdraw(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = life.withdraw(writable(id, person).id(), why, person.account());
        return after(id, errors, "已撤回；没有发出过的，占用的计划数已退还。", "", person, model, flash);
    }

    @GetMapping("/documents/{id:\\d+}/print")
    String printing(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return printing(readable(id, person), new FieldErrors(), "1", "", person, model);
    }

    private String printing(
            Draft draft, FieldErrors errors, String copies, String reason, SignedIn person, Model model) {
        if (!draft.status().printed()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("draft", draft);
        model.addAttribute(
                "printings",
                printings.of(draft).stream()
                        .filter(one -> one.unit().equals(person.account().unit().name()))
                        .toList());
        model.addAttribute("granted", printings.granted(draft, person.account()));
        model.addAttribute("office", person.account().is(Role.OFFICE));
        model.addAttribute("errors", errors);
        model.addAttribute("copies", copies);
        model.addAttribute("reason", reason);
        return "documents/print";
    }

    @PostMapping("/documents/{id:\\d+}/print")
    String print(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String copies,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        Draft draft = readable(id, person);
        Optional<Integer> number =
                copies.matches("\\d{1,3}") ? Optional.of(Integer.parseInt(copies)) : Optional.empty();
        FieldErrors errors = printings.ask(draft, number, reason, person.account());
        if (!errors.isEmpty()) {
            return printing(draft, errors, copies, reason, person, model);
        }
        flash.addFlashAttribute(Page.NOTICE, person.account().is(Role.OFFICE) ? "已登记，可以下载打印版。" : "已送办公室，同意以后可以下载打印版。");
        return "redirect:/documents/" + id + "/print";
    }

    @PostMapping("/documents/{id:\\d+}/print/archive")
    @AllowedTo(Role.OFFICE)
    String printForArchive(
            @PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model, RedirectAttributes flash) {
        FieldErrors errors = printings.archive(readable(id, person), person.account());
        return after(id, errors, "已登记存档的一份，可以下载打印版。", "", person, model, flash);
    }

    @PostMapping("/documents/{id:\\d+}/print/{printing:\\d+}")
    @AllowedTo(Role.OFFICE)
    String decide(
            @PathVariable long id,
            @PathVariable long printing,
            @RequestParam(defaultValue = "false") boolean granted,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = printings.decide(readable(id, person), printing, granted, words, person.account());
        return after(id, errors, granted ? "已同意打印。" : "没有同意打印，请对方线上阅办。", "", person, model, flash);
    }

    @PostMapping("/documents/{id:\\d+}/file")
    @AllowedTo(Role.OFFICE)
    String file(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kind,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = filing.file(readable(id, person).id(), kind, person.account());
        return after(id, errors, "已归档。", "", person, model, flash);
    }

    /** Back to the page with a word on how it went, or the same page with what was wrong and what was typed. */
    private String after(
            long id,
            FieldErrors errors,
            String notice,
            String typed,
            SignedIn person,
            Model model,
            RedirectAttributes flash) {
        Draft draft = drafts.find(id, person.account()).orElse(null);
        if (draft == null) {
            flash.addFlashAttribute(Page.NOTICE, notice);
            return "redirect:/documents";
        }
        if (!errors.isEmpty()) {
            return report.show(draft, person.account(), errors, typed, model);
        }
        flash.addFlashAttribute(
                Page.NOTICE, notice + (notice.endsWith("：") ? draft.status().label() + "。" : ""));
        return "redirect:/documents/" + id;
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
}
