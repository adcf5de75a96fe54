package cn.qingjian.filings.web;

import cn.qingjian.filings.Filing;
import cn.qingjian.filings.Filings;
import cn.qingjian.filings.NotOwnException;
import cn.qingjian.filings.Submission;
import cn.qingjian.filings.effects.EmployeeLists;
import cn.qingjian.filings.effects.ListReport;
import cn.qingjian.filings.facts.Gathering;
import cn.qingjian.identity.Citizen;
import cn.qingjian.identity.Mandates;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Visitor;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.site.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
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

/** The citizen's journey: agree, one question a page, look it over, hand it in. */
@Controller
@AllowedTo(visitors = Visitor.CITIZEN)
class ApplyController {
    private final Filings filings;
    private final Gathering gathering;
    private final EmployeeLists lists;
    private final Mandates mandates;
    private final FilingViews views;

    ApplyController(Filings filings, Gathering gathering, EmployeeLists lists, Mandates mandates, FilingViews views) {
        this.filings = filings;
        this.gathering = gathering;
        this.lists = lists;
        this.mandates = mandates;
        this.views = views;
    }

    /** Nothing is wrong where the page before sent no errors along. */
    @ModelAttribute("errors")
    FieldErrors nothingWrong() {
        return new FieldErrors();
    }

    @GetMapping("/hall/apply/{code}")
    String start(@PathVariable String code, @AuthenticationPrincipal Citizen citizen, Model model) {
        ItemVersion version = offered(code);
        model.addAttribute(
                "start", StartView.of(version, citizen, mandates.current(citizen), gathering.consentText(version)));
        return "filings/start";
    }

    @PostMapping("/hall/apply/{code}")
    String begin(
            @PathVariable String code,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String consent,
            @AuthenticationPrincipal Citizen citizen,
            RedirectAttributes flash) {
        ItemVersion version = offered(code);
        if (!StartView.hindrance(version.item(), citizen, mandates.current(citizen))
                .isEmpty()) {
            return "redirect:/hall/apply/" + code;
        }
        return filings.begin(key, version, citizen, consent)
                .map(filing -> "redirect:" + questionPage(filing.key(), 1))
                .orElseGet(() -> {
                    flash.addFlashAttribute(Page.NOTICE, "授权文字刚刚更新了，请再看一遍。");
                    return "redirect:/hall/apply/" + code;
                });
    }

    @GetMapping("/hall/filings/{key}/questions/{number}")
    String question(
            @PathVariable UUID key, @PathVariable int number, @AuthenticationPrincipal Citizen citizen, Model model) {
        Filing filing = editable(key, citizen);
        ItemVersion version = filings.version(filing);
        List<Item.Question> questions = filings.questions(filing, version);
        return numbered(questions, number)
                .map(question -> {
                    model.addAttribute(
                            "view",
                            new QuestionView(
                                    filing,
                                    version,
                                    question,
                                    number,
                                    questions.size(),
                                    report(filing, version, question)));
                    return "filings/question";
                })
                .orElse("redirect:" + checkPage(filing));
    }

    @PostMapping("/hall/filings/{key}/questions/{number}")
    String answer(
            @PathVariable UUID key,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal Citizen citizen,
            RedirectAttributes flash) {
        Filing filing = editable(key, citizen);
        FieldErrors errors = numbered(filings.questions(filing, filings.version(filing)), number)
                .map(question -> filings.answer(filing, question, answer))
                .orElseGet(FieldErrors::new);
        flash.addFlashAttribute("errors", errors);
        return "redirect:" + questionPage(key, errors.isEmpty() ? number + 1 : number);
    }

    /** Keeps what is typed, as one types. */
    @PostMapping("/hall/filings/{key}/questions/{number}/save")
    void save(
            @PathVariable UUID key,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal Citizen citizen,
            HttpServletResponse response) {
        Filing filing = editable(key, citizen);
        numbered(filings.questions(filing, filings.version(filing)), number)
                .ifPresent(question -> filings.answer(filing, question, answer));
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }

    @GetMapping("/hall/filings/{key}/check")
    String check(@PathVariable UUID key, @AuthenticationPrincipal Citizen citizen, Model model) {
        Filing filing = editable(key, citizen);
        ItemVersion version = filings.version(filing);
        Filings.Known known = filings.known(filing, citizen, version);
        model.addAttribute("view", CheckView.of(filing, version, filings.questions(filing, version), known));
        return "filings/check";
    }

    /** Hands it in; the receipt is the answer itself, at the filing's own address, so that nothing can get lost in between. */
    @PostMapping("/hall/filings/{key}")
    String submit(
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") List<String> committed,
            @AuthenticationPrincipal Citizen citizen,
            Model model,
            RedirectAttributes flash) {
        Submission submitted = submitted(key, citizen, committed);
        if (submitted.receipt().isPresent()) {
            model.addAttribute("view", views.view(submitted.receipt().get()));
            return "filings/filing";
        }
        flash.addFlashAttribute("errors", submitted.errors());
        return "redirect:/hall/filings/" + key + "/check";
    }

    private Submission submitted(UUID key, Citizen citizen, List<String> committed) {
        try {
            return filings.submit(key, citizen, committed);
        } catch (NotOwnException nobodys) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such filing", nobodys);
        }
    }

    private ItemVersion offered(String code) {
        return filings.offered(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Filing own(UUID key, Citizen citizen) {
        return filings.own(key, citizen).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Filing editable(UUID key, Citizen citizen) {
        return HandedInAlready.editable(own(key, citizen));
    }

    /** The question of a number; empty where there is none, or none any more, since another answer made it needless. */
    private static Optional<Item.Question> numbered(List<Item.Question> questions, int number) {
        return number < 1 || number > questions.size() ? Optional.empty() : Optional.of(questions.get(number - 1));
    }

    private Optional<ListReport> report(Filing filing, ItemVersion version, Item.Question question) {
        return question.type() == Item.Question.Type.LIST_FILE ? lists.report(filing, version) : Optional.empty();
    }

    /** After the last question this page leads on to the look-over page. */
    private static String questionPage(UUID key, int number) {
        return "/hall/filings/" + key + "/questions/" + number;
    }

    private static String checkPage(Filing filing) {
        return "/hall/filings/" + filing.key() + "/check";
    }
}
