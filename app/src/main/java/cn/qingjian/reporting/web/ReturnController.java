package cn.qingjian.reporting.web;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.reporting.Content;
import cn.qingjian.reporting.Difference;
import cn.qingjian.reporting.QuarterReturn;
import cn.qingjian.reporting.QuarterReturn.Checked;
import cn.qingjian.reporting.Returns;
import cn.qingjian.reporting.Returns.Corrected;
import cn.qingjian.site.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 季报: drafted, checked, sent and corrected. */
@Controller
@AllowedTo({Role.OFFICE, Role.LEADER, Role.INSPECTOR})
class ReturnController {
    private final Returns returns;

    ReturnController(Returns returns) {
        this.returns = returns;
    }

    @GetMapping("/reporting/returns")
    String list(@AuthenticationPrincipal SignedIn person, Model model) {
        List<QuarterReturn> all = returns.all();
        model.addAttribute("returns", all);
        model.addAttribute(
                "due",
                all.stream()
                        .collect(Collectors.toMap(
                                QuarterReturn::id,
                                one -> returns.due(one).map(String::valueOf).orElse(""))));
        model.addAttribute("office", person.account().is(Role.OFFICE));
        return "reporting/returns";
    }

    @PostMapping("/reporting/returns")
    @AllowedTo(Role.OFFICE)
    String draft(RedirectAttributes flash) {
        returns.draftDue();
        return to("/reporting/returns", "上一季度的季报已经起草，请核对。", flash);
    }

    @GetMapping("/reporting/returns/{id:\\d+}")
    String one(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return show(id, person, new FieldErrors(), "", model);
    }

    @PostMapping("/reporting/returns/{id:\\d+}/check")
    @AllowedTo(Role.OFFICE)
    String check(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        find(id);
        FieldErrors errors = returns.check(id, words, person.account());
        return errors.isEmpty()
                ? to("/reporting/returns/" + id, "核对已记录，可以报送。", flash)
                : show(id, person, errors, words, model);
    }

    @PostMapping("/reporting/returns/{id:\\d+}/send")
    @AllowedTo(Role.OFFICE)
    String send(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String head,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        find(id);
        FieldErrors errors = returns.send(id, head, person.account());
        return errors.isEmpty()
                ? to("/reporting/returns/" + id, "已锁定。请下载两个文件报市委办公室；以后只能更正，不能改动。", flash)
                : show(id, person, errors, head, model);
    }

    @PostMapping("/reporting/returns/{id:\\d+}/correct")
    @AllowedTo(Role.OFFICE)
    String correct(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        find(id);
        Corrected corrected = returns.correct(id, why, person.account());
        return corrected.errors().isEmpty()
                ? to("/reporting/returns/" + corrected.id(), "更正已经起草，请核对。", flash)
                : show(id, person, corrected.errors(), why, model);
    }

    /** What differs between a version and another one, or the facts as they are now where none is named. */
    @GetMapping("/reporting/returns/{id:\\d+}/differences")
    String differences(@PathVariable long id, @RequestParam Optional<Long> with, Model model) {
        QuarterReturn one = find(id);
        Optional<QuarterReturn> other =
                with.map(this::find).filter(found -> found.year() == one.year() && found.quarter() == one.quarter());
        model.addAttribute("one", one);
        model.addAttribute("other", other.map(QuarterReturn::label).orElse("现在的记录"));
        model.addAttribute(
                "differences",
                Difference.between(
                        returns.content(one), other.map(returns::content).orElseGet(() -> returns.now(one))));
        return "reporting/differences";
    }

    @GetMapping("/reporting/returns/{id:\\d+}/return.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable long id) {
        QuarterReturn one = find(id);
        return Downloads.xlsx(returns.files(one).xlsx(), "季报 " + one.label());
    }

    @GetMapping("/reporting/returns/{id:\\d+}/return.docx")
    ResponseEntity<byte[]> docx(@PathVariable long id) {
        QuarterReturn one = find(id);
        return Downloads.docx(returns.files(one).docx(), "季报 " + one.label());
    }

    private String show(long id, SignedIn person, FieldErrors errors, String typed, Model model) {
        QuarterReturn one = find(id);
        Content content = returns.content(one);
        model.addAttribute("one", one);
        model.addAttribute(
                "groups",
                content.rows().stream()
                        .collect(Collectors.groupingBy(Content.Row::group, LinkedHashMap::new, Collectors.toList())));
        model.addAttribute("versions", returns.versions(one));
        model.addAttribute("due", returns.due(one).map(String::valueOf).orElse(""));
        model.addAttribute("since", since(one, content));
        model.addAttribute("untouched", returns.untouched(one));
        model.addAttribute("office", person.account().is(Role.OFFICE));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "reporting/return";
    }

    /** How many figures are told differently now than when it was checked. */
    private int since(QuarterReturn one, Content content) {
        return one.checked()
                .map(Checked::content)
                .map(kept -> Difference.between(kept, one.sent().isPresent() ? returns.now(one) : content)
                        .size())
                .orElse(0);
    }

    private QuarterReturn find(long id) {
        return returns.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String to(String path, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:" + path;
    }
}
