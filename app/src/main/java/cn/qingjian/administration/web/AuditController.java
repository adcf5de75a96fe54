package cn.qingjian.administration.web;

import cn.qingjian.audit.Audit;
import cn.qingjian.audit.EntryFilter;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Paging;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 审计管理员: reads what everyone did, the other administrators included, and proves that nothing was touched. */
@Controller
@AllowedTo(Role.AUDIT_ADMIN)
@RequestMapping("/audit")
class AuditController {
    private static final int ROWS = 50;
    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = new EntryFilter(actor.strip(), action, from, to);
        var paging = new Paging(page, ROWS, audit.count(filter));
        model.addAttribute("filter", filter).addAttribute("paging", paging).addAttribute("actions", audit.actions());
        model.addAttribute("entries", audit.entries(filter, paging.offset(), ROWS));
        return "administration/audit";
    }

    @GetMapping("/export")
    void export(
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @AuthenticationPrincipal SignedIn person,
            HttpServletResponse response)
            throws IOException {
        audit.record(person.account().login(), "导出审计记录", "审计记录", "");
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=audit.csv");
        new AuditCsv(audit, new EntryFilter(actor.strip(), action, from, to))
                .writeTo(response.getOutputStream(), StandardCharsets.UTF_8);
    }

    @PostMapping("/verify")
    String verify(@AuthenticationPrincipal SignedIn person, Model model) {
        audit.record(person.account().login(), "验证审计记录", "审计记录", "");
        model.addAttribute("result", audit.verify());
        return "administration/verification";
    }
}
