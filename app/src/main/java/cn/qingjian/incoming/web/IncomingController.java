package cn.qingjian.incoming.web;

import cn.qingjian.archive.PaperFile;
import cn.qingjian.incoming.Incoming;
import cn.qingjian.incoming.IncomingFilter;
import cn.qingjian.incoming.IncomingPaper;
import cn.qingjian.incoming.IncomingStatus;
import cn.qingjian.incoming.Letter;
import cn.qingjian.incoming.May;
import cn.qingjian.incoming.RegisterSheet;
import cn.qingjian.incoming.Urgency;
import cn.qingjian.incoming.store.IncomingStore.Listed;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Attachment;
import cn.qingjian.site.Page;
import cn.qingjian.site.Paging;
import cn.qingjian.slips.Choice;
import cn.qingjian.slips.SlipForm;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 收文: the register, the one page on which a paper is signed for and registered, and the paper's own page. */
@Controller
@RequestMapping("/incoming")
@AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEADER, Role.INSPECTOR, Role.LEGAL})
class IncomingController {
    private static final int LINES = 20;
    private static final int MOST_FILES = 20;
    private static final int MOST_ROWS = 10_000;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Incoming incoming;
    private final PaperPage pages;
    private final Clock clock;

    IncomingController(Incoming incoming, PaperPage pages, Clock clock) {
        this.incoming = incoming;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String all,
            @RequestParam(defaultValue = "1") String page,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        IncomingFilter filter = filter(q, status, all);
        var paging = new Paging(
                page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1,
                LINES,
                incoming.count(filter, person.account()));
        model.addAttribute("q", q);
        model.addAttribute("status", status);
        model.addAttribute("all", !all.isEmpty());
        model.addAttribute("paging", paging);
        model.addAttribute(
                "asked",
                "?q=%s&status=%s&all=%s&"
                        .formatted(
                                URLEncoder.encode(q, StandardCharsets.UTF_8),
                                filter.status().map(IncomingStatus::name).orElse(""),
                                all.isEmpty() ? "" : "on"));
        model.addAttribute("papers", incoming.search(filter, person.account(), paging.offset(), LINES));
        model.addAttribute("today", today());
        return "incoming/list";
    }

    /** What {@link #list} shows, on all its pages. */
    @GetMapping("/list.xlsx")
    ResponseEntity<byte[]> workbook(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String all,
            @AuthenticationPrincipal SignedIn person) {
        return Attachment.of(
                RegisterSheet.write(incoming.search(filter(q, status, all), person.account(), 0, MOST_ROWS)),
                XLSX,
                "收文登记簿.xlsx");
    }

    /** Without anything looked for, what is underway. */
    private static IncomingFilter filter(String q, String status, String all) {
        Optional<IncomingStatus> wanted = Stream.of(IncomingStatus.values())
                .filter(one -> one.name().equals(status))
                .findFirst();
        return new IncomingFilter(q, wanted, all.isEmpty() && wanted.isEmpty() && q.isBlank(), Optional.empty());
    }

    @GetMapping("/new")
    @AllowedTo(Role.OFFICE)
    String blank(Model model) {
        return edit(SlipForm.blank().put("copies", 1).put("urgency", Urgency.PLAIN.name()), null, model);
    }

    /** Files chosen and nothing typed yet: what they say is filled in, to be looked over. Else the paper is registered. */
    @PostMapping
    @AllowedTo(Role.OFFICE)
    String register(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        var form = new SlipForm(typed);
        form.put("token", form.token());
        List<PaperFile> files = PaperFile.all(file, MOST_FILES, "来文", form.errors());
        if (!files.isEmpty() && form.errors().isEmpty()) {
            incoming.keepFiles(form.token(), files, person.account());
            if (form.value("title").isBlank()) {
                return edit(filled(form, files), null, model);
            }
        }
        Optional<LocalDate> formed = day(form);
        Letter letter = letter(form, formed);
        if (form.errors().isEmpty()) {
            tell(
                    form,
                    incoming.register(form.token(), letter, formed.isPresent(), form.flag("again"), person.account()));
        }
        if (!form.errors().isEmpty()) {
            return edit(form, null, model);
        }
        IncomingPaper paper = incoming.find(form.token()).orElseThrow();
        flash.addFlashAttribute(Page.NOTICE, "已签收、登记，编号%s。".formatted(paper.number()));
        return "redirect:/incoming/" + paper.id();
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return pages.show(paper(id, person), SlipForm.blank(), person.account(), model);
    }

    @GetMapping("/{id:\\d+}/edit")
    @AllowedTo(Role.OFFICE)
    String edit(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        IncomingPaper paper = paper(id, person);
        Letter letter = paper.letter();
        SlipForm form = SlipForm.blank()
                .put("title", letter.title())
                .put("organ", letter.organ())
                .put("number", letter.number())
                .put("genre", letter.genre())
                .put("formed", letter.formed())
                .put("urgency", letter.urgency().name())
                .put("copies", letter.copies())
                .put("version", paper.version());
        return May.review(paper, person.account()) ? edit(form, paper, model) : "redirect:/incoming/" + id;
    }

    /** Corrects the register before the first look is over. */
    @PostMapping("/{id:\\d+}/edit")
    @AllowedTo(Role.OFFICE)
    String correct(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        IncomingPaper paper = paper(id, person);
        var form = new SlipForm(typed);
        Optional<LocalDate> formed = day(form);
        Letter letter = letter(form, formed);
        if (form.errors().isEmpty()) {
            tell(form, incoming.correct(id, form.seen(), letter, formed.isPresent(), person.account()));
        }
        if (!form.errors().isEmpty()) {
            return edit(form, paper, model);
        }
        flash.addFlashAttribute(Page.NOTICE, "已更正。");
        return "redirect:/incoming/" + id;
    }

    @GetMapping("/{id:\\d+}/files/{position:\\d+}")
    ResponseEntity<byte[]> file(
            @PathVariable long id, @PathVariable int position, @AuthenticationPrincipal SignedIn person) {
        IncomingPaper paper = paper(id, person);
        Listed file = incoming.files(paper.token()).stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Attachment.of(incoming.content(paper, position).orElseThrow(), file.type(), file.name());
    }

    private IncomingPaper paper(long id, SignedIn person) {
        return incoming.find(id, person.account()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String edit(SlipForm form, @Nullable IncomingPaper paper, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("paper", paper);
        model.addAttribute("urgencies", Choice.of(Urgency.values()));
        model.addAttribute("files", paper == null ? incoming.files(form.token()) : List.of());
        return "incoming/edit";
    }

    /** Fills in what the first file says; what was typed stays. */
    private static SlipForm filled(SlipForm form, List<PaperFile> files) {
        Letter.Read read = files.getFirst().text().map(Letter.Read::of).orElse(Letter.Read.NOTHING);
        fill(form, "title", read.title());
        fill(form, "organ", read.organ());
        fill(form, "number", read.number());
        fill(form, "genre", read.genre());
        fill(form, "formed", read.formed().map(LocalDate::toString).orElse(""));
        if (read.urgency().pressing()) {
            form.put("urgency", read.urgency().name());
        }
        return form.put("filled", read.title().isEmpty() ? "nothing" : "on");
    }

    private static void fill(SlipForm form, String field, String value) {
        if (form.value(field).isBlank()) {
            form.put(field, value);
        }
    }

    private static Letter letter(SlipForm form, Optional<LocalDate> formed) {
        return new Letter(
                form.line("title"),
                form.line("organ"),
                form.line("number").replaceAll("\\s", ""),
                form.line("genre"),
                formed.orElse(LocalDate.EPOCH),
                form.one("urgency", Urgency.PLAIN),
                form.value("copies").matches("\\d{1,4}") ? Integer.parseInt(form.value("copies")) : 0);
    }

    private static Optional<LocalDate> day(SlipForm form) {
        return Days.of(form.value("formed"));
    }

    private static void tell(SlipForm form, FieldErrors errors) {
        form.errors().addAll(errors);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
