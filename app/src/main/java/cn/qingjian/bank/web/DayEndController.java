package cn.qingjian.bank.web;

import cn.qingjian.bank.DayEnd;
import cn.qingjian.bank.Difference;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import cn.qingjian.site.Paging;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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

/** 银行对账: days, and the differences of each. */
@Controller
@AllowedTo({Role.FINANCE, Role.LEADER})
class DayEndController {
    private static final int ROWS = 31;
    private static final int LINES = 100;
    private static final String LIST = "/bank/reconciliations";

    private final DayEnd dayEnd;
    private final Clock clock;

    DayEndController(DayEnd dayEnd, Clock clock) {
        this.dayEnd = dayEnd;
        this.clock = clock;
    }

    @GetMapping(LIST)
    String days(@RequestParam(defaultValue = "1") int page, Model model) {
        return list(page, new FieldErrors(), model);
    }

    @PostMapping(LIST)
    @AllowedTo(Role.FINANCE)
    String run(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = compare(Optional.ofNullable(day), person);
        flash.addFlashAttribute(Page.NOTICE, "对账完成。");
        return errors.isEmpty() ? "redirect:" + LIST + "/" + day : list(1, errors, model);
    }

    @GetMapping(LIST + "/{day}")
    String day(@PathVariable String day, @RequestParam(defaultValue = "1") int page, Model model) {
        return show(date(day), page, 0, "", new FieldErrors(), model);
    }

    @PostMapping("/bank/differences/{id}/resolution")
    @AllowedTo(Role.FINANCE)
    String resolve(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        Difference difference =
                dayEnd.difference(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        FieldErrors errors = dayEnd.resolve(id, reason, person.getUsername());
        flash.addFlashAttribute(Page.NOTICE, "已记下处理结果。");
        return errors.isEmpty()
                ? "redirect:" + LIST + "/" + difference.day()
                : show(difference.day(), 1, id, reason, errors, model);
    }

    private FieldErrors compare(Optional<LocalDate> day, SignedIn person) {
        var errors = new FieldErrors();
        errors.require(day.isPresent(), "day", "请选择日期。")
                .require(day.filter(late -> late.isAfter(LocalDate.now(clock))).isEmpty(), "day", "还没到这一天。");
        if (errors.isEmpty()
                && dayEnd.run(day.orElseThrow(), person.getUsername()).isEmpty()) {
            errors.add("day", "银行的对账文件取不到或不完整，请稍后再试；每小时也会自动再取。");
        }
        return errors;
    }

    private String list(int page, FieldErrors errors, Model model) {
        var paging = new Paging(page, ROWS, dayEnd.count());
        model.addAttribute("paging", paging);
        model.addAttribute("days", dayEnd.list(paging.offset(), ROWS));
        model.addAttribute("dayEnd", dayEnd);
        model.addAttribute("errors", errors);
        model.addAttribute("suggested", LocalDate.now(clock).minusDays(1));
        return "bank/reconciliations";
    }

    private String show(LocalDate day, int page, long wrong, String typed, FieldErrors errors, Model model) {
        var report = dayEnd.find(day).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var paging = new Paging(page, LINES, report.lines());
        model.addAttribute("report", report);
        model.addAttribute("differences", dayEnd.differences(day));
        model.addAttribute("lines", dayEnd.lines(day, paging.offset(), LINES));
        model.addAttribute("paging", paging);
        model.addAttribute("wrong", wrong);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "bank/reconciliation";
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException wrong) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "not a day", wrong);
        }
    }
}
