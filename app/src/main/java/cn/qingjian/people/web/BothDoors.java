package cn.qingjian.people.web;

import cn.qingjian.people.SavedPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Keeps a wanted page for the door through which it can be reached. */
final class BothDoors implements RequestCache {
    private static final RequestCache STAFF = SavedPages.STAFF.cache();
    private static final RequestCache PUBLIC = SavedPages.PUBLIC.cache();

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        (AccessInterceptor.forThePublic(request) ? PUBLIC : STAFF).saveRequest(request, response);
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return STAFF.getRequest(request, response);
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        HttpServletRequest staff = STAFF.getMatchingRequest(request, response);
        return staff != null ? staff : PUBLIC.getMatchingRequest(request, response);
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        STAFF.removeRequest(request, response);
    }
}
