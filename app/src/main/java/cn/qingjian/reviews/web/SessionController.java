package cn.qingjian.reviews.web;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.reviews.Reviews;
import cn.qingjian.reviews.Session;
import cn.qingjian.reviews.SessionPlan;
import cn.qingjian.reviews.Sessions;
import cn.qingjian.reviews.Verdict;
import cn.qingjian.site.Page;
import cn.qingjian.slips.Choice;
import cn.qingjian.slips.SlipForm;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
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

/** 审议会: planning one, its agenda, the decisions, and the end. Leaders look on; the office writes. */
@Controller
@RequestMapping("/reviews/sessions")
@AllowedTo(Role.OFFICE)
class SessionController {
    private final Sessions sessions;
    private final Reviews reviews;
    private final People people;
    private final Clock clock;

    SessionController(Sessions sessions, Reviews reviews, People people, Clock clock) {
        this.sessions = sessions;
        this.reviews = reviews;
        this.people = people;
        this.clock = clock;
    }

    /** Leaders are ticked already, so that the usual session needs a day alone. */
    @GetMapping("/new")
    String blank(Model model) {
        SlipForm form = SlipForm.blank()
                .put("title", "主任办公会")
                .put("time", "09:00")
                .put("attendees", leaders().stream().map(Account::id).toList());
        return edit(form, "/reviews/sessions", "安排审议会", model);
    }

    @PostMapping
    String plan(
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        SlipForm form = new SlipForm(typed);
        form.put("token", form.token());
        FieldErrors errors = sessions.plan(form.token(), plan(form, typed), person.account());
        return errors.isEmpty()
                ? back(sessions.find(form.token()).orElseThrow().id(), "已安排，把等着的列入议程。", flash)
                : edit(told(form, errors), "/reviews/sessions", "安排审议会", model);
    }

    @GetMapping("/{id:\\d+}")
    @AllowedTo({Role.OFFICE, Role.LEADER})
    String show(@PathVariable long id, Model model) {
        return show(session(id), SlipForm.blank(), 0, model);
    }

    @GetMapping("/{id:\\d+}/edit")
    String edit(@PathVariable long id, Model model) {
        Session session = session(id);
        SlipForm form = SlipForm.blank()
                .put("title", session.title())
                .put("day", session.starts().toLocalDate())
                .put("time", session.starts().toLocalTime())
                .put("chair", session.chair().id())
                .put(
                        "attendees",
                        session.attendees().stream().map(Session.Person::id).toList());
        return edit(form, "/reviews/sessions/" + id + "/edit", "改审议会", model);
    }

    @PostMapping("/{id:\\d+}/edit")
    String change(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        SlipForm form = new SlipForm(typed);
        FieldErrors errors = sessions.change(session(id).id(), plan(form, typed), person.account());
        return errors.isEmpty()
                ? back(id, "已改。", flash)
                : edit(told(form, errors), "/reviews/sessions/" + id + "/edit", "改审议会", model);
    }

    @PostMapping("/{id:\\d+}/items")
    String add(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        SlipForm form = new SlipForm(typed);
        long matter = form.key("matter")
                .flatMap(reviews::find)
                .orElseThrow(SessionController::missing)
                .id();
        int minutes = form.key("minutes").map(Math::toIntExact).orElse(0);
        FieldErrors errors = sessions.add(session(id).id(), matter, minutes, person.account());
        return after(id, matter, errors, form, "已列入议程。", model, flash);
    }

    @PostMapping("/{id:\\d+}/items/{matter:\\d+}/up")
    String raise(@PathVariable long id, @PathVariable long matter, RedirectAttributes flash) {
        sessions.raise(id, item(id, matter));
        return back(id, "已上移。", flash);
    }

    @PostMapping("/{id:\\d+}/items/{matter:\\d+}/remove")
    String remove(
            @PathVariable long id,
            @PathVariable long matter,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = sessions.remove(id, item(id, matter), person.account());
        return after(id, matter, errors, SlipForm.blank(), "已移出，还等着审议。", model, flash);
    }

    @PostMapping("/{id:\\d+}/items/{matter:\\d+}/decide")
    String decide(
            @PathVariable long id,
            @PathVariable long matter,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        SlipForm form = new SlipForm(typed);
        Optional<Verdict> verdict = form.some("verdict", Verdict.class).stream().findFirst();
        FieldErrors errors =
                sessions.decide(id, item(id, matter), verdict, form.value("words"), form.key("into"), person.account());
        return after(id, matter, errors, form, "已记下，结束会议以后生效。", model, flash);
    }

    @PostMapping("/{id:\\d+}/items/{matter:\\d+}/undo")
    String undo(
            @PathVariable long id,
            @PathVariable long matter,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = sessions.undo(id, item(id, matter), person.account());
        return after(id, matter, errors, SlipForm.blank(), "请重新记这一项。", model, flash);
    }

    @PostMapping("/{id:\\d+}/close")
    String close(
            @PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model, RedirectAttributes flash) {
        FieldErrors errors = sessions.close(session(id).id(), person.account());
        return after(id, 0, errors, SlipForm.blank(), "会议已结束，每一件按决定回到原来的流程。", model, flash);
    }

    private String after(
            long id, long at, FieldErrors errors, SlipForm form, String notice, Model model, RedirectAttributes flash) {
        return errors.isEmpty() ? back(id, notice, flash) : show(session(id), told(form, errors), at, model);
    }

    private String show(Session session, SlipForm form, long at, Model model) {
        model.addAttribute("session", session);
        model.addAttribute("form", form);
        model.addAttribute("at", at);
        model.addAttribute(
                "waiting",
                reviews.waiting().stream().filter(one -> one.slot().isEmpty()).toList());
        model.addAttribute("most", sessions.most(session).orElse(null));
        model.addAttribute("usual", sessions.usual());
        model.addAttribute("today", LocalDate.now(clock));
        return "reviews/session";
    }

    private String edit(SlipForm form, String action, String title, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("title", title);
        model.addAttribute("leaders", Choice.people(leaders()));
        return "reviews/edit";
    }

    private List<Account> leaders() {
        return people.holding(Role.LEADER);
    }

    private static SessionPlan plan(SlipForm form, MultiValueMap<String, String> typed) {
        List<Long> attendees = typed.getOrDefault("attendees", List.of()).stream()
                .filter(key -> key.matches("\\d{1,9}"))
                .map(Long::valueOf)
                .toList();
        return new SessionPlan(form.value("title").strip(), starts(form), form.key("chair"), attendees);
    }

    private static Optional<LocalDateTime> starts(SlipForm form) {
        try {
            return Optional.of(LocalDateTime.of(
                    LocalDate.parse(form.value("day").strip()),
                    LocalTime.parse(form.value("time").strip())));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private static SlipForm told(SlipForm form, FieldErrors errors) {
        form.errors().addAll(errors);
        return form;
    }

    private Session session(long id) {
        return sessions.find(id).orElseThrow(SessionController::missing);
    }

    private long item(long id, long matter) {
        return session(id)
                .item(matter)
                .orElseThrow(SessionController::missing)
                .review()
                .id();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String back(long id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/reviews/sessions/" + id;
    }
}
