package cn.qingjian.govapps.web;

import cn.qingjian.audit.Audit;
import cn.qingjian.govapps.AppRequest;
import cn.qingjian.govapps.AppWords;
import cn.qingjian.govapps.store.AppStore;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.AllowedToBusiness;
import cn.qingjian.people.Role;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Page;
import cn.qingjian.slips.Choice;
import cn.qingjian.slips.SlipForm;
import cn.qingjian.slips.SlipState;
import cn.qingjian.slips.Slips;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 投诉建议 about apps and groups (APP-13): anyone in the agency complains, with a name or without. */
@Controller
@AllowedToBusiness
class ComplaintController {
    private final Slips<AppWords, AppRequest> slips;
    private final AppStore store;
    private final Audit audit;

    ComplaintController(Slips<AppWords, AppRequest> slips, AppStore store, Audit audit) {
        this.slips = slips;
        this.store = store;
        this.audit = audit;
    }

    @GetMapping("/govapps/complaints")
    String complaints(@AuthenticationPrincipal SignedIn person, Model model) {
        return page(SlipForm.blank(), model);
    }

    @PostMapping("/govapps/complaints")
    String complain(
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes flash) {
        var form = new SlipForm(typed);
        String about = form.line("about", "请选择或者写明是哪个应用、哪个群。");
        String text = form.text("text", "请写明哪里不对、建议怎么改。");
        if (!form.errors().isEmpty()) {
            return page(form, model);
        }
        store.complain(about, text, form.flag("named") ? person.account().id() : null);
        flash.addFlashAttribute(Page.NOTICE, form.flag("named") ? "收到了，会回复您。" : "收到了，没有记下您是谁。");
        return "redirect:/govapps/complaints";
    }

    @PostMapping("/govapps/complaints/{id:\\d+}/answer")
    @AllowedTo(Role.OFFICE)
    String answer(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var form = new SlipForm(typed);
        String words = form.text("answer", "请写明怎么办的。");
        if (form.errors().isEmpty() && !store.answer(id, words, person.account().id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        audit.record(person.account().login(), "答复投诉", "应用投诉 " + id, "");
        return form.errors().isEmpty() ? "redirect:/govapps/complaints" : page(form, model);
    }

    private String page(SlipForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("complaints", store.complaints());
        model.addAttribute(
                "apps",
                Stream.concat(
                                slips.all().stream()
                                        .filter(slip -> slip.state() == SlipState.CARRIED)
                                        .map(slip -> slip.words().name()),
                                Stream.of("没有登记的应用或者群"))
                        .map(name -> new Choice(name, name))
                        .toList());
        return "govapps/complaints";
    }
}
