package cn.qingjian.documents.web;

import cn.qingjian.documents.life.Absences;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who signs while a leader is away. */
@Controller
@AllowedTo(Role.LEADER)
class AbsenceController {
    private final Absences absences;

    AbsenceController(Absences absences) {
        this.absences = absences;
    }

    @GetMapping("/documents/away")
    String page(@AuthenticationPrincipal SignedIn person, Model model) {
        return show(new FieldErrors(), Optional.empty(), "", "", "", person, model);
    }

    @PostMapping("/documents/away")
    String away(
            @RequestParam Optional<Long> standIn,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = absences.away(standIn, day(from), day(until), words, person.account());
        return errors.isEmpty()
                ? back("已指定，这几天的文件由对方代签。", flash)
                : show(errors, standIn, from, until, words, person, model);
    }

    @PostMapping("/documents/away/{id:\\d+}/end")
    String end(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        absences.back(id, person.account());
        return back("已取消。", flash);
    }

    private static String back(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/documents/away";
    }

    private String show(
            FieldErrors errors,
            Optional<Long> standIn,
            String from,
            String until,
            String words,
            SignedIn person,
            Model model) {
        model.addAttribute("absences", absences.of(person.account()));
        model.addAttribute("me", person.account());
        model.addAttribute("standIns", absences.standIns(person.account()));
        model.addAttribute("standIn", standIn.orElse(0L));
        model.addAttribute("from", from);
        model.addAttribute("until", until);
        model.addAttribute("words", words);
        model.addAttribute("errors", errors);
        return "documents/away";
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
