package cn.qingjian.people.web;

import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.SignInPolicy;
import cn.qingjian.people.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request reach a handler only if the handler's {@link AllowedTo} says so, the session isn't too old, and the person
 * has changed a password that somebody else gave.
 */
@Component
class AccessInterceptor implements HandlerInterceptor {
    static final String PASSWORD_PAGE = "/password";

    private final SignInPolicy policy;
    private final Clock clock;

    AccessInterceptor(SignInPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        AllowedTo rule = rule(method);
        SignedIn person = signedIn(SecurityContextHolder.getContext().getAuthentication());
        if (!allows(rule, person)) {
            throw new AccessDeniedException("no right to " + method.getShortLogMessage());
        }
        if (person == null || rule == null || rule.everyone()) {
            return true;
        }
        if (endIfTooOld(request.getSession(false))) {
            response.sendRedirect("/signin?old");
            return false;
        }
        if (person.mustChange() && !request.getRequestURI().equals(PASSWORD_PAGE)) {
            response.sendRedirect(PASSWORD_PAGE);
            return false;
        }
        return true;
    }

    private boolean endIfTooOld(@Nullable HttpSession session) {
        if (session == null
                || Instant.ofEpochMilli(session.getCreationTime())
                        .plus(policy.absolute())
                        .isAfter(clock.instant())) {
            return false;
        }
        session.invalidate();
        return true;
    }

    static @Nullable AllowedTo rule(HandlerMethod handler) {
        AllowedTo own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), AllowedTo.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), AllowedTo.class);
    }

    private static @Nullable SignedIn signedIn(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof SignedIn person ? person : null;
    }

    private static boolean allows(@Nullable AllowedTo rule, @Nullable SignedIn person) {
        if (rule == null) {
            return false;
        }
        return rule.everyone()
                || (person != null
                        && (rule.value().length == 0 || person.account().is(rule.value())));
    }
}
