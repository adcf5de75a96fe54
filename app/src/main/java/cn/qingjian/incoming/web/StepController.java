package cn.qingjian.incoming.web;

import cn.qingjian.incoming.Fault;
import cn.qingjian.incoming.Incoming;
import cn.qingjian.incoming.IncomingPaper;
import cn.qingjian.incoming.Plan;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import cn.qingjian.slips.SlipForm;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a paper: each is one form on its page, and comes back there with what is wrong. */
@Controller
@RequestMapping("/incoming/{id:\\d+}")
@AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEADER, Role.INSPECTOR, Role.LEGAL})
class StepController {
    private final Incoming incoming;
    private final PaperPage pages;

    StepController(Incoming incoming, PaperPage pages) {
        this.incoming = incoming;
        this.pages = pages;
    }

    /** A step with a form. */
    @FunctionalInterface
    private interface Act {
        FieldErrors by(SlipForm form, Account person);
    }

    /** 传阅. */
    @PostMapping("/circulate")
    @AllowedTo({Role.OFFICE, Role.LEADER})
    String circulate(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        return done(
                id,
                typed,
                person,
                model,
                flash,
                "已分送。",
                (form, by) -> incoming.circulate(
                        id, form.seen(), keys(typed, "to"), keys(typed, "reader"), form.line("words"), by));
    }

    /** 拟办 to a leader, or straight to the department that leads where none is chosen; of a leader, the instruction. */
    @PostMapping("/act")
    @AllowedTo({Role.OFFICE, Role.LEADER})
    String act(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        return done(id, typed, person, model, flash, "已送出。", (form, by) -> {
            var plan =
                    new Plan(form.text("opinion"), form.key("lead"), keys(typed, "helper"), Days.of(form.value("due")));
            return form.key("leader").isPresent()
                    ? incoming.propose(id, form.seen(), plan, form.key("leader"), by)
                    : incoming.assign(id, form.seen(), plan, by);
        });
    }

    /** 初审不合. */
    @PostMapping("/return")
    @AllowedTo(Role.OFFICE)
    String giveBack(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        return done(
                id,
                typed,
                person,
                model,
                flash,
                "已登记退回，请把理由告诉来文单位。",
                (form, by) ->
                        incoming.giveBack(id, form.seen(), form.some("fault", Fault.class), form.value("reason"), by));
    }

    /** A returned paper comes again, mended. */
    @PostMapping("/take-up")
    @AllowedTo(Role.OFFICE)
    String takeUp(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        return done(
                id,
                typed,
                person,
                model,
                flash,
                "重新办理。",
                (form, by) -> incoming.takeUp(id, form.seen(), form.value("reason"), by));
    }

    /** A leader or a department sends it back to the office. */
    @PostMapping("/back")
    String sendBack(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        return done(
                id,
                typed,
                person,
                model,
                flash,
                "已退回办公室。",
                (form, by) -> incoming.sendBack(id, form.seen(), form.value("reason"), by));
    }

    /** 办结. */
    @PostMapping("/finish")
    String finish(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        return done(
                id,
                typed,
                person,
                model,
                flash,
                "已办结。",
                (form, by) -> incoming.finish(
                        id, form.seen(), form.value("result"), form.flag("answered"), form.value("answer"), by));
    }

    /** 协办意见. */
    @PostMapping("/help")
    String help(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        return done(
                id,
                typed,
                person,
                model,
                flash,
                "协办意见已给主办科室。",
                (form, by) -> incoming.help(id, form.value("help"), by));
    }

    /** 已阅. */
    @PostMapping("/read")
    String read(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        return done(id, typed, person, model, flash, "已阅。", (form, by) -> incoming.read(id, by));
    }

    /** 催办. */
    @PostMapping("/urge")
    @AllowedTo(Role.OFFICE)
    String urge(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        return done(id, typed, person, model, flash, "已催办。", (form, by) -> incoming.urge(id, form.value("urge"), by));
    }

    /** 撤回. */
    @PostMapping("/withdraw")
    @AllowedTo(Role.OFFICE)
    String withdraw(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        return done(
                id,
                typed,
                person,
                model,
                flash,
                "已撤回。",
                (form, by) -> moved(incoming.withdraw(id, form.seen(), form.value("withdrawal"), by), "withdrawal"));
    }

    /** 转交 to a stand-in. */
    @PostMapping("/hand-over")
    String handOver(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        return done(
                id,
                typed,
                person,
                model,
                flash,
                "已转交。",
                (form, by) -> moved(
                        incoming.handOver(id, form.seen(), form.key("standIn"), form.value("handing"), by), "handing"));
    }

    /** Back into hand. */
    @PostMapping("/reopen")
    @AllowedTo(Role.OFFICE)
    String reopen(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        return done(
                id,
                typed,
                person,
                model,
                flash,
                "已退回承办科室。",
                (form, by) -> incoming.reopen(id, form.seen(), form.value("reason"), by));
    }

    /** 归档. */
    @PostMapping("/archive")
    @AllowedTo(Role.OFFICE)
    String archive(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        return done(
                id,
                typed,
                person,
                model,
                flash,
                "已了结。",
                (form, by) -> incoming.archive(id, form.seen(), form.value("kind"), by));
    }

    private String done(
            long id,
            Map<String, List<String>> typed,
            SignedIn person,
            Model model,
            RedirectAttributes flash,
            String notice,
            Act act) {
        IncomingPaper before = paper(id, person);
        var form = new SlipForm(typed);
        FieldErrors errors = act.by(form, person.account());
        form.errors().addAll(errors);
        if (!form.errors().isEmpty()) {
            return pages.show(incoming.find(id, person.account()).orElse(before), form, person.account(), model);
        }
        flash.addFlashAttribute(Page.NOTICE, notice);
        return incoming.find(id, person.account()).isPresent() ? "redirect:/incoming/" + id : "redirect:/incoming";
    }

    private IncomingPaper paper(long id, SignedIn person) {
        return incoming.find(id, person.account()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Several forms of the page ask for a reason; what is wrong with it stands beside the one that was sent. */
    private static FieldErrors moved(FieldErrors errors, String reason) {
        var moved = new FieldErrors();
        errors.all()
                .forEach((field, words) ->
                        words.forEach(word -> moved.add(field.equals("reason") ? reason : field, word)));
        return moved;
    }

    private static List<Long> keys(Map<String, List<String>> typed, String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .filter(key -> key.matches("[1-9]\\d{0,17}"))
                .map(Long::valueOf)
                .distinct()
                .toList();
    }
}
