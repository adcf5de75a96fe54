package cn.qingjian.filings.web;

import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 承诺时限: which cases of an office were decided by the promised day; what the assessment counts, case by case. */
@Controller
class PromisesController {
    private final CaseViews views;

    PromisesController(CaseViews views) {
        this.views = views;
    }

    @GetMapping("/filings/promises")
    @AllowedTo({
        Role.OFFICE,
        Role.DEPARTMENT,
        Role.LEADER,
        Role.GRASSROOTS,
        Role.INSPECTOR,
        Role.LEGAL,
        Role.CASE_OFFICER
    })
    String promises(
            @RequestParam(defaultValue = "0") long unit,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("view", views.promises(unit, year, page));
        return "filings/promises";
    }
}
