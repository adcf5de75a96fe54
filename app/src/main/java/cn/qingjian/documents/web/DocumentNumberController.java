package cn.qingjian.documents.web;

import cn.qingjian.documents.life.NumberYear;
import cn.qingjian.documents.life.Numbers;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.papers.Form;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import cn.qingjian.site.Paging;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 编号簿: the register of documents' numbers, and what the office sets for it. */
@Controller
@AllowedTo({Role.OFFICE, Role.LEADER, Role.INSPECTOR})
class DocumentNumberController {
    private static final int PAGE = 50;

    private final Numbers numbers;

    DocumentNumberController(Numbers numbers) {
        this.numbers = numbers;
    }

    @GetMapping("/documents/numbers")
    String register(
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "1") int number,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        return show(word, year, number, new FieldErrors(), "", person, model);
    }

    @PostMapping("/documents/numbers/word")
    @AllowedTo(Role.OFFICE)
    String word(
            @RequestParam Form form,
            @RequestParam(defaultValue = "") String typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = numbers.word(form, typed, person.account());
        return errors.isEmpty() ? back("机关代字已设好。", flash) : show("", 0, 1, errors, typed, person, model);
    }

    @PostMapping("/documents/numbers/begin")
    @AllowedTo(Role.OFFICE)
    String begin(
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "") String begun,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        int number = begun.matches("\\d{1,6}") ? Integer.parseInt(begun) : -1;
        FieldErrors errors = numbers.begin(word, number, person.account());
        return errors.isEmpty() ? back("已记下，系统从下一号编起。", flash) : show("", 0, 1, errors, "", person, model);
    }

    private static String back(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/documents/numbers";
    }

    private String show(
            String word, int year, int number, FieldErrors errors, String typed, SignedIn person, Model model) {
        Optional<NumberYear> chosen = numbers.years().stream()
                .filter(one -> word.isEmpty() || (one.word().equals(word) && one.year() == year))
                .findFirst();
        Paging paging = new Paging(
                number, PAGE, chosen.map(one -> one.last() - one.begun()).orElse(0));
        model.addAttribute("words", numbers.words());
        model.addAttribute("years", numbers.years());
        model.addAttribute("chosen", chosen.orElse(null));
        model.addAttribute(
                "drawn",
                chosen.map(one -> numbers.register(one.word(), one.year(), paging.offset(), PAGE))
                        .orElse(List.of()));
        model.addAttribute("paging", paging);
        model.addAttribute("maySet", person.account().is(Role.OFFICE));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "documents/numbers";
    }
}
