package cn.qingjian.archive.web;

import cn.qingjian.archive.Retention;
import cn.qingjian.archive.RetentionTable;
import cn.qingjian.archive.Term;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import cn.qingjian.slips.Choice;
import cn.qingjian.slips.SlipForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 归档范围和保管期限表: whoever reads archives reads it; the office sets it, from today on at the earliest. */
@Controller
@RequestMapping("/archive/table")
@AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEADER, Role.INSPECTOR})
class RetentionController {
    private final RetentionTable table;
    private final Clock clock;

    RetentionController(RetentionTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @GetMapping
    String table(@RequestParam(defaultValue = "") String code, Model model) {
        SlipForm form = SlipForm.blank().put("from", today()).put("fondsFrom", today());
        table.find(code)
                .ifPresent(row -> form.put("code", row.code())
                        .put("label", row.label())
                        .put("term", row.term().name()));
        return page(form, model);
    }

    /** Sets a class from a day on. */
    @PostMapping
    @AllowedTo(Role.OFFICE)
    String set(
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        var form = new SlipForm(typed);
        var row = new RetentionTable.Typed(
                form.line("code"),
                form.line("label"),
                form.one("term", Term.PERMANENT),
                form.flag("ended"),
                form.line("basis"),
                form.day("from", "请填从哪天起。"));
        return answer(
                form, form.errors().isEmpty() ? table.set(row, person.account()) : new FieldErrors(), model, flash);
    }

    /** Sets 全宗号 from a day on. */
    @PostMapping("/fonds")
    @AllowedTo(Role.OFFICE)
    String fonds(
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        var form = new SlipForm(typed);
        LocalDate from = form.day("fondsFrom", "请填从哪天起。");
        return answer(
                form,
                form.errors().isEmpty()
                        ? table.setFonds(form.line("fonds"), form.line("fondsBasis"), from, person.account())
                        : new FieldErrors(),
                model,
                flash);
    }

    private String answer(SlipForm form, FieldErrors errors, Model model, RedirectAttributes flash) {
        Keys.tell(form, errors);
        if (!form.errors().isEmpty()) {
            return page(form, model);
        }
        flash.addFlashAttribute(Page.NOTICE, "已改，原来的仍可查。");
        return "redirect:/archive/table";
    }

    private String page(SlipForm form, Model model) {
        List<Retention> all = table.all();
        List<Retention> now = table.on(today());
        model.addAttribute("form", form);
        model.addAttribute(
                "kept", now.stream().filter(row -> row.term() != Term.NOT_KEPT).toList());
        model.addAttribute(
                "left", now.stream().filter(row -> row.term() == Term.NOT_KEPT).toList());
        model.addAttribute(
                "others", all.stream().filter(row -> !now.contains(row)).toList());
        model.addAttribute("terms", Choice.of(Term.values()));
        model.addAttribute("fonds", table.fondsHistory());
        model.addAttribute("today", today());
        return "archive/table";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
