package cn.qingjian.filings.web;

import cn.qingjian.filings.RatingState;
import cn.qingjian.filings.Ratings;
import cn.qingjian.filings.store.RatingStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.serviceitems.ItemBook;
import cn.qingjian.site.Page;
import cn.qingjian.site.Paging;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 好差评: what people think, and the bad ratings that are to be mended. Who rated isn't shown to those who were rated. */
@Controller
@AllowedTo({Role.CASE_OFFICER, Role.INSPECTOR})
public class RatingController {
    private static final int ROWS = 20;

    private final Ratings ratings;
    private final ItemBook book;
    private final Clock clock;

    RatingController(Ratings ratings, ItemBook book, Clock clock) {
        this.ratings = ratings;
        this.book = book;
        this.clock = clock;
    }

    @GetMapping("/filings/ratings")
    String list(
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return page(closed, page, new Failed("", "", new FieldErrors()), model);
    }

    @PostMapping("/filings/ratings/{number}")
    @AllowedTo(Role.CASE_OFFICER)
    String take(
            @PathVariable String number,
            @RequestParam(defaultValue = "CONTACT") RatingState.Step step,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        FieldErrors errors = ratings.take(number, step, words, person.account());
        return errors.isEmpty() ? done(flash) : page(false, 1, new Failed(number, words, errors), model);
    }

    private static String done(RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, "已记录。");
        return "redirect:/filings/ratings";
    }

    private String page(boolean closed, int page, Failed failed, Model model) {
        var paging = new Paging(page, ROWS, ratings.count(closed));
        model.addAttribute(
                "rows",
                ratings.tasks(closed, paging.offset(), ROWS).stream()
                        .map(this::row)
                        .toList());
        model.addAttribute("satisfaction", ratings.satisfaction());
        model.addAttribute("paging", paging);
        model.addAttribute("closed", closed);
        model.addAttribute("errors", failed.errors());
        model.addAttribute("failed", failed.number());
        model.addAttribute("typed", failed.typed());
        return "filings/ratings";
    }

    private Row row(RatingStore.Task task) {
        boolean late = task.state().open() && task.due().isBefore(LocalDate.now(clock));
        return new Row(
                task.number(),
                book.version(task.item(), task.digest())
                        .map(version -> version.item().name())
                        .orElse(task.item()),
                task.stars(),
                task.words(),
                Moments.of(task.at()),
                (late ? "已超期，应在 " : "应在 ") + task.due() + " 前办结",
                late,
                task.state().label(),
                task.answer(),
                task.state().next().orElse(null));
    }

    private record Failed(String number, String typed, FieldErrors errors) {}

    /**
     * A bad rating.
     *
     * @param number of the case
     * @param item name of its item
     * @param stars 1 or 2
     * @param words what else was said
     * @param at when
     * @param due until when it is to be mended, in words
     * @param late whether that day is past
     * @param state where it stands
     * @param answer what was done, a line a step
     * @param next the step that comes next; null where nothing follows
     */
    public record Row(
            String number,
            String item,
            int stars,
            String words,
            String at,
            String due,
            boolean late,
            String state,
            String answer,
            RatingState.@Nullable Step next) {}
}
