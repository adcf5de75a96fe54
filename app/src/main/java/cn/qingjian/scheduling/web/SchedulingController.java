package cn.qingjian.scheduling.web;

import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.scheduling.Scheduling;
import cn.qingjian.site.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 排期: lays out what is under way, shows how far it is, and takes the result over. */
@Controller
@AllowedTo({Role.OFFICE, Role.LEADER})
class SchedulingController {
    private final Scheduling scheduling;

    SchedulingController(Scheduling scheduling) {
        this.scheduling = scheduling;
    }

    @GetMapping("/scheduling")
    String page(Model model) {
        model.addAttribute("waiting", scheduling.placeable().size());
        model.addAttribute("run", scheduling.run().orElse(null));
        return "scheduling/page";
    }

    @GetMapping("/scheduling/progress")
    String progress(Model model) {
        model.addAttribute("run", scheduling.run().orElse(null));
        return "scheduling/progress";
    }

    @AllowedTo(Role.OFFICE)
    @PostMapping("/scheduling/start")
    String start(@AuthenticationPrincipal SignedIn person) {
        scheduling.start(person.account());
        return "redirect:/scheduling";
    }

    @AllowedTo(Role.OFFICE)
    @PostMapping("/scheduling/stop")
    String stop() {
        scheduling.stop();
        return "redirect:/scheduling";
    }

    @AllowedTo(Role.OFFICE)
    @PostMapping("/scheduling/take-over")
    String takeOver(@AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, taken(person));
        return "redirect:/scheduling";
    }

    /** A room that can't any more throws; its transaction is undone, and the reader is told. */
    private String taken(SignedIn person) {
        try {
            return scheduling
                    .takeOver(person.account())
                    .map(changed -> "已采用，%d件改了时间或地点。".formatted(changed))
                    .orElse("没有排好的结果可以采用。");
        } catch (IllegalStateException past) {
            return "其中一件已经不能再动，什么都没有改，请重新排期。";
        }
    }
}
