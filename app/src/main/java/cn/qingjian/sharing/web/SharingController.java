package cn.qingjian.sharing.web;

import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.sharing.Obstructions;
import cn.qingjian.sharing.Source;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 数据共享堵点: how the sources do, and the last failures of one. */
@Controller
@AllowedTo({Role.OFFICE, Role.LEADER, Role.DEPARTMENT})
class SharingController {
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final Obstructions obstructions;

    SharingController(Obstructions obstructions) {
        this.obstructions = obstructions;
    }

    @GetMapping("/sharing")
    String sources(@RequestParam Optional<Integer> days, Model model) {
        int span = span(days);
        model.addAttribute("view", SharingView.of(span, obstructions.of(span)));
        return "sharing/sources";
    }

    @GetMapping("/sharing/{source}")
    String failures(@PathVariable String source, @RequestParam Optional<Integer> days, Model model) {
        Source found = found(source);
        int span = span(days);
        model.addAttribute("view", FailuresView.of(found, span, obstructions.lastFailures(found, span)));
        return "sharing/failures";
    }

    private Source found(String code) {
        return obstructions.source(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static int span(Optional<Integer> days) {
        return days.filter(asked -> asked == MONTH).orElse(WEEK);
    }
}
