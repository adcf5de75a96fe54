package cn.qingjian.people;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * The page that somebody wanted before sign-in, kept apart for the two doors: who wanted a page of the workbench and signs
 * in in the hall isn't sent to a page that he may not see. Only what was asked for with GET is kept, and no part of a page.
 */
public enum SavedPages {
    /** Pages of the workbench. */
    STAFF("SPRING_SECURITY_SAVED_REQUEST"),
    /** Pages of the hall. */
    PUBLIC("SPRING_SECURITY_SAVED_REQUEST_HALL");

    private final String attribute;

    SavedPages(String attribute) {
        this.attribute = attribute;
    }

    /** What keeps them in the session. */
    public RequestCache cache() {
        var cache = new HttpSessionRequestCache();
        cache.setSessionAttrName(attribute);
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && request.getHeader("HX-Request") == null
                && !"XMLHttpRequest".equals(request.getHeader("X-Requested-With")));
        return cache;
    }
}
