package cn.qingjian.gate.web;

import cn.qingjian.gate.DemandKind;
import cn.qingjian.gate.PlanBoard;
import cn.qingjian.gate.PlanDesk;
import cn.qingjian.gate.PlanKey;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 计划与总量: the year by department and class, and where the office keeps it. */
@Controller
@AllowedToBusiness
class PlanController {
    private final PlanBoard board;
    private final PlanDesk desk;
    private final Clock clock;

    PlanController(PlanBoard board, PlanDesk desk, Clock clock) {
        this.board = board;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/gate/plan")
    String plan(@RequestParam Optional<Integer> year, @AuthenticationPrincipal SignedIn person, Model model) {
        return show(year(year), new FieldErrors(), "", person, model);
    }

    @PostMapping("/gate/plan/growth")
    @AllowedTo(Role.OFFICE)
    String growth(
            @RequestParam int year,
            @RequestParam String kind,
            @RequestParam String growth,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = desk.explainGrowth(kind, year, growth, person.account());
        return errors.isEmpty()
                ? to("/gate/plan?year=" + year, "增长说明已记录。", flash)
                : show(year, errors, growth, person, model);
    }

    @GetMapping("/gate/plan/edit")
    @AllowedTo(Role.OFFICE)
    String edit(@RequestParam Optional<Integer> year, Model model) {
        return form(year(year), typed(year(year)), new FieldErrors(), model);
    }

    @PostMapping("/gate/plan/edit")
    @AllowedTo(Role.OFFICE)
    String save(
            @RequestParam int year,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        Map<PlanKey, String> typed = typed(year);
        typed.replaceAll((key, before) -> fields.getOrDefault(PlanDesk.field(key), before));
        FieldErrors errors = desk.plan(typed, person.account());
        return errors.isEmpty()
                ? to("/gate/plan?year=" + year, "%d年计划已保存。".formatted(year), flash)
                : form(year, typed, errors, model);
    }

    @GetMapping("/gate/plan/past")
    @AllowedTo(Role.OFFICE)
    String past(Model model) {
        return past("", new FieldErrors(), model);
    }

    @PostMapping("/gate/plan/past")
    @AllowedTo(Role.OFFICE)
    String importPast(
            @RequestParam String lines,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = desk.importPast(lines, person.account());
        return errors.isEmpty() ? to("/gate/plan", "往年数已录入。", flash) : past(lines, errors, model);
    }

    @GetMapping("/gate/plan.csv")
    ResponseEntity<byte[]> csv(@RequestParam Optional<Integer> year) {
        String name = "计划与总量" + year(year) + ".csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(PlanCsv.of(board.year(year(year))));
    }

    private String show(int year, FieldErrors errors, String growth, SignedIn person, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("sections", board.year(year));
        model.addAttribute("items", desk.items(year));
        model.addAttribute("errors", errors);
        model.addAttribute("growth", growth);
        model.addAttribute("office", person.account().is(Role.OFFICE));
        return "gate/plan";
    }

    private String form(int year, Map<PlanKey, String> typed, FieldErrors errors, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("kinds", board.kinds());
        model.addAttribute("departments", board.departments());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "gate/plan-edit";
    }

    private String past(String lines, FieldErrors errors, Model model) {
        model.addAttribute("lines", lines);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", board.kinds());
        return "gate/plan-past";
    }

    /** All lines that may be planned, with the numbers as they are. */
    private Map<PlanKey, String> typed(int year) {
        Map<PlanKey, String> typed = new LinkedHashMap<>();
        for (DemandKind<?> kind : board.kinds()) {
            board.departments()
                    .forEach(unit -> kind.classes()
                            .forEach(one -> typed.put(new PlanKey(year, unit.id(), kind.code(), one.code()), "0")));
        }
        board.year(year).stream()
                .flatMap(section -> section.rows().stream())
                .forEach(row -> typed.replace(row.key(), String.valueOf(row.planned())));
        return typed;
    }

    private int year(Optional<Integer> asked) {
        return asked.filter(year -> year >= 2000 && year <= 2999)
                .orElse(LocalDate.now(clock).getYear());
    }

    private static String to(String path, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:" + path;
    }
}
