package cn.qingjian.site.web;

import cn.qingjian.people.Account;
import cn.qingjian.people.PublicPerson;
import cn.qingjian.people.SignedIn;
import cn.qingjian.site.Menu;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Puts the {@link Page} into every view's model. */
@Component
@ControllerAdvice
class PageAdvice {
    private final List<NavigationEntry> entries;
    private final boolean demo;

    PageAdvice(List<NavigationEntry> entries, @Value("${qingjian.demo}") boolean demo) {
        this.entries = List.copyOf(entries);
        this.demo = demo;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request) {
        Account account = signedIn();
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Page(
                account,
                principal() instanceof PublicPerson visitor ? visitor : null,
                account == null ? List.of() : Menu.of(entries, account),
                request.getRequestURI(),
                csrf == null ? "_csrf" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                notice(request),
                demo);
    }

    private static @Nullable Account signedIn() {
        return principal() instanceof SignedIn person ? person.account() : null;
    }

    private static @Nullable Object principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }

    private static @Nullable String notice(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(Page.NOTICE) instanceof String text ? text : null;
    }
}
