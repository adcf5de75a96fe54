package cn.qingjian.reporting.web;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.papers.OfdWriter;
import cn.qingjian.papers.PdfWriter;
import cn.qingjian.papers.WordWriter;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import cn.qingjian.reporting.Period;
import cn.qingjian.reporting.summary.Summaries;
import cn.qingjian.reporting.summary.Summary;
import cn.qingjian.site.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 总结: written from the figures, edited beside them, handed out as official documents. */
@Controller
@AllowedTo({Role.OFFICE, Role.LEADER, Role.INSPECTOR})
class SummaryController {
    private static final String HOME = "/reporting/summaries";

    private final Summaries summaries;
    private final People people;
    private final Clock clock;

    SummaryController(Summaries summaries, People people, Clock clock) {
        this.summaries = summaries;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping(HOME)
    String list(@AuthenticationPrincipal SignedIn person, Model model) {
        LocalDate today = LocalDate.now(clock);
        return list(person, today.withDayOfYear(1).toString(), today.toString(), "", new FieldErrors(), model);
    }

    private String list(SignedIn person, String from, String to, String unit, FieldErrors errors, Model model) {
        model.addAttribute("summaries", summaries.all());
        model.addAttribute("units", units());
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("unit", unit);
        model.addAttribute("lastYear", LocalDate.now(clock).getYear() - 1);
        model.addAttribute("office", person.account().is(Role.OFFICE));
        model.addAttribute("errors", errors);
        return "reporting/summaries";
    }

    @PostMapping(HOME)
    @AllowedTo(Role.OFFICE)
    String write(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String unit,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        Optional<LocalDate> first = Asked.day(from);
        Optional<LocalDate> last = Asked.day(to);
        Optional<Unit> whose = units().stream()
                .filter(one -> String.valueOf(one.id()).equals(unit))
                .findFirst();
        var errors = new FieldErrors()
                .require(first.isPresent(), "from", "请选起始日期，写成 2026-01-01 这样。")
                .require(last.isPresent(), "to", "请选截止日期，写成 2026-12-31 这样。")
                .require(unit.isEmpty() || whose.isPresent(), "unit", "没有这个单位，请重新选。");
        first.ifPresent(one -> last.ifPresent(other -> errors.require(!other.isBefore(one), "to", "截止日期不能早于起始日期。")
                .require(!one.isAfter(LocalDate.now(clock)), "from", "这一天还没有到，没有可以总结的记录。")));
        if (!errors.isEmpty()) {
            return list(person, from, to, unit, errors, model);
        }
        long id = summaries.write(new Period(first.orElseThrow(), last.orElseThrow()), whose, person.account());
        return to(id, "写好了。点开文中的数，看逐件记录。", flash);
    }

    @GetMapping(HOME + "/{id:\\d+}")
    String one(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        Summary summary = find(id);
        model.addAttribute("one", summary);
        model.addAttribute("changes", summaries.changes(summary));
        model.addAttribute("loose", summaries.loose(summary));
        model.addAttribute("look", summaries.look(summary, person.account()));
        model.addAttribute("office", person.account().is(Role.OFFICE));
        return "reporting/summary";
    }

    @PostMapping(HOME + "/{id:\\d+}/again")
    @AllowedTo(Role.OFFICE)
    String again(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        Summary summary = find(id);
        summaries.write(summary.period(), summary.unit(), person.account());
        return to(id, "按现在的记录重新写了一稿，变化列在下面。", flash);
    }

    @GetMapping(HOME + "/{id:\\d+}/edit")
    @AllowedTo(Role.OFFICE)
    String edit(@PathVariable long id, Model model) {
        Summary summary = find(id);
        return edit(summary, String.join("\n", summaries.lines(summary)), new FieldErrors(), model);
    }

    private String edit(Summary summary, String words, FieldErrors errors, Model model) {
        model.addAttribute("one", summary);
        model.addAttribute("words", words);
        model.addAttribute("changes", summaries.changes(summary));
        model.addAttribute("errors", errors);
        return "reporting/summary-edit";
    }

    @PostMapping(HOME + "/{id:\\d+}/edit")
    @AllowedTo(Role.OFFICE)
    String keep(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int run,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        Summary summary = find(id);
        FieldErrors errors = summaries.edit(id, run, words, person.account());
        return errors.isEmpty() ? to(id, "改过的稿子存下了，生成的稿子还在旁边。", flash) : edit(summary, words, errors, model);
    }

    @GetMapping(HOME + "/{id:\\d+}/summary.docx")
    ResponseEntity<byte[]> docx(@PathVariable long id) {
        Summary summary = find(id);
        return Downloads.docx(WordWriter.write(summaries.paper(summary)), name(summary));
    }

    @GetMapping(HOME + "/{id:\\d+}/summary.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        Summary summary = find(id);
        return Downloads.pdf(PdfWriter.write(summaries.paper(summary)), name(summary));
    }

    @GetMapping(HOME + "/{id:\\d+}/summary.ofd")
    ResponseEntity<byte[]> ofd(@PathVariable long id) {
        Summary summary = find(id);
        return Downloads.ofd(OfdWriter.write(summaries.paper(summary)), name(summary));
    }

    private static String name(Summary summary) {
        return "总结 " + summary.label();
    }

    private Summary find(long id) {
        return summaries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Unit> units() {
        return people.units().stream()
                .filter(one -> one.kind() == Unit.Kind.DEPARTMENT || one.kind() == Unit.Kind.COUNTY_OFFICE)
                .toList();
    }

    private static String to(long id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:" + HOME + "/" + id;
    }
}
