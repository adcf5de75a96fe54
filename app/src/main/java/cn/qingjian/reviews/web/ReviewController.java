package cn.qingjian.reviews.web;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.reviews.Review;
import cn.qingjian.reviews.Reviews;
import cn.qingjian.reviews.Sessions;
import cn.qingjian.site.Page;
import cn.qingjian.site.Paging;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
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

/** 审议: what waits by class, the sessions, and which classes are reviewed since when. */
@Controller
@AllowedTo({Role.OFFICE, Role.LEADER})
class ReviewController {
    private static final int LINES = 20;

    private final Reviews reviews;
    private final Sessions sessions;
    private final Clock clock;

    ReviewController(Reviews reviews, Sessions sessions, Clock clock) {
        this.reviews = reviews;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/reviews")
    String list(@RequestParam(defaultValue = "1") String page, Model model) {
        int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        return show(number, new FieldErrors(), 0, model);
    }

    /** What came back amended is as a session had wanted it. */
    @PostMapping("/reviews/{matter:\\d+}/confirm")
    @AllowedTo(Role.OFFICE)
    String confirm(
            @PathVariable long matter,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        long known = reviews.find(matter)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .id();
        FieldErrors errors = reviews.confirm(known, person.account());
        if (!errors.isEmpty()) {
            return show(1, errors, matter, model);
        }
        flash.addFlashAttribute(Page.NOTICE, "已核对，接着往下办。");
        return "redirect:/reviews";
    }

    private String show(int number, FieldErrors errors, long at, Model model) {
        var paging = new Paging(number, LINES, sessions.countClosed());
        model.addAttribute(
                "waiting",
                reviews.waiting().stream()
                        .collect(Collectors.groupingBy(Review::className, LinkedHashMap::new, Collectors.toList())));
        model.addAttribute("open", sessions.open());
        model.addAttribute("closed", sessions.closed(paging.offset(), LINES));
        model.addAttribute("paging", paging);
        model.addAttribute("classes", reviews.classes());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("errors", errors);
        model.addAttribute("at", at);
        return "reviews/list";
    }
}
