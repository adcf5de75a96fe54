package cn.qingjian.identity.web;

import cn.qingjian.identity.Citizen;
import cn.qingjian.identity.oidc.PlatformDoor;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the public signs in: one sentence, one button. */
@Controller
@AllowedTo(everyone = true)
class HallSignInController {
    private final PlatformDoor door;

    HallSignInController(PlatformDoor door) {
        this.door = door;
    }

    @GetMapping(Visitor.SIGN_IN_PAGE)
    String signIn(
            @AuthenticationPrincipal(errorOnInvalidType = false) @Nullable Citizen citizen,
            @RequestParam(defaultValue = "") String problem,
            HttpServletRequest request,
            Model model) {
        model.addAttribute(
                "problem",
                SignInProblem.named(problem).map(SignInProblem::sentence).orElse(""));
        model.addAttribute("old", request.getParameterMap().containsKey("old"));
        model.addAttribute("begin", door.open() ? door.beginPath() : "");
        return citizen != null && problem.isEmpty() ? "redirect:/hall" : "identity/signin";
    }
}
