package cn.qingjian.archive.web;

import cn.qingjian.archive.Transfers;
import cn.qingjian.archive.Transfers.Level;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Attachment;
import cn.qingjian.site.Page;
import cn.qingjian.slips.Choice;
import cn.qingjian.slips.SlipForm;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 移交: what is due for the public archives by the end of a year, as a list to hand over and to mark. */
@Controller
@RequestMapping("/archive/transfer")
@AllowedTo({Role.OFFICE, Role.LEADER, Role.INSPECTOR})
class TransferController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Transfers transfers;
    private final Clock clock;

    TransferController(Transfers transfers, Clock clock) {
        this.transfers = transfers;
        this.clock = clock;
    }

    @GetMapping
    String due(
            @RequestParam MultiValueMap<String, String> asked, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(new SlipForm(asked).put("day", today()), person.account(), model);
    }

    @GetMapping("/list.xlsx")
    ResponseEntity<byte[]> workbook(
            @RequestParam MultiValueMap<String, String> asked, @AuthenticationPrincipal SignedIn person) {
        var form = new SlipForm(asked);
        return Attachment.of(
                transfers.workbook(level(form), year(form), person.account()), XLSX, "移交目录-" + year(form) + ".xlsx");
    }

    /** Marks what was ticked as gone. */
    @PostMapping
    @AllowedTo(Role.OFFICE)
    String transfer(
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        var form = new SlipForm(typed);
        LocalDate day = form.day("day", "请填移交的日期。");
        FieldErrors errors = form.errors().isEmpty()
                ? transfers.transfer(Keys.of(typed, "item"), form.value("receiver"), day, person.account())
                : new FieldErrors();
        Keys.tell(form, errors);
        if (!form.errors().isEmpty()) {
            return page(form, person.account(), model);
        }
        flash.addFlashAttribute(Page.NOTICE, "已登记移交。");
        return "redirect:/archive/transfer?year=%d&level=%s"
                .formatted(year(form), level(form).name());
    }

    private String page(SlipForm form, Account reader, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("year", year(form));
        model.addAttribute("level", level(form));
        model.addAttribute("levels", Choice.of(Level.values()));
        model.addAttribute("limit", transfers.years(level(form), reader).orElse(null));
        model.addAttribute("items", transfers.due(level(form), year(form), reader));
        return "archive/transfer";
    }

    private static Level level(SlipForm form) {
        return form.one("level", Level.CITY);
    }

    private int year(SlipForm form) {
        return form.value("year").matches("[12]\\d{3}") ? Integer.parseInt(form.value("year")) : today().getYear();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
