package cn.qingjian.identity.web;

import cn.qingjian.identity.Citizen;
import cn.qingjian.identity.Mandates;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Visitor;
import cn.qingjian.site.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 办事身份: for oneself, or for an employer under a mandate. */
@Controller
@AllowedTo(visitors = Visitor.CITIZEN)
class ActingController {
    private static final String PATH = "/hall/acting";

    private final Mandates mandates;
    private final HallSession session;

    ActingController(Mandates mandates, HallSession session) {
        this.mandates = mandates;
        this.session = session;
    }

    @GetMapping(PATH)
    String choose(@AuthenticationPrincipal Citizen citizen, Model model) {
        model.addAttribute("citizen", citizen);
        model.addAttribute("open", mandates.open(citizen));
        model.addAttribute("current", mandates.current(citizen).orElse(null));
        model.addAttribute("tooLow", citizen.level() < mandates.level() ? mandates.tooLow() : "");
        return "identity/acting";
    }

    @PostMapping(PATH)
    String act(
            @AuthenticationPrincipal Citizen citizen,
            @RequestParam Optional<Long> mandate,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Optional<Citizen> then = mandates.act(citizen, mandate);
        then.ifPresent(now -> session.become(now, request, response));
        attributes.addFlashAttribute(Page.NOTICE, notice(then));
        return then.isPresent() ? "redirect:/hall" : "redirect:" + PATH;
    }

    private static String notice(Optional<Citizen> then) {
        return then.map(now -> now.actsFor() == null ? "现在以本人身份办事。" : "现在代" + now.actsFor() + "办事。")
                .orElse("这份授权已经到期或者撤销，没有切换。");
    }
}
