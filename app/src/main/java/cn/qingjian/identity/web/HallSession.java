package cn.qingjian.identity.web;

import cn.qingjian.identity.Citizen;
import cn.qingjian.identity.oidc.PlatformDoor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The session of somebody in the hall. */
@Component
class HallSession {
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final PlatformDoor door;

    HallSession(PlatformDoor door) {
        this.door = door;
    }

    /** Goes on with other rights; the session gets a new number, as at sign-in. */
    void become(Citizen citizen, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(door.authentication(citizen));
        SecurityContextHolder.setContext(context);
        request.getSession();
        request.changeSessionId();
        sessions.saveContext(context, request, response);
    }
}
