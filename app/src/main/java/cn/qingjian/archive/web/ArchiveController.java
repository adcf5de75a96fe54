package cn.qingjian.archive.web;

import cn.qingjian.archive.Appraisals;
import cn.qingjian.archive.Archive;
import cn.qingjian.archive.ByHand;
import cn.qingjian.archive.Item;
import cn.qingjian.archive.ItemFilter;
import cn.qingjian.archive.KeptFile;
import cn.qingjian.archive.PaperFile;
import cn.qingjian.archive.Retention;
import cn.qingjian.archive.RetentionTable;
import cn.qingjian.archive.Term;
import cn.qingjian.archive.Transfers;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import cn.qingjian.site.Attachment;
import cn.qingjian.site.Page;
import cn.qingjian.site.Paging;
import cn.qingjian.slips.Choice;
import cn.qingjian.slips.SlipForm;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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

/** 档案: found, read, checked and taken away as one package; a department sees what it answers for. */
@Controller
@RequestMapping("/archive")
@AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEADER, Role.INSPECTOR})
class ArchiveController {
    private static final int LINES = 20;
    private static final int MOST_FILES = 20;

    private final Archive archive;
    private final RetentionTable table;
    private final Appraisals appraisals;
    private final Transfers transfers;
    private final ByHand byHand;
    private final People people;
    private final Clock clock;

    ArchiveController(
            Archive archive,
            RetentionTable table,
            Appraisals appraisals,
            Transfers transfers,
            ByHand byHand,
            People people,
            Clock clock) {
        this.archive = archive;
        this.table = table;
        this.appraisals = appraisals;
        this.transfers = transfers;
        this.byHand = byHand;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam MultiValueMap<String, String> asked, @AuthenticationPrincipal SignedIn person, Model model) {
        var form = new SlipForm(asked);
        ItemFilter filter = filter(form);
        var paging = new Paging(
                form.key("page").map(Long::intValue).orElse(1), LINES, archive.count(filter, person.account()));
        model.addAttribute("form", form);
        model.addAttribute("narrowed", filter.narrows());
        model.addAttribute("paging", paging);
        model.addAttribute("path", Addresses.of("/archive", form, "q", "unit", "year", "term", "kind", "state"));
        model.addAttribute("items", archive.search(filter, person.account(), paging.offset(), LINES));
        model.addAttribute("today", today());
        model.addAttribute("all", Archive.readsAll(person.account()));
        model.addAttribute("units", Choice.units(own()));
        model.addAttribute(
                "years",
                archive.years().stream()
                        .map(year -> new Choice(year.toString(), year + "年"))
                        .toList());
        model.addAttribute("terms", Choice.of(Term.kept().toArray(Term[]::new)));
        model.addAttribute("kinds", kinds());
        model.addAttribute(
                "states",
                Stream.of(ItemFilter.State.values())
                        .map(state -> new Choice(state.name(), state.label()))
                        .toList());
        return "archive/list";
    }

    @GetMapping("/new")
    @AllowedTo(Role.OFFICE)
    String blank(@AuthenticationPrincipal SignedIn person, Model model) {
        return edit(SlipForm.blank().put("unit", person.account().unit().id()), model);
    }

    @PostMapping
    @AllowedTo(Role.OFFICE)
    String keep(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        var form = new SlipForm(typed);
        form.put("token", form.token());
        List<PaperFile> files = PaperFile.all(file, MOST_FILES, "文件", form.errors());
        if (form.errors().isEmpty()) {
            Keys.tell(form, byHand.keep(typed(form, files), person.account()));
        }
        if (!form.errors().isEmpty()) {
            return edit(form, model);
        }
        Item item = archive.find(ByHand.SOURCE, form.token().toString()).orElseThrow();
        flash.addFlashAttribute(Page.NOTICE, "已归档，档号 %s。".formatted(item.number()));
        return "redirect:/archive/" + item.id();
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        Item item = item(id, person);
        model.addAttribute("item", item);
        model.addAttribute("elements", archive.elements(item));
        model.addAttribute("files", archive.files(item));
        model.addAttribute("verifications", archive.verifications(item));
        model.addAttribute("appraisals", appraisals.of(item));
        model.addAttribute("receiver", transfers.receiver(item).orElse(""));
        model.addAttribute("today", today());
        return "archive/show";
    }

    /** Reckons the digests again. */
    @PostMapping("/{id:\\d+}/verify")
    String verify(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        Item item = item(id, person);
        if (item.standing().destroyed()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        boolean good = archive.verify(item, person.account());
        flash.addFlashAttribute(Page.NOTICE, good ? "核验过了，每个文件都和归档时一致。" : "有文件和归档时不一致，请立即报告办公室负责人。");
        return "redirect:/archive/" + id;
    }

    @GetMapping("/{id:\\d+}/files/{position:\\d+}")
    ResponseEntity<byte[]> file(
            @PathVariable long id, @PathVariable int position, @AuthenticationPrincipal SignedIn person) {
        Item item = item(id, person);
        KeptFile file = archive.files(item).stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        byte[] content = archive.take(item, file, person.account())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Attachment.of(content, file.type(), file.name());
    }

    /** The whole piece as one .zip that is checked without this system. */
    @GetMapping("/{id:\\d+}/package.zip")
    ResponseEntity<byte[]> parcel(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        Item item = item(id, person);
        return Attachment.of(
                archive.parcel(item, person.account())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                "application/zip",
                item.number() + ".zip");
    }

    private Item item(long id, SignedIn person) {
        return archive.find(id, person.account()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String edit(SlipForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", kinds());
        model.addAttribute("units", Choice.units(own()));
        return "archive/edit";
    }

    private static ByHand.Typed typed(SlipForm form, List<PaperFile> files) {
        return new ByHand.Typed(
                form.token(),
                form.line("title"),
                form.line("number"),
                form.line("organ"),
                form.line("genre"),
                form.value("kind"),
                form.key("unit"),
                day(form.value("formed")),
                files);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private static ItemFilter filter(SlipForm form) {
        return new ItemFilter(
                form.value("q").strip(),
                form.key("unit"),
                form.key("year").map(Long::intValue),
                Term.kept().stream()
                        .filter(term -> term.name().equals(form.value("term")))
                        .findFirst(),
                Optional.of(form.value("kind")).filter(kind -> !kind.isEmpty()),
                Stream.of(ItemFilter.State.values())
                        .filter(state -> state.name().equals(form.value("state")))
                        .findFirst());
    }

    private List<Choice> kinds() {
        return table.on(today()).stream()
                .filter(row -> row.term() != Term.NOT_KEPT)
                .map(ArchiveController::choice)
                .toList();
    }

    private static Choice choice(Retention row) {
        return new Choice(row.code(), row.label() + "（" + row.term().label() + "）");
    }

    private List<Unit> own() {
        return people.units().stream().filter(Unit::own).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
