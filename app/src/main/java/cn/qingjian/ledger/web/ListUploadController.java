package cn.qingjian.ledger.web;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Employers;
import cn.qingjian.ledger.Ledger;
import cn.qingjian.ledger.Remittances;
import cn.qingjian.ledger.remittance.Lists;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Hands in a list for an employer. */
@Controller
@AllowedTo(Role.DEPARTMENT)
class ListUploadController {
    private final Employers employers;
    private final Remittances remittances;
    private final Ledger ledger;

    ListUploadController(Employers employers, Remittances remittances, Ledger ledger) {
        this.employers = employers;
        this.remittances = remittances;
        this.ledger = ledger;
    }

    @GetMapping("/ledger/employers/{id}/lists/new")
    String form(@PathVariable long id, Model model) {
        return form(employer(id), ListForm.blank(YearMonth.from(ledger.today())), new FieldErrors(), model);
    }

    @PostMapping("/ledger/employers/{id}/lists")
    String upload(
            @PathVariable long id,
            @RequestParam("file") Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String kind,
            @AuthenticationPrincipal SignedIn person,
            Model model)
            throws IOException {
        var form = new ListForm(month, kind);
        Employer employer = employer(id);
        var submitted = submit(employer, form, file, person.account().login());
        return submitted.list().isPresent()
                ? "redirect:/ledger/lists/" + submitted.list().get()
                : form(employer, form, submitted.errors(), model);
    }

    private Lists.Submitted submit(Employer employer, ListForm form, Optional<MultipartFile> file, String actor)
            throws IOException {
        Optional<YearMonth> month = form.parsedMonth();
        Optional<MultipartFile> given = file.filter(one -> !one.isEmpty());
        var errors = new FieldErrors()
                .require(month.isPresent(), "month", "请填写月份，例如 2026-08。")
                .require(given.isPresent(), "file", "请选择一个不是空的文件。");
        if (!errors.isEmpty()) {
            return new Lists.Submitted(Optional.empty(), errors);
        }
        String name =
                Optional.ofNullable(given.orElseThrow().getOriginalFilename()).orElse("清册");
        try (InputStream content = given.orElseThrow().getInputStream()) {
            return remittances.submit(employer.id(), month.orElseThrow(), form.business(), name, content, actor);
        }
    }

    private Employer employer(long id) {
        return employers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String form(Employer employer, ListForm form, FieldErrors errors, Model model) {
        model.addAttribute("employer", employer);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "ledger/list-new";
    }
}
