package cn.qingjian.studies.web;

import cn.qingjian.people.Account;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import cn.qingjian.site.Attachment;
import cn.qingjian.site.Page;
import cn.qingjian.slips.Choice;
import cn.qingjian.slips.SlipForm;
import cn.qingjian.studies.Plan;
import cn.qingjian.studies.Studies;
import cn.qingjian.studies.Study;
import cn.qingjian.studies.StudySheet;
import cn.qingjian.studies.Use;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 学习: the year's list, plans, what was studied, and what changed because of it. */
@Controller
@RequestMapping("/studies")
@AllowedToBusiness
class StudyController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Studies studies;
    private final Clock clock;

    StudyController(Studies studies, Clock clock) {
        this.studies = studies;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String standing,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        model.addAttribute("view", view(StudyView.Asked.of(year, unit, standing, today()), person));
        return "studies/list";
    }

    /** The lines that {@link #list} shows, in a form that spreadsheets open. */
    @GetMapping("/list.xlsx")
    ResponseEntity<byte[]> workbook(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String standing,
            @AuthenticationPrincipal SignedIn person) {
        StudyView view = view(StudyView.Asked.of(year, unit, standing, today()), person);
        return Attachment.of(StudySheet.write(view.lines(), view.today()), XLSX, "studies.xlsx");
    }

    private StudyView view(StudyView.Asked asked, SignedIn person) {
        return StudyView.of(asked, studies.lines(person.account()), person.account(), today());
    }

    @GetMapping("/plans/new")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.GRASSROOTS})
    String blankPlan(Model model) {
        return plan(SlipForm.blank().put("month", YearMonth.from(today()).plusMonths(1)), "/studies/plans", model);
    }

    @PostMapping("/plans")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.GRASSROOTS})
    String addPlan(
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        return plan(Optional.empty(), new SlipForm(typed), person, model, flash);
    }

    @GetMapping("/plans/{id:\\d+}/edit")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.GRASSROOTS})
    String oldPlan(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return plan(fill(ownPlan(id, person)), "/studies/plans/" + id + "/edit", model);
    }

    @PostMapping("/plans/{id:\\d+}/edit")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.GRASSROOTS})
    String changePlan(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        return plan(Optional.of(ownPlan(id, person)), new SlipForm(typed), person, model, flash);
    }

    private String plan(Optional<Plan> before, SlipForm form, SignedIn person, Model model, RedirectAttributes flash) {
        studies.plan(before, form, person.account());
        if (!form.errors().isEmpty()) {
            return plan(
                    form,
                    before.map(old -> "/studies/plans/" + old.id() + "/edit").orElse("/studies/plans"),
                    model);
        }
        flash.addFlashAttribute(Page.NOTICE, "学习计划已记下。");
        return "redirect:/studies?year=" + form.value("month").strip().substring(0, 4);
    }

    private static String plan(SlipForm form, String action, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        return "studies/plan";
    }

    private static SlipForm fill(Plan plan) {
        return SlipForm.blank()
                .put("topic", plan.topic())
                .put("work", plan.work().orElse("没有"))
                .put("lead", plan.lead())
                .put("month", plan.month());
    }

    @GetMapping("/new")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.GRASSROOTS})
    String blank(@RequestParam(defaultValue = "") String plan, @AuthenticationPrincipal SignedIn person, Model model) {
        return edit(SlipForm.blank().put("day", today()).put("plan", plan), "/studies", person, model);
    }

    @PostMapping
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.GRASSROOTS})
    String add(
            @RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal SignedIn person, Model model) {
        return hold(Optional.empty(), new SlipForm(typed), person, model);
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        Study study = study(id, person);
        SlipForm form = study.use()
                .map(StudyController::fill)
                .orElseGet(() -> SlipForm.blank().put("used", today()));
        return show(study, form, person, model);
    }

    @GetMapping("/{id:\\d+}/edit")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.GRASSROOTS})
    String old(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return edit(fill(own(id, person)), "/studies/" + id + "/edit", person, model);
    }

    @PostMapping("/{id:\\d+}/edit")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.GRASSROOTS})
    String change(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        return hold(Optional.of(own(id, person)), new SlipForm(typed), person, model);
    }

    /** What changed because of it, or what was wrong in that. */
    @PostMapping("/{id:\\d+}/uses")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.GRASSROOTS})
    String use(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Study study = own(id, person);
        var form = new SlipForm(typed);
        studies.use(study, form, person.account());
        return form.errors().isEmpty() ? "redirect:" + study.path() : show(study(id, person), form, person, model);
    }

    private String hold(Optional<Study> before, SlipForm form, SignedIn person, Model model) {
        long id = studies.hold(before, form, person.account());
        return form.errors().isEmpty()
                ? "redirect:/studies/" + id
                : edit(form, before.map(old -> old.path() + "/edit").orElse("/studies"), person, model);
    }

    private String edit(SlipForm form, String action, SignedIn person, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("plans", plans(person.account().unit(), form));
        return "studies/edit";
    }

    /** The unit's plans from last year on, and whichever is chosen. */
    private List<Choice> plans(Unit unit, SlipForm form) {
        YearMonth since = YearMonth.of(today().getYear() - 1, 1);
        return studies.plans(unit).stream()
                .filter(plan -> !plan.month().isBefore(since) || form.has("plan", plan.id()))
                .map(plan -> new Choice(String.valueOf(plan.id()), plan.month() + " · " + plan.topic()))
                .toList();
    }

    private static SlipForm fill(Study study) {
        return SlipForm.blank()
                .put("plan", study.plan().map(plan -> String.valueOf(plan.id())).orElse(""))
                .put("topic", study.plan().isPresent() ? "" : study.topic())
                .put("day", study.day())
                .put("people", study.people());
    }

    private static SlipForm fill(Use use) {
        return SlipForm.blank()
                .put("changed", use.changed())
                .put("used", use.day())
                .put("reference", use.reference());
    }

    private String show(Study study, SlipForm form, SignedIn person, Model model) {
        model.addAttribute("study", study);
        model.addAttribute("form", form);
        model.addAttribute("keeps", Studies.keeps(person.account(), study.unit()));
        model.addAttribute("today", today());
        return "studies/show";
    }

    private Study study(long id, SignedIn person) {
        return studies.find(id, person.account()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Study own(long id, SignedIn person) {
        Study study = study(id, person);
        allow(study.unit(), person.account());
        return study;
    }

    private Plan ownPlan(long id, SignedIn person) {
        Plan plan =
                studies.plan(id, person.account()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        allow(plan.unit(), person.account());
        return plan;
    }

    private static void allow(Unit unit, Account person) {
        if (!Studies.keeps(person, unit)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
