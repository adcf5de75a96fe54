package cn.qingjian.duties.web;

import cn.qingjian.duties.Duties;
import cn.qingjian.duties.Duty;
import cn.qingjian.duties.DutySheet;
import cn.qingjian.duties.Typed;
import cn.qingjian.gate.DutyStanding.Sheet;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import cn.qingjian.site.Page;
import cn.qingjian.slips.Choice;
import cn.qingjian.slips.SlipForm;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** 职责清单: everyone reads it, a county office its own; the centre's office adds to it and ends what is on it. */
@Controller
@RequestMapping("/duties")
@AllowedToBusiness
class DutyController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Duties duties;
    private final Clock clock;

    DutyController(Duties duties, Clock clock) {
        this.duties = duties;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sheet,
            @RequestParam(defaultValue = "") String past,
            @RequestParam(defaultValue = "") String task,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Account account = person.account();
        List<Duty> shown = theirs(account).stream()
                .filter(duty -> !past.isEmpty() || duty.holds(today()))
                .filter(duty -> sheet.isEmpty() || duty.sheet().name().equals(sheet))
                .filter(saying(q))
                .toList();
        model.addAttribute("view", new DutyView(q, sheet, !past.isEmpty(), shown, names(), today(), missing(account)));
        model.addAttribute("task", task);
        model.addAttribute("look", duties.look(task, offices(account)).orElse(null));
        return "duties/list";
    }

    /** What {@link #list} shows without a search, in a form that spreadsheets open and {@link #bring} reads. */
    @GetMapping("/list.xlsx")
    ResponseEntity<byte[]> workbook(@AuthenticationPrincipal SignedIn person) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header("Content-Disposition", "attachment; filename=\"duties.xlsx\"")
                .body(DutySheet.write(
                        theirs(person.account()).stream()
                                .filter(duty -> duty.holds(today()))
                                .toList(),
                        names()));
    }

    @GetMapping("/new")
    @AllowedTo(Role.OFFICE)
    String blank(Model model) {
        return edit(SlipForm.blank().put("from", today()), new FieldErrors(), model);
    }

    @PostMapping
    @AllowedTo(Role.OFFICE)
    String add(
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        var form = new SlipForm(typed);
        FieldErrors errors = duties.add(typed(form), person.account());
        return errors.isEmpty() ? back("已加进清单。", flash) : edit(form, errors, model);
    }

    @PostMapping("/import")
    @AllowedTo(Role.OFFICE)
    String bring(
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        Duties.Brought brought = duties.bring(file.getBytes(), person.account());
        return brought.errors().isEmpty()
                ? back("加了%d项；%d项清单里已经有，没有再加。".formatted(brought.added(), brought.known()), flash)
                : edit(SlipForm.blank().put("from", today()), brought.errors(), model);
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return show(duty(id, person.account()), SlipForm.blank().put("until", today()), person.account(), model);
    }

    @PostMapping("/{id:\\d+}/end")
    @AllowedTo(Role.OFFICE)
    String end(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        Duty duty = duty(id, person.account());
        var form = new SlipForm(typed);
        FieldErrors errors = duties.end(duty, form.value("until"), form.value("reason"), person.account());
        return errors.isEmpty() ? back("已停用。", flash) : show(duty, told(form, errors), person.account(), model);
    }

    private String edit(SlipForm form, FieldErrors errors, Model model) {
        model.addAttribute("form", told(form, errors));
        model.addAttribute(
                "sheets",
                Stream.of(Sheet.values())
                        .map(one -> new Choice(one.name(), one.label()))
                        .toList());
        model.addAttribute("offices", Choice.units(duties.offices()));
        return "duties/edit";
    }

    private String show(Duty duty, SlipForm form, Account reader, Model model) {
        model.addAttribute("duty", duty);
        model.addAttribute("form", form);
        model.addAttribute("names", names());
        model.addAttribute("ends", reader.is(Role.OFFICE) && duty.ended().isEmpty() && !over(duty));
        return "duties/show";
    }

    private boolean over(Duty duty) {
        return duty.until().map(last -> last.isBefore(today())).orElse(false);
    }

    private static SlipForm told(SlipForm form, FieldErrors errors) {
        form.errors().addAll(errors);
        return form;
    }

    private static Typed typed(SlipForm form) {
        return new Typed(
                form.value("sheet"),
                form.value("text"),
                form.value("words"),
                form.value("office"),
                form.value("by"),
                form.value("basis"),
                form.value("from"),
                form.value("until"));
    }

    private Duty duty(long id, Account reader) {
        return theirs(reader).stream()
                .filter(duty -> duty.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A county office sees what holds for it; the centre's people see all. */
    private List<Duty> theirs(Account reader) {
        Unit unit = reader.unit();
        return unit.kind() == Unit.Kind.COUNTY_OFFICE
                ? duties.all().stream().filter(duty -> duty.of(unit.id())).toList()
                : duties.all();
    }

    private List<Unit> offices(Account reader) {
        return reader.unit().kind() == Unit.Kind.COUNTY_OFFICE ? List.of(reader.unit()) : duties.offices();
    }

    private List<String> missing(Account reader) {
        List<Unit> own = offices(reader);
        return duties.without().stream().filter(own::contains).map(Unit::name).toList();
    }

    private static Predicate<Duty> saying(String q) {
        String wanted = q.strip();
        return duty -> (duty.text() + "、" + String.join("、", duty.words()) + "、" + duty.by() + "、" + duty.basis())
                .contains(wanted);
    }

    private Map<Long, String> names() {
        return duties.offices().stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String back(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/duties";
    }
}
