package cn.qingjian.identity.web;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

/** Why somebody of the public couldn't sign in, as the sign-in page says it. */
enum SignInProblem {
    /** The person turned back at the platform. */
    CANCELLED("您在身份认证平台取消了登录。需要时可以重新登录。", false),
    /** The answer belongs to no request of this browser, or to one long ago. */
    STALE("这次登录已经失效。可能是停留太久，或者同时开了几个登录页。请重新登录。", true),
    /** The platform's answer can't be trusted. */
    UNTRUSTED("身份认证平台的答复没有通过校验，为了您的安全，没有让这次登录继续。请重新登录；反复出现时请联系中心。", true),
    /** The platform didn't say how well the person was verified. */
    NO_LEVEL("身份认证平台没有说明您的核验等级，不能办理业务。请先在平台完成实名认证，再来登录。", true),
    /** The platform named no document, or one that can't be. */
    NO_DOCUMENT("身份认证平台没有给出有效的姓名和证件号码，认不出您是谁。请先在平台完成实名认证，再来登录。", true),
    /** The platform doesn't answer, or not in time. */
    UNREACHABLE("身份认证平台现在联系不上，登录暂时不能用。您没有丢失任何内容，请过几分钟再试。", true);

    private final String sentence;
    private final boolean notable;

    SignInProblem(String sentence, boolean notable) {
        this.sentence = sentence;
        this.notable = notable;
    }

    /** What the page says. */
    String sentence() {
        return sentence;
    }

    /** Whether somebody should look at it. */
    boolean notable() {
        return notable;
    }

    static Optional<SignInProblem> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The library's code; empty where it has none. */
    static String codeOf(AuthenticationException problem) {
        return problem instanceof OAuth2AuthenticationException told
                ? told.getError().getErrorCode()
                : problem.getClass().getSimpleName();
    }

    static SignInProblem of(AuthenticationException problem) {
        if (!(problem instanceof OAuth2AuthenticationException)) {
            return UNREACHABLE;
        }
        return switch (codeOf(problem)) {
            case "access_denied" -> CANCELLED;
            case "authorization_request_not_found", "invalid_state_parameter", "invalid_request", "invalid_grant" ->
                STALE;
            case "no_level" -> NO_LEVEL;
            case "no_document" -> NO_DOCUMENT;
            // a key that couldn't be fetched comes as a plain JwtException, a token that is wrong as a BadJwtException
            case "invalid_id_token" ->
                problem.getCause() instanceof JwtException && !(problem.getCause() instanceof BadJwtException)
                        ? UNREACHABLE
                        : UNTRUSTED;
            case "invalid_nonce", "invalid_user_info_response" -> problem.getCause() == null ? UNTRUSTED : UNREACHABLE;
            default -> UNREACHABLE;
        };
    }
}
