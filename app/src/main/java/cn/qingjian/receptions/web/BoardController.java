package cn.qingjian.receptions.web;

import cn.qingjian.kernel.Money;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import cn.qingjian.receptions.Receptions;
import cn.qingjian.site.Paging;
import cn.qingjian.slips.Choice;
import cn.qingjian.slips.SlipForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The year's receptions by risk, and each unit's budget. */
@Controller
class BoardController {
    private static final int LINES = 50;
    private static final int MOST_YUAN = 100_000_000;
    private static final int FIRST_YEAR = 2000;

    private final Receptions receptions;
    private final People people;
    private final Clock clock;

    BoardController(Receptions receptions, People people, Clock clock) {
        this.receptions = receptions;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/receptions/board")
    @AllowedTo({Role.OFFICE, Role.LEADER, Role.INSPECTOR})
    String board(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String page,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        SlipForm form = SlipForm.blank();
        return board(whole(year, thisYear()), whole(page, 1), form.put("year", whole(year, thisYear())), model);
    }

    /** Sets a unit's budget of a year. */
    @PostMapping("/receptions/budgets")
    @AllowedTo(Role.OFFICE)
    String budget(
            @RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal SignedIn person, Model model) {
        var form = new SlipForm(typed);
        Optional<Unit> unit = form.key("unit").flatMap(people::unit).filter(BoardController::receives);
        form.errors().require(unit.isPresent(), "unit", "请选择单位。");
        int year = form.count("year", FIRST_YEAR, thisYear() + 1);
        Money amount = Money.ofYuan(form.number("amount", MOST_YUAN));
        String basis = form.line("basis", "请写预算批复的文号或者依据。");
        if (form.errors().isEmpty()) {
            receptions.budget(unit.orElseThrow(), year, amount, basis, person.account());
        }
        return form.errors().isEmpty() ? "redirect:/receptions/board?year=" + year : board(year, 1, form, model);
    }

    private String board(int year, int place, SlipForm form, Model model) {
        List<Receptions.Line> lines = receptions.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        Paging paging = new Paging(place, LINES, lines.size());
        model.addAttribute("form", form);
        model.addAttribute("year", year);
        model.addAttribute("paging", paging);
        model.addAttribute(
                "lines", lines.stream().skip(paging.offset()).limit(LINES).toList());
        model.addAttribute(
                "counters", receptions.counters(people.units().stream().filter(BoardController::receives), year));
        model.addAttribute(
                "units",
                Choice.units(people.units().stream()
                        .filter(BoardController::receives)
                        .toList()));
        model.addAttribute("weights", receptions.weights());
        model.addAttribute("today", LocalDate.now(clock));
        return "receptions/board";
    }

    private static boolean receives(Unit unit) {
        return unit.kind() == Unit.Kind.DEPARTMENT || unit.kind() == Unit.Kind.COUNTY_OFFICE;
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    /** A number from the address; the given one where something else stands there. */
    private static int whole(String text, int otherwise) {
        return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : otherwise;
    }
}
