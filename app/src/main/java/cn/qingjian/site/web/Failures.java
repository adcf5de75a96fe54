package cn.qingjian.site.web;

import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.PublicPerson;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One error page for all that goes wrong: what happened, what to do, and a reference number that finds it in the log. */
@Controller
class Failures implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    static final String PATH = "/error";

    private final SecureRandom random = new SecureRandom();

    /** A page for people; for a program that asks for JSON the same in JSON. */
    @RequestMapping(PATH)
    @AllowedTo(everyone = true)
    Object failure(HttpServletRequest request) {
        Failure failure = of(request);
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.startsWith(MediaType.APPLICATION_JSON_VALUE) ? failure.data() : failure.page();
    }

    private record Failure(int status, FailureText text, String reference, boolean hall) {
        ModelAndView page() {
            return new ModelAndView(
                    hall ? "site/hall-failure" : "site/failure", Map.of("text", text, "reference", reference));
        }

        ResponseEntity<Map<String, String>> data() {
            return ResponseEntity.status(status)
                    .body(Map.of("what", text.what(), "todo", text.todo(), "reference", reference));
        }
    }

    private Failure of(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String reference = reference();
        if (status >= 500) {
            log.error("{} {}", reference, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), cause(request));
        }
        boolean hall = inHall(request);
        return new Failure(status, hall ? FailureText.ofHall(status) : FailureText.of(status), reference, hall);
    }

    /** A person of the public, wherever the failure was, or anybody in the hall itself. */
    private static boolean inHall(HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return (who != null && who.getPrincipal() instanceof PublicPerson)
                || String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                        .matches("/hall(/.*)?");
    }

    private static @Nullable Throwable cause(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable problem ? problem : null;
    }

    private String reference() {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
