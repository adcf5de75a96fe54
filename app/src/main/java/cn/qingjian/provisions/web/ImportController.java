package cn.qingjian.provisions.web;

import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.provisions.importing.ImportJob;
import cn.qingjian.provisions.importing.Imports;
import cn.qingjian.provisions.store.ImportStore;
import cn.qingjian.site.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Imports: upload, preview, agree, progress, report. */
@Controller
@RequestMapping("/provisions/imports")
@AllowedTo({Role.LEGAL, Role.OFFICE})
class ImportController {
    private static final int SHOWN_JOBS = 20;
    private static final int SHOWN_LINES = 200;
    private static final int MOST_LINES = 100_000;

    private final Imports imports;
    private final ImportStore jobs;
    private final Clock clock;

    ImportController(Imports imports, ImportStore jobs, Clock clock) {
        this.imports = imports;
        this.jobs = jobs;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("jobs", jobs.latest(SHOWN_JOBS));
        model.addAttribute("now", OffsetDateTime.now(clock));
        return "provisions/imports";
    }

    @PostMapping
    String upload(
            @RequestParam("file") MultipartFile file,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash)
            throws IOException {
        if (file.isEmpty()) {
            flash.addFlashAttribute(Page.NOTICE, "请先选择一个不是空的文件。");
            return "redirect:/provisions/imports";
        }
        String name = file.getOriginalFilename() == null ? "上传的文件" : file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return "redirect:/provisions/imports/"
                    + imports.upload(name, content, person.account().login());
        }
    }

    @GetMapping("/{job}")
    String show(@PathVariable("job") long id, Model model) {
        show(job(id), model);
        return "provisions/import";
    }

    @GetMapping("/{job}/progress")
    String progress(@PathVariable("job") long id, Model model) {
        show(job(id), model);
        return "provisions/progress";
    }

    private void show(ImportJob job, Model model) {
        model.addAttribute("job", job);
        model.addAttribute("interrupted", job.interrupted(OffsetDateTime.now(clock)));
        model.addAttribute("counts", jobs.counts(job.id()));
        model.addAttribute("lines", jobs.lines(job.id(), 0, SHOWN_LINES));
    }

    private ImportJob job(long id) {
        return jobs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/{job}/confirm")
    String confirm(@PathVariable("job") long id, RedirectAttributes flash) {
        if (!imports.confirm(id)) {
            flash.addFlashAttribute(Page.NOTICE, "这次导入已经确认过了。");
        }
        return "redirect:/provisions/imports/" + id;
    }

    @PostMapping("/{job}/resume")
    String resume(@PathVariable("job") long id, RedirectAttributes flash) {
        job(id);
        flash.addFlashAttribute(Page.NOTICE, imports.resume(id) ? "已继续。" : "这次导入正在进行，不需要继续。");
        return "redirect:/provisions/imports/" + id;
    }

    /** The report line by line, in a form that spreadsheets open; a leading mark tells them the encoding. */
    @GetMapping("/{job}/report.csv")
    ResponseEntity<byte[]> report(@PathVariable("job") long id) {
        String lines = jobs.lines(job(id).id(), 0, MOST_LINES).stream()
                .map(line -> String.join(
                        ",",
                        cell(line.place()),
                        cell(line.outcome().label()),
                        cell(line.title()),
                        cell(line.level()),
                        String.valueOf(line.clauses()),
                        cell(line.remark())))
                .collect(Collectors.joining("\r\n", "\ufeff位置,结果,标题,级别,条数,说明\r\n", "\r\n"));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=import-" + id + ".csv")
                .body(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** A cell that a spreadsheet takes as words, never as a formula. */
    private static String cell(String words) {
        String safe = words.matches("(?s)[=+@\\-\\t].*") ? "'" + words : words;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
