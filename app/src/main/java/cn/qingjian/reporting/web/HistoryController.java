package cn.qingjian.reporting.web;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.reporting.History;
import cn.qingjian.reporting.History.Preview;
import cn.qingjian.site.Page;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 往年数: a template, a look at what was filled in, and the good rows kept. */
@Controller
@AllowedTo(Role.OFFICE)
class HistoryController {
    private final History history;

    HistoryController(History history) {
        this.history = history;
    }

    @GetMapping("/reporting/history")
    String form(Model model) {
        return form(new FieldErrors(), model);
    }

    @GetMapping("/reporting/history/template.xlsx")
    ResponseEntity<byte[]> template() {
        return Downloads.xlsx(history.template(), "往年数模板");
    }

    @PostMapping("/reporting/history/preview")
    String preview(@RequestParam("file") Optional<MultipartFile> file, Model model) throws IOException {
        Optional<MultipartFile> given = file.filter(one -> !one.isEmpty());
        if (given.isEmpty()) {
            return form(new FieldErrors().add("file", "请选择填好的 .xlsx 文件。"), model);
        }
        return show(history.look(given.get().getBytes()), new FieldErrors(), model);
    }

    @PostMapping("/reporting/history")
    String keep(
            @RequestParam(defaultValue = "") String lines,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = history.keep(lines, person.account());
        if (!errors.isEmpty()) {
            return form(new FieldErrors().add("file", String.join("", errors.of("lines"))), model);
        }
        flash.addFlashAttribute(
                Page.NOTICE, "已录入%d行往年数。".formatted(lines.lines().count()));
        return "redirect:/reporting";
    }

    private static String form(FieldErrors errors, Model model) {
        return show(new Preview(List.of(), List.of(), 0, 0), errors, model);
    }

    private static String show(Preview preview, FieldErrors errors, Model model) {
        model.addAttribute("preview", preview);
        model.addAttribute("errors", errors);
        return "reporting/history";
    }
}
