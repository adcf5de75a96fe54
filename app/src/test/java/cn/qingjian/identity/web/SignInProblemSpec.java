package cn.qingjian.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

class SignInProblemSpec {
    @ParameterizedTest
    @CsvSource({
        "access_denied, CANCELLED",
        "authorization_request_not_found, STALE",
        "invalid_state_parameter, STALE",
        "invalid_grant, STALE",
        "invalid_nonce, UNTRUSTED",
        "invalid_user_info_response, UNTRUSTED",
        "no_level, NO_LEVEL",
        "no_document, NO_DOCUMENT",
        "server_error, UNREACHABLE",
        "invalid_token_response, UNREACHABLE",
        "whatever_comes_next, UNREACHABLE"
    })
    void 平台的差错码_各有各的说法(String code, SignInProblem kind) {
        assertThat(SignInProblem.of(new OAuth2AuthenticationException(new OAuth2Error(code))))
                .isEqualTo(kind);
    }

    @Test
    void 令牌不对是不可信_公钥取不到是联系不上() {
        var error = new OAuth2Error("invalid_id_token");
        assertThat(SignInProblem.of(new OAuth2AuthenticationException(error, "", new BadJwtException("x"))))
                .isEqualTo(SignInProblem.UNTRUSTED);
        assertThat(SignInProblem.of(new OAuth2AuthenticationException(error))).isEqualTo(SignInProblem.UNTRUSTED);
        assertThat(SignInProblem.of(new OAuth2AuthenticationException(error, "", new JwtException("x"))))
                .isEqualTo(SignInProblem.UNREACHABLE);
    }

    @Test
    void 库以外的差错_当作联系不上() {
        assertThat(SignInProblem.of(new AuthenticationServiceException("x"))).isEqualTo(SignInProblem.UNREACHABLE);
    }

    @Test
    void 地址栏里编的差错名_页面上什么也不出现() {
        assertThat(SignInProblem.named("<script>")).isEmpty();
        assertThat(Arrays.stream(SignInProblem.values()))
                .allSatisfy(kind -> assertThat(SignInProblem.named(kind.name())).contains(kind));
    }

    @Test
    void 每句话都是中文_都告诉人怎么办() {
        assertThat(SignInProblem.values())
                .allSatisfy(kind ->
                        assertThat(kind.sentence()).matches("[^A-Za-z]+").matches(".*(再|重新).*"));
    }
}
