package cn.qingjian.people.web;

import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.PublicPerson;
import cn.qingjian.people.SavedPages;
import cn.qingjian.people.SignInPolicy;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Visitor;
import cn.qingjian.people.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request reach a handler only if the handler's {@link AllowedTo} says so, the session isn't too old, and the person
 * has changed a password that somebody else gave. Staff and the public are kept apart: neither passes by a rule for the
 * other.
 */
@Component
class AccessInterceptor implements HandlerInterceptor {
    static final String PASSWORD_PAGE = "/password";

    private static final String FOR_THE_PUBLIC = AccessInterceptor.class.getName() + ".forThePublic";

    private final SignInPolicy policy;
    private final Clock clock;
    private final ObjectProvider<Visitors> visitors;
    private final Map<HandlerMethod, Optional<AllowedTo>> rules = new ConcurrentHashMap<>();

    AccessInterceptor(SignInPolicy policy, Clock clock, ObjectProvider<Visitors> visitors) {
        this.policy = policy;
        this.clock = clock;
        this.visitors = visitors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        AllowedTo rule = known(method);
        request.setAttribute(FOR_THE_PUBLIC, rule != null && rule.visitors().length > 0 && rule.value().length == 0);
        Object person = principal(SecurityContextHolder.getContext().getAuthentication());
        if (!allows(rule, person)) {
            throw new AccessDeniedException("no right to " + method.getShortLogMessage());
        }
        if (person == null || rule == null || rule.everyone()) {
            return true;
        }
        if (endIfTooOld(request.getSession(false))) {
            boolean visitor = person instanceof PublicPerson;
            (visitor ? SavedPages.PUBLIC : SavedPages.STAFF).keep(request, response);
            response.sendRedirect((visitor ? Visitor.SIGN_IN_PAGE : "/signin") + "?old");
            return false;
        }
        if (person instanceof SignedIn staff
                && staff.mustChange()
                && !request.getRequestURI().equals(PASSWORD_PAGE)) {
            response.sendRedirect(PASSWORD_PAGE);
            return false;
        }
        return true;
    }

    /** Whether the handler that was asked for is open to the public alone. */
    static boolean forThePublic(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(FOR_THE_PUBLIC));
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

    private @Nullable AllowedTo known(HandlerMethod handler) {
        return rules.computeIfAbsent(handler, method -> Optional.ofNullable(rule(method)))
                .orElse(null);
    }

    static @Nullable AllowedTo rule(HandlerMethod handler) {
        AllowedTo own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), AllowedTo.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), AllowedTo.class);
    }

    /** The person, staff or public; null for anybody else. */
    private static @Nullable Object principal(@Nullable Authentication who) {
        return who != null && (who.getPrincipal() instanceof SignedIn || who.getPrincipal() instanceof PublicPerson)
                ? who.getPrincipal()
                : null;
    }

    private boolean allows(@Nullable AllowedTo rule, @Nullable Object person) {
        if (rule == null) {
            return false;
        }
        return rule.everyone()
                || switch (person) {
                    case SignedIn staff -> allowsStaff(rule, staff);
                    case PublicPerson visitor -> allowsVisitor(rule, visitor);
                    case null, default -> false;
                };
    }

    private static boolean allowsStaff(AllowedTo rule, SignedIn staff) {
        boolean anyStaff = rule.value().length == 0 && rule.visitors().length == 0;
        return anyStaff || (rule.value().length > 0 && staff.account().is(rule.value()));
    }

    private boolean allowsVisitor(AllowedTo rule, PublicPerson visitor) {
        if (rule.visitors().length == 0) {
            return false;
        }
        Visitors known = visitors.getIfAvailable();
        Set<Visitor> now = known == null ? Set.of() : known.of(visitor);
        return Arrays.stream(rule.visitors()).anyMatch(now::contains);
    }
}
