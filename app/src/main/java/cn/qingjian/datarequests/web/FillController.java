package cn.qingjian.datarequests.web;

import cn.qingjian.datarequests.fill.Fill;
import cn.qingjian.datarequests.fill.FillSheet;
import cn.qingjian.datarequests.fill.Fills;
import cn.qingjian.datarequests.fill.Sending;
import cn.qingjian.datarequests.fill.UnreadableSheetException;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A form as a county office fills it, and as the department takes it or sends it back. */
@Controller
@AllowedToBusiness
class FillController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Fills fills;
    private final PunctualPages punctual;

    FillController(Fills fills, PunctualPages punctual) {
        this.fills = fills;
        this.punctual = punctual;
    }

    /** The forms that a county office had to send in a year, and which were on time: what the assessment counts. */
    @GetMapping("/datarequests/fills")
    String punctual(
            @RequestParam(defaultValue = "0") long unit,
            @RequestParam(defaultValue = "0") int year,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        model.addAttribute("view", punctual.view(unit, year, person.account()));
        return "datarequests/punctual";
    }

    @GetMapping("/datarequests/fills/{id:\\d+}")
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(FillView.of(readable(id, person), fills, person.account()), model);
    }

    /** Saves while somebody types; answers with one line and the messages of the fields that were sent. */
    @PostMapping("/datarequests/fills/{id:\\d+}/autosave")
    @AllowedTo(Role.GRASSROOTS)
    String autosave(
            @PathVariable long id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var typed = new Typed(form);
        Fill fill = own(id, person);
        model.addAttribute(
                "line", SavedLine.of(fills.type(fill, typed.values(), typed.opened(), person.account()), typed));
        return "datarequests/saved";
    }

    /** Saves the page, and sends it where that button was pressed. */
    @PostMapping("/datarequests/fills/{id:\\d+}")
    @AllowedTo(Role.GRASSROOTS)
    String save(
            @PathVariable long id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        var typed = new Typed(form);
        Fill fill = own(id, person);
        Sending sending = typed.sends()
                ? fills.send(
                        fill.id(),
                        typed.seen(),
                        typed.values(),
                        typed.opened(),
                        typed.token(),
                        typed.head(),
                        person.account())
                : fills.save(fill.id(), typed.seen(), typed.values(), typed.opened(), person.account());
        model.addAttribute("head", typed.head());
        return after(sending, typed, person, model, flash);
    }

    @GetMapping("/datarequests/fills/{id:\\d+}/sheet.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        Fill fill = readable(id, person);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header("Content-Disposition", "attachment; filename=\"form-" + id + ".xlsx\"")
                .body(FillSheet.write(fill, fills.fields(fill), fills.held(fill)));
    }

    /** Takes the values of a workbook into the page; they are saved and not sent. */
    @PostMapping("/datarequests/fills/{id:\\d+}/sheet")
    @AllowedTo(Role.GRASSROOTS)
    String take(
            @PathVariable long id,
            @RequestParam MultipartFile file,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        Fill fill = own(id, person);
        try {
            Map<Long, String> values = FillSheet.read(file.getBytes(), fills.fields(fill));
            Sending sending = fills.type(fill, values, new Typed(form).opened(), person.account());
            flash.addFlashAttribute(Page.NOTICE, "从文件里读到%d项，已存好，还没有报送，请看一遍。".formatted(values.size()));
            return sending instanceof Sending.Done
                    ? "redirect:/datarequests/fills/" + id
                    : after(sending, new Typed(Map.of()), person, model, flash);
        } catch (UnreadableSheetException refused) {
            var errors = new FieldErrors().add("file", Objects.requireNonNullElse(refused.getMessage(), "这个文件读不出来。"));
            return page(FillView.of(fill, fills, person.account()).with(errors), model);
        }
    }

    @PostMapping("/datarequests/fills/{id:\\d+}/decline")
    @AllowedTo(Role.GRASSROOTS)
    String decline(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = fills.decline(own(id, person).id(), words, person.account());
        return told(id, errors, "已记下：不填这张表。", person, model, flash);
    }

    @PostMapping("/datarequests/fills/{id:\\d+}/accept")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR})
    String accept(
            @PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model, RedirectAttributes flash) {
        FieldErrors errors = fills.accept(issued(id, person).id(), person.account());
        return told(id, errors, "已收下。", person, model, flash);
    }

    @PostMapping("/datarequests/fills/{id:\\d+}/return")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR})
    String giveBack(
            @PathVariable long id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = fills.giveBack(
                issued(id, person).id(),
                new Typed(form).remarks(),
                form.getOrDefault("whole", "").strip(),
                person.account());
        return told(id, errors, "已退回，管理部在原来填的上面改。", person, model, flash);
    }

    private String after(Sending sending, Typed typed, SignedIn person, Model model, RedirectAttributes flash) {
        return switch (sending) {
            case Sending.Done done -> {
                flash.addFlashAttribute(Page.NOTICE, typed.sends() ? "已报送，等科室收下。" : "已存好，还没有报送。");
                yield "redirect:/datarequests/fills/" + done.fill().id();
            }
            case Sending.Wrong wrong ->
                page(FillView.of(wrong.fill(), fills, person.account()).with(wrong.errors()), model);
            case Sending.Overtaken overtaken ->
                page(
                        FillView.of(overtaken.theirs(), fills, person.account())
                                .beside(typed.values(), overtaken.differing()),
                        model);
            case Sending.Closed closed ->
                page(
                        FillView.of(closed.fill(), fills, person.account())
                                .with(new FieldErrors()
                                        .add(
                                                "fill",
                                                "这张表现在是“%s”，不能再改。"
                                                        .formatted(closed.fill()
                                                                .status()
                                                                .label())))
                                .beside(typed.values(), Map.of()),
                        model);
        };
    }

    private String told(
            long id, FieldErrors errors, String notice, SignedIn person, Model model, RedirectAttributes flash) {
        if (errors.isEmpty()) {
            flash.addFlashAttribute(Page.NOTICE, notice);
            return "redirect:/datarequests/fills/" + id;
        }
        return page(FillView.of(readable(id, person), fills, person.account()).with(errors), model);
    }

    private static String page(FillView view, Model model) {
        model.addAttribute("view", view);
        return "datarequests/fill";
    }

    private Fill readable(long id, SignedIn person) {
        return fills.find(id, person.account()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Fill own(long id, SignedIn person) {
        Fill fill = readable(id, person);
        if (fill.unit() != person.account().unit().id()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return fill;
    }

    private Fill issued(long id, SignedIn person) {
        Fill fill = readable(id, person);
        if (fill.issuer() != person.account().unit().id()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return fill;
    }
}
