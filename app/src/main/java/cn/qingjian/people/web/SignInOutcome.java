package cn.qingjian.people.web;

import cn.qingjian.audit.Audit;
import cn.qingjian.people.Account;
import cn.qingjian.people.SavedPages;
import cn.qingjian.people.SignInPolicy;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.store.AccountStore;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** What follows a sign-in: wrong passwords are counted and in the end lock; every answer to a failure is the same. */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {
    private final AccountStore accounts;
    private final SignInPolicy policy;
    private final Audit audit;
    private final Clock clock;

    SignInOutcome(AccountStore accounts, SignInPolicy policy, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
        setRequestCache(SavedPages.STAFF.cache());
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        Account person = ((SignedIn) Objects.requireNonNull(authentication.getPrincipal())).account();
        accounts.signedIn(person.id(), clock.instant());
        audit.record(person.login(), "登录", "账号 " + person.id(), "");
        super.onAuthenticationSuccess(request, response, authentication);
    }

    /** An unknown name is not written down: people type their password into the wrong field. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        Instant now = clock.instant();
        String login = Objects.requireNonNullElse(request.getParameter("username"), "")
                .strip()
                .toLowerCase(Locale.ROOT);
        accounts.failed(login, policy.attempts(), now, now.plus(policy.lock()));
        String subject = accounts.credentials(login)
                .map(found -> "账号 " + found.account().id())
                .orElse("不存在的登录名");
        audit.record("系统", "登录失败", subject, "");
        response.sendRedirect("/signin?error");
    }
}
