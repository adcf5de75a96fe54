package cn.qingjian.identity.web;

import cn.qingjian.people.SavedPages;
import cn.qingjian.people.Visitor;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * A form that was sent when its session had ended: nobody is signed in, and its token belongs to no session. Its sender signs in
 * again and comes back to the page with the form, instead of reading that it isn't open to him.
 */
@Component
class HallExpired implements AccessDeniedHandler {
    /** Where one signs out of the hall. */
    static final String SIGN_OUT = "/hall/signout";
    /** What one reads then. */
    static final String SIGNED_OUT = "/hall?out";

    private final AccessDeniedHandler refused = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
            throws IOException, ServletException {
        if (!(problem instanceof CsrfException)
                || SecurityContextHolder.getContext().getAuthentication() != null) {
            refused.handle(request, response, problem);
        } else if (request.getRequestURI().endsWith(SIGN_OUT)) {
            response.sendRedirect(request.getContextPath() + SIGNED_OUT);
        } else {
            SavedPages.PUBLIC.keep(request, response);
            response.sendRedirect(request.getContextPath() + Visitor.SIGN_IN_PAGE + "?old");
        }
    }
}
