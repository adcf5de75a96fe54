package cn.qingjian.ledger.web;

import cn.qingjian.ledger.Employers;
import cn.qingjian.ledger.Remittance;
import cn.qingjian.ledger.Remittances;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import cn.qingjian.site.Paging;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A remittance list: progress, what was refused, going on, stopping. */
@Controller
@RequestMapping("/ledger/lists/{id}")
@AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEADER})
class RemittanceController {
    private final Remittances remittances;
    private final Employers employers;
    private final Clock clock;

    RemittanceController(Remittances remittances, Employers employers, Clock clock) {
        this.remittances = remittances;
        this.employers = employers;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, @RequestParam("page") Optional<Integer> number, Model model) {
        model.addAttribute("view", view(id, number.orElse(1)));
        return "ledger/list";
    }

    @GetMapping("/progress")
    String progress(@PathVariable long id, Model model) {
        model.addAttribute("view", view(id, 1));
        return "ledger/list-progress";
    }

    @GetMapping("/refused.csv")
    void refused(@PathVariable long id, HttpServletResponse response) throws IOException {
        list(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=list-" + id + "-refused.csv");
        new RefusedCsv(remittances, id).writeTo(response.getOutputStream());
    }

    @PostMapping("/resume")
    @AllowedTo(Role.DEPARTMENT)
    String resume(@PathVariable long id, RedirectAttributes flash) {
        list(id);
        remittances.resume(id);
        flash.addFlashAttribute(Page.NOTICE, "已继续；钱不够的话仍会等着。");
        return "redirect:/ledger/lists/" + id;
    }

    @PostMapping("/drop")
    @AllowedTo(Role.DEPARTMENT)
    String drop(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
        list(id);
        boolean dropped = remittances.drop(id, person.account().login());
        flash.addFlashAttribute(Page.NOTICE, dropped ? "已作废，没有记账的行不再记账。" : "这份清册已经办完，不能作废。");
        return "redirect:/ledger/lists/" + id;
    }

    private Remittance list(long id) {
        return remittances.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ListView view(long id, int number) {
        Remittance list = list(id);
        var paging = new Paging(number, ListView.SIZE, list.refused());
        return new ListView(
                list,
                employers.find(list.employer()).orElseThrow(),
                list.interrupted(clock.instant()),
                remittances.lines(id, true, paging.offset(), ListView.SIZE),
                paging);
    }
}
