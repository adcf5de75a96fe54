package cn.qingjian.serviceitems.web;

import cn.qingjian.people.AllowedTo;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 办事指南: what can be done in the hall and what it takes, for everyone. */
@Controller
@AllowedTo(everyone = true)
class HallItemController {
    private final ItemViews views;

    HallItemController(ItemViews views) {
        this.views = views;
    }

    @GetMapping("/hall/items")
    String items(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("views", views.matching(q));
        return "serviceitems/hall-items";
    }

    @GetMapping("/hall/items/{code}")
    String item(@PathVariable String code, Model model) {
        model.addAttribute(
                "view", views.today(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "serviceitems/hall-item";
    }
}
