package cn.qingjian.documents.web;

import cn.qingjian.clauses.UnreadableFileException;
import cn.qingjian.documents.draft.Desk;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.DraftFilter;
import cn.qingjian.documents.draft.DraftInput;
import cn.qingjian.documents.draft.DraftStatus;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.documents.draft.Reading;
import cn.qingjian.documents.draft.Saving;
import cn.qingjian.documents.life.Absences;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import cn.qingjian.site.Page;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists drafts, and takes them in: pasted, uploaded or written. */
@Controller
@AllowedToBusiness
class DraftController {
    private static final int PAGE = 20;

    private final Drafts drafts;
    private final PlanChoices plan;
    private final Absences absences;

    DraftController(Drafts drafts, PlanChoices plan, Absences absences) {
        this.drafts = drafts;
        this.plan = plan;
        this.absences = absences;
    }

    @GetMapping("/documents")
    String list(
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int number,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        DraftList list =
                DraftList.of(drafts, absences.desk(person.account()), whose, status(status), words, number, PAGE);
        model.addAttribute("list", list);
        return "documents/list";
    }

    @GetMapping("/documents/new")
    String blank(@AuthenticationPrincipal SignedIn person, Model model) {
        DraftInput empty = Reading.pasted("", UUID.randomUUID().toString());
        return form(empty, new FieldErrors(), null, person.account().unit(), model);
    }

    @GetMapping("/try")
    String tryOut(Model model) {
        model.addAttribute("token", UUID.randomUUID().toString());
        model.addAttribute("errors", new FieldErrors());
        model.addAttribute("text", "");
        return "documents/try";
    }

    /** Pasted text or a file, straight to the report; what can't be read is told beside the field. */
    @PostMapping("/try")
    String tried(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn person,
            Model model)
            throws IOException {
        var errors = new FieldErrors();
        Optional<DraftInput> read = read(text, file, token, errors);
        return read.isEmpty() ? tryAgain(text, token, errors, model) : begin(read.get(), person.account(), model);
    }

    @PostMapping("/documents")
    String begin(@ModelAttribute DraftInput input, @AuthenticationPrincipal SignedIn person, Model model) {
        return begin(input, person.account(), model);
    }

    @GetMapping("/documents/{id:\\d+}/edit")
    String edit(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        Draft draft = writable(id, person);
        return draft.status().editable()
                ? form(DraftInput.of(draft), new FieldErrors(), draft, draft.unit(), model)
                : "redirect:/documents/" + id;
    }

    @PostMapping("/documents/{id:\\d+}/edit")
    String save(
            @PathVariable long id,
            @ModelAttribute DraftInput input,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        return switch (drafts.save(writable(id, person).id(), input, person.account())) {
            case Saving.Saved saved -> saved(saved.draft(), flash);
            case Saving.Wrong wrong -> again(input, wrong.errors(), writable(id, person), model);
            case Saving.Overtaken overtaken -> overtaken(input, overtaken.theirs(), model);
            case Saving.Closed closed -> again(input, closed.errors(), closed.draft(), model);
        };
    }

    /** Saves while the writer writes; answers with one line that says how it went and the version that is now seen. */
    @PostMapping("/documents/{id:\\d+}/autosave")
    String autosave(
            @PathVariable long id,
            @ModelAttribute DraftInput input,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Saving saving = drafts.save(writable(id, person).id(), input, person.account());
        model.addAttribute("line", AutosaveLine.of(saving, input.seen()));
        return "documents/autosave";
    }

    private String begin(DraftInput input, Account by, Model model) {
        return switch (drafts.begin(input, by)) {
            case Saving.Saved saved -> "redirect:/documents/" + saved.draft().id();
            case Saving.Wrong wrong -> form(input, wrong.errors(), null, by.unit(), model);
            case Saving.Overtaken overtaken ->
                "redirect:/documents/" + overtaken.theirs().id();
            case Saving.Closed closed -> "redirect:/documents/" + closed.draft().id();
        };
    }

    private static Optional<DraftInput> read(
            String text, @Nullable MultipartFile file, String token, FieldErrors errors) throws IOException {
        if (file == null || file.isEmpty()) {
            errors.require(!text.isBlank(), "text", "请粘贴文稿，或者选择一个文件。");
            return errors.isEmpty() ? Optional.of(Reading.pasted(text, token)) : Optional.empty();
        }
        try {
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("文稿");
            return Optional.of(Reading.file(name, file.getBytes(), token));
        } catch (UnreadableFileException refused) {
            errors.add("file", Objects.requireNonNullElse(refused.getMessage(), "这个文件读不出文字。"));
            return Optional.empty();
        }
    }

    private static String tryAgain(String text, String token, FieldErrors errors, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("errors", errors);
        model.addAttribute("text", text);
        return "documents/try";
    }

    private String form(DraftInput input, FieldErrors errors, @Nullable Draft draft, Unit unit, Model model) {
        model.addAttribute("input", input);
        model.addAttribute("errors", errors);
        model.addAttribute("draft", draft);
        model.addAttribute("plan", plan.of(unit.id(), input.typed(input.planItem())));
        model.addAttribute("theirs", null);
        return "documents/edit";
    }

    private String again(DraftInput input, FieldErrors errors, Draft draft, Model model) {
        return form(input, errors, draft, draft.unit(), model);
    }

    /** The second of two writers: both texts on one page, the own one still in the form, and nothing lost. */
    private String overtaken(DraftInput input, Draft theirs, Model model) {
        again(input.over(theirs.version()), new FieldErrors(), theirs, model);
        model.addAttribute("theirs", theirs);
        return "documents/edit";
    }

    private static String saved(Draft draft, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, "已保存。");
        return "redirect:/documents/" + draft.id();
    }

    private static Optional<DraftStatus> status(String name) {
        return Arrays.stream(DraftStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst();
    }

    private Draft writable(long id, SignedIn person) {
        Draft draft =
                drafts.find(id, person.account()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!draft.writableBy(person.account())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return draft;
    }

    /** Whose drafts a person may list: all for the office and those who oversee, own and department for the rest. */
    static DraftFilter filter(Desk desk, String whose) {
        Account person = desk.person();
        boolean all = person.is(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.LEGAL);
        return switch (whose) {
            case "desk" -> DraftFilter.waitingFor(desk);
            case "mine" -> DraftFilter.by(person.id());
            case "all" -> all ? DraftFilter.ALL : DraftFilter.of(person.unit().id());
            case "received" -> DraftFilter.receivedBy(person.unit().id());
            default ->
                person.is(Role.GRASSROOTS)
                        ? DraftFilter.receivedBy(person.unit().id())
                        : DraftFilter.of(person.unit().id());
        };
    }
}
