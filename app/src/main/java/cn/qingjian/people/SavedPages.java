package cn.qingjian.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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

    /** What a page asks for a part of itself says so here. */
    static final String PART = "HX-Request";
    /** What a script asks says so here; in the web view of an app the name of the app stands here on every page. */
    private static final String SCRIPT = "X-Requested-With";

    private final String attribute;

    SavedPages(String attribute) {
        this.attribute = attribute;
    }

    /** What keeps them in the session. */
    public RequestCache cache() {
        var cache = new HttpSessionRequestCache();
        cache.setSessionAttrName(attribute);
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && request.getHeader(PART) == null
                && !"XMLHttpRequest".equals(request.getHeader(SCRIPT)));
        return cache;
    }

    /** Keeps the page that was wanted; of a form, which can't be sent again, the page of ours from which it came. */
    public void keep(HttpServletRequest request, HttpServletResponse response) {
        if (HttpMethod.GET.matches(request.getMethod())) {
            cache().saveRequest(request, response);
        } else {
            sender(request).ifPresent(page -> cache().saveRequest(new PageOfForm(request, page), response));
        }
    }

    private static Optional<URI> sender(HttpServletRequest request) {
        try {
            String sender = request.getHeader(HttpHeaders.REFERER);
            return Optional.ofNullable(sender == null ? null : new URI(sender))
                    .filter(page -> page.getRawPath() != null
                            && page.getRawPath().startsWith("/")
                            && page.getRawAuthority() != null
                            && page.getRawAuthority().equals(request.getHeader(HttpHeaders.HOST)));
        } catch (URISyntaxException notOurs) {
            return Optional.empty();
        }
    }

    /** As if the page had been asked for. */
    private static final class PageOfForm extends HttpServletRequestWrapper {
        private final URI page;

        PageOfForm(HttpServletRequest form, URI page) {
            super(form);
            this.page = page;
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.name();
        }

        /** The page itself is no part of a page, even where a part of it sent the form. */
        @Override
        public @Nullable String getHeader(String name) {
            return name.equals(PART) || name.equals(SCRIPT) ? null : super.getHeader(name);
        }

        @Override
        public String getRequestURI() {
            return page.getRawPath();
        }

        @Override
        public StringBuffer getRequestURL() {
            String form = super.getRequestURL().toString();
            return new StringBuffer(form.substring(
                            0, form.length() - super.getRequestURI().length()))
                    .append(page.getRawPath());
        }

        @Override
        public String getServletPath() {
            return page.getPath();
        }

        @Override
        public @Nullable String getPathInfo() {
            return null;
        }

        @Override
        public @Nullable String getQueryString() {
            return page.getRawQuery();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }
    }
}
