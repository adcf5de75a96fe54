package cn.qingjian.documents.web;

import cn.qingjian.clauses.splitting.DocumentAnatomy;
import cn.qingjian.documents.circulation.Circulation;
import cn.qingjian.documents.circulation.Progress;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An issued document as those who receive it read it, and what they answer. */
@Controller
@AllowedToBusiness
class CirculationController {
    private static final int MOST_PEOPLE = 500;
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(2_000);

    private final Drafts drafts;
    private final Circulation circulation;

    CirculationController(Drafts drafts, Circulation circulation) {
        this.drafts = drafts;
        this.circulation = circulation;
    }

    @GetMapping("/documents/{id:\\d+}/read")
    String page(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        Issued issued = issued(id, person);
        circulation.opened(issued.ruling(), person.account());
        return show(issued, person, new FieldErrors(), "", "", model);
    }

    /** A stretch of reading that ends because the page is left. */
    @PostMapping("/documents/{id:\\d+}/read/time")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void spent(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long seconds,
            @AuthenticationPrincipal SignedIn person) {
        circulation.spent(issued(id, person).ruling(), person.account(), seconds);
    }

    @PostMapping("/documents/{id:\\d+}/read")
    String read(
            @PathVariable long id,
            @RequestParam Optional<Long> seconds,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        Issued issued = issued(id, person);
        FieldErrors errors = circulation.read(issued.ruling(), person.account(), seconds);
        return errors.isEmpty() ? back(id, "已记为阅毕。", flash) : show(issued, person, errors, "", "", model);
    }

    @PostMapping("/documents/{id:\\d+}/handled")
    String handled(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String people,
            @RequestParam(defaultValue = "") String hours,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        Issued issued = issued(id, person);
        var errors = new FieldErrors()
                .require(
                        people.matches("\\d{1,3}") && between(Integer.parseInt(people)),
                        "people",
                        "请填1到%d的整数。".formatted(MOST_PEOPLE))
                .require(
                        hours.matches("\\d{1,4}(\\.\\d{1,2})?") && new BigDecimal(hours).compareTo(MOST_HOURS) <= 0,
                        "hours",
                        "请填0到%s的数，最多两位小数，例如1.5。".formatted(MOST_HOURS));
        if (errors.isEmpty()) {
            errors = circulation.handled(
                    issued.ruling(),
                    new Progress.Handling(Integer.parseInt(people), new BigDecimal(hours)),
                    person.account());
        }
        return errors.isEmpty() ? back(id, "已记为办结，谢谢。", flash) : show(issued, person, errors, people, hours, model);
    }

    private static boolean between(int people) {
        return people >= 1 && people <= MOST_PEOPLE;
    }

    private String show(Issued issued, SignedIn person, FieldErrors errors, String people, String hours, Model model) {
        Account reader = person.account();
        KeptRuling ruling = issued.ruling();
        boolean concerned = Circulation.concerns(ruling, reader);
        model.addAttribute("draft", issued.draft());
        model.addAttribute(
                "lines", lines(drafts.demand(issued.draft()).anatomy()).toList());
        model.addAttribute("ruling", ruling);
        model.addAttribute("mayRead", concerned && !circulation.hasRead(ruling, reader));
        model.addAttribute(
                "own",
                circulation.progress(ruling).stream()
                        .filter(one -> one.unit() == reader.unit().id())
                        .findFirst()
                        .orElse(null));
        model.addAttribute("errors", errors);
        model.addAttribute("people", people);
        model.addAttribute("hours", hours);
        return "documents/read";
    }

    /** All lines below the title, those of the attachments after the others. */
    private static Stream<DocumentAnatomy.Line> lines(DocumentAnatomy text) {
        return Stream.concat(
                text.lines().stream().filter(line -> line.role() != DocumentAnatomy.Role.TITLE),
                text.attachments().stream().flatMap(one -> one.content().lines().stream()));
    }

    /** A document that is out, with the ruling under which it is. */
    private record Issued(Draft draft, KeptRuling ruling) {}

    private Issued issued(long id, SignedIn person) {
        return drafts.find(id, person.account())
                .flatMap(draft -> circulation.issued(draft).map(ruling -> new Issued(draft, ruling)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(long id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/documents/" + id + "/read";
    }
}
