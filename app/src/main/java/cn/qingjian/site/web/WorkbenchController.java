package cn.qingjian.site.web;

import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Figure;
import cn.qingjian.site.Waiting;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 工作台: one page that says what waits for me. */
@Controller
@AllowedTo
class WorkbenchController {
    private final List<Waiting> waiting;
    private final List<Figure> figures;

    WorkbenchController(List<Waiting> waiting, List<Figure> figures) {
        this.waiting = waiting;
        this.figures = figures;
    }

    @GetMapping("/")
    String workbench(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute(
                "waiting",
                waiting.stream()
                        .flatMap(room -> room.of(person.account()).stream())
                        .toList());
        model.addAttribute(
                "figures",
                figures.stream()
                        .flatMap(room -> room.of(person.account()).stream())
                        .toList());
        return "site/workbench";
    }
}
