package cn.qingjian.provisions.web;

import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.provisions.library.CleanUp;
import cn.qingjian.provisions.library.Expiries;
import cn.qingjian.provisions.library.LibraryKeeper;
import cn.qingjian.provisions.library.LibrarySearch;
import cn.qingjian.provisions.store.DecisionStore;
import cn.qingjian.site.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The library: search, terms that end, and what of our own documents is already said above. */
@Controller
@RequestMapping("/provisions")
@AllowedToBusiness
class LibraryController {
    private final LibraryKeeper keeper;
    private final Expiries expiries;
    private final CleanUp cleanUp;
    private final Decisions decisions;
    private final Clock clock;

    LibraryController(LibraryKeeper keeper, Expiries expiries, CleanUp cleanUp, Decisions decisions, Clock clock) {
        this.keeper = keeper;
        this.expiries = expiries;
        this.cleanUp = cleanUp;
        this.decisions = decisions;
        this.clock = clock;
    }

    @GetMapping
    String search(@ModelAttribute("form") SearchForm form, Model model) {
        model.addAttribute("hits", LibrarySearch.find(keeper.library(), form.query(), LocalDate.now(clock)));
        model.addAttribute("state", keeper.state());
        return "provisions/library";
    }

    @GetMapping("/expiring")
    String expiring(Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("due", expiries.due(today));
        model.addAttribute("over", expiries.over(today));
        model.addAttribute("days", expiries.noticeDays());
        return "provisions/expiring";
    }

    @GetMapping("/cleanup")
    String cleanUp(Model model) {
        model.addAttribute("board", cleanUp.board(LocalDate.now(clock)));
        Map<String, DecisionStore.Decision> latest = decisions.latest().stream()
                .collect(Collectors.toMap(DecisionStore.Decision::provision, Function.identity()));
        model.addAttribute("decisions", latest);
        return "provisions/cleanup";
    }

    @PostMapping("/{id}/cleanup")
    @AllowedTo(Role.LEGAL)
    String decide(
            @PathVariable("id") String id,
            DecisionForm form,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, decisions.decide(id, form, person.account()));
        return "redirect:/provisions/" + id + "/same";
    }
}
