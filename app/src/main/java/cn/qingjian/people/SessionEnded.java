package cn.qingjian.people;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form that was sent when its session had ended: nobody is signed in, and its token belongs to no session. Its sender signs in
 * again and comes back to the page with the form, instead of reading that it isn't open to him. A script that saves in the
 * background is refused as ever, so that it can say that nothing was saved.
 */
public final class SessionEnded implements AccessDeniedHandler {
    private static final String TOKEN = "_csrf";

    private final SavedPages pages;
    private final String signIn;
    private final String signOut;
    private final String signedOut;
    private final AccessDeniedHandler refused = new AccessDeniedHandlerImpl();

    /**
     * For one of the two doors.
     *
     * @param pages where it keeps the page that was wanted
     * @param signIn path of its sign-in page
     * @param signOut path of its signing out, which needs nobody to be signed in
     * @param signedOut where that leads
     */
    public SessionEnded(SavedPages pages, String signIn, String signOut, String signedOut) {
        this.pages = pages;
        this.signIn = signIn;
        this.signOut = signOut;
        this.signedOut = signedOut;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
            throws IOException, ServletException {
        boolean ended = problem instanceof CsrfException
                && SecurityContextHolder.getContext().getAuthentication() == null;
        if (!ended || !isOurs(request)) {
            refused.handle(request, response, problem);
            return;
        }
        if (request.getRequestURI().endsWith(signOut)) {
            response.sendRedirect(request.getContextPath() + signedOut);
            return;
        }
        if (!request.getRequestURI().endsWith(signIn)) {
            pages.keep(request, response);
        }
        if (request.getHeader(SavedPages.PART) == null) {
            response.sendRedirect(request.getContextPath() + signIn + "?old");
        } else {
            refused.handle(request, response, problem);
        }
    }

    /** What no page of ours can have sent bears neither a session, be it one that has ended, nor a token. */
    private static boolean isOurs(HttpServletRequest request) {
        return request.getRequestedSessionId() != null || request.getParameter(TOKEN) != null;
    }
}
