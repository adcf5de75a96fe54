package cn.qingjian.grassroots.web;

import cn.qingjian.gate.Burden;
import cn.qingjian.gate.BurdenLedger.Entry;
import cn.qingjian.gate.Kinds;
import cn.qingjian.grassroots.Grassroots;
import cn.qingjian.grassroots.Mark;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import cn.qingjian.site.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 今天要我做的: everything that is demanded of a county office on one page, and what it says of it. */
@Controller
class TodayController {
    private static final int ANSWERED = 20;

    private final Grassroots grassroots;
    private final Kinds kinds;
    private final People people;
    private final Clock clock;

    TodayController(Grassroots grassroots, Kinds kinds, People people, Clock clock) {
        this.grassroots = grassroots;
        this.kinds = kinds;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/grassroots")
    @AllowedTo(Role.GRASSROOTS)
    String today(@AuthenticationPrincipal SignedIn person, Model model) {
        Account account = person.account();
        LocalDate now = LocalDate.now(clock);
        List<Entry> open = grassroots.open(account.unit());
        List<Entry> answered =
                grassroots.answered(account.unit()).stream().limit(ANSWERED).toList();
        model.addAttribute("unit", account.unit().name());
        model.addAttribute("today", now);
        model.addAttribute(
                "hours", Burden.hours(open.stream().mapToLong(Entry::minutes).sum()));
        model.addAttribute("count", open.size());
        model.addAttribute("days", Day.of(open, now));
        model.addAttribute("fortnight", Fortnight.of(open, now));
        model.addAttribute("answered", answered);
        model.addAttribute("said", said(account, open, answered));
        model.addAttribute("kinds", kinds);
        model.addAttribute("units", names());
        return "grassroots/today";
    }

    /** One demand with its marks: without a script the marks have a page of their own, with the earlier ones to choose from. */
    @GetMapping("/grassroots/marks/{ruling}")
    @AllowedTo(Role.GRASSROOTS)
    String marking(@PathVariable long ruling, @AuthenticationPrincipal SignedIn person, Model model) {
        return entry(ruling, person.account())
                .map(entry -> {
                    model.addAttribute("entry", entry);
                    model.addAttribute("earlier", grassroots.earlier(entry));
                    model.addAttribute("said", said(person.account(), List.of(entry), List.of()));
                    model.addAttribute("rule", grassroots.rule());
                    return "grassroots/marking";
                })
                .orElse("redirect:/grassroots");
    }

    @PostMapping("/grassroots/marks/{ruling}")
    @AllowedTo(Role.GRASSROOTS)
    String mark(
            @PathVariable long ruling,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam Optional<Long> earlier,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        FieldErrors errors = grassroots.mark(ruling, sort, earlier, person.account());
        flash.addFlashAttribute(
                Page.NOTICE,
                errors.isEmpty()
                        ? "记下了。" + grassroots.rule()
                        : errors.all().values().stream().flatMap(List::stream).collect(Collectors.joining()));
        return "redirect:/grassroots/marks/" + ruling;
    }

    @GetMapping("/grassroots/marks")
    @AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEADER, Role.GRASSROOTS, Role.INSPECTOR, Role.LEGAL})
    String marks(@RequestParam Optional<Integer> year, Model model) {
        int when = year.orElse(LocalDate.now(clock).getYear());
        model.addAttribute("year", when);
        model.addAttribute("counts", grassroots.marks(when).single());
        model.addAttribute("issuers", grassroots.marksByIssuer(when));
        model.addAttribute("rule", grassroots.rule());
        model.addAttribute("units", names());
        return "grassroots/marks";
    }

    private Optional<Entry> entry(long ruling, Account account) {
        return Stream.concat(grassroots.open(account.unit()).stream(), grassroots.answered(account.unit()).stream())
                .filter(entry -> entry.ruling() == ruling)
                .findFirst();
    }

    private Map<Long, List<Mark>> said(Account account, List<Entry> open, List<Entry> answered) {
        return grassroots.marksOf(
                account, Stream.concat(open.stream(), answered.stream()).toList());
    }

    private Map<Long, String> names() {
        return people.units().stream().collect(Collectors.toMap(Unit::id, Unit::name, (one, other) -> one));
    }
}
