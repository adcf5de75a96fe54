package cn.qingjian.meetings.web;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.meetings.call.Meeting;
import cn.qingjian.meetings.call.Meetings;
import cn.qingjian.meetings.clock.Clocks;
import cn.qingjian.meetings.clock.Outcomes;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One meeting: the gate's report and its way out, invitations and replies, minutes and decisions. */
@Controller
@AllowedToBusiness
class CallController {
    private final Meetings meetings;
    private final MeetingPages pages;
    private final Clocks clocks;
    private final Outcomes outcomes;

    CallController(Meetings meetings, MeetingPages pages, Clocks clocks, Outcomes outcomes) {
        this.meetings = meetings;
        this.pages = pages;
        this.clocks = clocks;
        this.outcomes = outcomes;
    }

    @GetMapping("/meetings/{id:\\d+}")
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(pages.readable(id, person), person, new FieldErrors(), model);
    }

    @PostMapping("/meetings/{id:\\d+}/submit")
    String submit(
            @PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model, RedirectAttributes flash) {
        FieldErrors errors = meetings.submit(pages.writable(id, person).id(), person.account());
        String label = pages.writable(id, person).status().label();
        return after(id, errors, "已提交过闸：" + label + "。", person, model, flash);
    }

    @PostMapping("/meetings/{id:\\d+}/withdraw")
    String withdraw(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        meetings.withdraw(pages.writable(id, person).id(), person.account());
        return back(id, "已撤回，占用的计划数已退还。", flash);
    }

    @PostMapping("/meetings/{id:\\d+}/announce")
    String announce(
            @PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model, RedirectAttributes flash) {
        FieldErrors errors = meetings.announce(pages.writable(id, person).id(), person.account());
        return after(id, errors, "会议通知已发出，参会单位在自己的页面上回复。", person, model, flash);
    }

    @PostMapping("/meetings/{id:\\d+}/cancel")
    String cancel(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        meetings.cancel(pages.writable(id, person).id(), person.account());
        return back(id, "会议不开了，各单位不计负担。", flash);
    }

    @PostMapping("/meetings/{id:\\d+}/resume")
    String resume(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        meetings.resume(pages.writable(id, person).id(), person.account());
        return back(id, "已重新拟办。", flash);
    }

    @PostMapping("/meetings/{id:\\d+}/reply")
    String reply(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int position,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = clocks.reply(pages.readable(id, person), position, answer, words, person.account());
        return after(id, errors, "已回复。", person, model, flash);
    }

    @PostMapping("/meetings/{id:\\d+}/minutes")
    String minutes(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("typed", text);
        FieldErrors errors = outcomes.minutes(pages.writable(id, person), text, person.account());
        return after(id, errors, "纪要已保存。", person, model, flash);
    }

    @PostMapping("/meetings/{id:\\d+}/decisions")
    String decide(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(required = false) @Nullable UUID token,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = outcomes.decide(pages.writable(id, person), what, owner, due, token, person.account());
        return after(id, errors, "已交办。", person, model, flash);
    }

    @PostMapping("/meetings/decisions/{id:\\d+}/done")
    String done(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        long meeting = outcomes.done(id, words, person.account())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .meeting();
        return back(meeting, "已办结。", flash);
    }

    private String after(
            long id, FieldErrors errors, String notice, SignedIn person, Model model, RedirectAttributes flash) {
        return errors.isEmpty() ? back(id, notice, flash) : page(pages.readable(id, person), person, errors, model);
    }

    private String page(Meeting meeting, SignedIn person, FieldErrors errors, Model model) {
        MeetingView view = pages.view(meeting, person);
        model.addAttribute("view", view);
        model.addAttribute("errors", errors);
        model.addAttribute("token", UUID.randomUUID().toString());
        model.addAttribute(
                "text",
                model.getAttribute("typed") instanceof String typed
                        ? typed
                        : view.minutes().orElse(""));
        return "meetings/meeting";
    }

    private static String back(long id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/meetings/" + id;
    }
}
