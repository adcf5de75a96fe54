package cn.qingjian.people.web;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Accounts;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.SignInPolicy;
import cn.qingjian.people.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everyone changes their own password here. */
@Controller
@AllowedTo
class PasswordController {
    private final Accounts accounts;
    private final SignInPolicy policy;

    PasswordController(Accounts accounts, SignInPolicy policy) {
        this.accounts = accounts;
        this.policy = policy;
    }

    @GetMapping(AccessInterceptor.PASSWORD_PAGE)
    String form(@AuthenticationPrincipal SignedIn person, Model model) {
        return form(person, new FieldErrors(), model);
    }

    @PostMapping(AccessInterceptor.PASSWORD_PAGE)
    String change(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wished,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            Model model) {
        FieldErrors errors = accounts.changePassword(person.account(), current, wished, repeated);
        if (errors.isEmpty()) {
            request.getSession().invalidate();
        }
        return errors.isEmpty() ? "redirect:/signin?changed" : form(person, errors, model);
    }

    private String form(SignedIn person, FieldErrors errors, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("must", person.mustChange());
        model.addAttribute("policy", policy);
        return "people/password";
    }
}
