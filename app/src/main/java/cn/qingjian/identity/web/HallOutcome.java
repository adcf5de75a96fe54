package cn.qingjian.identity.web;

import cn.qingjian.audit.Audit;
import cn.qingjian.people.SavedPages;
import cn.qingjian.people.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** What follows a sign-in in the hall: back to the page that was wanted, or to a page that says what went wrong. */
@Component
class HallOutcome extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {
    private static final Logger log = LoggerFactory.getLogger(HallOutcome.class);

    private final Audit audit;

    HallOutcome(Audit audit) {
        this.audit = audit;
        setRequestCache(SavedPages.PUBLIC.cache());
        setDefaultTargetUrl("/hall");
    }

    /** The log gets the library's code and the kind of problem alone: its messages may hold what a token says. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        SignInProblem kind = SignInProblem.of(problem);
        if (kind.notable()) {
            log.warn("大厅登录未成：{}（{}）", kind.name(), SignInProblem.codeOf(problem));
        }
        audit.record("系统", "大厅登录失败", "统一身份认证平台", kind.name());
        response.sendRedirect(request.getContextPath() + Visitor.SIGN_IN_PAGE + "?problem=" + kind.name());
    }
}
