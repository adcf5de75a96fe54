package cn.qingjian.slips;

import cn.qingjian.gate.Ruling.Admitted;
import cn.qingjian.people.Account;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages that every room of slips has: list, page, form, the way through the gate, beginning, what it really took, end. A
 * room's controller extends it, says under which path and who may, and adds what only its own kind has.
 *
 * @param <W> what is written on the slips
 * @param <D> a slip as the gate judges it
 */
public abstract class SlipPages<W extends SlipWords, D extends SlipDemand<W>> {
    private static final int MOST_PEOPLE = 500;
    private static final int MOST_HOURS = 2_000;

    private final Slips<W, D> slips;

    /** Pages of these slips. */
    protected SlipPages(Slips<W, D> slips) {
        this.slips = slips;
    }

    /** Reads a form; every error stands under the name of its field. */
    protected abstract W read(SlipForm form);

    /** The form of what is written. */
    protected abstract SlipForm fill(W words);

    /** What a form offers to choose from. */
    protected abstract void offer(Model model, Account writer, SlipForm form);

    /** What the list shows beside the slips. */
    protected void beside(Model model, Account reader) {}

    /** What a slip's page shows beside it. */
    protected void details(Model model, Slip<W> slip, Account reader) {}

    /** Reads what is typed to begin. */
    protected void starting(Slip<W> slip, SlipForm form) {}

    /** Records what only this kind records when it begins. */
    protected void started(Slip<W> slip, Admitted<D> pass, SlipForm form, Account by) {}

    /** Reads what is typed to end. */
    protected void ending(Slip<W> slip, SlipForm form) {}

    /** Records what only this kind records at its end. */
    protected void ended(Slip<W> slip, SlipForm form, Account by) {}

    /** Whether a person may end it. */
    protected boolean mayEnd(Slip<W> slip, Account person) {
        return slip.writtenBy(person);
    }

    /** The list. */
    @GetMapping
    public String list(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("slips", slips.readBy(person.account()));
        beside(model, person.account());
        return slips.kind() + "/list";
    }

    /** A slip's page. */
    @GetMapping("/{number:\\d+}")
    public String show(@PathVariable long number, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(readable(number, person), person.account(), SlipForm.blank(), model);
    }

    /** The form of a slip that may still change. */
    @GetMapping("/{number:\\d+}/edit")
    public String edit(@PathVariable long number, @AuthenticationPrincipal SignedIn person, Model model) {
        Slip<W> slip = own(number, person);
        return slip.editable()
                ? form(fill(slip.words()).put("version", slip.version()), slip.path() + "/edit", person, model)
                : "redirect:" + slip.path();
    }

    /** Saves it. */
    @PostMapping("/{number:\\d+}/edit")
    public String save(
            @PathVariable long number,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Slip<W> slip = own(number, person);
        var form = new SlipForm(typed);
        W words = read(form);
        if (form.errors().isEmpty()) {
            slips.save(number, form.seen(), words, person.account(), form.errors());
        }
        return form.errors().isEmpty() ? "redirect:" + slip.path() : form(form, slip.path() + "/edit", person, model);
    }

    /** Puts it to the gate. */
    @PostMapping("/{number:\\d+}/submit")
    public String submit(@PathVariable long number, @AuthenticationPrincipal SignedIn person) {
        return "redirect:"
                + slips.submit(own(number, person).number(), person.account()).path();
    }

    /** Takes it back from the gate. */
    @PostMapping("/{number:\\d+}/withdraw")
    public String withdraw(
            @PathVariable long number, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        slips.withdraw(own(number, person).number(), person.account());
        flash.addFlashAttribute(Page.NOTICE, "已撤回，可以修改后再过闸。");
        return "redirect:/" + slips.kind() + "/" + number;
    }

    /** Gives it up. */
    @PostMapping("/{number:\\d+}/drop")
    public String drop(@PathVariable long number, @AuthenticationPrincipal SignedIn person) {
        slips.drop(own(number, person).number(), person.account());
        return "redirect:/" + slips.kind() + "/" + number;
    }

    /** Begins to carry it out under its pass. */
    @PostMapping("/{number:\\d+}/start")
    public String start(
            @PathVariable long number,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Slip<W> slip = own(number, person);
        var form = new SlipForm(typed);
        starting(slip, form);
        if (form.errors().isEmpty()) {
            Account by = person.account();
            slips.carryOut(number, by, form.errors(), pass -> started(slip, pass, form, by));
        }
        return done(number, form, person, model);
    }

    /** Ends it. */
    @PostMapping("/{number:\\d+}/end")
    public String end(
            @PathVariable long number,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Slip<W> slip = readable(number, person);
        allow(mayEnd(slip, person.account()));
        var form = new SlipForm(typed);
        ending(slip, form);
        if (form.errors().isEmpty()) {
            slips.end(number, person.account(), form.errors(), () -> ended(slip, form, person.account()));
        }
        return done(number, form, person, model);
    }

    /** What it really took at a unit: the unit tells for itself, those who asked may tell for any. */
    @PostMapping("/{number:\\d+}/answer")
    public String answer(
            @PathVariable long number,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Slip<W> slip = readable(number, person);
        var form = new SlipForm(typed);
        answer(slip, form, person.account());
        return done(number, form, person, model);
    }

    private void answer(Slip<W> slip, SlipForm form, Account by) {
        long unit = form.key("unit").orElse(by.unit().id());
        allow(by.unit().id() == unit || slip.writtenBy(by));
        int people = form.count("people", 1, MOST_PEOPLE);
        BigDecimal hours = form.number("hours", MOST_HOURS);
        form.errors()
                .require(slip.begun(), "answer", "还没有开始，没有用时可报。")
                .require(slip.bears(unit), "answer", "这个单位不在范围里。");
        if (form.errors().isEmpty()) {
            long minutes = hours.multiply(BigDecimal.valueOf(people * 60L))
                    .setScale(0, RoundingMode.CEILING)
                    .longValueExact();
            slips.measured(slip, unit, minutes, "实报：%d人 × %s小时".formatted(people, hours.toPlainString()), by);
        }
    }

    /** The form, blank or with what was typed. */
    protected final String form(SlipForm form, String action, SignedIn person, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        offer(model, person.account(), form);
        return slips.kind() + "/edit";
    }

    /** An empty form. */
    protected final String blank(SlipForm form, SignedIn person, Model model) {
        return form(form, "/" + slips.kind(), person, model);
    }

    /** Begins a slip with what was typed. */
    protected final String begin(MultiValueMap<String, String> typed, SignedIn person, Model model) {
        var form = new SlipForm(typed);
        W words = read(form);
        return form.errors().isEmpty()
                ? "redirect:"
                        + slips.begin(words, person.account(), form.token()).path()
                : blank(form, person, model);
    }

    /** Back to the slip's page: anew where all is well, with what was typed where not. */
    protected final String done(long number, SlipForm form, SignedIn person, Model model) {
        Slip<W> slip = readable(number, person);
        return form.errors().isEmpty() ? "redirect:" + slip.path() : page(slip, person.account(), form, model);
    }

    private String page(Slip<W> slip, Account reader, SlipForm form, Model model) {
        boolean writes = slip.writtenBy(reader);
        model.addAttribute("slip", slip);
        model.addAttribute("form", form);
        model.addAttribute("writes", writes);
        model.addAttribute("ruling", slips.ruling(slip).orElse(null));
        model.addAttribute("report", writes || !slip.bears(reader.unit().id()) ? slips.report(slip) : null);
        model.addAttribute("answers", slips.answers(slip.number()));
        model.addAttribute("history", slips.history(slip.number()));
        details(model, slip, reader);
        return slips.kind() + "/show";
    }

    /** The slip, if the person may read it. */
    protected final Slip<W> readable(long number, SignedIn person) {
        return slips.find(number)
                .filter(slip -> slip.readableBy(person.account()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The slip, if the person may take its steps. */
    protected final Slip<W> own(long number, SignedIn person) {
        Slip<W> slip = readable(number, person);
        allow(slip.writtenBy(person.account()));
        return slip;
    }

    /** Refuses where something isn't allowed. */
    protected static void allow(boolean allowed) {
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
